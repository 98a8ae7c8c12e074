"""How a Star twin takes pictures in: on the line, as rasters, and row by row in its raster mode."""

from collections.abc import Callable

from devices.printer.twin_bytes import Command, Number, number, take
from devices.printer.twin_canvas import TwinCanvas

_SWITCHES = b"RABCab"
_CUTTING = (8, 9, 12, 13)
_USUAL_END = 13
"""What ends a page in raster mode when the host set nothing: feed and cut."""
_BAND_ROWS = 24


class StarTwinPictures:
    """`cut` feeds and cuts. In raster mode `b` and `k` are commands, and letters are not printed."""

    def __init__(self, canvas: TwinCanvas, cut: Callable[[], None]) -> None:
        self._canvas = canvas
        self._cut = cut
        self.in_raster = False
        self._rows: list[int] = []
        self._row = self._left = 0
        self._ends = dict.fromkeys(b"EFe", _USUAL_END)

    def row(self, byte: int) -> Command:
        """`b` ends its row, `k` lets the next command go on in it."""
        if byte not in b"bk":
            return
        size = yield from number(2)
        data = yield from take(size)
        spare = self._canvas.width - self._left - size * 8
        self._row |= int.from_bytes(data) << spare if spare >= 0 else int.from_bytes(data) >> -spare
        if byte == ord("b"):
            self._end_row()

    def mode(self) -> Command:
        """`ESC * r …`: `ESC *` and anything else is none of it."""
        if (yield) != ord("r"):
            return
        what = yield
        if what in _SWITCHES:
            self._switch(what)
            return
        margin = (yield) if what == ord("m") else 0
        value = yield from _digits()
        if what == ord("Y"):
            for _ in range(min(value, 4_000)):
                self._end_row()
        elif margin == ord("l"):
            self._left = value * 8
        elif what in b"EFe":
            self._ends[what] = value

    def page_end(self, byte: int) -> None:
        """`ESC FF n`: prints what was gathered, and cuts where the mode says so."""
        what = {0x00: ord("F"), 0x04: ord("E"), 0x19: ord("e")}.get(byte)
        if what is None or not self._rows:
            return
        self._canvas.picture(self._rows, self._canvas.width)
        self._rows = []
        if self._ends[what] in _CUTTING:
            self._cut()

    def raster(self) -> Command:
        """`ESC GS S`: the whole picture at once."""
        yield from take(1)
        row_bytes = yield from number(2)
        high = yield from number(2)
        yield from take(1)
        rows = []
        for _ in range(high):
            data = yield from take(row_bytes)
            rows.append(int.from_bytes(data))
        self._canvas.picture(rows, row_bytes * 8)

    def band(self) -> Command:
        """`ESC k`: 24 rows of a picture beside what is on the line already."""
        row_bytes = yield from number(2)
        data = yield from take(row_bytes * _BAND_ROWS)
        rows = [int.from_bytes(data[at : at + row_bytes]) for at in range(0, len(data), row_bytes or 1)]
        self._canvas.line.add_rows(tuple(rows), row_bytes * 8)

    def columns(self) -> Command:
        """`ESC X`: columns of 24 dots from left to right, the topmost in the highest bit."""
        data = yield from take((yield from number(2)) * 3)
        self._canvas.columns(data, 3, 1, 1)

    def low_columns(self, wide: int) -> Command:
        """`ESC K` and `ESC L`: columns of eight dots, each `wide` dots across."""
        data = yield from take((yield from number(2)))
        self._canvas.columns(data, 1, wide, 3)

    def _switch(self, what: int) -> None:
        if what in b"RA":
            self._restart()
            self.in_raster = self.in_raster or what == ord("A")
        elif what == ord("C"):
            self._rows, self._row = [], 0
        elif what == ord("B"):
            self.page_end(0x04)
            self.in_raster = False

    def _restart(self) -> None:
        self._rows, self._row, self._left = [], 0, 0
        self._ends = dict.fromkeys(b"EFe", _USUAL_END)

    def _end_row(self) -> None:
        self._rows.append(self._row)
        self._row = 0


def _digits() -> Number:
    """In ASCII, up to NUL."""
    said = b""
    while byte := (yield):
        said += bytes((byte,))
    return int(said) if said.isdigit() else 0
