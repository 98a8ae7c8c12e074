"""A real line to a twin in a thread of its own, in a time that a busy machine cannot hurry."""

from collections.abc import Callable
from typing import TypeVar

from devices.line.line import Line, LineFault
from devices.printer.printer_twin import PrinterTwin
from tests.devices.printer.printing_scene import Clock

T = TypeVar("T")
_TURN = 0.01
_FAILED_USE = 0.1
"""Simulated seconds that a use of a line that is gone takes."""


class PatientLine:
    """Waiting moves the clock, once the twin has taken in all that was sent and has said what it had to say to it."""

    def __init__(self, line: Line, twin: PrinterTwin, clock: Clock) -> None:
        self._line = line
        self._twin = twin
        self._clock = clock
        self._heard_by = 0
        """How many bytes the twin will have received once it has heard everything."""

    @property
    def baud(self) -> int:
        return self._line.baud

    def read(self, size: int, timeout: float) -> bytes:
        while True:
            heard = self._twin.received_bytes >= self._heard_by
            data = self._moving(lambda: self._line.read(size, 0.0 if heard else _TURN))  # noqa: B023 - called at once
            if data:
                return data
            if heard:
                self._clock.now += max(timeout, 0.001)
                return b""

    def write(self, data: bytes, timeout: float) -> None:
        self._heard_by = max(self._heard_by, self._twin.received_bytes) + len(data)
        self._moving(lambda: self._line.write(data, timeout))

    def drop_input(self) -> None:
        self._moving(self._line.drop_input)

    def close(self) -> None:
        self._line.close()

    def _moving(self, use: Callable[[], T]) -> T:
        """What was under way when the line went is never heard."""
        try:
            return use()
        except LineFault:
            self._heard_by = 0
            self._clock.now += _FAILED_USE
            raise
