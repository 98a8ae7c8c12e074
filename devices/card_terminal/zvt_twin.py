"""A ZVT payment terminal that is not one: real bytes on a pty, a card slot for the dev dock, an account for the tests."""

import time
from collections.abc import Callable
from datetime import datetime

from devices import log_events
from devices.card_terminal import zvt_twin_words as words
from devices.card_terminal.zvt_twin_counter import TwinCounter, TwinState
from devices.card_terminal.zvt_twin_desk import TwinDesk
from devices.card_terminal.zvt_twin_faults import FOR_EVER, TwinFaults
from devices.card_terminal.zvt_twin_ledger import Booking, TwinLedger
from devices.card_terminal.zvt_twin_payment import TROUBLE, TwinPayment
from devices.card_terminal.zvt_twin_talk import PLEASE_WAIT, TwinTalk
from devices.card_terminal.zvt_twin_wire import PowerCut, TwinTimers, TwinWire
from devices.line.pty_port import PtyPort

MASKED_CARD = "476173EEEEEE0119"
WHOLE_CARD = "4761739001010119"
"""A test card's number, for the careless twin."""

_UNREGISTERED = 0x6B
_LISTEN = 0.2


class ZvtTwin:
    """`serve` runs in its own thread until the port is closed; every other method may be called from any thread.

    `keeps_unanswered`: what it does with a booking whose result nobody answered; makers differ. True keeps the money.
    `careless` has it tell whole card numbers, which no terminal should. `auto_card_after` presents a card by itself.
    """

    def __init__(
        self,
        port: PtyPort,
        *,
        timers: TwinTimers | None = None,
        on_change: Callable[[], None] = lambda: None,
        now: Callable[[], datetime] = datetime.now,
        keeps_unanswered: bool = True,
        careless: bool = False,
        auto_card_after: float | None = None,
        first_trace: int | None = None,
    ) -> None:
        self.port = port
        self.faults = TwinFaults()
        self.ledger = TwinLedger(first_trace or int(time.time()) % 900000 + 1)
        self.counter = TwinCounter(on_change)
        self._timers = timers or TwinTimers()
        self._now = now
        self._keeps_unanswered = keeps_unanswered
        self._card_number = WHOLE_CARD if careless else MASKED_CARD
        self._auto_card_after = auto_card_after
        self._wire = TwinWire(port, self._timers, self.faults)
        self._talk = TwinTalk(self._wire, self._timers, self.faults)
        self._desk = TwinDesk(self._talk, self._wire, self.counter, self.ledger, self.faults, now)
        self._payment: TwinPayment | None = None

    @property
    def state(self) -> TwinState:
        return self.counter.state

    @property
    def display_lines(self) -> tuple[str, ...]:
        return self.counter.display_lines

    def present_card(self) -> None:
        self.counter.insert()

    def remove_card(self) -> None:
        self.counter.remove()

    def card_stays(self) -> None:
        """The next card is left in the slot until `remove_card`."""
        self.counter.change(stays=True)

    def decline_next(self, reason: int = 0x05) -> None:
        """A ZVT result code; 05 is the bank's plain no, 78 expired, 14 no funds."""
        self.counter.change(refusal=reason)

    def partial(self, pence: int) -> None:
        self.counter.change(pence=pence)

    def wrong_pin_then_ok(self) -> None:
        self.counter.change(wrong_pins=1)

    def visitor_cancels(self) -> None:
        """The stop key on the terminal."""
        self.counter.stop()

    def power_cut(self, at_byte: int = 0) -> None:
        self.faults.cut = at_byte

    def mute(self, seconds: float = FOR_EVER) -> None:
        self.faults.mute = seconds

    def unmute(self) -> None:
        self._wire.unmute()

    def unplug(self) -> None:
        self.port.unplug()

    def replug(self) -> None:
        self.port.replug()

    def serve(self) -> None:
        while not self.port.closed:
            try:
                self._one_command()
            except PowerCut:
                self._lose_power()
            except TROUBLE:
                self._give_up()

    def _one_command(self) -> None:
        heard = self._wire.hear(_LISTEN)
        if heard is None or heard[0] in (0x80, 0x84):
            return
        if self.faults.once("busy"):
            self._wire.tell(words.no(PLEASE_WAIT))
        elif heard[:2] == b"\x06\x01":
            self._pay(heard)
        else:
            self._desk.handle(heard)
        if self.counter.state is not TwinState.DARK:
            self._rest()

    def _pay(self, heard: bytes) -> None:
        pence = words.amount_in(words.said(heard))
        if not self._desk.registered or not pence:
            self._wire.tell(words.no(_UNREGISTERED if not self._desk.registered else 0x9A))
            return
        self._payment = TwinPayment(
            self._talk,
            self.counter,
            self.ledger,
            self.faults,
            self._timers,
            self._desk.registration,
            self._card_number,
            self._now,
            self._auto_card_after,
        )
        self._talk.begin()
        self._payment.take(pence)
        self._payment = None
        self.counter.remove()

    def _give_up(self) -> None:
        log_events.twin_left_alone()
        self._decide_unanswered()
        self.counter.remove()
        self._rest()

    def _lose_power(self) -> None:
        self.counter.show(TwinState.DARK)
        self._decide_unanswered()
        until = time.monotonic() + self._timers.boot
        while time.monotonic() < until and not self.port.closed:
            self.port.read(0.01)  # a dark terminal hears nothing
        self._wire.reset()
        self._desk.forget()
        self.counter.remove()
        self._rest()

    def _decide_unanswered(self) -> None:
        booking: Booking | None = self._payment.booking if self._payment else None
        self._payment = None
        if booking is not None and not self._keeps_unanswered:
            self.ledger.reverse(booking)

    def _rest(self) -> None:
        self.counter.show(TwinState.IDLE, *self._desk.idle_lines)
