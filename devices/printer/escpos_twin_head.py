"""The head of an ESC/POS twin: takes bytes one by one and prints what they say.

Written from the command tables, apart from the driver's frames. A command it does not know is skipped and counted.
"""

from collections.abc import Callable

from devices.printer.escpos_twin_codes import EscposTwinCodes
from devices.printer.escpos_twin_pictures import EscposTwinPictures
from devices.printer.twin_bytes import Command, number, take
from devices.printer.twin_canvas import TwinCanvas
from devices.printer.twin_line import TwinStyle
from devices.printer.twin_roll import TwinRoll

_PAGES = {
    0: "cp437", 2: "cp850", 3: "cp860", 4: "cp863", 5: "cp865", 11: "cp851", 12: "cp853", 13: "cp857", 14: "cp737",
    15: "iso8859-7", 16: "cp1252", 17: "cp866", 18: "cp852", 19: "cp858", 33: "cp775", 34: "cp855", 35: "cp861", 36: "cp862",
    37: "cp864", 38: "cp869", 39: "iso8859-2", 40: "iso8859-15", 44: "cp1125", 45: "cp1250", 46: "cp1251", 47: "cp1253",
    48: "cp1254", 49: "cp1255", 50: "cp1256", 51: "cp1257", 52: "cp1258",
}  # fmt: skip
"""`ESC t n` of the printers that the twin stands for."""
_ESC_SKIPPED = {
    "=": 1, "%": 1, "?": 1, "S": 0, "T": 1, "V": 1, "L": 0, "W": 8, "c": 2, "e": 1, "p": 3, "r": 1,
    "{": 1, "<": 0, "U": 1, "K": 1, "f": 2, "B": 2,
}  # fmt: skip
_GS_SKIPPED = {"f": 1, "b": 1, "/": 1, "\\": 2, "$": 2, ":": 0, "T": 1, "^": 3, "c": 0, "C": 2, "I": 1}
_FS_SKIPPED = {"&": 0, ".": 0, "!": 1, "-": 1, "C": 1, "S": 2, "W": 1, "p": 2}

_REAL_TIME_MORE = {1: 2, 2: 2, 3: 4, 7: 1, 8: 7}
"""What follows `DLE DC4 n`."""
_FEED_BEFORE_CUT = 120
_USUAL_SPACING = 30
_DPI = 203
_USUAL_UNITS = 2 * _DPI
"""Vertical motion units an inch until `GS P` says otherwise: half a dot each, as on a TM-T20II."""


class EscposTwinHead:
    """`answer` sends at once; `fence` is told the id of a `GS ( H`, `sensor` n of `GS r`, `automatic` n of `GS a`.

    `cutter` cuts and says whether it could.
    """

    def __init__(
        self,
        roll: TwinRoll,
        *,
        answer: Callable[[bytes], None],
        fence: Callable[[bytes], None],
        sensor: Callable[[int], None],
        automatic: Callable[[int], None],
        cutter: Callable[[], bool],
    ) -> None:
        self._answer, self._fence, self._sensor, self._automatic, self._cutter = answer, fence, sensor, automatic, cutter
        self._canvas = TwinCanvas(roll, TwinStyle())
        self._units = _USUAL_UNITS
        self._codes, self._pictures = EscposTwinCodes(self._canvas), EscposTwinPictures(self._canvas)
        self._escapes: dict[int, Callable[[], Command]] = {
            ord("@"): self._initialise, ord("*"): self._pictures.bit_image, ord("D"): self._tabs, ord("&"): self._own_signs,
            ord("i"): self._cut_now, ord("m"): self._cut_now, ord("("): self._counted_and_skipped,
            ord("v"): self._sensor_asked,
        }  # fmt: skip
        self._settings: dict[int, Callable[[int], None]] = {
            ord("!"): self._print_mode, ord("-"): self._underline, ord("3"): self._spacing, ord("E"): self._bold,
            ord("G"): self._bold, ord("J"): self._feed, ord("M"): self._font_choice, ord("a"): self._justify,
            ord("d"): self._canvas.print_lines,
            ord("t"): self._code_page, ord(" "): self._right_space, ord("R"): self._nation, ord("u"): lambda _: sensor(2),
        }  # fmt: skip
        self._groups: dict[int, Callable[[], Command]] = {
            ord("("): self._function, ord("8"): self._long_function,
            ord("k"): self._codes.barcode, ord("v"): self._pictures.raster,
            ord("V"): self._cut, ord("L"): self._margin, ord("W"): self._area, ord("*"): self._download_image,
            ord("P"): self._motion_units,
        }  # fmt: skip
        self._group_settings: dict[int, Callable[[int], None]] = {
            ord("!"): self._size, ord("B"): self._reverse, ord("H"): self._codes.text_place, ord("h"): self._codes.height,
            ord("w"): self._codes.module, ord("a"): automatic, ord("r"): sensor,
            ord("I"): self._identity,
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
            elif byte == 0x1D:
                yield from self._group()
            elif byte == 0x1C:
                yield from self._kanji()
            elif byte == 0x10:
                yield from self._real_time()
            elif byte == 0x0A or (byte == 0x0C and not self._canvas.line.is_empty):
                self._canvas.print_lines(1)
            elif byte == 0x09:
                self._canvas.tab()
            elif byte == 0x18:
                self._canvas.forget_line()
            elif byte >= 0x20:
                self._canvas.sign(byte)

    # --- commands of each prefix

    def _escape(self) -> Command:
        byte = yield
        if byte in self._escapes:
            yield from self._escapes[byte]()
        elif byte in self._settings:
            self._settings[byte]((yield))
        elif byte == ord("2"):
            self._canvas.style.spacing = _USUAL_SPACING
        elif byte == ord("$"):
            self._canvas.line.at = yield from number(2)
        elif byte == ord("\\"):
            self._canvas.move((yield from number(2)))
        else:
            yield from self._skip(byte, _ESC_SKIPPED)

    def _group(self) -> Command:
        byte = yield
        if byte in self._groups:
            yield from self._groups[byte]()
        elif byte in self._group_settings:
            self._group_settings[byte]((yield))
        else:
            yield from self._skip(byte, _GS_SKIPPED)

    def _real_time(self) -> Command:
        """Carried out when it came; here only its bytes are passed over."""
        kind, which = yield from take(2)
        yield from take(_REAL_TIME_MORE.get(which, 0) if kind == 0x14 else 0)

    def _kanji(self) -> Command:
        byte = yield
        if byte == ord("("):
            yield from self._counted_and_skipped()
        else:
            yield from self._skip(byte, _FS_SKIPPED)

    def _counted_and_skipped(self) -> Command:
        """`ESC ( x` and `FS ( x`: beepers and fonts of other scripts."""
        yield from take(1)
        yield from take((yield from number(2)))

    def _sensor_asked(self) -> Command:
        """`ESC v`, the older way to ask for the paper."""
        yield from ()
        self._sensor(1)

    def _skip(self, byte: int, lengths: dict[str, int]) -> Command:
        if chr(byte) not in lengths:
            self._canvas.refused.append(bytes([byte]))
        yield from take(lengths.get(chr(byte), 0))

    # --- settings

    def _initialise(self) -> Command:
        yield from ()
        self._canvas.reset()
        self._codes.reset()
        self._units = _USUAL_UNITS
        self._automatic(0)

    def _motion_units(self) -> Command:
        """`GS P x y`: units an inch, in which `ESC J`, `ESC 3` and `GS V` feed; 0 for the usual."""
        _, vertical = yield from take(2)
        self._units = vertical or _USUAL_UNITS

    def _dots(self, units: int) -> int:
        return units * _DPI // self._units

    def _feed(self, units: int) -> None:
        self._canvas.feed(self._dots(units))

    def _code_page(self, page: int) -> None:
        self._canvas.style.codec = _PAGES.get(page, "ascii")

    def _nation(self, which: int) -> None:
        self._canvas.style.nation = which

    def _print_mode(self, mode: int) -> None:
        self._canvas.style.font_b, self._canvas.style.bold = bool(mode & 1), bool(mode & 8)
        self._canvas.style.high, self._canvas.style.wide = 1 + (mode >> 4 & 1), 1 + (mode >> 5 & 1)
        self._canvas.style.underline = mode >> 7

    def _size(self, size: int) -> None:
        self._canvas.style.wide, self._canvas.style.high = (size >> 4 & 7) + 1, (size & 7) + 1

    def _bold(self, on: int) -> None:
        self._canvas.style.bold = bool(on & 1)

    def _underline(self, dots: int) -> None:
        self._canvas.style.underline = dots % 48 if dots % 48 < 3 else 0

    def _reverse(self, on: int) -> None:
        self._canvas.style.reverse = bool(on & 1)

    def _font_choice(self, font: int) -> None:
        self._canvas.style.font_b = font % 48 == 1

    def _spacing(self, units: int) -> None:
        self._canvas.style.spacing = self._dots(units)

    def _right_space(self, dots: int) -> None:
        self._canvas.style.right_space = dots

    def _justify(self, where: int) -> None:
        if self._canvas.line.is_empty and where % 48 < 3:
            self._canvas.style.justify = where % 48

    def _margin(self) -> Command:
        self._canvas.style.left_margin = min((yield from number(2)), self._canvas.width - 12)

    def _area(self) -> Command:
        self._canvas.style.area = min((yield from number(2)), self._canvas.width - self._canvas.style.left_margin)

    def _tabs(self) -> Command:
        while (yield):
            pass

    def _own_signs(self) -> Command:
        high, first, last = yield from take(3)
        for _ in range(first, last + 1):
            wide = yield
            yield from take(high * wide)

    def _identity(self, what: int) -> None:
        texts = {0x41: b"1.00", 0x42: b"First Stop", 0x43: b"Twin TM", 0x44: b"0000001"}
        if what in texts:
            self._answer(b"_" + texts[what] + b"\0")
        else:
            self._answer(b"\x02")

    # --- pictures

    def _download_image(self) -> Command:
        wide, high = yield from take(2)
        yield from take(wide * high * 8)

    def _function(self) -> Command:
        """`GS ( x pL pH …`: what follows is always as long as it says."""
        kind = yield
        data = yield from take((yield from number(2)))
        self._carry_out(kind, data)

    def _long_function(self) -> Command:
        kind = yield
        data = yield from take((yield from number(4)))
        self._carry_out(kind, data)

    def _carry_out(self, kind: int, data: bytes) -> None:
        if kind == ord("H") and len(data) == 6 and data[:2] == b"00":
            self._fence(data[2:])
        elif kind == ord("k") and data[:1] == b"1":
            self._codes.qr_function(data[1], data[2:])
        elif kind == ord("L"):
            self._pictures.graphics(data)
        elif kind not in b"AEFKNMJ":
            self._canvas.refused.append(b"(" + bytes([kind]))

    # --- cutting

    def _cut(self) -> Command:
        how = yield
        if how in (65, 66):
            self._canvas.feed(self._dots((yield)) + _FEED_BEFORE_CUT)
        self._do_cut()

    def _cut_now(self) -> Command:
        yield from ()
        self._do_cut()

    def _do_cut(self) -> None:
        if self._cutter():
            self._canvas.cut()
