"""The line that a twin's head is about to print: signs and bit images side by side on one baseline."""

from collections.abc import Sequence
from dataclasses import dataclass

from devices.printer.resident_font import ResidentFont


@dataclass(slots=True)
class TwinStyle:
    """What the host has set; the values here are what `ESC @` brings back."""

    codec: str = "cp437"
    nation: int = 0
    bold: bool = False
    underline: int = 0
    wide: int = 1
    high: int = 1
    font_b: bool = False
    reverse: bool = False
    justify: int = 0
    spacing: int = 30
    left_margin: int = 0
    area: int = 0
    right_space: int = 0
    code_height: int = 162
    code_module: int = 3
    code_text: int = 0


class TwinLine:
    """`width` is the head's, in dots."""

    def __init__(self, width: int, font: ResidentFont) -> None:
        self._width = width
        self._font = font
        self._parts: list[tuple[int, int, tuple[int, ...]]] = []
        self.text = ""
        self.at = 0

    @property
    def is_empty(self) -> bool:
        return not self._parts

    def add_sign(self, sign: str, style: TwinStyle) -> bool:
        """False where it no longer fits on the line."""
        rows, width = self._styled(sign, style)
        if self.at + width > (style.area or self._width - style.left_margin):
            return False
        self.add_rows(rows, width)
        self.at += style.right_space * style.wide
        self.text += sign
        return True

    def add_rows(self, rows: tuple[int, ...], width: int) -> None:
        self._parts.append((self.at, width, rows))
        self.at += width

    def rows(self, style: TwinStyle) -> list[int]:
        """As high as its highest part, all standing on the bottom row, moved to where the host justifies."""
        if not self._parts:
            return []
        high = max(len(rows) for _, _, rows in self._parts)
        used = max(at + width for at, width, _ in self._parts)
        spare = max(0, (style.area or self._width - style.left_margin) - used)
        left = style.left_margin + (0, spare // 2, spare)[style.justify]
        merged = [0] * high
        for at, width, rows in self._parts:
            shift = self._width - left - at - width
            for index, row in enumerate(rows, high - len(rows)):
                merged[index] |= row << shift if shift >= 0 else row >> -shift
        return merged

    def _styled(self, sign: str, style: TwinStyle) -> tuple[tuple[int, ...], int]:
        rows = self._font.narrow_glyph(sign) if style.font_b else self._font.glyph(sign)
        width = 9 if style.font_b else 12
        if style.bold:
            rows = tuple(row | row >> 1 for row in rows)
        if style.underline:
            rows = (*rows[: -style.underline], *((1 << width) - 1 for _ in range(style.underline)))
        if style.reverse:
            rows = tuple(row ^ ((1 << width) - 1) for row in rows)
        return magnified(rows, width, style.wide, style.high), width * style.wide


def magnified(rows: Sequence[int], width: int, wide: int, high: int) -> tuple[int, ...]:
    """Every dot `wide` × `high` times."""
    widened = rows if wide == 1 else [_widened(row, width, wide) for row in rows]
    return tuple(row for row in widened for _ in range(high))


def _widened(row: int, width: int, wide: int) -> int:
    bits = "".join(bit * wide for bit in f"{row:0{width}b}")
    return int(bits, 2)
