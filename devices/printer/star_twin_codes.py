"""How a Star twin is told of codes: QR codes by settings and data, bar codes in one command that ends with RS."""

import re

from devices.printer.twin_bars import TwinBars, bars
from devices.printer.twin_bytes import Command, number, take
from devices.printer.twin_canvas import TwinCanvas
from devices.printer.twin_codes import CodeUndrawable, with_widths

_RECORD_SEPARATOR = 0x1E
_BARS = (
    TwinBars.UPC_E,
    TwinBars.UPC_A,
    TwinBars.EAN8,
    TwinBars.EAN13,
    TwinBars.CODE39,
    TwinBars.ITF,
    TwinBars.CODE128_AUTO,
    TwinBars.CODE93,
    TwinBars.CODABAR,
    TwinBars.GS1_128,
)
"""`ESC b n1`, from 0."""
_PAIR = {TwinBars.CODE39: 0, TwinBars.ITF: 1, TwinBars.CODABAR: 0}
"""Those with two widths of bars, in one of two tables."""
_WIDTHS = (
    ((2, 6), (3, 9), (4, 12), (2, 5), (3, 8), (4, 10), (2, 4), (3, 6), (4, 8)),
    ((2, 5), (4, 10), (6, 15), (2, 4), (4, 8), (6, 12), (2, 6), (3, 9), (4, 12)),
)
"""Dots of narrow and wide bars, by mode; in all other codes a module has 2, 3 or 4."""
_ESCAPED = re.compile(rb"%([0-5@-_])")
_ESCAPES = {b"0": b"%", b"5": b"\x7f"}


class StarTwinCodes:
    """What cannot be drawn is noted on the canvas as refused."""

    def __init__(self, canvas: TwinCanvas) -> None:
        self._canvas = canvas
        self.reset()

    def reset(self) -> None:
        self._cell, self._level, self._content = 3, 0, b""

    def qr_command(self) -> Command:
        """`ESC GS y`: S sets, D stores, P prints."""
        verb = yield
        if verb == ord("S"):
            self._set((yield from take(2)))
        elif verb == ord("D"):
            yield from take(2)
            self._content = yield from take((yield from number(2)))
        elif verb == ord("P") and self._content:
            self._canvas.qr(self._content, self._cell, self._level)

    def pdf417_command(self) -> Command:
        """`ESC GS x`: taken in and not drawn."""
        verb = yield
        if verb == ord("S"):
            what = yield
            yield from take(3 if what == ord("0") else 1)
        elif verb == ord("D"):
            yield from take((yield from number(2)))
        elif verb == ord("P"):
            self._canvas.refused.append(b"PDF417")

    def barcode(self) -> Command:
        """`ESC b n1 n2 n3 n4 … RS`: kind, text under it, width, height."""
        kind, under, mode, high = yield from take(4)
        data = bytearray()
        while (byte := (yield)) != _RECORD_SEPARATOR:
            data.append(byte)
        try:
            known = _known(kind % 48)
            bits, content = bars(known, _meant(known, bytes(data)))
        except CodeUndrawable as error:
            self._canvas.refused.append(f"barcode {kind}: {error}".encode())
            return
        self._draw(known, mode % 48, bits, content, high)
        if under % 48 in (2, 4):
            self._canvas.small_line(content)

    def _set(self, setting: bytes) -> None:
        match setting[0]:
            case 0x31 if setting[1] % 48 < 4:
                self._level = setting[1] % 48
            case 0x32:
                self._cell = min(max(setting[1], 1), 8)

    def _draw(self, kind: TwinBars, mode: int, bits: str, content: str, high: int) -> None:
        mode = mode if 1 <= mode <= 9 else 1
        if kind in _PAIR:
            narrow, wide = _WIDTHS[_PAIR[kind]][mode - 1]
            self._canvas.bars(with_widths(bits, narrow, wide), content, 1, high)
        else:
            self._canvas.bars(bits, content, min(mode, 3) + 1, high)


def _known(kind: int) -> TwinBars:
    if kind >= len(_BARS):
        raise CodeUndrawable("a kind of code that the twin does not draw")
    return _BARS[kind]


def _meant(kind: TwinBars, data: bytes) -> bytes:
    match kind:
        case TwinBars.ITF if len(data) % 2:
            return b"0" + data
        case TwinBars.CODE128_AUTO:
            return _unescaped(data)
        case _:
            return data


def _unescaped(data: bytes) -> bytes:
    """`%0` is a percent sign, `%5` DEL, `%A` and its like what Control and that key give."""
    return _ESCAPED.sub(lambda found: _ESCAPES.get(found[1]) or bytes((found[1][0] & 0x1F,)), data)
