"""The line that a driver talks through, and how it fails."""

from enum import StrEnum
from typing import Protocol


class LineFaultReason(StrEnum):
    """Each is temporary: the owner closes the line and opens it again with back-off."""

    GONE = "gone"
    """Unplugged, or never there."""
    STUCK = "stuck"
    """The other end does not take our bytes (flow control, write time-out)."""
    REFUSED = "refused"
    """There, but not ours: permission, or another program holds it."""


class LineFault(Exception):
    """The line itself failed; what the device did with the bytes already sent is not known."""

    def __init__(self, reason: LineFaultReason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.reason = reason


class LineRetired(Exception):
    """The program is closing: nobody is to use this line any more, nor to wait for it. No driver catches it."""


class Line(Protocol):
    """Bytes in and out with a time-out on every call. One thread owns one line."""

    @property
    def baud(self) -> int:
        """Bits a second; ten bits carry a byte (eleven on 8N2)."""
        ...

    def read(self, size: int, timeout: float) -> bytes:
        """Between 1 and `size` bytes as soon as any are there; b"" after `timeout` seconds. Raises LineFault."""
        ...

    def write(self, data: bytes, timeout: float) -> None:
        """Hands over all of `data` within `timeout` seconds or raises LineFault."""
        ...

    def drop_input(self) -> None:
        """Forgets what has arrived and was not read."""
        ...

    def close(self) -> None: ...
