"""A clock that is never before what is known to be past: a machine whose clock lost its battery shows no old news."""

from collections.abc import Callable
from datetime import datetime

from kiosk.clock import Clock


class FlooredClock:
    """The machine's clock, until told of a floor."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._floor: Callable[[], datetime] | None = None

    def hold(self, floor: Callable[[], datetime]) -> None:
        """From now on no moment before the floor is told. It is asked each time: newer content raises it."""
        self._floor = floor

    def now(self) -> datetime:
        return self._clock.now() if self._floor is None else max(self._clock.now(), self._floor())

    def steady(self) -> float:
        return self._clock.steady()
