"""What an ESC/POS printer sends, told apart by the first byte of each reply."""

from collections.abc import Iterator
from dataclasses import dataclass

_LONGEST_BLOCK = 96


@dataclass(frozen=True, slots=True)
class FlowControl:
    """XON or XOFF."""

    may_send: bool


@dataclass(frozen=True, slots=True)
class RealTimeStatus:
    """Answer to `DLE EOT n`; which n was asked decides what the bits mean."""

    bits: int


@dataclass(frozen=True, slots=True)
class AutomaticStatus:
    """Four bytes that the printer sends of itself once `GS a` asked for them."""

    printer: int
    error: int
    paper: int


@dataclass(frozen=True, slots=True)
class PaperSensorStatus:
    """Answer to `GS r 1`, in its turn behind everything sent before it."""

    bits: int


@dataclass(frozen=True, slots=True)
class ProcessId:
    """Answer to `GS ( H`: everything sent before it has printed."""

    job: str


@dataclass(frozen=True, slots=True)
class Information:
    """Answer to `GS I`: maker, model, firmware or serial number."""

    text: str


@dataclass(frozen=True, slots=True)
class Garbage:
    """Bytes that are no reply."""

    data: bytes


Reply = FlowControl | RealTimeStatus | AutomaticStatus | PaperSensorStatus | ProcessId | Information | Garbage


class EscposReplies:
    """Takes bytes as they come; keeps the beginning of a reply until the rest is there."""

    def __init__(self) -> None:
        self._held = b""

    def feed(self, data: bytes) -> tuple[Reply, ...]:
        self._held += data
        return tuple(self._complete())

    def forget(self) -> None:
        """Drops a half reply, after a pause in which its rest would have come."""
        self._held = b""

    def _complete(self) -> Iterator[Reply]:
        while self._held:
            reply, length = _first(self._held)
            if reply is None:
                return
            self._held = self._held[length:]
            yield reply


def _first(data: bytes) -> tuple[Reply | None, int]:
    """The first reply and its length; None while more bytes must come.

    Blocks are tried before `GS r`: their first byte would pass for its answer.
    """
    byte = data[0]
    if byte in (0x11, 0x13):
        return FlowControl(byte == 0x11), 1
    if byte & 0x93 == 0x12:
        return RealTimeStatus(byte), 1
    if byte & 0x93 == 0x10:
        return _automatic(data)
    if byte in (0x37, 0x3D, 0x5F):
        return _block(data)
    if byte & 0x90 == 0:
        return PaperSensorStatus(byte), 1
    return Garbage(data[:1]), 1


def _automatic(data: bytes) -> tuple[Reply | None, int]:
    if any(byte & 0x90 for byte in data[1:4]):
        return Garbage(data[:1]), 1
    if len(data) < 4:
        return None, 0
    return AutomaticStatus(data[0], data[1], data[2]), 4


def _block(data: bytes) -> tuple[Reply | None, int]:
    end = next((index for index, byte in enumerate(data[1:], 1) if not 0x20 <= byte <= 0x7E), None)
    if end is None:
        return (None, 0) if len(data) <= _LONGEST_BLOCK else (Garbage(data), len(data))
    if data[end] != 0:
        return Garbage(data[:end]), end
    text = data[1:end].decode("ascii")
    if data[0] == 0x37 and len(text) == 5 and text[0] == '"':
        return ProcessId(text[1:]), end + 1
    return Information(text), end + 1
