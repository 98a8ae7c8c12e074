"""A filled form on its way into the outbox, and the word on its payment after it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID, uuid5

from devices.card_terminal.card_terminal import PaymentResult
from kiosk.forms.filling import Filling
from kiosk.payment.payment_flow import Bill, PaymentStage

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


def payment_outcome(bill: Bill, stage: PaymentStage, result: PaymentResult | None, language: str) -> Filled:
    """Tells the back office how the payment of a submission ended; its id follows from both, so each end is told once."""
    answers: dict[str, object] = {
        "submission": str(bill.submission_id),
        "reference": bill.reference,
        "outcome": stage.value,
        "asked_pence": int(bill.amount),
        "paid_pence": result.pence if result and stage is PaymentStage.PAID else 0,
    }
    if result is not None:
        answers |= {
            "trace": result.trace,
            "receipt_number": result.receipt_number,
            "authorisation": result.authorisation,
            "terminal": result.terminal_id,
        }
    return Filled(
        id=uuid5(bill.submission_id, f"{PAYMENT_FORM}/{stage}"),
        form_id=PAYMENT_FORM,
        form_version=1,
        language=language,
        service_id=None,
        answers=answers,
        calculated={},
        fee_pence=None,
    )
