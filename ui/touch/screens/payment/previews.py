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
        at("unknown", stage=PaymentStage.UNKNOWN, reference="K4 2D7P M"),
        at("paid", stage=PaymentStage.PAID),
    )


def at(
    name: str,
    stage: PaymentStage = PaymentStage.WORKING,
    prompt: str = "connecting",
    reason: str = "",
    reference: str = "",
    cancelling: bool = False,
    can_cancel: bool = True,
    can_retry: bool = True,
) -> Preview:
    view = PaymentView(stage, SERVICE, "£104.00", prompt, reason, reference, cancelling, can_cancel, can_retry)
    return Preview(name, view, title=SERVICE, can_back=False)
