"""What the head of any twin does on paper: signs, lines, pictures and codes, in the style that is set."""

from collections.abc import Sequence
from dataclasses import replace

from devices.printer.resident_font import ResidentFont
from devices.printer.twin_codes import CodeUndrawable, qr_rows
from devices.printer.twin_line import TwinLine, TwinStyle, magnified
from devices.printer.twin_nations import national
from devices.printer.twin_pages import decoded
from devices.printer.twin_roll import TwinRoll

_TAB_DOTS = 96


class TwinCanvas:
    """`fresh` is the style that a printer starts with; `refused` holds what a host asked for in vain."""

    def __init__(self, roll: TwinRoll, fresh: TwinStyle) -> None:
        self._roll = roll
        self._font = ResidentFont()
        self._fresh = fresh
        self.refused: list[bytes] = []
        self.reset()

    def reset(self) -> None:
        """Settings and the line in the buffer are gone, the paper stays as it is."""
        self.style = replace(self._fresh)
        self.line = TwinLine(self._roll.width, self._font)

    @property
    def width(self) -> int:
        return self._roll.width

    def forget_line(self) -> None:
        self.line = TwinLine(self._roll.width, self._font)

    def sign(self, byte: int) -> None:
        """Goes on in the next line where this one is full."""
        sign = national(decoded(byte, self.style.codec), self.style.nation)
        if not self.line.add_sign(sign, self.style):
            self.print_line(self.style.spacing)
            self.line.add_sign(sign, self.style)

    def tab(self) -> None:
        """To the next of the stops that are there at the start, eight signs apart."""
        self.line.at = (self.line.at // _TAB_DOTS + 1) * _TAB_DOTS

    def move(self, moved: int) -> None:
        """By dots in 16 bits with a sign."""
        self.line.at = max(0, self.line.at + (moved - 0x10000 if moved >= 0x8000 else moved))

    def print_line(self, feed: int) -> None:
        """As high as its signs, and at least `feed` dots."""
        rows = self.line.rows(self.style)
        self._roll.print_rows(rows + [0] * max(0, feed - len(rows)))
        self._roll.note_line(self.line.text)
        self.forget_line()

    def print_lines(self, count: int) -> None:
        for _ in range(count):
            self.print_line(self.style.spacing)

    def feed(self, dots: int) -> None:
        if self.line.is_empty:
            self._roll.print_rows([0] * dots)
        else:
            self.print_line(dots)

    def picture(self, rows: Sequence[int], width: int, wide: int = 1, high: int = 1) -> None:
        """Justified as text is, without a line's spacing."""
        picture = TwinLine(self._roll.width, self._font)
        picture.add_rows(magnified(rows, width, wide, high), width * wide)
        self._roll.print_rows(picture.rows(self.style))

    def columns(self, data: bytes, bytes_each: int, wide: int, high: int) -> None:
        """Stacks of dots side by side on the line, the topmost dot in the highest bit."""
        stacks = [int.from_bytes(data[at : at + bytes_each]) for at in range(0, len(data), bytes_each)]
        top = bytes_each * 8 - 1
        rows = [
            sum((stack >> (top - row) & 1) << (len(stacks) - 1 - at) for at, stack in enumerate(stacks)) for row in range(top + 1)
        ]
        self.line.add_rows(magnified(rows, len(stacks), wide, high), len(stacks) * wide)

    def qr(self, content: bytes, cell: int, level: int) -> None:
        try:
            width, rows = qr_rows(content, cell, level)
        except CodeUndrawable as error:
            self.refused.append(f"QR code: {error}".encode())
            return
        self.picture(rows, width)
        self._roll.note_code(content.decode("utf-8", "replace"))

    def bars(self, bits: str, content: str, module: int, height: int) -> None:
        """A code that is wider than the paper is not printed at all, as on a real printer."""
        if len(bits) * module > self._roll.width:
            self.refused.append(b"barcode too wide")
            return
        self.picture([int(bits, 2)] * height, len(bits), module)
        self._roll.note_code(content)

    def small_line(self, text: str) -> None:
        """Under or above a code."""
        for sign in text:
            self.line.add_sign(sign, replace(self.style, wide=1, high=1, bold=False))
        self.print_line(self.style.spacing)

    def cut(self) -> None:
        self._roll.cut()
