"""The time limit of a visit: stated, warned of, and renewed by any touch."""

from enum import StrEnum
from math import ceil

from kiosk.clock import Clock
from kiosk.visit_limits import VisitLimits


class IdleStage(StrEnum):
    ACTIVE = "active"
    WARNING = "warning"
    """The visitor is asked whether they are still there."""
    EXPIRED = "expired"


class IdleCountdown:
    """Counts steady seconds since the last touch."""

    def __init__(self, clock: Clock, limits: VisitLimits) -> None:
        self._clock = clock
        self._limits = limits
        self._since = clock.steady()

    def touched(self) -> None:
        self._since = self._clock.steady()

    def quiet_for(self) -> float:
        """Seconds since the last touch."""
        return self._clock.steady() - self._since

    def stage(self) -> IdleStage:
        quiet = self.quiet_for()
        if quiet < self._limits.quiet_seconds:
            return IdleStage.ACTIVE
        return IdleStage.WARNING if quiet < self._limits.quiet_seconds + self._limits.warning_seconds else IdleStage.EXPIRED

    def seconds_left(self) -> int:
        """Whole seconds until the visit ends, rounded up; what the warning counts down."""
        left = self._since + self._limits.quiet_seconds + self._limits.warning_seconds - self._clock.steady()
        return max(0, ceil(left))
