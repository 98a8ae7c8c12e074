"""ZVT on a serial line, without I/O: DLE framing, CRC, and the reader that turns bytes into marks and messages.

A message travels as `10 02`, its bytes with every 10 doubled, `10 03`, CRC low, CRC high, and is answered by a bare 06 or 15.
The CRC is KERMIT's, over the undoubled bytes plus the closing 03 (ZVT manual, serial transport).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

STX, ETX, ACK, DLE, NAK = 0x02, 0x03, 0x06, 0x10, 0x15
LONGEST_MESSAGE = 5 + 0xFFFF
"""Two control bytes, a length of three bytes, and as much data as that can say."""


class Mark(Enum):
    """What arrives between messages, or instead of one."""

    ACK = auto()
    NAK = auto()
    DAMAGED = auto()
    """A message began and cannot be used: bad CRC, a DLE without sense, too long, or broken off."""


@dataclass(frozen=True, slots=True)
class Message:
    """One undamaged message. Its bytes may hold card data and are therefore never shown."""

    apdu: bytes = field(repr=False)


class _At(Enum):
    """Where the reader stands in the stream."""

    OUTSIDE = auto()
    DLE_OUTSIDE = auto()
    BODY = auto()
    DLE_IN_BODY = auto()
    CRC_LOW = auto()
    CRC_HIGH = auto()
    SKIPPING = auto()
    """A damaged message is running out; only silence ends it."""


def _crc_table() -> tuple[int, ...]:
    table = []
    for byte in range(256):
        value = byte
        for _ in range(8):
            value = (value >> 1) ^ (0x8408 if value & 1 else 0)
        table.append(value)
    return tuple(table)


_TABLE = _crc_table()


def crc(data: bytes) -> int:
    """CRC-16/KERMIT: b"123456789" gives 0x2189."""
    value = 0
    for byte in data:
        value = (value >> 8) ^ _TABLE[(value ^ byte) & 0xFF]
    return value


def framed(apdu: bytes) -> bytes:
    """The bytes that go on the wire for one message."""
    check = crc(apdu + bytes((ETX,)))
    doubled = apdu.replace(bytes((DLE,)), bytes((DLE, DLE)))
    return bytes((DLE, STX)) + doubled + bytes((DLE, ETX)) + check.to_bytes(2, "little")


class FrameReader:
    """Takes bytes as they come, in any pieces; gives marks and messages in their order."""

    def __init__(self) -> None:
        self._at = _At.OUTSIDE
        self._body = bytearray()
        self._crc_low = 0

    @property
    def within(self) -> bool:
        """True in the middle of a message: the next byte is due within T1."""
        return self._at not in (_At.OUTSIDE, _At.DLE_OUTSIDE)

    def feed(self, data: bytes) -> Iterator[Mark | Message]:
        """Raises nothing, whatever the bytes."""
        for byte in data:
            found = self._step(byte)
            if found is not None:
                yield found

    def silence(self) -> Mark | None:
        """T1 has passed without a byte: a message under way will not end."""
        broken = self.within
        self._restart(_At.OUTSIDE)
        return Mark.DAMAGED if broken else None

    def _restart(self, at: _At) -> None:
        self._at = at
        self._body.clear()

    def _step(self, byte: int) -> Mark | Message | None:
        match self._at:
            case _At.OUTSIDE | _At.DLE_OUTSIDE:
                return self._outside(byte)
            case _At.BODY:
                self._in_body(byte)
            case _At.DLE_IN_BODY:
                self._after_dle(byte)
            case _At.CRC_LOW:
                self._crc_low, self._at = byte, _At.CRC_HIGH
            case _At.CRC_HIGH:
                return self._close(byte << 8 | self._crc_low)
            case _At.SKIPPING:
                pass
        return None

    def _outside(self, byte: int) -> Mark | None:
        if self._at is _At.DLE_OUTSIDE and byte == STX:
            self._restart(_At.BODY)
            return None
        self._at = _At.DLE_OUTSIDE if byte == DLE else _At.OUTSIDE
        return {ACK: Mark.ACK, NAK: Mark.NAK}.get(byte)

    def _in_body(self, byte: int) -> None:
        if byte == DLE:
            self._at = _At.DLE_IN_BODY
        elif len(self._body) >= LONGEST_MESSAGE:
            self._restart(_At.SKIPPING)
        else:
            self._body.append(byte)

    def _after_dle(self, byte: int) -> None:
        match byte:
            case 0x10:
                self._at = _At.BODY
                self._body.append(DLE)
            case 0x03:
                self._at = _At.CRC_LOW
            case 0x02:
                self._restart(_At.BODY)  # the sender gave the last one up and began again
            case _:
                self._restart(_At.SKIPPING)

    def _close(self, check: int) -> Mark | Message:
        apdu = bytes(self._body)
        self._restart(_At.OUTSIDE)
        return Message(apdu) if crc(apdu + bytes((ETX,))) == check else Mark.DAMAGED
