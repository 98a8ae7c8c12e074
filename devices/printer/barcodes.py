"""Codes as the bytes that a printer is given and as bars: Code 128 (also as GS1-128) and Interleaved 2 of 5."""

import re
from dataclasses import dataclass
from enum import StrEnum

from devices.printer.document import Symbology

FNC1 = "\x1d"
"""In the content of a GS1-128: ends a field of varying length, as a scanner reports it."""
LEAST_MODULE = 2
"""Dots of the narrowest bar: 0.25 mm at 8 dots a millimetre, the least that GS1 allows (its X-dimension)."""
_LONGEST = 80
_QUIET = 10
_START = {"B": 104, "C": 105}
_SWITCH = {"B": 100, "C": 99}
_FNC1_VALUE = 102
_STOP = 106
_REAL_TIME_AFTER = {0x04, 0x05, 0x14}
_GS1_ELEMENT = re.compile(r"\((\d{2,4})\)([^()]+)")
_GS1_FIXED = {
    "00": 20,
    "01": 16,
    "02": 16,
    "03": 16,
    "04": 18,
    "20": 4,
    "41": 16,
    **dict.fromkeys(("11", "12", "13", "14", "15", "16", "17", "18", "19"), 8),
    **dict.fromkeys(("31", "32", "33", "34", "35", "36"), 10),
}
"""First two digits of the application identifiers whose length is fixed → signs, identifier included.

GS1 General Specifications, figure 7.8.5-2. After any other field an FNC1 says where it ends.
"""


class CodeRefusal(StrEnum):
    EMPTY = "empty"
    TOO_LONG = "too_long"
    TOO_WIDE = "too_wide"
    ODD_DIGITS = "odd_digits"
    NOT_PRINTABLE = "not_printable"
    NOT_GS1 = "not_gs1"


_SAYS = {
    CodeRefusal.EMPTY: "it is empty",
    CodeRefusal.TOO_LONG: "it is too long",
    CodeRefusal.TOO_WIDE: "it would be wider than the paper",
    CodeRefusal.ODD_DIGITS: "an ITF code needs an even number of digits",
    CodeRefusal.NOT_PRINTABLE: "it holds signs that this code does not have",
    CodeRefusal.NOT_GS1: "a GS1-128 code holds fields such as (8020)1234, those of a fixed length in full",
}


class CodeRefused(ValueError):
    """The content cannot be a code of this kind on this paper: a mistake in the document, not of the printer."""

    def __init__(self, reason: CodeRefusal, content: str) -> None:
        super().__init__(f"{content[:_LONGEST]!r} cannot be printed as a code: {_SAYS[reason]}")
        self.reason = reason
        self.content = content


@dataclass(frozen=True, slots=True)
class Code128Part:
    """Digits in pairs (set C), or signs one by one (set B). FNC1 may stand in either."""

    code_set: str
    content: str

    @property
    def values(self) -> list[int]:
        """The symbol values of ISO/IEC 15417."""
        signs = re.findall(rf"{FNC1}|\d\d" if self.code_set == "C" else "(?s).", self.content)
        return [_FNC1_VALUE if sign == FNC1 else int(sign) if self.code_set == "C" else ord(sign) - 32 for sign in signs]


def code128_parts(content: str, symbology: Symbology) -> tuple[Code128Part, ...]:
    """Pairs of digits in set C, an odd last digit and everything else in set B. Raises CodeRefused."""
    signs = _gs1_signs(content) if symbology is Symbology.GS1_128 else content
    if not signs.strip(FNC1):
        raise CodeRefused(CodeRefusal.EMPTY, content)
    if len(signs) > _LONGEST:
        raise CodeRefused(CodeRefusal.TOO_LONG, content)
    if any(not 0x20 <= ord(sign) <= 0x7E and sign != FNC1 for sign in signs):
        raise CodeRefused(CodeRefusal.NOT_PRINTABLE, content)
    return _without_real_time_commands(_parts(signs))


def escpos_code128(parts: tuple[Code128Part, ...]) -> bytes:
    """The data of `GS k 73`: `{B` or `{C` before each part; in set C each byte is the value of a pair, not its digits."""
    data = b""
    for part in parts:
        data += b"{" + part.code_set.encode()
        for value in part.values:
            data += b"{1" if value == _FNC1_VALUE else _escpos_sign(part.code_set, value)
    return data


def barcode_dots(content: str, symbology: Symbology) -> int:
    """Width at the narrowest that a scanner reads, with the quiet zones. Raises CodeRefused."""
    if symbology is Symbology.ITF:
        return itf_modules(itf_digits(content)) * LEAST_MODULE
    return code128_modules(code128_parts(content, symbology)) * LEAST_MODULE


def code128_modules(parts: tuple[Code128Part, ...]) -> int:
    """Width in modules, with the quiet zones."""
    return len(code128_symbols(parts)) * 11 + 2 + 2 * _QUIET


def code128_symbols(parts: tuple[Code128Part, ...]) -> list[int]:
    """Start, values, checksum and stop (ISO/IEC 15417)."""
    symbols = [_START[parts[0].code_set], *parts[0].values]
    for part in parts[1:]:
        symbols += [_SWITCH[part.code_set], *part.values]
    check = (symbols[0] + sum(place * value for place, value in enumerate(symbols))) % 103
    return [*symbols, check, _STOP]


def itf_digits(content: str) -> str:
    """Raises CodeRefused: the code has no way to say an odd number of digits."""
    if not content:
        raise CodeRefused(CodeRefusal.EMPTY, content)
    if not content.isascii() or not content.isdigit():
        raise CodeRefused(CodeRefusal.NOT_PRINTABLE, content)
    if len(content) % 2:
        raise CodeRefused(CodeRefusal.ODD_DIGITS, content)
    if len(content) > _LONGEST:
        raise CodeRefused(CodeRefusal.TOO_LONG, content)
    return content


def itf_modules(digits: str, wide: int = 3) -> int:
    """Width in modules with bars in the ratio `wide` to 1, with the quiet zones."""
    return len(digits) * (3 + 2 * wide) + 4 + wide + 2 + 2 * _QUIET


def _gs1_signs(content: str) -> str:
    """`(8018)123(400)X` → FNC1, fields, FNC1 between fields where the one before has no fixed length. Raises CodeRefused."""
    if not content.startswith("("):
        return FNC1 + content.removeprefix(FNC1)
    fields = _GS1_ELEMENT.findall(content)
    if "".join(f"({identifier}){value}" for identifier, value in fields) != content:
        raise CodeRefused(CodeRefusal.NOT_GS1, content)
    signs, open_ended = "", False
    for identifier, value in fields:
        signs += (FNC1 if open_ended or not signs else "") + identifier + value
        length = _GS1_FIXED.get(identifier[:2])
        if length not in (None, len(identifier + value)):
            raise CodeRefused(CodeRefusal.NOT_GS1, content)
        open_ended = length is None
    return signs


def _parts(signs: str) -> tuple[Code128Part, ...]:
    """Runs of at least four digits, or digits alone, go in pairs; FNC1 stays with what follows it."""
    shortest = 2 if re.fullmatch(rf"[\d{FNC1}]+", signs) else 4
    parts: list[Code128Part] = []
    for pairs, rest in re.findall(rf"((?:{FNC1}?(?:\d\d)+)+)|((?s:.))", signs):
        in_pairs = len(pairs.replace(FNC1, "")) >= shortest
        for code_set, text in (("C" if in_pairs else "B", pairs), ("B", rest)):
            if text and parts and parts[-1].code_set == code_set:
                parts[-1] = Code128Part(code_set, parts[-1].content + text)
            elif text:
                parts.append(Code128Part(code_set, text))
    return tuple(parts)


def _without_real_time_commands(parts: tuple[Code128Part, ...]) -> tuple[Code128Part, ...]:
    """A pair 16 before 04, 05 or 20 would be carried out as a real-time command inside the code: set B says those digits."""
    safe: list[Code128Part] = []
    for part in parts:
        safe += [part] if part.code_set == "B" else _split_at_commands(part.content)
    return tuple(safe)


def _split_at_commands(content: str) -> list[Code128Part]:
    values = Code128Part("C", content).values
    parts: list[Code128Part] = []
    for index, value in enumerate(values):
        before_command = value == 0x10 and index + 1 < len(values) and values[index + 1] in _REAL_TIME_AFTER
        code_set = "B" if before_command else "C"
        text = FNC1 if value == _FNC1_VALUE else f"{value:02d}"
        if parts and parts[-1].code_set == code_set:
            parts[-1] = Code128Part(code_set, parts[-1].content + text)
        else:
            parts.append(Code128Part(code_set, text))
    return parts


def _escpos_sign(code_set: str, value: int) -> bytes:
    if code_set == "C":
        return bytes([value])
    return b"{{" if value + 32 == ord("{") else bytes([value + 32])
