"""Asks a device how it is, often when something is wrong and seldom when all is well."""

import time
from collections.abc import Callable

from devices.health import Health, HealthState

_LOOK = 0.5
"""Seconds between two looks at whether the device's name is there, which costs it nothing."""


class HealthWatch:
    """A chore for a `DeviceThread`. `well` and `unwell` are seconds between two questions.

    A name that comes or goes is asked about at once, so that even a device which must not be disturbed often is known
    to be unplugged, or back, within a second.
    """

    def __init__(
        self,
        ask: Callable[[], Health],
        saw: Callable[[Health], None],
        is_there: Callable[[], bool],
        well: float,
        unwell: float,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._ask = ask
        self._saw = saw
        self._is_there = is_there
        self._well = well
        self._unwell = unwell
        self._steady = steady
        self._due = steady()
        self._was_there = True

    def soon(self) -> None:
        """Asks at the next turn: something was just done with the device."""
        self._due = self._steady()

    def __call__(self) -> float:
        there = self._is_there()
        if there is not self._was_there or self._steady() >= self._due:
            self._was_there = there
            health = self._ask()
            self._due = self._steady() + (self._well if health.state is HealthState.OK else self._unwell)
            self._saw(health)
        return max(0.01, min(_LOOK, self._due - self._steady()))
