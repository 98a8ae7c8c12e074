"""What kiosk and hub say to each other: JSON bodies, parsed once at each edge.

Routes, all under `/api/kiosk/`, signed by the kiosk's own key (see `signing.py`) except enrolment:

    POST enrolment                     Enrolment        → Enrolled
    PUT  submissions/{uuid}            sealed envelope  → Receipt      same body, same receipt; another body, 422
    POST submissions                   [envelope, …]    → [Receipt, …] a batch; each stands for itself
    PUT  help-calls/{uuid}             HelpCall         → HelpCallState
    PUT  help-calls/{uuid}/withdrawal  Withdrawal       → HelpCallState
    PUT  feedback/{uuid}               Feedback         → Receipt
    PUT  health                        Health           → 204
    PUT  content-report                ContentReport    → 204          how the newest release fared here
    GET  events?after=ID&wait=SECONDS                   → [KioskEvent, …] long poll, in order, at once when there are any
    GET  keys                          → SealingKeys                   whom to seal for from now on
    …    handovers/…, handed-files/…, submissions/{uuid}/handovers      photos by phone: `kiosk.handover.handover_messages`
    GET  content/metadata/…, content/targets/…          the TUF repository
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Discriminator, Field, StringConstraints, Tag

from kiosk.link.encoded import Encoded
from offline_cache.envelope import SealedEnvelope


def _plausible(moment: datetime) -> datetime:
    if not 1970 <= moment.year <= 2200:
        raise ValueError("no clock shows this moment")
    return moment


Moment = Annotated[AwareDatetime, AfterValidator(_plausible)]
"""Clocks of kiosks may be wrong by years, but not by centuries: databases cannot keep those."""

Code = Annotated[str, StringConstraints(max_length=80, pattern=r"^[ -~]*$")]
"""An id or a code that programs made; never what people typed."""

Count = Annotated[int, Field(ge=0, le=2**31 - 1)]


class Message(BaseModel):
    """Common rules: nothing unknown, nothing changed after parsing."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Enrolment(Message):
    """A one-time code traded for an identity."""

    code: str = Field(min_length=8, max_length=40)
    signing_key: Encoded
    """The kiosk's Ed25519 public key, raw, 32 bytes."""
    name: str = Field(min_length=1, max_length=60, pattern=r"^[^\x00-\x1f\x7f]+$")


class Enrolled(Message):
    """Who the kiosk now is, and whom it trusts."""

    kiosk_id: str
    """Two characters of the reference alphabet; never given twice."""
    shop_id: str
    sealing_key_id: str
    sealing_key: Encoded
    """The hub's X25519 public key, raw, 32 bytes."""
    trusted_root: Encoded
    """TUF root metadata to start from."""
    escrow_key_id: str | None = None
    escrow_key: Encoded | None = None
    """A second X25519 key that can open what this kiosk seals, kept away from the hub."""
    hub_certificate: str | None = None
    """PEM of the only certificate authority this kiosk shall trust for its hub; None on plain loopback."""


class SealingKeys(Message):
    """Whom the kiosk seals for; envelopes already sealed keep their key id."""

    sealing_key_id: str
    sealing_key: Encoded
    escrow_key_id: str | None = None
    escrow_key: Encoded | None = None


class Envelope(Message):
    """A submission nobody on the way can open. `signature` is the kiosk's, over every other field (see `sealing.py`)."""

    id: UUID
    reference: Annotated[Code, Field(max_length=12)]
    kiosk_id: Code
    form_id: Code
    form_version: int = Field(ge=1, le=2**31 - 1)
    sealed_at: Moment
    suite: Literal["HPKE-X25519-HKDF-SHA256-AES-256-GCM"]
    key_id: Code
    sealed: Encoded
    escrow_key_id: str | None = None
    escrow_sealed: Encoded | None = None
    signature: Encoded

    def as_sealed(self) -> SealedEnvelope:
        """The same envelope as the cache's own value, which digests and signatures are made over."""
        return SealedEnvelope(**{name: getattr(self, name) for name in type(self).model_fields})


REFERENCE_REUSED = "reference_reused"
"""Why a hub refuses an envelope whose reference it has under another id: the kiosk's disk is an older copy of itself."""


class Receipt(Message):
    """The hub has it for good. `digest` is SHA-256 of the envelope as stored, hex."""

    id: UUID
    received_at: AwareDatetime
    digest: str
    refused: str | None = None
    """In a batch: why this one was refused, for staff; the kiosk keeps it and goes on with the rest."""


class HelpReason(StrEnum):
    ASKED = "asked"
    URGENT = "urgent"
    OFFERED = "offered"


class HelpCall(Message):
    """A visitor wants a person. Says where they are, never what they typed."""

    id: UUID
    raised_at: Moment
    reason: HelpReason = HelpReason.ASKED
    language: Annotated[Code, Field(max_length=20)] = "en"
    service_id: Code | None = None
    page_id: Code | None = None
    error_code: Code | None = None


class HelpStep(StrEnum):
    """What the hub has acknowledged; the kiosk shows nothing else."""

    RECEIVED = "received"
    TAKEN = "taken"
    ARRIVED = "arrived"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class HelpCallState(Message):
    id: UUID
    step: HelpStep
    by: str | None = None
    """First name of who took it, as they want visitors to read it."""
    at: AwareDatetime


class Withdrawal(Message):
    at: Moment


class Feedback(Message):
    """How the visit was handled, and separately whether the outcome was what they wanted."""

    id: UUID
    given_at: Moment
    service_id: Code | None = None
    handled: int | None = Field(default=None, ge=1, le=5)
    outcome_wanted: Literal["yes", "partly", "no", "not_known_yet"] | None = None
    channel: Literal["kiosk", "assisted"] = "kiosk"


class DeviceState(StrEnum):
    OK = "ok"
    FAULT = "fault"
    UNKNOWN = "unknown"


class PaperLeft(Message):
    """What is on a printer's roll, reckoned from what was printed."""

    receipts: int = Field(ge=0, le=1_000_000)
    until: date | None = None
    """If days go on as before; None while nobody can tell."""


class DeviceHealth(Message):
    device: Literal["printer", "card_terminal", "scanner", "id_card", "lamp"]
    state: DeviceState
    reasons: Annotated[list[Code], Field(max_length=20)] = []
    """Codes such as paper_out, cover_open, silent; the console turns them into sentences."""
    paper: PaperLeft | None = None


class UnsettledPayment(Message):
    """An attempt whose end the kiosk cannot tell: staff look at the terminal's own records."""

    id: UUID
    reference: Code
    pence: Count
    started_at: Moment


class DayEndReport(Message):
    """How closing the card terminal's day ended."""

    at: Moment
    done: bool
    pence: Count = 0
    """The total that the terminal reported."""
    reason: Code | Literal[""] = ""
    updating: bool = False
    """The terminal fetches updates and answers nobody for a while."""


class EnvelopeAside(Message):
    """A submission that does not get through: the hub refuses it, or fails over it each time. It is kept, sealed."""

    id: UUID
    reference: Annotated[Code, Field(max_length=12)]
    form_id: Code
    form_version: int = Field(ge=0, le=2**31 - 1)
    since: Moment
    why: Code = ""
    """The hub's own word for it; empty where it waits behind the others and is tried again."""
    attempts: Count = 0


class Health(Message):
    at: Moment
    release: Count | None
    """The content release the kiosk is showing."""
    waiting: Count
    """Envelopes not yet received by the hub."""
    devices: Annotated[list[DeviceHealth], Field(max_length=20)]
    unsettled_payments: Count = 0
    unsettled: Annotated[list[UnsettledPayment], Field(max_length=50)] = []
    """The oldest of them."""
    day_end: DayEndReport | None = None
    """The last one; None before the first."""
    aside: Annotated[list[EnvelopeAside], Field(max_length=50)] = []
    """What staff have to look at, the oldest first."""


class ContentReport(Message):
    """What a kiosk shows, and what it would not."""

    at: Moment
    release: Count | None
    demoted: Count | None = None
    """The release that failed to start three times; the one before it is shown."""
    refused: Count | None = None
    """The release that was not accepted, and `reason` says why."""
    reason: str = Field(default="", max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")
    """Of the kiosk's own checks, about the council's content: never what visitors typed."""
    stale_since: Moment | None = None
    """Since when the hub has not signed anew; what is shown stays."""


class HelpCallChanged(Message):
    kind: Literal["help_call_changed"] = "help_call_changed"
    state: HelpCallState


class ReleasePublished(Message):
    kind: Literal["release_published"] = "release_published"
    release: int


class SealingKeysChanged(Message):
    kind: Literal["sealing_keys_changed"] = "sealing_keys_changed"


class HandoverChanged(Message):
    """A phone has opened the page of a code, or sent something by it."""

    kind: Literal["handover_changed"] = "handover_changed"
    handover: UUID


class PaymentOutcome(StrEnum):
    """What staff found in the terminal's own records."""

    PAID = "paid"
    NOT_PAID = "not_paid"
    GIVEN_BACK = "given_back"


class SendAgain(Message):
    """Staff have put right why a submission was refused: the kiosk may send it again."""

    kind: Literal["send_again"] = "send_again"
    ids: Annotated[list[UUID], Field(max_length=50)]


class PaymentClosed(Message):
    """Staff have closed a payment whose end the kiosk could not tell."""

    kind: Literal["payment_closed"] = "payment_closed"
    payment: UUID
    outcome: PaymentOutcome
    by: str


class NewerEvent(BaseModel):
    """An event that this version does not know yet; it is passed over, and the next one is read."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    kind: str


_KNOWN = frozenset(
    {"help_call_changed", "release_published", "sealing_keys_changed", "handover_changed", "payment_closed", "send_again"}
)


def _tag(event: object) -> str:
    kind = event.get("kind") if isinstance(event, dict) else getattr(event, "kind", None)
    return kind if kind in _KNOWN else "newer"


class KioskEvent(Message):
    """One line of the hub's event log that concerns this kiosk. Ids only grow."""

    id: int
    at: datetime
    event: Annotated[
        Annotated[HelpCallChanged, Tag("help_call_changed")]
        | Annotated[ReleasePublished, Tag("release_published")]
        | Annotated[SealingKeysChanged, Tag("sealing_keys_changed")]
        | Annotated[HandoverChanged, Tag("handover_changed")]
        | Annotated[PaymentClosed, Tag("payment_closed")]
        | Annotated[SendAgain, Tag("send_again")]
        | Annotated[NewerEvent, Tag("newer")],
        Discriminator(_tag),
    ]
