"""Reads the frames of a device that only sends, and says what can honestly be said of its health."""

import time

from devices.health import Health, HealthState
from devices.line.fault_health import health_of
from devices.line.line import Line, LineFault
from devices.line.terminated_frames import LONGEST, SILENCE, TerminatedFrames

_LONGEST_NOISE = 1.0
"""Seconds beyond its time-out after which a read gives up on a line that never falls silent."""


class FrameReader:
    """Faults of the line end in `health` and never raise. OK means: a whole frame came since the line was opened."""

    def __init__(self, line: Line, longest: int = LONGEST) -> None:
        self._line = line
        self._frames = TerminatedFrames(longest=longest)
        self._frames.skip()
        self._health = Health(HealthState.UNKNOWN, detail="nothing read yet")

    @property
    def health(self) -> Health:
        return self._health

    def read(self, timeout: float) -> bytearray | None:
        """The next frame, without its terminators, to be wiped by its owner; None after `timeout` seconds or on a fault."""
        deadline = time.monotonic() + timeout
        try:
            while time.monotonic() < deadline + (_LONGEST_NOISE if self._frames.pending else 0):
                frame = self._frame_within(SILENCE if self._frames.pending else deadline - time.monotonic())
                if frame is not None:
                    self._health = Health(HealthState.OK)
                    return frame
        except LineFault as fault:
            self._failed(fault)
        return None

    def write(self, data: bytes, timeout: float) -> None:
        try:
            self._line.write(data, timeout)
        except LineFault as fault:
            self._failed(fault)

    def _failed(self, fault: LineFault) -> None:
        self._frames.skip()
        self._health = health_of(fault)

    def _frame_within(self, wait: float) -> bytearray | None:
        data = self._line.read(1024, max(0.0, wait))
        if self._health.state is HealthState.FAULT:
            self._health = Health(HealthState.UNKNOWN, detail="nothing read since the line came back")
        if data:
            self._frames.arrived(data)
            return None
        return self._frames.silent(wait)
