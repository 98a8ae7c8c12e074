"""What paying shows."""

from dataclasses import dataclass
from enum import StrEnum


class PaymentStage(StrEnum):
    WORKING = "working"
    """The terminal has the word; `prompt` says what to do."""
    NOT_PAID = "not_paid"
    """Nothing was taken; `reason` says why."""
    PART_PAID = "part_paid"
    """A part was taken; `amount` is what is left."""


@dataclass(frozen=True, slots=True)
class PaymentView:
    stage: PaymentStage = PaymentStage.WORKING
    service: str = ""
    amount: str = ""
    prompt: str = "connecting"
    """A value of the terminal's `TerminalPrompt`."""
    reason: str = ""
    """A value of the terminal's `NotPaidReason`."""
    cancelling: bool = False
    can_cancel: bool = True
    can_retry: bool = True
    can_pay_cash: bool = False
    """There is an account, a place near by that takes cash, and paper for the slip."""
    paid: str = ""
    """What was taken so far, written out; empty where nothing was."""
