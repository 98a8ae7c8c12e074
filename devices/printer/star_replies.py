"""What a Star printer sends: status blocks of seven bytes and more, and flow control."""

from collections.abc import Iterator
from dataclasses import dataclass

from devices.health import HealthReason
from devices.printer.printer_condition import plain, reasons_in

_SHORTEST, _LONGEST = 7, 31
_PRINTER = ((0x08, HealthReason.OFFLINE), (0x20, HealthReason.COVER_OPEN))
_ERROR = (
    (0x04, HealthReason.OFFLINE),
    (0x08, HealthReason.CUTTER),
    (0x20, HealthReason.UNRECOVERABLE),
    (0x40, HealthReason.OFFLINE),
)
_PAPER = ((0x06, HealthReason.PAPER_NEAR_END), (0x08, HealthReason.PAPER_OUT))


@dataclass(frozen=True, slots=True)
class StarStatus:
    """`counter` is None where the block is too short to hold one."""

    reasons: frozenset[HealthReason]
    counter: int | None


@dataclass(frozen=True, slots=True)
class StarFlow:
    """XON or XOFF."""

    may_send: bool


StarReply = StarStatus | StarFlow


class StarReplies:
    """Takes bytes as they come; drops what is no reply."""

    def __init__(self) -> None:
        self._held = b""

    def feed(self, data: bytes) -> tuple[StarReply, ...]:
        self._held += data
        return tuple(self._complete())

    def forget(self) -> None:
        """Drops a half block, after a pause in which its rest would have come."""
        self._held = b""

    def _complete(self) -> Iterator[StarReply]:
        while self._held:
            first = self._held[0]
            if first in (0x11, 0x13):
                yield StarFlow(first == 0x11)
                self._held = self._held[1:]
            elif not _may_be_status(self._held[: _length(self._held)]):
                self._held = self._held[1:]
            elif len(self._held) < _length(self._held):
                return
            else:
                yield _status(self._held[: _length(self._held)])
                self._held = self._held[_length(self._held) :]


def _may_be_status(block: bytes) -> bool:
    """Opens with 0xx0xxx1, the x giving the length; then x0: the version, and 0xx0xxx0 each."""
    is_header = block[:1] != b"" and block[0] & 0x91 == 0x01 and _SHORTEST <= _length(block) <= _LONGEST
    return is_header and not any(byte & 0x11 for byte in block[1:2]) and not any(byte & 0x91 for byte in block[2:])


def _length(held: bytes) -> int:
    """The highest bit of the version adds two."""
    return _five_bits(held[0]) + (held[1] >> 6 & 2 if len(held) > 1 else 0)


def _five_bits(byte: int) -> int:
    """Bits 6, 5, 3, 2, 1: Star leaves bits 7, 4 and 0 to tell kinds of bytes apart."""
    return byte >> 2 & 0x18 | byte >> 1 & 0x07


def _status(block: bytes) -> StarStatus:
    reasons = reasons_in(block[2], _PRINTER) | reasons_in(block[3], _ERROR) | reasons_in(block[5], _PAPER)
    return StarStatus(plain(reasons), _five_bits(block[7]) if len(block) > 7 else None)
