"""What staff found in a terminal's own records, as the end of an attempt."""

from typing import assert_never

from devices.card_terminal.card_terminal import NotPaidReason, PaymentResult, PaymentVerdict
from kiosk.link.messages import PaymentOutcome


def end_by_staff(outcome: PaymentOutcome) -> PaymentResult:
    """The whole amount where it was paid: staff do not know of parts."""
    match outcome:
        case PaymentOutcome.PAID:
            return PaymentResult(PaymentVerdict.PAID)
        case PaymentOutcome.NOT_PAID:
            return PaymentResult(PaymentVerdict.NOT_PAID, reason=NotPaidReason.NOT_FOUND)
        case PaymentOutcome.GIVEN_BACK:
            return PaymentResult(PaymentVerdict.NOT_PAID, reason=NotPaidReason.REVERSED)
        case _:
            assert_never(outcome)
