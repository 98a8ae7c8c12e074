# ruff: noqa: SIM905 - quoting every entry would hide the tables
"""How a twin draws the codes that it is asked for: written from the standards, apart from the driver's own.

Code 128 is in `twin_code128.py`.
"""

import re

import qrcode
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q

_LONGEST_QR = (2953, 2331, 1663, 1273)
"""Bytes in version 40, by level."""
_LEVELS = (ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q, ERROR_CORRECT_H)
_ITF = {0: "nnwwn", 1: "wnnnw", 2: "nwnnw", 3: "wwnnn", 4: "nnwnw", 5: "wnwnn", 6: "nwwnn", 7: "nnnww", 8: "wnnwn", 9: "nwnwn"}
_EAN_LEFT = "0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011".split()
_EAN_PARITY = "LLLLLL LLGLGG LLGGLG LLGGGL LGLLGG LGGLLG LGGGLL LGLGLG LGLGGL LGGLGL".split()
_UPCE_PARITY = "GGGLLL GGLGLL GGLLGL GGLLLG GLGGLL GLLGGL GLLLGG GLGLGL GLGLLG GLLGLG".split()
_CODE39_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%*"
_CODE39 = (
    "nnnwwnwnn wnnwnnnnw nnwwnnnnw wnwwnnnnn nnnwwnnnw wnnwwnnnn nnwwwnnnn nnnwnnwnw wnnwnnwnn nnwwnnwnn wnnnnwnnw nnwnnwnnw "
    "wnwnnwnnn nnnnwwnnw wnnnwwnnn nnwnwwnnn nnnnnwwnw wnnnnwwnn nnwnnwwnn nnnnwwwnn wnnnnnnww nnwnnnnww wnwnnnnwn nnnnwnnww "
    "wnnnwnnwn nnwnwnnwn nnnnnnwww wnnnnnwwn nnwnnnwwn nnnnwnwwn wwnnnnnnw nwwnnnnnw wwwnnnnnn nwnnwnnnw wwnnwnnnn nwwnwnnnn "
    "nwnnnnwnw wwnnnnwnn nwwnnnwnn nwnwnwnnn nwnwnnnwn nwnnnwnwn nnnwnwnwn nwnnwnwnn"
).split()

_CODE93_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%"
# The last four are shifts, which only check signs use here.
_CODE93 = (
    "100010100 101001000 101000100 101000010 100101000 100100100 100100010 101010000 100010010 100001010 110101000 110100100 "
    "110100010 110010100 110010010 110001010 101101000 101100100 101100010 100110100 100011010 101011000 101001100 101000110 "
    "100101100 100010110 110110100 110110010 110101100 110100110 110010110 110011010 101101100 101100110 100110110 100111010 "
    "100101110 111010100 111010010 111001010 101101110 101110110 110101110 100100110 111011010 111010110 100110010"
).split()
_CODE93_EDGE = "101011110"
_CODABAR = dict(
    zip(
        "0123456789-$:/.+ABCD",
        "101010011 101011001 101001011 110010101 101101001 110101001 100101011 100101101 100110101 110100101 101001101 "
        "101100101 1101011011 1101101011 1101101101 1011011011 1011001001 1001001011 1010010011 1010011001".split(),
        strict=True,
    )
)


class CodeUndrawable(ValueError):
    """What the host sent is no code of this kind: a printer then prints nothing."""


def qr_rows(content: bytes, cell: int, level: int) -> tuple[int, list[int]]:
    """Width and rows. `level` 0–3 for L, M, Q, H. Without a quiet zone, as a printer draws it."""
    if len(content) > _LONGEST_QR[level]:
        raise CodeUndrawable("more than a QR code holds")
    code = qrcode.QRCode(error_correction=_LEVELS[level], border=0)
    code.add_data(content, optimize=0)
    code.make(fit=True)
    rows: list[int] = []
    for modules in code.get_matrix():
        bits = "".join(("1" if dark else "0") * cell for dark in modules)
        rows += [int(bits, 2)] * cell
    return len(rows), rows


def itf_bits(digits: bytes, wide: int = 3) -> str:
    if not digits.isdigit() or len(digits) % 2:
        raise CodeUndrawable("an even number of digits is needed")
    bits = "1010"
    for first, second in zip(digits[::2], digits[1::2], strict=True):
        for bar, gap in zip(_ITF[first - 48], _ITF[second - 48], strict=True):
            bits += "1" * (wide if bar == "w" else 1) + "0" * (wide if gap == "w" else 1)
    return bits + "1" * wide + "01"


def ean13_bits(digits: bytes) -> tuple[str, str]:
    """Twelve digits get their check digit."""
    if not digits.isdigit() or len(digits) not in (12, 13):
        raise CodeUndrawable("12 or 13 digits are needed")
    twelve = [digit - 48 for digit in digits[:12]]
    full = [*twelve, -(sum(twelve[::2]) + 3 * sum(twelve[1::2])) % 10]
    left = "".join(_ean_digit(digit, parity) for digit, parity in zip(full[1:7], _EAN_PARITY[full[0]], strict=True))
    right = "".join(_inverted(_EAN_LEFT[digit]) for digit in full[7:])
    return f"101{left}01010{right}101", "".join(map(str, full))


def ean8_bits(digits: bytes) -> tuple[str, str]:
    """Seven digits get their check digit."""
    if not digits.isdigit() or len(digits) not in (7, 8):
        raise CodeUndrawable("7 or 8 digits are needed")
    seven = [digit - 48 for digit in digits[:7]]
    full = [*seven, -(3 * sum(seven[::2]) + sum(seven[1::2])) % 10]
    left = "".join(_EAN_LEFT[digit] for digit in full[:4])
    right = "".join(_inverted(_EAN_LEFT[digit]) for digit in full[4:])
    return f"101{left}01010{right}101", "".join(map(str, full))


def upce_bits(digits: bytes) -> tuple[str, str]:
    """The eleven or twelve digits of a UPC-A that begins with 0 and can be shortened."""
    six = _shortened(digits[:11].decode("ascii", "replace"))
    if not digits.isdigit() or len(digits) not in (11, 12) or not six:
        raise CodeUndrawable("no UPC-A that can be shortened")
    numbers = [digit - 48 for digit in digits[:11]]
    check = -(3 * sum(numbers[::2]) + sum(numbers[1::2])) % 10
    middle = "".join(_ean_digit(int(digit), parity) for digit, parity in zip(six, _UPCE_PARITY[check], strict=True))
    return f"101{middle}010101", f"0{six}{check}"


def code93_bits(data: bytes) -> tuple[str, str]:
    """With both check signs, and the final bar."""
    text = data.decode("ascii", "replace").upper()
    if not text or any(sign not in _CODE93_SIGNS for sign in text):
        raise CodeUndrawable("a sign that Code 93 lacks")
    values = [_CODE93_SIGNS.index(sign) for sign in text]
    for heaviest in (20, 15):
        weights = (1 + place % heaviest for place in range(len(values)))
        values.append(sum(weight * value for weight, value in zip(weights, reversed(values), strict=True)) % 47)
    return _CODE93_EDGE + "".join(_CODE93[value] for value in values) + _CODE93_EDGE + "1", text


def codabar_bits(data: bytes) -> tuple[str, str]:
    """Begins and ends with one of A–D."""
    text = data.decode("ascii", "replace").upper()
    if len(text) < 3 or any(sign not in _CODABAR for sign in text) or text[0] not in "ABCD" or text[-1] not in "ABCD":
        raise CodeUndrawable("a sign that Codabar lacks")
    return "0".join(_CODABAR[sign] for sign in text), text


def code39_bits(data: bytes, wide: int = 3) -> str:
    text = data.decode("ascii", "replace").strip("*")
    if not text or any(sign not in _CODE39_SIGNS[:-1] for sign in text):
        raise CodeUndrawable("a sign that Code 39 lacks")
    symbols = (_CODE39[_CODE39_SIGNS.index(sign)] for sign in f"*{text}*")
    return "0".join(_bars(symbol, wide) for symbol in symbols)


def _shortened(upc: str) -> str:
    """The six digits that stand for it; "" where none do."""
    maker, product = upc[1:6], upc[6:11]
    if upc[:1] != "0" or len(product) != 5:
        return ""
    if maker[3:] == "00" and maker[2] in "012" and product[:2] == "00":
        return maker[:2] + product[2:] + maker[2]
    if maker[3:] == "00" and product[:3] == "000":
        return maker[:3] + product[3:] + "3"
    if maker[4] == "0" and product[:4] == "0000":
        return maker[:4] + product[4] + "4"
    return maker + product[4] if product[:4] == "0000" and product[4] >= "5" else ""


def with_widths(bits: str, narrow: int, wide: int) -> str:
    """Dots for modules: every run of one module becomes `narrow` dots, every longer one `wide`."""
    return "".join(run[0] * (narrow if len(run) == 1 else wide) for run in re.findall("0+|1+", bits))


def _ean_digit(digit: int, parity: str) -> str:
    return _EAN_LEFT[digit] if parity == "L" else _inverted(_EAN_LEFT[digit])[::-1]


def _inverted(bits: str) -> str:
    return bits.translate(str.maketrans("01", "10"))


def _bars(widths: str, wide: int) -> str:
    return "".join(("1" if index % 2 == 0 else "0") * (wide if width == "w" else 1) for index, width in enumerate(widths))
