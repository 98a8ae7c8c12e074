"""A number that is not taken for a bill, and why."""

from enum import Enum


class NotABillReason(Enum):
    """Each has a sentence for the visitor."""

    PAYMENT_CARD = "payment-card"
    """It looks like the number of a payment card, which is never kept."""
    UNKNOWN = "unknown"
    """No layout has such a number."""
    CHECK_DIGIT = "check-digit"
    """A layout fits, and its check digits are wrong: a digit was misread or mistyped."""
    OTHER_BILL = "other-bill"
    """A right number of a kind that is paid elsewhere."""


class NotABill(Exception):
    """Never carries the number."""

    def __init__(self, reason: NotABillReason, layout: str = "") -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.layout = layout
        """Of which kind it is, where that is known."""
