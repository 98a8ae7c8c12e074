"""The ZVT application message: a command of two bytes, a length, and data."""

from dataclasses import dataclass, field

LONG_LENGTH = 0xFF
"""In place of a length: two bytes follow, low byte first."""


class ZvtSyntax(Exception):
    """A message that cannot be read. Never carries its bytes: they may hold card data."""


@dataclass(frozen=True, slots=True)
class Apdu:
    """`command` is class and instruction as on paper: 0x0601 is 06 01. The data is never shown."""

    command: int
    data: bytes = field(default=b"", repr=False)

    def encoded(self) -> bytes:
        size = len(self.data)
        length = bytes((size,)) if size < LONG_LENGTH else bytes((LONG_LENGTH,)) + size.to_bytes(2, "little")
        return self.command.to_bytes(2, "big") + length + self.data

    @property
    def is_answer(self) -> bool:
        """80-00 or 84-xx, which close a request or a piece of news."""
        return self.command >> 8 in (0x80, 0x84)


def decoded(raw: bytes) -> Apdu:
    """Raises ZvtSyntax. What stands behind the told length is dropped; data shorter than told is refused."""
    if len(raw) < 2:
        raise ZvtSyntax("no command")
    command = int.from_bytes(raw[:2], "big")
    if len(raw) == 2:
        return Apdu(command)  # some terminals leave a length of 0 out
    length, start = raw[2], 3
    if length == LONG_LENGTH and len(raw) >= 5:
        length, start = int.from_bytes(raw[3:5], "little"), 5
    if len(raw) - start < length:
        raise ZvtSyntax(f"{command:04X}: {len(raw) - start} bytes of {length}")
    return Apdu(command, raw[start : start + length])
