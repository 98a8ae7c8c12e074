"""What the command line does with a payment terminal: pay, settle, reverse, close the day, ask how it is; with plain results."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from uuid import uuid4

from devices import log_events
from devices.card_terminal.card_terminal import (
    CardTerminal,
    NotPaidReason,
    PaymentIntent,
    PaymentResult,
    PaymentVerdict,
    PaymentWatcher,
    TerminalPrompt,
)
from devices.card_terminal.file_journal import FileJournal


class SilentWatcher:
    """Nobody is looking, and nobody stops it."""

    def prompt(self, prompt: TerminalPrompt) -> None:
        pass

    def wants_to_cancel(self) -> bool:
        return False


class Till:
    """Settles what is open before it takes more money. `as_json` values are ready for `json.dumps`."""

    def __init__(
        self,
        terminal: CardTerminal,
        journal: FileJournal,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        *,
        numbers_bookings: bool = True,
    ) -> None:
        """`numbers_bookings`: whether it is worth asking this family for the trace number of its last booking."""
        self._numbers_bookings = numbers_bookings
        self._terminal = terminal
        self._journal = journal
        self._now = now

    def pay(self, pence: int, reference: str = "", watcher: PaymentWatcher | None = None) -> PaymentResult:
        """UNKNOWN, without a new attempt, where an earlier one cannot be settled."""
        if any(result.verdict is PaymentVerdict.UNKNOWN for result in self.settle()):
            return PaymentResult(PaymentVerdict.UNKNOWN)
        if self._numbers_bookings and not self._terminal.last_trace():
            self._terminal.health()  # it says what it booked last: by that a payment that breaks off is told from the one before
        before = self._terminal.last_trace() or self._journal.last_trace()
        intent = PaymentIntent(str(uuid4()), pence, reference, before, self._now())
        try:
            self._journal.begin(intent)
        except OSError:
            return PaymentResult(PaymentVerdict.NOT_PAID, reason=NotPaidReason.JOURNAL)
        result = self._terminal.pay(intent, self._journal, watcher or SilentWatcher())
        self._close(intent, result)
        return result

    def settle(self) -> tuple[PaymentResult, ...]:
        """One result for each attempt that was open; empty where none was."""
        return tuple(self._settled(intent) for intent in self._journal.unsettled())

    def last_end(self) -> dict[str, object]:
        """How the last attempt ended: its command may have been killed before it could say so. Empty where there was none."""
        return self._journal.last_end()

    def hand_over(self) -> int:
        """Staff have looked: what is still open is closed without an answer. Returns how many."""
        open_ones = self._journal.unsettled()
        for intent in open_ones:
            self._journal.handed_over(intent.id)
        return len(open_ones)

    def reverse(self, receipt_number: str, pence: int = 0) -> PaymentResult:
        return self._terminal.reverse(receipt_number, pence)

    def end_of_day(self) -> dict[str, object]:
        return asdict(self._terminal.end_of_day())

    def status(self) -> dict[str, object]:
        health = self._terminal.health()
        open_ones = [intent.id for intent in self._journal.unsettled()]
        return {
            "state": str(health.state),
            "reasons": sorted(str(reason) for reason in health.reasons),
            "detail": health.detail,
            "last_trace": self._terminal.last_trace(),
            "unsettled": open_ones,
        }

    def _settled(self, intent: PaymentIntent) -> PaymentResult:
        result = self._terminal.settle(intent)
        self._close(intent, result)
        return result

    def _close(self, intent: PaymentIntent, result: PaymentResult) -> None:
        """Where the disk takes no more the attempt stays open, and is settled again by whoever comes next."""
        try:
            self._journal.closed(intent.id, result)
        except OSError as fault:
            log_events.card_payment_journal_failed(attempt=intent.id, fault=fault)


def as_json(result: PaymentResult) -> dict[str, object]:
    """`verdict` is paid, not_paid or unknown; what is not known is left out."""
    return {name: value for name, value in asdict(result).items() if value not in (None, "")}
