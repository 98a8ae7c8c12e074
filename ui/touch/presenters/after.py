"""The screens from sending a form to goodbye."""

from devices.card_terminal.card_terminal import NotPaidReason, TerminalPrompt
from devices.health import HealthReason
from devices.printer.speech import render_speech
from kiosk.money import in_pounds
from kiosk.payment.payment_flow import PaymentFlow
from kiosk.payment.payment_stage import PaymentStage as FlowStage
from kiosk.receipt.cash_slip import PlaceToPay
from kiosk.receipt.print_flow import PrintFlow, PrintStage
from kiosk.receipt.receipt_texts import receipt_text
from kiosk.text import pick
from kiosk.visit.equipment import Equipment
from kiosk.visit.place import VisitStep
from kiosk.visit.visit import Visit
from ui.touch.screens.confirmation.confirmation_view import ConfirmationView, Printing
from ui.touch.screens.goodbye.goodbye_view import Ending, GoodbyeView
from ui.touch.screens.payment.payment_view import PaymentStage, PaymentView
from ui.touch.screens.sending.sending_view import SendingView

PLACES_ON_THE_SCREEN = 3


def service_title(visit: Visit) -> str:
    """The service in hand; empty where there is none."""
    if visit.service_id is None:
        return ""
    return pick(visit.content.service(visit.service_id).title, visit.language)


def sending_view(visit: Visit) -> SendingView:
    return SendingView(failed=visit.step is VisitStep.NOT_SENT)


def payment_view(visit: Visit, flow: PaymentFlow, works: Equipment) -> PaymentView:
    return PaymentView(
        stage=_payment_stage(flow),
        service=service_title(visit),
        amount=in_pounds(flow.due),
        paid=in_pounds(flow.paid) if flow.paid else "",
        prompt=flow.prompt.value,
        reason=(flow.reason or NotPaidReason.UNREACHABLE).value,
        cancelling=flow.cancelling,
        can_cancel=flow.stage is FlowStage.PAYING and not flow.cancelling,
        can_retry=works.can_take_cards,
        can_pay_cash=visit.cash_code is not None,
    )


def confirmation_view(
    visit: Visit, works: Equipment, reference: str, code: str, places: tuple[PlaceToPay, ...]
) -> ConfirmationView:
    paid, to_pay = _money(visit.payment)
    return ConfirmationView(
        reference=reference,
        paid=paid,
        to_pay=to_pay,
        with_staff=visit.payment is not None and visit.payment.stage is FlowStage.WITH_STAFF,
        next_steps=_next_steps(visit, places),
        contact=visit.content.council.phone,
        printing=_printing(visit.printing),
        code=code,
        can_print=works.printer and not visit.printing.is_busy,
        waiting_for_hub=not works.hub,
        receipt="\n".join(render_speech(visit.printing.document)) if visit.printing.document else "",
    )


def goodbye_view(visit: Visit, seconds: int) -> GoodbyeView:
    return GoodbyeView(
        receipt=visit.printing.stage in {PrintStage.PRINTING, PrintStage.PRINTED, PrintStage.UNSURE},
        card=visit.payment is not None and visit.payment.prompt is not TerminalPrompt.CONNECTING,
        seconds=seconds,
    )


def cleared_view(saved: bool, seconds: int) -> GoodbyeView:
    return GoodbyeView(Ending.CLEARED, saved=saved, seconds=seconds)


def _payment_stage(flow: PaymentFlow) -> PaymentStage:
    """What has ended for good is told by the confirmation."""
    match flow.stage:
        case FlowStage.PAYING | FlowStage.GIVING_BACK:
            return PaymentStage.WORKING
        case FlowStage.PART_PAID:
            return PaymentStage.PART_PAID
        case _:
            return PaymentStage.NOT_PAID


def _next_steps(visit: Visit, places: tuple[PlaceToPay, ...]) -> tuple[str, ...]:
    steps = [] if visit.payment is None else _steps_to_pay(visit.payment, visit.language, places)
    if visit.filling is not None and visit.filling.form.what_next:
        steps.append(visit.filling.text(visit.filling.form.what_next, visit.language))
    return tuple(steps)


def _steps_to_pay(flow: PaymentFlow, language: str, places: tuple[PlaceToPay, ...]) -> list[str]:
    """What is left to do about the money, as the slip says it."""
    match flow.stage:
        case FlowStage.CASH:
            near = (f"{place.name}, {place.address}. {place.now}" for place in places[:PLACES_ON_THE_SCREEN])
            return [receipt_text("cash_next", language), *near]
        case FlowStage.LATER:
            return [receipt_text("part_later" if flow.paid else "pay_later", language)]
        case _:
            return []


def _money(flow: PaymentFlow | None) -> tuple[str, str]:
    """What was paid and what is still to be paid, written out."""
    if flow is None or flow.stage is FlowStage.WITH_STAFF:
        return "", ""
    return (in_pounds(flow.paid) if flow.paid else ""), (in_pounds(flow.due) if flow.due > 0 else "")


def _printing(flow: PrintFlow) -> Printing:
    match flow.stage:
        case PrintStage.NOT_ASKED:
            return Printing.NONE
        case PrintStage.PRINTING:
            return Printing.WORKING
        case PrintStage.WAITING:
            return Printing.COVER_OPEN if HealthReason.COVER_OPEN in flow.reasons else Printing.PAPER_OUT
        case PrintStage.PRINTED:
            return Printing.DONE
        case PrintStage.COULD_NOT:
            return Printing.FAILED
        case PrintStage.UNSURE:
            return Printing.UNKNOWN
