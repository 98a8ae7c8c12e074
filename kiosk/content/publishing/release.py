"""What has been published, and what is waiting to be."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.content.ring import Ring


@dataclass(frozen=True, slots=True)
class Release:
    """One signed set of files. Numbers only grow, also when an older set is published again."""

    number: int
    files: Mapping[str, str]
    """Path → digest."""
    by: str
    approved_by: str | None
    at: datetime
    note: str
    like: int | None
    """The release that was gone back to."""
    reach: Ring = Ring.ALL
    """How far it has gone, or had gone when it was taken back."""
    taken_back_by: str | None = None
    taken_back_at: datetime | None = None

    @property
    def live(self) -> bool:
        return self.taken_back_by is None


class PlanState(StrEnum):
    WAITS_FOR_APPROVAL = "approval"
    WAITS_FOR_ITS_HOUR = "hour"
    DONE = "done"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class PlannedRelease:
    """A draft as it was when someone asked for it to be published; later edits do not slip in."""

    id: int
    """0 until it has been written down."""
    files: Mapping[str, str]
    by: str
    at: datetime
    due_at: datetime
    note: str
    state: PlanState
    approved_by: str | None
    like: int | None
    reach: Ring = Ring.ALL
    promotes: int | None = None
    """A release that is out already, and goes on to more kiosks; it has no files of its own then."""
