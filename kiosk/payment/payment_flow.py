"""Paying one bill by card: attempts follow one another until it is paid, given up, or handed to staff."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never
from uuid import UUID, uuid4

from devices.card_terminal.card_terminal import (
    CardTerminal,
    NotPaidReason,
    PaymentIntent,
    PaymentResult,
    PaymentVerdict,
    TerminalPrompt,
)
from kiosk.clock import Clock
from kiosk.door import Door
from kiosk.money import Pence
from kiosk.payment.attempt import Attempt
from kiosk.payment.attempt_records import AttemptRecords

log = logging.getLogger(__name__)


class PaymentStage(StrEnum):
    READY = "ready"
    PAYING = "paying"
    NOT_PAID = "not_paid"
    """Nothing was taken; the visitor may try again, pay later or ask a person."""
    PAID = "paid"
    LATER = "later"
    """The visitor chose to pay another way with the reference."""
    WITH_STAFF = "with_staff"
    """Nobody knows whether money was taken: staff settle it, and nothing more is charged."""


FINAL_STAGES = frozenset({PaymentStage.PAID, PaymentStage.LATER, PaymentStage.WITH_STAFF})


class IllegalEvent(Exception):
    """An event that the present stage does not know; a defect, never a visitor's doing."""


@dataclass(frozen=True, slots=True)
class Bill:
    """What is to be paid, and for which submission."""

    submission_id: UUID
    reference: str
    amount: Pence


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
        clock: Clock,
        door: Door,
        on_change: Callable[[], None],
    ) -> None:
        self.bill = bill
        self._terminal = terminal
        self._records = records
        self._clock = clock
        self._door = door
        self._on_change = on_change
        self._attempt: Attempt | None = None
        self.stage = PaymentStage.READY
        self.prompt = TerminalPrompt.CONNECTING
        self.reason: NotPaidReason | None = None
        self.result: PaymentResult | None = None
        self.cancelling = False

    @property
    def is_over(self) -> bool:
        return self.stage in FINAL_STAGES

    def start(self) -> None:
        """A first attempt, or another after one that took nothing."""
        self._expect(PaymentStage.READY, PaymentStage.NOT_PAID)
        terminal = self._terminal
        if terminal is None:
            raise IllegalEvent("this kiosk has no terminal")
        attempt = Attempt(str(uuid4()), self._records, self._prompted_elsewhere)
        self._attempt = attempt
        self.prompt, self.reason, self.cancelling = TerminalPrompt.CONNECTING, None, False
        self._go(PaymentStage.PAYING)
        self._door.away(lambda: self._pay(terminal, attempt), self._ended)

    def cancel(self) -> None:
        """Asks the terminal to stop. It may be too late: the stage stays PAYING until the terminal has answered."""
        self._expect(PaymentStage.PAYING)
        if self._attempt is not None and not self.cancelling:
            self._attempt.cancel()
            self.cancelling = True
            self._on_change()

    def pay_later(self) -> None:
        self._expect(PaymentStage.READY, PaymentStage.NOT_PAID)
        self._go(PaymentStage.LATER)

    def _intent(self, attempt: Attempt, terminal: CardTerminal) -> PaymentIntent:
        """Made after earlier attempts are settled: by its trace and time the terminal tells it from the one before."""
        return PaymentIntent(
            id=attempt.id,
            pence=int(self.bill.amount),
            reference=self.bill.reference,
            trace_before=terminal.last_trace(),
            started_at=self._clock.now(),
        )

    def _pay(self, terminal: CardTerminal, attempt: Attempt) -> PaymentResult | _Held:
        if not self._settle_earlier(terminal):
            return _Held()
        intent = self._intent(attempt, terminal)
        self._records.begin(intent, self.bill.submission_id)
        result = terminal.pay(intent, attempt, attempt)
        self._records.closed(attempt.id, result)
        return result

    def _settle_earlier(self, terminal: CardTerminal) -> bool:
        for earlier in self._records.unsettled():
            result = terminal.settle(earlier)
            if result.verdict is PaymentVerdict.UNKNOWN:
                return False
            self._records.closed(earlier.id, result)
        return True

    def _prompted_elsewhere(self, prompt: TerminalPrompt) -> None:
        self._door.soon(lambda: self._prompted(prompt))

    def _prompted(self, prompt: TerminalPrompt) -> None:
        if self.stage is PaymentStage.PAYING and prompt is not self.prompt:
            self.prompt = prompt
            self._on_change()

    def _ended(self, outcome: PaymentResult | _Held) -> None:
        self._attempt = None
        self.cancelling = False
        if isinstance(outcome, _Held):
            self.reason = NotPaidReason.TERMINAL_FAULT
            self._go(PaymentStage.NOT_PAID)
            return
        self.result, self.reason = outcome, outcome.reason
        match outcome.verdict:
            case PaymentVerdict.PAID:
                self._go(PaymentStage.PAID)
            case PaymentVerdict.NOT_PAID:
                self._go(PaymentStage.NOT_PAID)
            case PaymentVerdict.UNKNOWN:
                self._go(PaymentStage.WITH_STAFF)
            case _:
                assert_never(outcome.verdict)

    def _expect(self, *stages: PaymentStage) -> None:
        if self.stage not in stages:
            raise IllegalEvent(f"not while {self.stage}")

    def _go(self, stage: PaymentStage) -> None:
        log.info("payment for %s: %s to %s", self.bill.reference, self.stage, stage)
        self.stage = stage
        self._on_change()
