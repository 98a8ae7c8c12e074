"""Sends no faster than the wire carries and listens meanwhile, so that a printer can still stop us."""

from abc import ABC, abstractmethod
from collections.abc import Callable

from devices.line.line import Line

CHUNK = 64
"""With what is ahead of the wire, less than the 128 bytes that a printer keeps free when it says XOFF."""
_BITS_A_BYTE = 10
_AHEAD_SECONDS = 0.004
"""How far the bytes handed over may be ahead of the wire."""
_WRITE_SECONDS = 5.0


class PacedConversation(ABC):
    """Reckons from byte counts what has left the line, because the kernel takes kilobytes at once. Calls may raise LineFault."""

    def __init__(self, line: Line, steady: Callable[[], float]) -> None:
        self._line = line
        self._steady = steady
        self._wire_free = steady()

    @abstractmethod
    def _hear(self, deadline: float) -> None:
        """Takes in what comes, waiting a moment for it and not past `deadline`."""

    @property
    def backlog_seconds(self) -> float:
        """Until the last byte handed over has left the line."""
        return max(0.0, self._wire_free - self._steady())

    def wire_seconds(self, count: int) -> float:
        return count * _BITS_A_BYTE / self._line.baud

    def send(self, data: bytes, seconds: float = _WRITE_SECONDS) -> None:
        """Everything at once: for requests and other short sequences. `seconds` is what the line may take to accept it."""
        self._line.write(data, seconds)
        self._wire_free = max(self._wire_free, self._steady()) + self.wire_seconds(len(data))

    def send_chunk(self, data: bytes) -> None:
        """Sends the next part of something long, at most CHUNK bytes, no faster than the wire, listening meanwhile."""
        self.send(data)
        self.listen(max(0.0, self.backlog_seconds - _AHEAD_SECONDS))

    def listen(self, seconds: float) -> None:
        """Takes in whatever comes within so many seconds, at least what is there."""
        deadline = self._steady() + seconds
        self._hear(deadline)
        while self._steady() < deadline:
            self._hear(deadline)
