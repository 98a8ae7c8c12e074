"""How an ESC/POS twin is told of codes: settings, then QR codes by functions and bar codes by kind."""

from devices.printer.twin_bars import TwinBars, bars
from devices.printer.twin_bytes import Command, take
from devices.printer.twin_canvas import TwinCanvas
from devices.printer.twin_codes import CodeUndrawable

_BARS = {
    65: TwinBars.UPC_A,
    66: TwinBars.UPC_E,
    67: TwinBars.EAN13,
    68: TwinBars.EAN8,
    69: TwinBars.CODE39,
    70: TwinBars.ITF,
    71: TwinBars.CODABAR,
    72: TwinBars.CODE93,
    73: TwinBars.CODE128,
    74: TwinBars.GS1_128,
    79: TwinBars.CODE128_AUTO,
}
"""`GS k m`; the older form has 65 less."""


class EscposTwinCodes:
    """What cannot be drawn is noted on the canvas as refused."""

    def __init__(self, canvas: TwinCanvas) -> None:
        self._canvas = canvas
        self.reset()

    def reset(self) -> None:
        self._cell, self._level, self._content = 3, 0, b""

    def text_place(self, where: int) -> None:
        """`GS H`: none, above, below, both."""
        self._canvas.style.code_text = where % 48

    def height(self, dots: int) -> None:
        self._canvas.style.code_height = dots

    def module(self, dots: int) -> None:
        self._canvas.style.code_module = dots

    def qr_function(self, function: int, data: bytes) -> None:
        """Of `GS ( k`: cell size, error correction, store, print."""
        if function == 0x43 and data:
            self._cell = data[0]
        elif function == 0x45 and data:
            self._level = (data[0] - 48) % 4
        elif function == 0x50:
            self._content = data[1:]
        elif function == 0x51 and self._content:
            self._canvas.qr(self._content, self._cell, self._level)

    def barcode(self) -> Command:
        """`GS k` in both forms: ended by NUL, or with its length before it."""
        kind = yield
        if kind > 6:
            data = yield from take((yield))
        else:
            data = b""
            while byte := (yield):
                data += bytes([byte])
            kind += 65
        self._draw(kind, data)

    def _draw(self, kind: int, data: bytes) -> None:
        try:
            bits, content = bars(_known(kind), data)
        except CodeUndrawable as error:
            self._canvas.refused.append(f"barcode {kind}: {error}".encode())
            return
        style = self._canvas.style
        if style.code_text & 1:
            self._canvas.small_line(content)
        self._canvas.bars(bits, content, style.code_module, style.code_height)
        if style.code_text & 2:
            self._canvas.small_line(content)


def _known(kind: int) -> TwinBars:
    if kind not in _BARS:
        raise CodeUndrawable("a kind of code that the twin does not draw")
    return _BARS[kind]
