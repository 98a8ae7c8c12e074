"""Paying in its states."""

from ui.touch.gallery.preview import Preview
from ui.touch.screens.payment.payment_view import PaymentStage, PaymentView

SERVICE = "Renew garden waste collection"


def previews() -> tuple[Preview, ...]:
    return (
        at("normal", prompt="insert_card"),
        at("pin", prompt="enter_pin"),
        at("waiting", prompt="waiting_for_host", can_cancel=False),
        at("cancelling", prompt="insert_card", cancelling=True),
        at("failed", stage=PaymentStage.NOT_PAID, reason="declined"),
        at("fault", stage=PaymentStage.NOT_PAID, reason="unreachable", can_retry=False),
        at("cash", stage=PaymentStage.NOT_PAID, reason="declined", can_pay_cash=True),
        at("part", stage=PaymentStage.PART_PAID, paid="£60.00", can_pay_cash=True),
    )


def at(
    name: str,
    stage: PaymentStage = PaymentStage.WORKING,
    prompt: str = "connecting",
    reason: str = "",
    cancelling: bool = False,
    can_cancel: bool = True,
    can_retry: bool = True,
    can_pay_cash: bool = False,
    paid: str = "",
) -> Preview:
    view = PaymentView(
        stage=stage,
        service=SERVICE,
        amount="£44.00" if paid else "£104.00",
        prompt=prompt,
        reason=reason,
        cancelling=cancelling,
        can_cancel=can_cancel,
        can_retry=can_retry,
        can_pay_cash=can_pay_cash,
        paid=paid,
    )
    return Preview(name, view, title=SERVICE, can_back=False)
