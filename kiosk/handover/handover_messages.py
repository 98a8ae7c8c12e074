"""What kiosk and hub say to each other about a hand-over by phone.

PUT    handovers/{uuid}               HandoverAsked → HandoverOpened   the kiosk made a code; the hub lets a phone in by it
GET    handovers/{uuid}               → HandoverState                  how far the phone is, and what has come
PUT    handovers/{uuid}/closing       → 204                            the code is no longer on the screen
DELETE handed-files/{uuid}            → 204                            the visitor took it back
DELETE submissions/{uuid}/handovers   → 204                            the visitor left without sending: nothing of it stays
"""

from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from kiosk.handover.file_kind import FileKind
from kiosk.link.encoded import Encoded
from kiosk.link.messages import Code, Message

Accepts = Literal["photo", "file"]


class HandoverAsked(Message):
    """One code for one sending. The token itself is only in the QR code: the hub learns it from the phone."""

    submission_id: UUID
    """Of the submission that the files will belong to; the kiosk makes it when the form begins."""
    token_hash: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    accepts: Accepts = "photo"
    most: int = Field(ge=1, le=20)
    language: Annotated[Code, Field(max_length=20)] = "en"


class HandoverOpened(Message):
    """`address` is what the code begins with, where the council has set one; else the hub's own address."""

    address: str | None
    lasts_seconds: int


class HandoverStep(StrEnum):
    WAITING = "waiting"
    OPENED = "opened"
    """A phone shows the page."""
    RECEIVED = "received"
    CLOSED = "closed"
    EXPIRED = "expired"


class HandedFile(Message):
    """What the kiosk may know of a file: its name on the phone is not among it."""

    id: UUID
    kind: FileKind
    size: int
    digest: str
    """SHA-256 of the file as it is kept, hex."""
    thumbnail: Encoded | None
    """A JPEG of at most 320 pixels."""


class HandoverState(Message):
    id: UUID
    step: HandoverStep
    files: list[HandedFile]
