"""The time limit of a visit: stated, warned of, and renewed by any touch."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.clock import Clock


class IdleStage(StrEnum):
    ACTIVE = "active"
    WARNING = "warning"
    """The visitor is asked whether they are still there."""
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class IdleLimits:
    """Seconds, all of them. EN 301 549 asks for at least 20 of warning and any number of renewals."""

    quiet: float = 150
    warning: float = 45
    finished: float = 30


class IdleCountdown:
    """Counts steady seconds since the last touch."""

    def __init__(self, clock: Clock, limits: IdleLimits) -> None:
        self._clock = clock
        self._limits = limits
        self._since = clock.steady()

    def touched(self) -> None:
        self._since = self._clock.steady()

    def stage(self) -> IdleStage:
        quiet = self._clock.steady() - self._since
        if quiet < self._limits.quiet:
            return IdleStage.ACTIVE
        return IdleStage.WARNING if quiet < self._limits.quiet + self._limits.warning else IdleStage.EXPIRED

    def seconds_left(self) -> int:
        """Whole seconds until the visit ends, rounded up; what the warning counts down."""
        left = self._since + self._limits.quiet + self._limits.warning - self._clock.steady()
        return max(0, -int(-left // 1))
