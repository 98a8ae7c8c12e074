"""All that the twin does besides taking a payment: registration, enquiries, receipts again, reversal, end of day."""

from collections.abc import Callable
from datetime import datetime

from devices.card_terminal import zvt_twin_words as words
from devices.card_terminal.zvt_twin_counter import TwinCounter, TwinState
from devices.card_terminal.zvt_twin_faults import TwinFaults
from devices.card_terminal.zvt_twin_ledger import Booking, BookingState, TwinLedger
from devices.card_terminal.zvt_twin_payment import TwinRegistration
from devices.card_terminal.zvt_twin_slips import day_lines, slips
from devices.card_terminal.zvt_twin_talk import TwinTalk
from devices.card_terminal.zvt_twin_wire import TwinWire

_CURRENCIES = {"0826", "0978"}
_VERSION = "First Stop twin 1.0"
_UNREGISTERED, _CURRENCY, _PROTOCOL, _NOT_SUPPORTED = 0x6B, 0x6F, 0x9A, 0x83
_ALREADY_REVERSED, _CARD_INSIDE, _NO_RECEIPT, _UPDATING = 0xB4, 0xDC, 0x64, 0xE0


class TwinDesk:
    """Used by the twin's thread alone."""

    def __init__(
        self,
        talk: TwinTalk,
        wire: TwinWire,
        counter: TwinCounter,
        ledger: TwinLedger,
        faults: TwinFaults,
        now: Callable[[], datetime],
    ) -> None:
        self._talk = talk
        self._wire = wire
        self._counter = counter
        self._ledger = ledger
        self._faults = faults
        self._now = now
        self.registered = False
        self.registration = TwinRegistration()
        self.idle_lines: tuple[str, ...] = ("Welcome",)

    def forget(self) -> None:
        """The power was gone."""
        self.registered = False
        self.registration = TwinRegistration()
        self.idle_lines = ("Welcome",)

    def handle(self, heard: bytes) -> None:
        data = words.said(heard)
        match heard[:2].hex():
            case "0600":
                self._register(data)
            case "0602":
                self.registered = False
                self._wire.tell(words.YES)
            case "0501":
                self._tell_state(data)
            case "0620" | "0612":
                self._repeat(data)
            case "0630":
                self._reverse(data)
            case "0631":
                self._refund(data)
            case "0650" | "0610":
                self._close_day(closes=heard[1] == 0x50)
            case "0670" | "061a":
                self._report(("DIAGNOSIS", f"Terminal {words.TERMINAL_ID}", _VERSION, "Host reached"))
            case "0693" | "0618" | "0679":
                self._report(())
            case "06e0":
                self.idle_lines = words.display_lines_in(data)
                self._wire.tell(words.YES)
            case "06b0" | "0691" | "06d1" | "06d3" | "0830" | "0850":
                self._wire.tell(words.YES)
            case _:
                self._wire.tell(words.no(_NOT_SUPPORTED))

    def _register(self, data: bytes) -> None:
        currency = data[4:6] if len(data) >= 6 else b""
        if len(data) < 4:
            self._wire.tell(words.no(_PROTOCOL))
        elif currency and currency.hex() not in _CURRENCIES:
            self._wire.tell(words.no(_CURRENCY))
        else:
            tags = data[6:]
            self.registration = TwinRegistration(
                data[3], currency or b"\x08\x26", texts=b"\x06" in tags, blocks=b"\x0a\x02\x06\xd3" in tags
            )
            self.registered = True
            self._talk.begin()
            closing = b"\x19\x00\x29" + bytes.fromhex(words.TERMINAL_ID) + (b"\x49" + currency if currency else b"")
            self._talk.end(words.message("060F", closing))

    def _tell_state(self, data: bytes) -> None:
        state = 0 if self.registered else _UNREGISTERED
        if self._counter.card is not None:
            state = _CARD_INSIDE
        software = words.triple_digit_length(_VERSION.encode()) + _VERSION.encode()
        wants_none = len(data) >= 2 and data[-2] == 0x03 and data[-1] & 1
        self._talk.begin()
        self._talk.end(words.message("060F", (b"" if wants_none else software) + bytes((state,))))

    def _repeat(self, data: bytes) -> None:
        if not self._admitted():
            return
        booking = self._ledger.last
        service = data[4] if len(data) >= 5 and data[3] == 0x03 else 0
        self._talk.begin()
        if booking is None:
            self._talk.end(words.stopped(_NO_RECEIPT))
            return
        if service & 0x02:
            self._talk.tell_result(self._status_of(booking))
        if not service & 0x01:
            for message in slips(booking, self.registration.currency, blocks=self.registration.blocks):
                self._talk.tell(message)
        self._talk.end(words.DONE)

    def _status_of(self, booking: Booking) -> bytes:
        code = _ALREADY_REVERSED if booking.state is BookingState.REVERSED else 0
        return words.result(booking, code, self.registration.currency, "VISA Debit")

    def _reverse(self, data: bytes) -> None:
        if not self._admitted():
            return
        booking = self._ledger.find(words.receipt_in(data[3:]))
        if booking is None or booking.state is BookingState.REVERSED:
            self._talk.begin()
            self._talk.end(words.stopped(_NO_RECEIPT if booking is None else _ALREADY_REVERSED))
            return
        self._counter.show(TwinState.REVERSING, "Reversing")
        self._talk.begin()
        reversed_now = self._ledger.reverse(booking)
        self._talk.tell_result(words.result(reversed_now, 0, self.registration.currency, "VISA Debit"))
        self._talk.end(words.DONE)

    def _refund(self, data: bytes) -> None:
        if not self._admitted():
            return
        self._talk.begin()
        refund = self._ledger.book(words.amount_in(data[3:]) or 0, self._now(), "476173EEEEEE0119", BookingState.REFUND)
        self._talk.tell_result(words.result(refund, 0, self.registration.currency, "VISA Debit"))
        self._talk.end(words.DONE)

    def _close_day(self, *, closes: bool) -> None:
        if not self._admitted():
            return
        self._counter.show(TwinState.CLOSING_DAY, "End of day")
        self._talk.begin()
        bookings = self._ledger.today
        if closes:
            self._ledger.close_day()
        self._talk.tell_result(words.totals(bookings, self._now(), self.registration.currency))
        total = sum(booking.pence for booking in bookings if booking.state is BookingState.CHARGED)
        if closes and self.registration.prints:
            self._print(day_lines(bookings, total, self.registration.currency))
        update, self._faults.update = (self._faults.update, 0.0) if closes else (0.0, self._faults.update)
        self._talk.end(words.stopped(_UPDATING) if update else words.DONE)
        if update:
            self._faults.mute = update

    def _report(self, lines: tuple[str, ...]) -> None:
        self._talk.begin()
        if self.registration.prints:
            self._print(lines)
        self._talk.end(words.DONE)

    def _print(self, lines: tuple[str, ...]) -> None:
        for place, text in enumerate(lines):
            self._talk.tell(words.line(text, last=place == len(lines) - 1))

    def _admitted(self) -> bool:
        if not self.registered:
            self._wire.tell(words.no(_UNREGISTERED))
        return self.registered
