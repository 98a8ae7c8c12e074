"""The font that lives in a twin's head, 12 × 24 dots a sign, as in a thermal printer."""

from importlib.resources import files

WIDTH, HEIGHT = 12, 24
_BOX = (0,) * 4 + (0x7FE,) + (0x402,) * 14 + (0x7FE,) + (0,) * 4
"""For a sign that the font lacks: nobody takes it for a letter."""


class ResidentFont:
    """Read from resident_font.hex: a code point and 24 rows of three hexadecimal digits a line."""

    def __init__(self) -> None:
        lines = files("devices.printer").joinpath("resident_font.hex").read_text("ascii").splitlines()
        self._digits = {line[:4]: line[5:] for line in lines}
        self._glyphs: dict[str, tuple[int, ...]] = {}

    def glyph(self, sign: str) -> tuple[int, ...]:
        """Rows from the top, leftmost dot highest."""
        if sign not in self._glyphs:
            digits = self._digits.get(f"{ord(sign):04X}")
            self._glyphs[sign] = _rows(digits) if digits else _BOX
        return self._glyphs[sign]

    def narrow_glyph(self, sign: str) -> tuple[int, ...]:
        """Font B, 9 × 17: every third row and fourth column merged into its neighbour."""
        rows = self.glyph(sign)
        merged = [
            rows[index] | (rows[index + 1] if index % 7 in (1, 4) else 0) for index in range(HEIGHT) if index % 7 not in (2, 5)
        ]
        return tuple(_without_every_fourth(row) for row in merged[:17])


def _rows(digits: str) -> tuple[int, ...]:
    return tuple(int(digits[start : start + 3], 16) for start in range(0, len(digits), 3))


def _without_every_fourth(row: int) -> int:
    narrow = 0
    for column in range(WIDTH):
        bit = row >> (WIDTH - 1 - column) & 1
        if column % 4 == 3:
            narrow |= bit
        else:
            narrow = narrow << 1 | bit
    return narrow
