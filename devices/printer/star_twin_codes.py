"""How a Star twin is told of codes: QR codes by settings and data, bar codes in one command that ends with RS."""

import re

from devices.printer.twin_bytes import Command, number, take
from devices.printer.twin_canvas import TwinCanvas
from devices.printer.twin_code128 import code128_bits, gs1_128, with_code_sets
from devices.printer.twin_codes import (
    CodeUndrawable,
    codabar_bits,
    code39_bits,
    code93_bits,
    ean8_bits,
    ean13_bits,
    itf_bits,
    upce_bits,
    with_widths,
)

_RECORD_SEPARATOR = 0x1E
_PAIR = {4: 0, 5: 1, 8: 0}
"""Code 39, ITF and Codabar have two widths of bars, in one of two tables."""
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
            bits, content = _barcode_bits(kind % 48, bytes(data))
        except CodeUndrawable as error:
            self._canvas.refused.append(f"barcode {kind}: {error}".encode())
            return
        self._draw(kind % 48, mode % 48, bits, content, high)
        if under % 48 in (2, 4):
            self._canvas.small_line(content)

    def _set(self, setting: bytes) -> None:
        match setting[0]:
            case 0x31 if setting[1] % 48 < 4:
                self._level = setting[1] % 48
            case 0x32:
                self._cell = min(max(setting[1], 1), 8)

    def _draw(self, kind: int, mode: int, bits: str, content: str, high: int) -> None:
        mode = mode if 1 <= mode <= 9 else 1
        if kind in _PAIR:
            narrow, wide = _WIDTHS[_PAIR[kind]][mode - 1]
            self._canvas.bars(with_widths(bits, narrow, wide), content, 1, high)
        else:
            self._canvas.bars(bits, content, min(mode, 3) + 1, high)


def _barcode_bits(kind: int, data: bytes) -> tuple[str, str]:
    text = data.decode("ascii", "replace")
    match kind:
        case 0:
            return upce_bits(data)
        case 1:
            return ean13_bits(b"0" + data)
        case 2:
            return ean8_bits(data)
        case 3:
            return ean13_bits(data)
        case 4:
            return code39_bits(data), text
        case 5:
            even = data if len(data) % 2 == 0 else b"0" + data
            return itf_bits(even), even.decode("ascii", "replace")
        case 6:
            return code128_bits(with_code_sets(_unescaped(data)))
        case 7:
            return code93_bits(data)
        case 8:
            return codabar_bits(data)
        case 9:
            return gs1_128(data)
        case _:
            raise CodeUndrawable("a kind of code that the twin does not draw")


def _unescaped(data: bytes) -> bytes:
    """`%0` is a percent sign, `%5` DEL, `%A` and its like what Control and that key give."""
    return _ESCAPED.sub(lambda found: _ESCAPES.get(found[1]) or bytes((found[1][0] & 0x1F,)), data)
