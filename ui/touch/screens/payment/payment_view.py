"""What paying shows."""

from dataclasses import dataclass
from enum import StrEnum


class PaymentStage(StrEnum):
    WORKING = "working"
    """The terminal has the word; `prompt` says what to do."""
    NOT_PAID = "not_paid"
    """Nothing was taken; `reason` says why."""
    UNKNOWN = "unknown"
    """Nobody can say yet; a person settles it."""
    PAID = "paid"


@dataclass(frozen=True, slots=True)
class PaymentView:
    stage: PaymentStage = PaymentStage.WORKING
    service: str = ""
    amount: str = ""
    prompt: str = "connecting"
    """A value of the terminal's `TerminalPrompt`."""
    reason: str = ""
    """A value of the terminal's `NotPaidReason`."""
    reference: str = ""
    cancelling: bool = False
    can_cancel: bool = True
    can_retry: bool = True
    can_pay_later: bool = True
