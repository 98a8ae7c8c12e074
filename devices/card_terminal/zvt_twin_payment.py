"""How the twin takes a payment: card, PIN, host, booking, and then what the kiosk says about the result."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from devices.card_terminal import zvt_twin_words as words
from devices.card_terminal.zvt_twin_counter import CardVisit, TwinCounter, TwinState
from devices.card_terminal.zvt_twin_faults import TwinFaults
from devices.card_terminal.zvt_twin_ledger import Booking, TwinLedger
from devices.card_terminal.zvt_twin_slips import slips
from devices.card_terminal.zvt_twin_talk import NoAnswer, TwinTalk
from devices.card_terminal.zvt_twin_wire import NoOneThere, TwinTimers

STOPPED = 0x6C
PRINTER = 0xCC
SYSTEM = 0xFF


@dataclass(slots=True)
class TwinRegistration:
    """What the kiosk asked for with 06 00."""

    config: int = 0
    currency: bytes = b"\x08\x26"
    texts: bool = False
    """It understands tagged values."""
    blocks: bool = False
    """It takes slips as 06 D3."""

    @property
    def wants_progress(self) -> bool:
        return bool(self.config & 0x08)

    @property
    def prints(self) -> bool:
        return bool(self.config & 0x02 and (self.config & 0x80 or self.blocks))


class TwinPayment:
    """One dialogue after 06 01 was agreed to."""

    def __init__(
        self,
        talk: TwinTalk,
        counter: TwinCounter,
        ledger: TwinLedger,
        faults: TwinFaults,
        timers: TwinTimers,
        registration: TwinRegistration,
        card_number: str,
        now: Callable[[], datetime],
        auto_card_after: float | None = None,
    ) -> None:
        self._talk = talk
        self._counter = counter
        self._ledger = ledger
        self._faults = faults
        self._timers = timers
        self._registration = registration
        self._card_number = card_number
        self._now = now
        self._auto_card_after = auto_card_after
        self.booking: Booking | None = None
        """Charged, and not yet known to be accepted by the other side."""

    def take(self, pence: int) -> None:
        self._counter.take_stop()
        card = self._wait_for_card()
        if card is None or not self._ask_for_pin(card):
            self._talk.end(words.stopped(STOPPED))
        elif card.refusal:
            self._decline(card.refusal, pence)
        else:
            self._charge(pence if card.pence is None else card.pence)

    def _wait_for_card(self) -> CardVisit | None:
        """None when somebody stopped it or nobody came."""
        self._progress(0x0A, TwinState.WAITING_FOR_CARD, "Insert or present card")
        began = time.monotonic()
        while (waited := time.monotonic() - began) < self._timers.card:
            if self._auto_card_after is not None and waited >= self._auto_card_after and self._counter.card is None:
                self._counter.insert()
            if self._counter.take_stop() or self._talk.wants_abort(self._timers.look):
                return None
            if self._counter.card is not None:
                return self._counter.card
        return None

    def _ask_for_pin(self, card: CardVisit) -> bool:
        for wrong in range(card.wrong_pins + 1):
            self._progress(0x01, TwinState.ENTERING_PIN, "Enter PIN")
            if self._stopped_meanwhile():
                return False
            if wrong < card.wrong_pins:
                self._progress(0x15, TwinState.ENTERING_PIN, "Wrong PIN")
        return True

    def _stopped_meanwhile(self) -> bool:
        until = time.monotonic() + self._timers.step
        while time.monotonic() < until:
            if self._counter.take_stop() or self._talk.wants_abort(min(self._timers.look, self._timers.step)):
                return True
        return False

    def _decline(self, code: int, pence: int) -> None:
        self._progress(0x04, TwinState.ASKING_HOST, "Authorising")
        self._progress(0x1D, TwinState.REMOVE_CARD, "Declined")
        self._release_card()
        refusal = words.refused(code, pence, self._ledger.next_trace(), self._now(), self._registration.currency)
        self._talk.tell_result(refusal)
        self._talk.end(words.stopped(code))

    def _charge(self, pence: int) -> None:
        self._progress(0x04, TwinState.ASKING_HOST, "Authorising")
        time.sleep(self._timers.step)
        self._talk.goes_through()
        self.booking = self._ledger.book(pence, self._now(), self._card_number)
        self._progress(0x0B, TwinState.REMOVE_CARD, "Approved", "Remove card")
        self._release_card()
        self._counter.show(TwinState.TELLING_RESULT, "Approved")
        if self._faults.once("no_status"):
            self.booking = None
            self._talk.end(words.DONE)
            return
        answer = self._talk.tell_result(words.result(self.booking, 0, self._registration.currency, "VISA Debit"))
        if answer:
            self._give_back(self.booking)
        else:
            self._finish(self.booking)

    def _give_back(self, booking: Booking) -> None:
        self._counter.show(TwinState.REVERSING, "Reversing")
        self._ledger.reverse(booking)
        self.booking = None
        self._progress(0x05, TwinState.REVERSING, "Reversing")
        self._talk.end(words.stopped(STOPPED))

    def _finish(self, booking: Booking) -> None:
        self.booking = None
        if self._registration.prints:
            self._counter.show(TwinState.PRINTING, "Printing")
            for message in slips(booking, self._registration.currency, blocks=self._registration.blocks):
                if self._talk.tell(message):
                    self._ledger.reverse(booking)
                    self._talk.end(words.stopped(PRINTER))
                    return
        self._talk.end(words.DONE)

    def _release_card(self) -> None:
        while (card := self._counter.card) is not None and card.stays:
            self._talk.wants_abort(self._timers.look)
        self._counter.remove()

    def _progress(self, status: int, state: TwinState, *lines: str) -> None:
        self._counter.show(state, *lines)
        if self._registration.wants_progress:
            self._talk.tell(words.progress(status, " ".join(lines), texts=self._registration.texts))


TROUBLE = (NoAnswer, NoOneThere)
