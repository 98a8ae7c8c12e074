"""A serial line through pyserial: exclusive, bounded in time, every failure a LineFault."""

import errno
import os
import select
import termios
import time
from contextlib import suppress
from pathlib import Path

import serial

from devices.line.line import LineFault, LineFaultReason

READ_SLICE = 0.05
"""Seconds one read waits at most before it looks again, so that a close is never far away."""
CHUNK = 256
"""Bytes handed to the kernel at once: a write time-out then means that few are in doubt."""
_TROUBLE = (OSError, TypeError, termios.error)
"""SerialException is an OSError; a port closed under pyserial's feet raises TypeError."""


class SerialLine:
    """Opens at construction, raising LineFault. `path` should be a stable name such as /dev/serial/by-id/….

    On a pty, up to 14 kB are taken at once whatever the baud: a driver takes its deadlines from byte counts.
    """

    def __init__(self, path: Path, baud: int, *, stop_bits: int = 1, parity: str = "N", hardware_flow: bool = False) -> None:
        self._baud = baud
        try:
            self._port = serial.Serial(
                str(path),
                baud,
                stopbits=stop_bits,
                parity=parity,
                rtscts=hardware_flow,
                timeout=READ_SLICE,
                write_timeout=READ_SLICE,
                exclusive=True,
            )
        except (*_TROUBLE, ValueError) as trouble:
            raise LineFault(_why(trouble), f"{path}: {_in_words(trouble)}") from trouble

    @property
    def baud(self) -> int:
        return self._baud

    def read(self, size: int, timeout: float) -> bytes:
        deadline = time.monotonic() + timeout
        try:
            while not self._readable(deadline):
                if time.monotonic() >= deadline:
                    return b""
            return bytes(self._port.read(max(1, min(size, self._port.in_waiting))))
        except _TROUBLE as trouble:
            raise LineFault(LineFaultReason.GONE, str(trouble)) from trouble

    def write(self, data: bytes, timeout: float) -> None:
        deadline = time.monotonic() + timeout
        try:
            for start in range(0, len(data), CHUNK):
                self._write_chunk(data[start : start + CHUNK], deadline)
        except _TROUBLE as trouble:
            raise LineFault(LineFaultReason.GONE, str(trouble)) from trouble

    def drop_input(self) -> None:
        try:
            self._port.reset_input_buffer()
        except _TROUBLE as trouble:
            raise LineFault(LineFaultReason.GONE, str(trouble)) from trouble

    def close(self) -> None:
        with suppress(*_TROUBLE):  # gone already, which is what was wanted
            self._port.cancel_read()
        with suppress(*_TROUBLE):
            self._port.close()

    def _readable(self, deadline: float) -> bool:
        return self._ready(select.POLLIN, min(READ_SLICE, deadline - time.monotonic()))

    def _write_chunk(self, chunk: bytes, deadline: float) -> None:
        # Not Serial.write: after its time-out nobody knows how much went out, and at time-out 0 it spins.
        while chunk:
            if not self._ready(select.POLLOUT, deadline - time.monotonic()):
                raise LineFault(LineFaultReason.STUCK, f"{len(chunk)} bytes of a chunk not taken")
            try:
                chunk = chunk[os.write(self._port.fileno(), chunk) :]
            except BlockingIOError:
                continue

    def _ready(self, event: int, wait: float) -> bool:
        poll = select.poll()
        poll.register(self._port.fileno(), event)
        return bool(poll.poll(max(0, round(wait * 1000))))


def _in_words(trouble: Exception) -> str:
    """The system's own words once; pyserial's text holds them and the path twice."""
    number = getattr(trouble, "errno", None)
    return os.strerror(number) if number else str(trouble)


def _why(trouble: Exception) -> LineFaultReason:
    """pyserial hides what setting up the port ran into in the context: a port unplugged in that moment is gone too."""
    gone = {errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO}
    cause = trouble.__context__
    found = {getattr(trouble, "errno", None), *(cause.args[:1] if isinstance(cause, termios.error) else ())}
    return LineFaultReason.GONE if found & gone else LineFaultReason.REFUSED
