"""A reader on a serial line that sends one frame a card: magnetic stripes and library barcodes."""

from collections.abc import Callable

from devices import log_events
from devices.health import Health
from devices.id_card.identity_card import CardRefusal, IdentityCard
from devices.line.frame_reader import FrameReader
from devices.line.line import Line
from devices.line.wiping import wipe

_LONGEST = 512
"""Bytes: all three tracks with room to spare."""


class FramedCardReader:
    """Fits `IdCardReader`; `card_in` understands one frame (`magnetic_card_in`, `library_card_in`)."""

    def __init__(self, line: Line, card_in: Callable[[bytearray], IdentityCard | CardRefusal]) -> None:
        self._frames = FrameReader(line, _LONGEST)
        self._card_in = card_in

    def health(self) -> Health:
        return self._frames.health

    def read(self, timeout: float) -> IdentityCard | CardRefusal | None:
        frame = self._frames.read(timeout)
        if frame is None:
            return None
        card = self._card_in(frame)
        wipe(frame)
        if isinstance(card, CardRefusal):
            log_events.card_refused(why=card)
        return card
