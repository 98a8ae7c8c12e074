"""A Telium terminal with the E+ till protocol: an optional family, weaker than ZVT.

E+ has no question "what became of it?", no abort, no reversal, and the terminal does not wait for our word before it keeps
the money. A payment whose answer was not heard can therefore never be settled by asking: it is always handed to staff, who
look at the terminal's own journal. Where that is not good enough, use ZVT or the acquirer's own adapter.
"""

import time
from collections.abc import Callable

from devices import log_events
from devices.card_terminal.card_terminal import (
    DayEnd,
    NotPaidReason,
    PaymentIntent,
    PaymentJournal,
    PaymentResult,
    PaymentVerdict,
    PaymentWatcher,
    TerminalPrompt,
)
from devices.card_terminal.telium_frames import (
    ACK,
    ENQ,
    EOT,
    ETX,
    LONG_ANSWER,
    NAK,
    STX,
    TeliumAnswer,
    TeliumSyntax,
    answer,
    request,
)
from devices.card_terminal.telium_timers import TeliumTimers
from devices.health import Health, HealthReason, HealthState
from devices.line.line import Line, LineFault, LineFaultReason

_TRIES = 3
_WRITE_TIMEOUT = 2.0
_TAKEN, _NOT_VERIFIED = 0, 9
_UNKNOWN = PaymentResult(PaymentVerdict.UNKNOWN)


class TeliumTerminal:
    """Fits `CardTerminal`; `settle` says UNKNOWN, `reverse` and `end_of_day` say that they cannot."""

    def __init__(
        self,
        line: Line,
        *,
        currency: str = "826",
        pos: str = "01",
        timers: TeliumTimers | None = None,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._line = line
        self._currency = currency
        self._pos = pos
        self._timers = timers or TeliumTimers()
        self._steady = steady

    def health(self) -> Health:
        try:
            there = self._called()
            self._write(bytes((EOT,)))
        except LineFault as fault:
            gone = fault.reason is LineFaultReason.GONE
            return Health(HealthState.FAULT, frozenset({HealthReason.UNPLUGGED if gone else HealthReason.OFFLINE}), str(fault))
        if there:
            return Health(HealthState.OK, detail="Telium E+")
        return Health(HealthState.UNKNOWN, frozenset({HealthReason.SILENT}))

    def last_trace(self) -> str:
        return ""

    def pay(self, intent: PaymentIntent, journal: PaymentJournal, watcher: PaymentWatcher) -> PaymentResult:
        watcher.prompt(TerminalPrompt.CONNECTING)
        try:
            if not self._called():
                return _not_paid(NotPaidReason.UNREACHABLE)
        except LineFault:
            return _not_paid(NotPaidReason.UNREACHABLE)
        try:
            journal.sent()
        except Exception as fault:  # noqa: BLE001 — another room's; without it no money is asked for
            log_events.card_payment_journal_failed(attempt=intent.id, fault=fault)
            return _not_paid(NotPaidReason.JOURNAL)
        try:
            return self._asked(intent, journal, watcher)
        except LineFault as fault:
            log_events.card_payment_interrupted(attempt=intent.id, fault=fault)
            return _UNKNOWN

    def settle(self, intent: PaymentIntent) -> PaymentResult:
        log_events.card_payment_cannot_be_settled(attempt=intent.id)
        return _UNKNOWN

    def reverse(self, receipt_number: str, pence: int) -> PaymentResult:
        log_events.card_reversal_not_possible(receipt=receipt_number)
        return PaymentResult(PaymentVerdict.PAID, pence, NotPaidReason.TERMINAL_FAULT)

    def end_of_day(self) -> DayEnd:
        """The terminal closes its day by itself, at the hour its acquirer set."""
        return DayEnd(done=False, reason=NotPaidReason.TERMINAL_FAULT)

    def _asked(self, intent: PaymentIntent, journal: PaymentJournal, watcher: PaymentWatcher) -> PaymentResult:
        tag = "".join(character for character in intent.id if character.isalnum())[-10:]
        sent = self._exchanged(request(self._pos, intent.pence, self._currency, tag))
        if sent is None:
            return _UNKNOWN  # it may have arrived
        if not sent:
            return _not_paid(NotPaidReason.UNREACHABLE)
        self._write(bytes((EOT,)))
        journal.accepted()
        watcher.prompt(TerminalPrompt.INSERT_CARD)
        found = self._answer()
        if found is None or found.tag not in ("", tag, "0" * len(found.tag)):
            return _UNKNOWN
        return self._recorded(_result(found, intent), journal)

    def _recorded(self, result: PaymentResult, journal: PaymentJournal) -> PaymentResult:
        """The journal first, then our ACK; but a terminal that hears no ACK keeps the money all the same."""
        try:
            journal.result(result)
        except Exception as fault:  # noqa: BLE001 — another room's; what was taken cannot be given back here
            log_events.card_result_not_written(fault=fault)
            return _UNKNOWN if result.verdict is PaymentVerdict.PAID else result
        try:
            self._write(bytes((ACK,)))
        except LineFault:
            log_events.card_acknowledgement_lost()
        if result.verdict is PaymentVerdict.PAID:
            journal.completed()
        return result

    def _called(self) -> bool:
        """ENQ, answered by ACK."""
        self._line.drop_input()
        return self._exchanged(bytes((ENQ,))) is True

    def _exchanged(self, data: bytes) -> bool | None:
        """True for ACK, False where it was refused each time, None for silence."""
        refused = 0
        for _ in range(_TRIES):
            self._write(data)
            mark = self._mark()
            if mark == ACK:
                return True
            refused += mark == NAK
        return False if refused == _TRIES else None

    def _mark(self) -> int | None:
        deadline = self._steady() + self._timers.mark
        while (left := deadline - self._steady()) > 0:
            data = self._line.read(1, left)
            if data and data[0] in (ACK, NAK):
                return data[0]
        return None

    def _answer(self) -> TeliumAnswer | None:
        """ENQ from the terminal, our ACK, the frame; a damaged one is refused and comes again."""
        deadline = self._steady() + self._timers.transaction
        while (left := deadline - self._steady()) > 0:
            first = self._line.read(1, left)
            if first == bytes((ENQ,)):
                self._write(bytes((ACK,)))
            elif first == bytes((STX,)):
                try:
                    return answer(first + self._rest())
                except TeliumSyntax as fault:
                    log_events.card_terminal_unreadable(fault=fault)
                    self._write(bytes((NAK,)))
        return None

    def _rest(self) -> bytes:
        body = bytearray()
        while len(body) < LONG_ANSWER:
            data = self._line.read(1, self._timers.byte)
            if not data:
                break
            body += data
            if len(body) > 1 and body[-2] == ETX:
                break
        return bytes(body)

    def _write(self, data: bytes) -> None:
        self._line.write(data, _WRITE_TIMEOUT)


def _result(found: TeliumAnswer, intent: PaymentIntent) -> PaymentResult:
    if found.code == _TAKEN:
        if 0 < found.pence <= intent.pence:
            return PaymentResult(PaymentVerdict.PAID, found.pence)
        return _UNKNOWN  # another amount than asked: somebody has to look
    return _UNKNOWN if found.code == _NOT_VERIFIED else _not_paid(NotPaidReason.DECLINED)


def _not_paid(reason: NotPaidReason) -> PaymentResult:
    return PaymentResult(PaymentVerdict.NOT_PAID, reason=reason)
