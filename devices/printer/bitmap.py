"""A picture of black dots, as shaped lines and drawn codes reach the printer."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bitmap:
    """Each row is a number whose highest of `width` bits is the leftmost dot; 1 is black."""

    width: int
    rows: tuple[int, ...]

    @property
    def height(self) -> int:
        return len(self.rows)

    @property
    def ink_left(self) -> int:
        """Blank dots left of the leftmost black one; the whole width where all is blank."""
        return self.width - _all_rows(self.rows).bit_length()

    @property
    def ink_right(self) -> int:
        """Where the rightmost black dot ends, counted from the left; 0 where all is blank."""
        merged = _all_rows(self.rows)
        return self.width - (merged & -merged).bit_length() + 1 if merged else 0

    def columns(self, left: int, right: int) -> "Bitmap":
        """The part from dot `left` up to dot `right`."""
        mask = (1 << (right - left)) - 1
        return Bitmap(right - left, tuple(row >> (self.width - right) & mask for row in self.rows))

    def part(self, top: int, bottom: int) -> "Bitmap":
        return Bitmap(self.width, self.rows[top:bottom])

    def placed(self, left: int, width: int) -> "Bitmap":
        """The same picture `left` dots from the left of a wider one; what does not fit in is cut off."""
        shift = width - left - self.width
        mask = (1 << width) - 1
        return Bitmap(width, tuple((row << shift if shift >= 0 else row >> -shift) & mask for row in self.rows))

    def over(self, other: "Bitmap") -> "Bitmap":
        """Both pictures on one; they are equally wide and stand on the same top row."""
        high = max(self.height, other.height)
        pairs = zip(_padded(self.rows, high), _padded(other.rows, high), strict=True)
        return Bitmap(self.width, tuple(one | two for one, two in pairs))

    def packed(self) -> bytes:
        """Eight dots a byte, each row filled up to whole bytes."""
        row_bytes = (self.width + 7) // 8
        fill = row_bytes * 8 - self.width
        return b"".join((row << fill).to_bytes(row_bytes) for row in self.rows)


def from_modules(modules: Sequence[Sequence[bool]], cell: int) -> Bitmap:
    """Each module becomes `cell` × `cell` dots."""
    rows = [_widened(row, cell) for row in modules for _ in range(cell)]
    return Bitmap(cell * len(modules[0]), tuple(rows))


def _widened(row: Sequence[bool], cell: int) -> int:
    dots = 0
    for dark in row:
        dots = dots << cell | ((1 << cell) - 1 if dark else 0)
    return dots


def _all_rows(rows: tuple[int, ...]) -> int:
    merged = 0
    for row in rows:
        merged |= row
    return merged


def _padded(rows: tuple[int, ...], high: int) -> tuple[int, ...]:
    return rows + (0,) * (high - len(rows))
