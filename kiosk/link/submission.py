"""What lies inside a sealed envelope: the visitor's form, as the hub will open it."""

from typing import Literal
from uuid import UUID

from pydantic import AwareDatetime, Field, JsonValue

from kiosk.link.messages import Message


class PaymentTaken(Message):
    """Money that went with the form. Nothing here can hold a card number."""

    id: str
    method: Literal["card", "later"]
    pence: int = Field(ge=0)
    taken_at: AwareDatetime
    trace: str = ""
    receipt_number: str = ""
    authorisation: str = ""
    terminal_id: str = ""
    card_name: str = ""


class Consent(Message):
    """A separate yes or no, with the words the visitor read."""

    id: str
    wording: str
    given: bool
    at: AwareDatetime


class SubmissionDraft(Message):
    """A filled form, valid, before it has a reference. The id is made before the send button can be pressed."""

    id: UUID
    form_id: str
    form_version: int = Field(ge=1)
    language: str
    answers: dict[str, JsonValue]
    calculated: dict[str, JsonValue] = {}
    fee_pence: int | None = None
    payment: PaymentTaken | None = None
    consents: list[Consent] = []
    ward: str | None = None
    service_id: str | None = None


class Submission(SubmissionDraft):
    """The draft with who took it in, when, and under which reference."""

    reference: str
    kiosk_id: str
    shop_id: str
    submitted_at: AwareDatetime
