"""A clock that stands still until told."""

from datetime import UTC, datetime, timedelta


class GivenClock:
    """Wall and steady time move together."""

    def __init__(self, now: datetime = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)) -> None:
        self._now = now
        self._steady = 1000.0

    def now(self) -> datetime:
        return self._now

    def steady(self) -> float:
        return self._steady

    def pass_seconds(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
        self._steady += seconds
