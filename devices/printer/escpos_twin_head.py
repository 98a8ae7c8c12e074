"""The head of an ESC/POS twin: takes bytes one by one and prints what they say.

Written from the command tables, apart from the driver's frames. A command it does not know is skipped and counted.
"""

from collections.abc import Callable, Generator

from devices.printer.twin_canvas import TwinCanvas
from devices.printer.twin_codes import CodeUndrawable, codabar_bits, code39_bits, code128_bits, ean8_bits, ean13_bits, itf_bits
from devices.printer.twin_line import TwinStyle
from devices.printer.twin_roll import TwinRoll

_PAGES = {
    0: "cp437", 2: "cp850", 3: "cp860", 4: "cp863", 5: "cp865", 13: "cp857", 14: "cp737", 15: "iso8859-7", 16: "cp1252",
    17: "cp866", 18: "cp852", 19: "cp858", 33: "cp775", 34: "cp855", 35: "cp861", 36: "cp862", 37: "cp864", 38: "cp869",
    39: "iso8859-2", 40: "iso8859-15", 44: "cp1125", 45: "cp1250", 46: "cp1251", 47: "cp1253", 48: "cp1254", 49: "cp1255",
    50: "cp1256", 51: "cp1257", 52: "cp1258",
}  # fmt: skip
"""`ESC t n` of the printers that the twin stands for."""
_ESC_SKIPPED = {
    "=": 1, "%": 1, "?": 1, "R": 1, "S": 0, "T": 1, "V": 1, "L": 0, "W": 8, "c": 2, "e": 1, "p": 3, "r": 1,
    "{": 1, "<": 0, "U": 1, "K": 1, "f": 2, "B": 2,
}  # fmt: skip
_GS_SKIPPED = {"f": 1, "b": 1, "P": 2, "/": 1, "\\": 2, "$": 2, ":": 0, "T": 1, "^": 3, "c": 0, "C": 2, "I": 1}
_FS_SKIPPED = {"&": 0, ".": 0, "!": 1, "-": 1, "C": 1, "S": 2, "W": 1, "p": 2}

_TAB_DOTS = 96
_FEED_BEFORE_CUT = 120

Bytes = Generator[None, int, int]
Command = Generator[None, int, None]


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
        self._qr = (3, 0, b"")
        self._graphic: list[int] = []
        self._graphic_width = 0
        self._escapes: dict[int, Callable[[], Command]] = {
            ord("@"): self._initialise, ord("*"): self._bit_image, ord("D"): self._tabs, ord("&"): self._own_signs,
            ord("i"): self._cut_now, ord("m"): self._cut_now, ord("("): self._counted_and_skipped,
            ord("v"): self._sensor_asked,
        }  # fmt: skip
        self._settings: dict[int, Callable[[int], None]] = {
            ord("!"): self._print_mode, ord("-"): self._underline, ord("3"): self._spacing, ord("E"): self._bold,
            ord("G"): self._bold, ord("J"): self._canvas.feed, ord("M"): self._font_choice, ord("a"): self._justify,
            ord("d"): self._canvas.print_lines,
            ord("t"): self._code_page, ord(" "): self._right_space, ord("u"): lambda _: sensor(2),
        }  # fmt: skip
        self._groups: dict[int, Callable[[], Command]] = {
            ord("("): self._function, ord("8"): self._long_function, ord("k"): self._barcode, ord("v"): self._raster,
            ord("V"): self._cut, ord("L"): self._margin, ord("W"): self._area, ord("*"): self._download_image,
        }  # fmt: skip
        self._group_settings: dict[int, Callable[[int], None]] = {
            ord("!"): self._size, ord("B"): self._reverse, ord("H"): self._code_text, ord("h"): self._code_height,
            ord("w"): self._code_module, ord("a"): automatic, ord("r"): sensor,
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
            elif byte == 0x0A or (byte == 0x0C and not self._canvas.line.is_empty):
                self._canvas.print_lines(1)
            elif byte == 0x09:
                self._canvas.line.at = (self._canvas.line.at // _TAB_DOTS + 1) * _TAB_DOTS
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
            self._spacing(30)
        elif byte == ord("$"):
            self._canvas.line.at = yield from self._number(2)
        elif byte == ord("\\"):
            moved = yield from self._number(2)
            self._canvas.line.at = max(0, self._canvas.line.at + (moved - 0x10000 if moved >= 0x8000 else moved))
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

    def _kanji(self) -> Command:
        byte = yield
        if byte == ord("("):
            yield from self._counted_and_skipped()
        else:
            yield from self._skip(byte, _FS_SKIPPED)

    def _counted_and_skipped(self) -> Command:
        """`ESC ( x` and `FS ( x`: beepers and fonts of other scripts."""
        yield from self._take(1)
        yield from self._take((yield from self._number(2)))

    def _sensor_asked(self) -> Command:
        """`ESC v`, the older way to ask for the paper."""
        yield from ()
        self._sensor(1)

    def _skip(self, byte: int, lengths: dict[str, int]) -> Command:
        if chr(byte) not in lengths:
            self._canvas.refused.append(bytes([byte]))
        yield from self._take(lengths.get(chr(byte), 0))

    def _number(self, size: int) -> Bytes:
        data = yield from self._take(size)
        return int.from_bytes(data, "little")

    def _take(self, size: int) -> Generator[None, int, bytes]:
        data = bytearray()
        while len(data) < size:
            data.append((yield))
        return bytes(data)

    # --- settings

    def _initialise(self) -> Command:
        yield from ()
        self._canvas.reset()
        self._qr = (3, 0, b"")
        self._automatic(0)

    def _code_page(self, page: int) -> None:
        self._canvas.style.codec = _PAGES.get(page, "ascii")

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

    def _spacing(self, dots: int) -> None:
        self._canvas.style.spacing = dots

    def _right_space(self, dots: int) -> None:
        self._canvas.style.right_space = dots

    def _justify(self, where: int) -> None:
        if self._canvas.line.is_empty and where % 48 < 3:
            self._canvas.style.justify = where % 48

    def _margin(self) -> Command:
        self._canvas.style.left_margin = min((yield from self._number(2)), self._canvas.width - 12)

    def _area(self) -> Command:
        self._canvas.style.area = min((yield from self._number(2)), self._canvas.width - self._canvas.style.left_margin)

    def _tabs(self) -> Command:
        while (yield):
            pass

    def _own_signs(self) -> Command:
        high, first, last = yield from self._take(3)
        for _ in range(first, last + 1):
            wide = yield
            yield from self._take(high * wide)

    def _identity(self, what: int) -> None:
        texts = {0x41: b"1.00", 0x42: b"First Stop", 0x43: b"Twin TM", 0x44: b"0000001"}
        if what in texts:
            self._answer(b"_" + texts[what] + b"\0")
        else:
            self._answer(b"\x02")

    # --- pictures

    def _bit_image(self) -> Command:
        """Columns from left to right, 8 or 24 dots high, the topmost dot in the highest bit."""
        mode = yield
        columns = yield from self._number(2)
        tall = mode in (32, 33)
        data = yield from self._take(columns * (3 if tall else 1))
        wide = 2 if mode in (0, 32) else 1
        self._canvas.columns(data, 3 if tall else 1, wide, 1 if tall else 3)

    def _raster(self) -> Command:
        yield from self._take(1)
        mode = yield
        row_bytes = yield from self._number(2)
        high = yield from self._number(2)
        rows = []
        for _ in range(high):
            data = yield from self._take(row_bytes)
            rows.append(int.from_bytes(data))
        self._canvas.picture(rows, row_bytes * 8, 1 + (mode & 1), 1 + (mode >> 1 & 1))

    def _download_image(self) -> Command:
        wide, high = yield from self._take(2)
        yield from self._take(wide * high * 8)

    def _function(self) -> Command:
        """`GS ( x pL pH …`: what follows is always as long as it says."""
        kind = yield
        data = yield from self._take((yield from self._number(2)))
        self._carry_out(kind, data)

    def _long_function(self) -> Command:
        kind = yield
        data = yield from self._take((yield from self._number(4)))
        self._carry_out(kind, data)

    def _carry_out(self, kind: int, data: bytes) -> None:
        if kind == ord("H") and len(data) == 6 and data[:2] == b"00":
            self._fence(data[2:])
        elif kind == ord("k") and data[:1] == b"1":
            self._qr_function(data[1], data[2:])
        elif kind == ord("L"):
            self._graphics(data)
        elif kind not in b"AEFKNMJ":
            self._canvas.refused.append(b"(" + bytes([kind]))

    def _graphics(self, data: bytes) -> None:
        """Store as raster (function 112), print (function 50)."""
        if data[:2] == b"0p" and len(data) >= 10:
            self._graphic_width = int.from_bytes(data[6:8], "little")
            step = (self._graphic_width + 7) // 8
            fill = step * 8 - self._graphic_width
            body = data[10:]
            self._graphic = [int.from_bytes(body[at : at + step]) >> fill for at in range(0, len(body) - step + 1, step)]
        elif data[1:2] in (b"2", b"\x02"):
            self._canvas.picture(self._graphic, self._graphic_width)

    # --- codes

    def _code_text(self, where: int) -> None:
        self._canvas.style.code_text = where % 48

    def _code_height(self, dots: int) -> None:
        self._canvas.style.code_height = dots

    def _code_module(self, dots: int) -> None:
        self._canvas.style.code_module = dots

    def _qr_function(self, function: int, data: bytes) -> None:
        cell, level, content = self._qr
        if function == 0x43 and data:
            self._qr = (data[0], level, content)
        elif function == 0x45 and data:
            self._qr = (cell, (data[0] - 48) % 4, content)
        elif function == 0x50:
            self._qr = (cell, level, data[1:])
        elif function == 0x51 and content:
            self._canvas.qr(content, cell, level)

    def _barcode(self) -> Command:
        kind = yield
        if kind > 6:
            data = yield from self._take((yield))
        else:
            data = b""
            while byte := (yield):
                data += bytes([byte])
            kind += 65
        try:
            bits, content = _barcode_bits(kind, data)
        except CodeUndrawable as error:
            self._canvas.refused.append(f"barcode {kind}: {error}".encode())
            return
        style = self._canvas.style
        if style.code_text & 1:
            self._canvas.small_line(content)
        self._canvas.bars(bits, content, style.code_module, style.code_height)
        if style.code_text & 2:
            self._canvas.small_line(content)

    # --- cutting

    def _cut(self) -> Command:
        how = yield
        if how in (65, 66):
            self._canvas.feed((yield) + _FEED_BEFORE_CUT)
        self._do_cut()

    def _cut_now(self) -> Command:
        yield from ()
        self._do_cut()

    def _do_cut(self) -> None:
        if self._cutter():
            self._canvas.cut()


def _barcode_bits(kind: int, data: bytes) -> tuple[str, str]:
    match kind:
        case 65 | 66:
            return ean13_bits(b"0" + data)
        case 67:
            return ean13_bits(data)
        case 68:
            return ean8_bits(data)
        case 69:
            return code39_bits(data), data.decode("ascii", "replace")
        case 70:
            return itf_bits(data), data.decode("ascii", "replace")
        case 71:
            return codabar_bits(data)
        case 73:
            return code128_bits(data)
        case _:
            raise CodeUndrawable("a kind of code that the twin does not draw")
