"""A terminal's words turned into a payment result."""

from devices.card_terminal.card_terminal import NotPaidReason, PaymentResult, PaymentVerdict
from devices.card_terminal.zvt_news import StatusInformation
from devices.card_terminal.zvt_slips import SlipBook


def result_of(
    news: StatusInformation,
    asked: int,
    verdict: PaymentVerdict,
    reason: NotPaidReason | None = None,
    slips: SlipBook | None = None,
) -> PaymentResult:
    """`asked` pence are what was taken where the terminal approved without saying an amount."""
    taken = (asked if news.pence is None else news.pence) if verdict is PaymentVerdict.PAID else 0
    return PaymentResult(
        verdict=verdict,
        pence=taken,
        reason=reason,
        trace=news.trace,
        receipt_number=news.receipt_number,
        authorisation=news.authorisation,
        terminal_id=news.terminal_id,
        card_name=news.card_name,
        card_last_digits=news.card_last_digits,
        terminal_time=news.date + news.time if news.date and news.time else "",
        customer_slip=slips.customer if slips else None,
        merchant_slip=slips.merchant if slips else None,
    )
