"""Codes as dots, for printers that cannot draw them themselves."""

from devices.printer.barcodes import LEAST_MODULE, CodeRefusal, CodeRefused, code128_parts, code128_symbols, itf_digits
from devices.printer.bitmap import Bitmap, from_modules
from devices.printer.document import Symbology

_QUIET_BARS = 10
_QUIET_QR = 4
_MOST_CELL = 6
_MOST_BAR = 3
_WIDE = 3
_LONGEST_QR = 1000
# fmt: off
_CODE128 = (  # noqa: SIM905 - a list of 107 quoted literals would hide the table
    "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 "
    "123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 "
    "232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 "
    "313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 "
    "111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 "
    "111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 "
    "114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112"
).split()
"""Widths of bar and gap in turn, by symbol value (ISO/IEC 15417, table 1)."""
_ITF = ("00110", "10001", "01001", "11000", "00101", "10100", "01100", "00011", "10010", "01010")
"""1 is a wide element (ISO/IEC 16390)."""
# fmt: on


def drawn_qr(content: str, width_dots: int) -> Bitmap:
    """With its quiet zone. Raises CodeRefused."""
    modules = qr_modules(content)
    cell = qr_cell(len(modules), width_dots, content)
    return from_modules(modules, cell)


def qr_modules(content: str) -> list[list[bool]]:
    """The matrix with its quiet zone, at error correction M."""
    if not 0 < len(content.encode("utf-8", "replace")) <= _LONGEST_QR:
        raise CodeRefused(CodeRefusal.TOO_LONG if content else CodeRefusal.EMPTY, content)
    from qrcode.constants import ERROR_CORRECT_M  # with all that it draws with, for the few printers that need it
    from qrcode.main import QRCode

    code = QRCode(error_correction=ERROR_CORRECT_M, border=_QUIET_QR)
    code.add_data(content.encode("utf-8", "replace"), optimize=0)
    code.make(fit=True)
    return [[bool(dark) for dark in row] for row in code.get_matrix()]


def qr_cell(modules: int, width_dots: int, content: str) -> int:
    """Dots a module, as large as is useful. Raises CodeRefused where even 2 do not fit."""
    cell = min(_MOST_CELL, width_dots // modules)
    if cell < 2:
        raise CodeRefused(CodeRefusal.TOO_WIDE, content)
    return cell


def drawn_barcode(content: str, symbology: Symbology, width_dots: int, height_dots: int) -> Bitmap:
    """With its quiet zones. Raises CodeRefused."""
    if symbology is Symbology.ITF:
        elements = _itf_elements(itf_digits(content))
    else:
        elements = "".join(_CODE128[value] for value in code128_symbols(code128_parts(content, symbology)))
    module = min(_MOST_BAR, width_dots // (sum(map(int, elements)) + 2 * _QUIET_BARS))
    if module < LEAST_MODULE:
        raise CodeRefused(CodeRefusal.TOO_WIDE, content)
    dots = _bars(elements, module) << _QUIET_BARS * module
    width = (sum(map(int, elements)) + 2 * _QUIET_BARS) * module
    return Bitmap(width, (dots,) * height_dots)


def _bars(elements: str, module: int) -> int:
    dots = 0
    for index, element in enumerate(elements):
        width = int(element) * module
        dots = dots << width | ((1 << width) - 1 if index % 2 == 0 else 0)
    return dots


def _itf_elements(digits: str) -> str:
    elements = "1111"
    for bar, gap in zip(digits[::2], digits[1::2], strict=True):
        for wide_bar, wide_gap in zip(_ITF[int(bar)], _ITF[int(gap)], strict=True):
            elements += f"{_WIDE if wide_bar == '1' else 1}{_WIDE if wide_gap == '1' else 1}"
    return elements + f"{_WIDE}11"
