"""Paying one bill by card: attempts follow one another until it is paid, given up, or handed to staff."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never
from uuid import uuid4

from devices.card_terminal.card_terminal import (
    CardTerminal,
    NotPaidReason,
    PaymentIntent,
    PaymentResult,
    PaymentVerdict,
    TerminalPrompt,
)
from kiosk import log_events
from kiosk.clock import Clock
from kiosk.door import Door
from kiosk.illegal_event import IllegalEvent
from kiosk.money import Pence
from kiosk.payment.attempt import Attempt
from kiosk.payment.attempt_records import AttemptRecords
from kiosk.payment.bill import Bill
from kiosk.payment.giving_back import GivingBack, Taken
from kiosk.payment.payment_stage import PaymentStage


@dataclass(frozen=True, slots=True)
class _Held:
    """An earlier attempt is still unsettled, so no new one was made."""


class PaymentFlow:
    """Methods run on the screen's thread; the terminal is only touched behind the paying door."""

    def __init__(
        self,
        bill: Bill,
        terminal: CardTerminal | None,
        records: AttemptRecords,
        settle: Callable[[], bool],
        clock: Clock,
        door: Door,
        on_change: Callable[[], None],
    ) -> None:
        """`settle` asks about earlier attempts, behind the paying door; no money is taken where it says False."""
        self.bill = bill
        self._terminal = terminal
        self._records = records
        self._settle = settle
        self._clock = clock
        self._door = door
        self._on_change = on_change
        self._attempt: Attempt | None = None
        self.stage = PaymentStage.READY
        self.prompt = TerminalPrompt.CONNECTING
        self.reason: NotPaidReason | None = None
        self.taken: tuple[Taken, ...] = ()
        self.cancelling = False

    @property
    def is_over(self) -> bool:
        return self.stage.is_final

    @property
    def is_moving(self) -> bool:
        """Money may be changing hands at this moment."""
        return self.stage in {PaymentStage.PAYING, PaymentStage.GIVING_BACK}

    @property
    def paid(self) -> Pence:
        return Pence(sum(one.result.pence for one in self.taken))

    @property
    def due(self) -> Pence:
        return Pence(self.bill.amount - self.paid)

    @property
    def result(self) -> PaymentResult | None:
        """What the terminal said of the last that was taken."""
        return self.taken[-1].result if self.taken else None

    def start(self) -> None:
        """A first attempt, another after one that took nothing, or the rest after a part."""
        self._expect(PaymentStage.READY, PaymentStage.NOT_PAID, PaymentStage.PART_PAID)
        terminal = self._terminal
        if terminal is None:
            raise IllegalEvent("this kiosk has no terminal")
        attempt = Attempt(str(uuid4()), self._records, self._prompted_elsewhere)
        self._attempt = attempt
        self.prompt, self.reason, self.cancelling = TerminalPrompt.CONNECTING, None, False
        self._go(PaymentStage.PAYING)
        self._door.away(lambda: self._pay(terminal, attempt), lambda outcome: self._ended(attempt, outcome))

    def cancel(self) -> None:
        """Asks the terminal to stop. It may be too late: the stage stays PAYING until the terminal has answered."""
        self._expect(PaymentStage.PAYING)
        if self._attempt is not None and not self.cancelling:
            self._attempt.cancel()
            self.cancelling = True
            self._on_change()

    def give_back(self) -> None:
        """Returns the part that was taken."""
        self._expect(PaymentStage.PART_PAID)
        terminal = self._terminal
        if terminal is None:
            raise IllegalEvent("this kiosk has no terminal")
        self.prompt = TerminalPrompt.REVERSING
        self._go(PaymentStage.GIVING_BACK)
        giving = GivingBack(terminal, self._records)
        self._door.away(lambda: giving.give_back(self.taken), self._given_back)

    def pay_later(self) -> None:
        """What is still due; a part that was taken stays."""
        self._expect(PaymentStage.READY, PaymentStage.NOT_PAID, PaymentStage.PART_PAID)
        self._go(PaymentStage.LATER)

    def pay_in_cash(self) -> None:
        """What is still due, near by, with a slip."""
        self._expect(PaymentStage.READY, PaymentStage.NOT_PAID, PaymentStage.PART_PAID)
        if self.bill.number is None:
            raise IllegalEvent("this has no account that could be paid in cash")
        self._go(PaymentStage.CASH)

    def _intent(self, attempt: Attempt, terminal: CardTerminal) -> PaymentIntent:
        """Made after earlier attempts are settled: by its trace and time the terminal tells it from the one before."""
        return PaymentIntent(
            id=attempt.id,
            pence=int(self.due),
            reference=self.bill.reference,
            trace_before=terminal.last_trace(),
            started_at=self._clock.now(),
        )

    def _pay(self, terminal: CardTerminal, attempt: Attempt) -> PaymentResult | _Held:
        if not self._settle():
            return _Held()
        intent = self._intent(attempt, terminal)
        self._records.begin(intent, self.bill.submission_id)
        with log_events.card_payment(attempt=attempt.id, reference=self.bill.reference):
            result = terminal.pay(intent, attempt, attempt)
        self._records.closed(attempt.id, result)
        return result

    def _prompted_elsewhere(self, prompt: TerminalPrompt) -> None:
        self._door.soon(lambda: self._prompted(prompt))

    def _prompted(self, prompt: TerminalPrompt) -> None:
        if self.stage is PaymentStage.PAYING and prompt is not self.prompt:
            self.prompt = prompt
            self._on_change()

    def _ended(self, attempt: Attempt, outcome: PaymentResult | _Held) -> None:
        self._attempt = None
        self.cancelling = False
        if isinstance(outcome, _Held):
            self.reason = NotPaidReason.TERMINAL_FAULT
            self._go(self._open_stage())
            return
        self.reason = outcome.reason
        match outcome.verdict:
            case PaymentVerdict.PAID:
                self.taken = (*self.taken, Taken(attempt.id, outcome))
                self._go(self._open_stage() if self.due > 0 else PaymentStage.PAID)
            case PaymentVerdict.NOT_PAID:
                self._go(self._open_stage())
            case PaymentVerdict.UNKNOWN:
                self._go(PaymentStage.WITH_STAFF)
            case _:
                assert_never(outcome.verdict)

    def _given_back(self, left: tuple[Taken, ...]) -> None:
        """`left` is what could not be given back, or not for certain."""
        self.taken = left
        self.reason = NotPaidReason.REVERSED
        self._go(PaymentStage.WITH_STAFF if left else PaymentStage.NOT_PAID)

    def _open_stage(self) -> PaymentStage:
        return PaymentStage.PART_PAID if self.taken else PaymentStage.NOT_PAID

    def _expect(self, *stages: PaymentStage) -> None:
        if self.stage not in stages:
            raise IllegalEvent(f"not while {self.stage}")

    def _go(self, stage: PaymentStage) -> None:
        log_events.payment_moved(reference=self.bill.reference, was=self.stage, now=stage)
        self.stage = stage
        self._on_change()
