"""The head of a Star twin: takes bytes one by one and prints what they say.

Written from the maker's tables for StarPRNT, apart from the driver's frames. A command it does not know is skipped and counted.
"""

from collections.abc import Callable

from devices.printer.twin_bytes import Command, number, take
from devices.printer.twin_canvas import TwinCanvas
from devices.printer.twin_codes import CodeUndrawable, codabar_bits, code39_bits, ean8_bits, ean13_bits, itf_bits
from devices.printer.twin_line import TwinStyle
from devices.printer.twin_roll import TwinRoll

_PAGES = {
    1: "cp437", 4: "cp858", 5: "cp852", 6: "cp860", 7: "cp861", 8: "cp863", 9: "cp865", 10: "cp866", 11: "cp855", 12: "cp857",
    13: "cp862", 14: "cp864", 15: "cp737", 17: "cp869", 32: "cp1252", 33: "cp1250", 34: "cp1251",
}  # fmt: skip
"""`ESC GS t n` of Star's thermal printers."""
_USUAL_SPACING, _TIGHT_SPACING = 32, 24
_ESC_SKIPPED = {
    "R": 1, "/": 1, " ": 1, "p": 0, "s": 2, "4": 0, "5": 0, "-": 1, "_": 1, "l": 1, "Q": 1, "W": 1, "h": 1, "C": 1, "N": 1,
    "O": 0, "M": 0, "P": 0, ":": 0, "\x07": 2, "\x0c": 1,
}  # fmt: skip
_FEED_BEFORE_CUT = 120


class StarTwinHead:
    """`counted` is told of each ETB, `cleared` that the counter starts again; `cutter` cuts and says whether it could."""

    def __init__(
        self, roll: TwinRoll, *, counted: Callable[[], None], cleared: Callable[[], None], cutter: Callable[[], bool]
    ) -> None:
        self._counted, self._cleared, self._cutter = counted, cleared, cutter
        self._canvas = TwinCanvas(roll, TwinStyle(spacing=_USUAL_SPACING))
        self._qr = {"cell": 3, "level": 0}
        self._qr_content = b""

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
            elif byte == 0x0A:
                self._canvas.print_lines(1)
            elif byte == 0x17:
                self._counted()
            elif byte == 0x18:
                self._canvas.reset()
                self._cleared()
            elif byte >= 0x20:
                self._canvas.sign(byte)

    # --- commands of each prefix

    def _escape(self) -> Command:
        byte = yield
        match chr(byte):
            case "@":
                self._canvas.reset()
            case "\x1d":
                yield from self._group()
            case "\x1e":
                yield from self._record()
            case "E" | "F":
                self._canvas.style.bold = byte == ord("E")
            case "i":
                high, wide = yield from take(2)
                self._canvas.style.high, self._canvas.style.wide = min(high % 48, 5) + 1, min(wide % 48, 5) + 1
            case "J" | "I":
                steps = yield
                self._canvas.feed(steps * (2 if byte == ord("J") else 1))
            case "a":
                self._canvas.print_lines((yield))
            case "d":
                self._cut((yield) % 48)
            case "0" | "z":
                yield from self._spacing(byte)
            case other:
                yield from self._drawing(other)

    def _drawing(self, sign: str) -> Command:
        match sign:
            case "b":
                yield from self._barcode()
            case "X":
                yield from self._columns()
            case "k":
                yield from self._band()
            case other:
                yield from self._skip(other)

    def _group(self) -> Command:
        byte = yield
        match chr(byte):
            case "t":
                page = yield
                self._canvas.style.codec = _PAGES.get(page, "ascii")
            case "a":
                self._canvas.style.justify = (yield) % 48 % 3
            case "S":
                yield from self._raster()
            case "y":
                yield from self._qr_command()
            case "A":
                self._canvas.line.at = yield from number(2)
            case "\x03":
                yield from take(3)
            case other:
                self._canvas.refused.append(b"\x1d" + other.encode("latin-1"))

    def _record(self) -> Command:
        kind, value = yield from take(2)
        if kind == ord("E") and value % 48 == 0:
            self._cleared()
        elif kind not in b"aFR":
            self._canvas.refused.append(b"\x1e" + bytes((kind,)))

    def _skip(self, sign: str) -> Command:
        if sign not in _ESC_SKIPPED:
            self._canvas.refused.append(sign.encode("latin-1"))
        yield from take(_ESC_SKIPPED.get(sign, 0))

    # --- settings

    def _spacing(self, byte: int) -> Command:
        wide = byte == ord("z") and (yield) % 48 == 1
        self._canvas.style.spacing = _USUAL_SPACING if wide else _TIGHT_SPACING

    # --- pictures

    def _raster(self) -> Command:
        yield from take(1)
        row_bytes = yield from number(2)
        high = yield from number(2)
        yield from take(1)
        rows = []
        for _ in range(high):
            data = yield from take(row_bytes)
            rows.append(int.from_bytes(data))
        self._canvas.picture(rows, row_bytes * 8)

    def _band(self) -> Command:
        """24 rows of a picture beside what is on the line already."""
        row_bytes = yield from number(2)
        data = yield from take(row_bytes * 24)
        rows = [int.from_bytes(data[at : at + row_bytes]) for at in range(0, len(data), row_bytes or 1)]
        self._canvas.line.add_rows(tuple(rows), row_bytes * 8)

    def _columns(self) -> Command:
        """Columns of 24 dots from left to right, the topmost in the highest bit."""
        columns = yield from number(2)
        data = yield from take(columns * 3)
        self._canvas.columns(data, 3, 1, 1)

    # --- codes

    def _qr_command(self) -> Command:
        verb = yield
        if verb == ord("S"):
            what, value = yield from take(2)
            if what in b"12":
                self._qr["level" if what == ord("1") else "cell"] = value
        elif verb == ord("D"):
            yield from take(2)
            size = yield from number(2)
            self._qr_content = yield from take(size)
        elif verb == ord("P") and self._qr_content:
            self._canvas.qr(self._qr_content, self._qr["cell"], self._qr["level"] % 4)

    def _barcode(self) -> Command:
        kind, _, module, high = yield from take(4)
        data = bytearray()
        while (byte := (yield)) != 0x1E:
            data.append(byte)
        try:
            bits, content = _barcode_bits(kind % 48, bytes(data))
        except CodeUndrawable as error:
            self._canvas.refused.append(f"barcode {kind}: {error}".encode())
            return
        self._canvas.bars(bits, content, module % 48 % 3 + 1, high)

    # --- cutting

    def _cut(self, how: int) -> None:
        if how in (2, 3):
            self._canvas.feed(_FEED_BEFORE_CUT)
        if self._cutter():
            self._canvas.cut()


def _barcode_bits(kind: int, data: bytes) -> tuple[str, str]:
    match kind:
        case 2:
            return ean8_bits(data)
        case 3:
            return ean13_bits(data)
        case 4:
            return code39_bits(data), data.decode("ascii", "replace")
        case 5:
            return itf_bits(data), data.decode("ascii", "replace")
        case 8:
            return codabar_bits(data)
        case _:
            raise CodeUndrawable("a kind of code that the twin does not draw")
