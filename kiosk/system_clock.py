"""The machine's own clock."""

import time
from datetime import UTC, datetime


class SystemClock:
    """Reads the machine's wall clock and its monotonic clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def steady(self) -> float:
        return time.monotonic()
