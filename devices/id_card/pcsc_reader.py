"""A contactless reader behind PC/SC: the chip's own number, through the optional package pyscard."""

import time
from collections.abc import Callable

from devices.health import Health, HealthReason, HealthState
from devices.id_card.chip_answers import GET_UID, SELECT_PAYMENT, card_of_uid, is_payment_card
from devices.id_card.chip_slot import ChipSlot, NoChip, NoReader
from devices.id_card.identity_card import CardRefusal, IdentityCard

_LOOK_EVERY = 0.1


class PcscReader:
    """Fits `IdCardReader`. It has no serial line: `slot` transmits to whatever lies on the reader."""

    def __init__(self, slot: ChipSlot, sleep: Callable[[float], None] = time.sleep) -> None:
        self._slot = slot
        self._sleep = sleep
        self._card_stays = False
        self._health = Health(HealthState.UNKNOWN, detail="not asked yet")

    def health(self) -> Health:
        return self._health

    def read(self, timeout: float) -> IdentityCard | CardRefusal | None:
        deadline = time.monotonic() + timeout
        while True:
            card = self._look()
            if card is not None or time.monotonic() >= deadline:
                return card
            self._sleep(_LOOK_EVERY)

    def _look(self) -> IdentityCard | CardRefusal | None:
        try:
            card = self._newly_present()
        except NoReader as trouble:
            self._health = Health(HealthState.FAULT, frozenset({HealthReason.UNPLUGGED}), str(trouble))
            return None
        self._health = Health(HealthState.OK)
        return card

    def _newly_present(self) -> IdentityCard | CardRefusal | None:
        try:
            self._slot.connect()
        except NoChip:
            self._card_stays = False
            return None
        if self._card_stays:
            return None
        self._card_stays = True
        return self._asked()

    def _asked(self) -> IdentityCard | CardRefusal:
        try:
            # Asked first, so that nothing more is ever asked of a payment card.
            if is_payment_card(self._slot.transmit(SELECT_PAYMENT)):
                return CardRefusal.PAYMENT_CARD
            return card_of_uid(self._slot.transmit(GET_UID))
        except NoChip:
            self._card_stays = False
            return CardRefusal.UNREADABLE
