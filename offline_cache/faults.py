"""What can go wrong with the kiosk's own storage.

CacheFault            reason says what; `temporary` says whether trying again can help
  SealBroken          an envelope that does not open (in sealing.py)
"""

from enum import StrEnum


class CacheReason(StrEnum):
    SQLITE_TOO_OLD = "sqlite_too_old"
    """A SQLite whose write-ahead log can corrupt the database (fixed in 3.51.3)."""
    DISK_FULL = "disk_full"
    DISK_ERROR = "disk_error"
    DAMAGED = "damaged"
    """The file is not what was written; `recover` rebuilds it."""
    BUSY = "busy"
    """Another process held the write lock for longer than the time-out."""
    OUTBOX_FULL = "outbox_full"
    """More is waiting than the kiosk may hold."""
    SCHEMA_UNKNOWN = "schema_unknown"
    """Written by a newer version that left no way back."""


_PASSING = frozenset({CacheReason.DISK_FULL, CacheReason.BUSY, CacheReason.OUTBOX_FULL})


class CacheFault(Exception):
    """Nothing was kept, unless the operation's own docstring says otherwise."""

    def __init__(self, reason: CacheReason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.reason = reason

    @property
    def temporary(self) -> bool:
        return self.reason in _PASSING
