"""The time, handed in, so that tests and the clock floor decide what "now" is."""

from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Wall time for people and records, steady time for countdowns."""

    def now(self) -> datetime:
        """Wall time, always aware, in UTC."""
        ...

    def steady(self) -> float:
        """Seconds that only go forward; their zero means nothing."""
        ...


def civil_date(clock: Clock, zone: ZoneInfo) -> date:
    """The date on the wall calendar of a shop."""
    return clock.now().astimezone(zone).date()
