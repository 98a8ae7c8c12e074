"""A help call as the desk sees it, and the words a call can end with."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.link.messages import HelpReason, HelpStep


class HelpOutcome(StrEnum):
    """What became of it."""

    FINISHED_HERE = "finished_here"
    STAFF_DID_IT = "staff_did_it"
    COUNTER = "counter"
    APPOINTMENT = "appointment"
    ELSEWHERE = "elsewhere"
    NOT_DONE = "not_done"
    NOBODY_THERE = "nobody_there"


class Barrier(StrEnum):
    """What kept the visitor from doing it alone."""

    NO_EMAIL = "no_email"
    LANGUAGE = "language"
    READING = "reading"
    DEVICE = "device"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class HelpCallRecord:
    """Everything the desk knows. Where the visitor was, never what they typed."""

    id: str
    kiosk_id: str
    kiosk_name: str
    place: str
    shop_id: str
    reason: HelpReason
    language: str
    service_id: str | None
    page_id: str | None
    error_code: str | None
    raised_at: datetime
    received_at: datetime
    step: HelpStep
    taken_by: str | None
    taken_by_name: str | None
    taken_at: datetime | None
    arrived_at: datetime | None
    ended_at: datetime | None
    outcome: HelpOutcome | None
    barriers: frozenset[Barrier]
    note: str

    @property
    def urgent(self) -> bool:
        """Danger, nowhere to sleep, safeguarding."""
        return self.reason is HelpReason.URGENT
