"""A line that opens itself when it is used and again after a fault."""

import time
from collections.abc import Callable
from typing import TypeVar

from devices.line.line import Line, LineFault, LineFaultReason, LineRetired

T = TypeVar("T")

FIRST_WAIT = 0.5
LONGEST_WAIT = 10.0
_SLICE = 0.25
"""Seconds a read waits at most before it looks whether the line was retired."""


class ReopeningLine:
    """Every fault passes through to the driver exactly once and closes the line; the next use after a pause opens it again.

    A driver therefore sees a LineFault before every new opening, and greets the device anew. A name that is not there
    costs nothing to look for, so it is looked for twice a second and a replugged device is back well within 5 s. A
    name that is there but refuses to open is left alone for 1, 2, 4 … 10 s.
    """

    def __init__(self, opens: Callable[[], Line], baud: int, steady: Callable[[], float] = time.monotonic) -> None:
        self._opens = opens
        self._baud = baud
        self._steady = steady
        self._line: Line | None = None
        self._retired = False
        self._wait = FIRST_WAIT
        self._not_before = steady()
        self._last_reason = LineFaultReason.GONE

    @property
    def baud(self) -> int:
        return self._baud

    @property
    def is_open(self) -> bool:
        return self._line is not None

    def read(self, size: int, timeout: float) -> bytes:
        deadline = time.monotonic() + timeout
        while True:
            wait = min(_SLICE, deadline - time.monotonic())
            data = self._guarded(lambda line: line.read(size, max(0.0, wait)))  # noqa: B023 - called at once
            if data or time.monotonic() >= deadline:
                return data

    def write(self, data: bytes, timeout: float) -> None:
        self._guarded(lambda line: line.write(data, timeout))

    def drop_input(self) -> None:
        self._guarded(lambda line: line.drop_input())

    def retire(self) -> None:
        """From any thread: every use raises LineRetired from now on, so that whoever is at work with the line ends at once."""
        self._retired = True

    def close(self) -> None:
        if self._line:
            self._line.close()
            self._line = None

    def _guarded(self, use: Callable[[Line], T]) -> T:
        try:
            return use(self._opened())
        except LineFault as fault:
            if self._steady() >= self._not_before:
                self._not_before = self._steady() + self._wait
            self._last_reason = fault.reason
            self.close()
            raise

    def _opened(self) -> Line:
        if self._retired:
            raise LineRetired
        if self._line is None:
            if self._steady() < self._not_before:
                raise LineFault(self._last_reason, "waiting before the next attempt")
            self._line = self._newly_opened()
            self._wait = FIRST_WAIT
        return self._line

    def _newly_opened(self) -> Line:
        try:
            return self._opens()
        except LineFault as fault:
            missing = fault.reason is LineFaultReason.GONE
            self._wait = FIRST_WAIT if missing else min(LONGEST_WAIT, self._wait * 2)
            raise
