"""The tagged values that newer ZVT messages carry behind bitmap 06."""

from collections.abc import Iterator
from dataclasses import dataclass, field

TEXT_LINE = 0x07
RECEIPT_TYPE = 0x1F07


@dataclass(frozen=True, slots=True)
class Tagged:
    tag: int
    value: bytes = field(repr=False)

    @property
    def holds_others(self) -> bool:
        """Bit 6 of the first tag byte."""
        first = self.tag if self.tag < 0x100 else self.tag >> (8 * ((self.tag.bit_length() - 1) // 8))
        return bool(first & 0x20)


def read_length(data: bytes, at: int) -> tuple[int, int] | None:
    """The length that begins at `at`, and where the value begins; None where the bytes don't say one."""
    if at >= len(data):
        return None
    first = data[at]
    if first < 0x80:
        return first, at + 1
    size = first & 0x7F
    if not 1 <= size <= 3 or at + 1 + size > len(data):
        return None
    return int.from_bytes(data[at + 1 : at + 1 + size], "big"), at + 1 + size


def tagged_values(data: bytes) -> Iterator[Tagged]:
    """One level of values, as far as they can be read; what is cut off is given as far as it is there."""
    at = 0
    while at < len(data):
        end_of_tag = _end_of_tag(data, at)
        length = read_length(data, end_of_tag)
        if length is None:
            return
        size, start = length
        yield Tagged(int.from_bytes(data[at:end_of_tag], "big"), data[start : start + size])
        at = start + size


def all_values(data: bytes, depth: int = 8) -> Iterator[Tagged]:
    """Every value on every level, outer ones first."""
    for found in tagged_values(data):
        yield found
        if found.holds_others and depth:
            yield from all_values(found.value, depth - 1)


def _end_of_tag(data: bytes, at: int) -> int:
    end = at + 1
    if data[at] & 0x1F == 0x1F:
        while end < len(data) and data[end] & 0x80:
            end += 1
        end += 1
    return min(end, len(data))
