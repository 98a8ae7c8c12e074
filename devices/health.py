"""What a device says of itself. Silence is never ok."""

from dataclasses import dataclass
from enum import StrEnum


class HealthState(StrEnum):
    OK = "ok"
    FAULT = "fault"
    UNKNOWN = "unknown"


class HealthReason(StrEnum):
    """Why a device is not ok, or what it will soon need; the words for people are the console's and the screen's."""

    SILENT = "silent"
    UNPLUGGED = "unplugged"
    OFFLINE = "offline"
    PAPER_NEAR_END = "paper_near_end"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    CUTTER = "cutter"
    UNRECOVERABLE = "unrecoverable"
    BUSY = "busy"
    UNREGISTERED = "unregistered"
    UNSETTLED = "unsettled"
    END_OF_DAY_OPEN = "end_of_day_open"
    NO_CONNECTION = "no_connection"


@dataclass(frozen=True, slots=True)
class Health:
    """`reasons` may be non-empty with state OK (paper near its end)."""

    state: HealthState
    reasons: frozenset[HealthReason] = frozenset()
    detail: str = ""
    """Make, model or the raw status, for the doctor; never for visitors."""
