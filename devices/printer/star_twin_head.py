"""The head of a Star twin: takes bytes one by one and prints what they say.

Written from the maker's tables for Star Line Mode and StarPRNT, apart from the driver's frames. A command it does not know is
skipped and counted.
"""

from collections.abc import Callable

from devices.printer.star_twin_codes import StarTwinCodes
from devices.printer.star_twin_pictures import StarTwinPictures
from devices.printer.twin_bytes import Command, number, take
from devices.printer.twin_canvas import TwinCanvas
from devices.printer.twin_line import TwinStyle
from devices.printer.twin_roll import TwinRoll

_PAGES = {
    0: "star", 1: "cp437", 4: "cp858", 5: "cp852", 6: "cp860", 7: "cp861", 8: "cp863", 9: "cp865", 10: "cp866", 11: "cp855",
    12: "cp857", 13: "cp862", 14: "cp864", 15: "cp737", 16: "cp851", 17: "cp869", 21: "cp874", 32: "cp1252", 33: "cp1250",
    34: "cp1251",
}  # fmt: skip
"""`ESC GS t n` of Star's thermal printers; 0 is their own."""
_USUAL_SPACING, _TIGHT_SPACING = 32, 24
_CELL = 12
_ESC_SKIPPED = {
    "/": 1, "p": 0, "s": 2, "_": 1, "C": 1, "N": 1, "O": 0, "M": 0, "P": 0, ":": 0, "\x07": 2, "1": 0, "$": 1, "c": 1,
    "(": 1, ")": 1, "\x06": 1,
}  # fmt: skip
_GS_SKIPPED = {"\x03": 3, "#": 1, "b": 1, "c": 2, "\\": 2, "B": 1, "\x07": 3, "\x19": 4}
_RS_SKIPPED = "aAFRCdr"
_PAGE_MODE = {2: 8, 3: 1, 4: 2, 5: 2}
"""What follows `ESC GS P n`."""
_MODEL = b"TSP654Ver1.0"
_FEED_BEFORE_CUT = 120


class StarTwinHead:
    """`counted` is told of each ETB, `cleared` that the counter starts again, `automatic` whether to speak unasked.

    `cutter` cuts and says whether it could; `answer` sends at once.
    """

    def __init__(
        self,
        roll: TwinRoll,
        *,
        answer: Callable[[bytes], None],
        counted: Callable[[], None],
        cleared: Callable[[], None],
        automatic: Callable[[bool], None],
        cutter: Callable[[], bool],
    ) -> None:
        self._answer, self._counted, self._cleared = answer, counted, cleared
        self._automatic, self._cutter = automatic, cutter
        self._canvas = TwinCanvas(roll, TwinStyle(codec="star", spacing=_USUAL_SPACING))
        self._codes = StarTwinCodes(self._canvas)
        self._pictures = StarTwinPictures(self._canvas, cut=lambda: self._cut(2))
        self._escapes: dict[int, Callable[[], Command]] = {
            0x1D: self._group, 0x1E: self._record, ord("i"): self._size, ord("b"): self._codes.barcode,
            ord("X"): self._pictures.columns, ord("k"): self._pictures.band, ord("*"): self._pictures.mode,
            ord("K"): lambda: self._pictures.low_columns(2), ord("L"): lambda: self._pictures.low_columns(1),
            ord("D"): self._tabs, ord("#"): self._identity,
        }  # fmt: skip
        self._settings: dict[int, Callable[[int], None]] = {
            ord("J"): lambda steps: self._canvas.feed(steps * 2), ord("I"): self._canvas.feed,
            ord("a"): self._canvas.print_lines, ord("d"): lambda how: self._cut(how % 48), ord("z"): self._spacing,
            ord("-"): self._underline, ord("R"): self._nation, ord(" "): self._right_space, ord("W"): self._wide,
            ord("h"): self._high, ord("l"): self._left_margin, ord("Q"): self._right_margin, 0x0C: self._pictures.page_end,
        }  # fmt: skip
        self._groups: dict[int, Callable[[], Command]] = {
            ord("S"): self._pictures.raster, ord("y"): self._codes.qr_command, ord("x"): self._codes.pdf417_command,
            ord("A"): self._place, ord("R"): self._move, ord("P"): self._page_mode, ord(")"): self._counted_and_skipped,
        }  # fmt: skip

    @property
    def unknown(self) -> tuple[bytes, ...]:
        """Commands that it does not know, and codes that it could not draw."""
        return tuple(self._canvas.refused)

    def commands(self) -> Command:
        """A coroutine that is sent the bytes in turn."""
        while True:
            byte = yield
            if byte == 0x1B:
                yield from self._escape()
            elif self._pictures.in_raster:
                yield from self._pictures.row(byte)
            elif byte >= 0x20:
                self._canvas.sign(byte)
            else:
                self._control(byte)

    # --- commands of each prefix

    def _control(self, byte: int) -> None:
        match byte:
            case 0x0A:
                self._canvas.print_lines(1)
            case 0x09:
                self._canvas.tab()
            case 0x17:
                self._counted()
            case 0x18:
                self._canvas.reset()
                self._cleared()

    def _escape(self) -> Command:
        byte = yield
        if byte in self._escapes:
            yield from self._escapes[byte]()
        elif byte in self._settings:
            self._settings[byte]((yield))
        else:
            yield from self._plain(chr(byte))

    def _plain(self, sign: str) -> Command:
        """Those that say everything by themselves; of the others only the length is known."""
        style = self._canvas.style
        match sign:
            case "@":
                self._canvas.reset()
                self._codes.reset()
            case "E" | "F":
                style.bold = sign == "E"
            case "4" | "5":
                style.reverse = sign == "4"
            case "0":
                style.spacing = _TIGHT_SPACING
            case _ if sign in _ESC_SKIPPED:
                yield from take(_ESC_SKIPPED[sign])
            case _:
                self._canvas.refused.append(sign.encode("latin-1"))

    def _group(self) -> Command:
        byte = yield
        if byte in self._groups:
            yield from self._groups[byte]()
        elif byte == ord("t"):
            self._canvas.style.codec = _PAGES.get((yield), "ascii")
        elif byte == ord("a"):
            self._canvas.style.justify = (yield) % 48 % 3
        elif chr(byte) in _GS_SKIPPED:
            yield from take(_GS_SKIPPED[chr(byte)])
        else:
            self._canvas.refused.append(b"\x1d" + bytes((byte,)))

    def _record(self) -> Command:
        kind, value = yield from take(2)
        if kind == ord("E") and value % 48 == 0:
            self._cleared()
        elif kind == ord("F"):
            self._canvas.style.font_b = value % 48 == 1
        elif kind == ord("a"):
            self._automatic(bool(value % 48 & 1))
        elif chr(kind) not in _RS_SKIPPED:
            self._canvas.refused.append(b"\x1e" + bytes((kind,)))

    def _counted_and_skipped(self) -> Command:
        yield from take(1)
        yield from take((yield from number(2)))

    def _identity(self) -> Command:
        """`ESC # * LF NUL`: model and version; other settings of `ESC #` are taken in up to their end."""
        asked = b""
        while byte := (yield):
            asked += bytes((byte,))
        if asked == b"*\n":
            self._answer(b"\x1b#*," + _MODEL + b"\n\0")

    def _tabs(self) -> Command:
        while (yield):
            pass

    def _page_mode(self) -> Command:
        """Taken in; what follows is printed as lines."""
        yield from take(_PAGE_MODE.get((yield) % 48, 0))

    # --- settings

    def _spacing(self, wide: int) -> None:
        self._canvas.style.spacing = _USUAL_SPACING if wide % 48 == 1 else _TIGHT_SPACING

    def _size(self) -> Command:
        high, wide = yield from take(2)
        self._canvas.style.high, self._canvas.style.wide = min(high % 48, 5) + 1, min(wide % 48, 5) + 1

    def _wide(self, on: int) -> None:
        self._canvas.style.wide = 1 + (on % 48 == 1)

    def _high(self, times: int) -> None:
        self._canvas.style.high = min(times % 48, 5) + 1

    def _underline(self, on: int) -> None:
        self._canvas.style.underline = on % 48 & 1

    def _nation(self, which: int) -> None:
        self._canvas.style.nation = which % 48

    def _right_space(self, dots: int) -> None:
        self._canvas.style.right_space = dots - 48 if 48 <= dots <= 57 else dots

    def _left_margin(self, columns: int) -> None:
        self._canvas.style.left_margin = min(columns * _CELL, self._canvas.width - _CELL)

    def _right_margin(self, columns: int) -> None:
        """A column of the paper; one that leaves no room is the paper's edge."""
        area = min(columns * _CELL, self._canvas.width) - self._canvas.style.left_margin
        self._canvas.style.area = max(area, 0)

    # --- places on the line

    def _place(self) -> Command:
        self._canvas.line.at = yield from number(2)

    def _move(self) -> Command:
        moved = yield from number(2)
        self._canvas.move(moved)

    # --- cutting

    def _cut(self, how: int) -> None:
        """What is on the line is printed first; 2 and 3 bring it to the knife."""
        if not self._canvas.line.is_empty:
            self._canvas.print_lines(1)
        if how in (2, 3):
            self._canvas.feed(_FEED_BEFORE_CUT)
        if self._cutter():
            self._canvas.cut()
