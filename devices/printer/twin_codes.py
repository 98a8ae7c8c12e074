# ruff: noqa: SIM905 - quoting every entry would hide the tables
"""How a twin draws the codes that it is asked for: written from the standards, apart from the driver's own."""

import qrcode
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q

_LONGEST_QR = (2953, 2331, 1663, 1273)
"""Bytes in version 40, by level."""
_LEVELS = (ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q, ERROR_CORRECT_H)
# Code 128: each symbol as eleven modules, 1 a bar; 103–105 start, 106 stop with its final bar.
_CODE128 = [
    int(symbol, 16)
    for symbol in (
        "6CC 66C 666 498 48C 44C 4C8 4C4 464 648 644 624 59C 4DC 4CE 5CC 4EC 4E6 672 65C 64E 6E4 674 76E 74C 72C 726 764 734 732 "
        "6D8 6C6 636 518 458 446 588 468 462 688 628 622 5B8 58E 46E 5D8 5C6 476 776 68E 62E 6E8 6E2 6EE 758 746 716 768 762 71A "
        "77A 642 78A 530 50C 4B0 486 42C 426 590 584 4D0 4C2 434 432 612 650 7BA 614 47A 53C 4BC 49E 5E4 4F4 4F2 7A4 794 792 6DE "
        "6F6 7B6 578 51E 45E 5E8 5E2 7A8 7A2 5DE 5EE 75E 7AE 684 690 69C"
    ).split()
]
_STOP_WITH_BAR = 0b1100011101011
_ITF = {0: "nnwwn", 1: "wnnnw", 2: "nwnnw", 3: "wwnnn", 4: "nnwnw", 5: "wnwnn", 6: "nwwnn", 7: "nnnww", 8: "wnnwn", 9: "nwnwn"}
_EAN_LEFT = "0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011".split()
_EAN_PARITY = "LLLLLL LLGLGG LLGGLG LLGGGL LGLLGG LGGLLG LGGGLL LGLGLG LGLGGL LGGLGL".split()
_CODE39_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%*"
_CODE39 = (
    "nnnwwnwnn wnnwnnnnw nnwwnnnnw wnwwnnnnn nnnwwnnnw wnnwwnnnn nnwwwnnnn nnnwnnwnw wnnwnnwnn nnwwnnwnn wnnnnwnnw nnwnnwnnw "
    "wnwnnwnnn nnnnwwnnw wnnnwwnnn nnwnwwnnn nnnnnwwnw wnnnnwwnn nnwnnwwnn nnnnwwwnn wnnnnnnww nnwnnnnww wnwnnnnwn nnnnwnnww "
    "wnnnwnnwn nnwnwnnwn nnnnnnwww wnnnnnwwn nnwnnnwwn nnnnwnwwn wwnnnnnnw nwwnnnnnw wwwnnnnnn nwnnwnnnw wwnnwnnnn nwwnwnnnn "
    "nwnnnnwnw wwnnnnwnn nwwnnnwnn nwnwnwnnn nwnwnnnwn nwnnnwnwn nnnwnwnwn nwnnwnwnn"
).split()


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


def code128_bits(data: bytes) -> tuple[str, str]:
    """Modules and content from the data of `GS k 73`: `{A`, `{B`, `{C`, `{1` … `{4`, `{S`, `{{`."""
    if len(data) < 3 or data[0] != 0x7B or data[1] not in b"ABC":
        raise CodeUndrawable("no code set at the beginning")
    symbols, content, code_set, index = [103 + data[1] - 0x41], "", chr(data[1]), 2
    while index < len(data):
        symbol, said, code_set, index = _code128_symbol(data, code_set, index)
        symbols.append(symbol)
        content += said
    check = (symbols[0] + sum(place * symbol for place, symbol in enumerate(symbols))) % 103
    bits = "".join(f"{_CODE128[symbol]:011b}" for symbol in (*symbols, check))
    return bits + f"{_STOP_WITH_BAR:013b}", content


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


def _code128_symbol(data: bytes, code_set: str, index: int) -> tuple[int, str, str, int]:
    """Symbol, what it says, the code set after it, where the next begins."""
    byte = data[index]
    if byte == 0x7B and index + 1 < len(data):
        return _code128_escape(data[index + 1], code_set, index + 2)
    if code_set == "C":
        if byte > 99:
            raise CodeUndrawable("a pair above 99")
        return byte, f"{byte:02d}", code_set, index + 1
    if code_set == "A" and byte < 0x60:
        return (byte - 32) % 96 if byte >= 32 else byte + 64, chr(byte), code_set, index + 1
    if code_set == "B" and 0x20 <= byte < 0x80:
        return byte - 32, chr(byte), code_set, index + 1
    raise CodeUndrawable("a sign outside its code set")


def _code128_escape(sign: int, code_set: str, after: int) -> tuple[int, str, str, int]:
    switches = {("A", "B"): 100, ("A", "C"): 99, ("B", "A"): 101, ("B", "C"): 99, ("C", "A"): 101, ("C", "B"): 100}
    wanted = chr(sign)
    if (code_set, wanted) in switches:
        return switches[code_set, wanted], "", wanted, after
    if wanted == "1":
        return 102, "\x1d", code_set, after
    if wanted == "{" and code_set == "B":
        return ord("{") - 32, "{", code_set, after
    raise CodeUndrawable("an escape that Code 128 lacks")


def _ean_digit(digit: int, parity: str) -> str:
    return _EAN_LEFT[digit] if parity == "L" else _inverted(_EAN_LEFT[digit])[::-1]


def _inverted(bits: str) -> str:
    return bits.translate(str.maketrans("01", "10"))


def _bars(widths: str, wide: int) -> str:
    return "".join(("1" if index % 2 == 0 else "0") * (wide if width == "w" else 1) for index, width in enumerate(widths))
