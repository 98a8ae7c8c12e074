"""A filled form on its way into the outbox, and the word on its payment after it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID, uuid5

from devices.card_terminal.card_terminal import PaymentIntent, PaymentResult, PaymentVerdict
from kiosk.forms.filling import Filling
from kiosk.payment.payment_flow import PaymentFlow
from kiosk.payment.payment_stage import PaymentStage

PAYMENT_FORM = "first-stop-payment"
"""The form id under which the outcome of a payment travels, sealed like a submission."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A form as it will be sealed. Built on the screen's thread, so that nothing else touches the answers."""

    id: UUID
    form_id: str
    form_version: int
    language: str
    service_id: str | None
    answers: Mapping[str, object]
    calculated: Mapping[str, object]
    fee_pence: int | None


class NotKept(StrEnum):
    """Why this machine would not take a form; each has a sentence on the screen."""

    DISK_FULL = "disk_full"
    FAULT = "fault"


class SubmissionDesk(Protocol):
    """Seals and commits. Called behind the storage door."""

    def accept(self, filled: Filled) -> str | NotKept:
        """The reference, once it is durable; the same id again gives the same reference."""
        ...


def filled_form(submission_id: UUID, filling: Filling, language: str, service_id: str | None) -> Filled:
    """What the visitor has answered, without what became irrelevant on the way."""
    return Filled(
        id=submission_id,
        form_id=filling.form.id,
        form_version=filling.form.version,
        language=language,
        service_id=service_id,
        answers=filling.answers_for_submission(),
        calculated=filling.calculated(),
        fee_pence=int(filling.fee().total) or None,
    )


def payment_outcome(flow: PaymentFlow, language: str) -> Filled:
    """Tells the back office how the payment of a submission ended; its id follows from both, so each end is told once."""
    bill = flow.bill
    answers: dict[str, object] = {
        "submission": str(bill.submission_id),
        "reference": bill.reference,
        "outcome": flow.stage.value,
        "asked_pence": int(bill.amount),
        "paid_pence": int(flow.paid),
        "bookings": [_booking(one.result) for one in flow.taken],
    }
    if bill.number is not None:
        answers |= {"bill": bill.number.layout, "account": bill.number.account}
    return _outcome(bill.submission_id, f"{flow.stage}/{int(flow.paid)}", answers, language)


def settled_outcome(submission_id: UUID, intent: PaymentIntent, result: PaymentResult) -> Filled:
    """The same for one attempt whose end became known later, from the terminal or from staff."""
    paid = result.verdict is PaymentVerdict.PAID
    answers: dict[str, object] = {
        "submission": str(submission_id),
        "reference": intent.reference,
        "outcome": (PaymentStage.PAID if paid else PaymentStage.LATER).value,
        "asked_pence": intent.pence,
        "paid_pence": result.pence if paid else 0,
        "bookings": [_booking(result)] if paid else [],
        "attempt": intent.id,
    }
    return _outcome(submission_id, f"{intent.id}/{result.verdict}", answers, "en")


def _booking(result: PaymentResult) -> dict[str, object]:
    """What finds it in the terminal's own records, and the merchant's slip, which is kept with it."""
    found: dict[str, object] = {
        "pence": result.pence,
        "trace": result.trace,
        "receipt_number": result.receipt_number,
        "authorisation": result.authorisation,
        "terminal": result.terminal_id,
    }
    return found | ({"merchant_slip": "\n".join(result.merchant_slip.lines)} if result.merchant_slip else {})


def _outcome(submission_id: UUID, which: str, answers: dict[str, object], language: str) -> Filled:
    return Filled(
        id=uuid5(submission_id, f"{PAYMENT_FORM}/{which}"),
        form_id=PAYMENT_FORM,
        form_version=1,
        language=language,
        service_id=None,
        answers=answers,
        calculated={},
        fee_pence=None,
    )
