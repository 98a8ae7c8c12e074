# ruff: noqa: SIM905 - quoting every entry would hide the table
"""How a twin draws Code 128: with the code sets that the host chose, or chosen by the printer. From ISO/IEC 15417."""

from devices.printer.twin_codes import CodeUndrawable

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
_PAIRS_WORTH_A_CHANGE = 4
"""So many digits in a row go in pairs."""


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


def with_code_sets(data: bytes) -> bytes:
    """Plain signs in the form of `GS k 73`, with the code sets that a printer picks by itself."""
    chosen, code_set, at = b"", "", 0
    while at < len(data):
        wanted, size = _next_set(data[at:], code_set)
        if wanted != code_set:
            chosen += b"{" + wanted.encode()
            code_set = wanted
        chosen += _in_set(data[at : at + size], code_set)
        at += size
    return chosen


def gs1_128(data: bytes) -> tuple[str, str]:
    """The printer puts FNC1 first; brackets around identifiers are for people."""
    chosen = with_code_sets(data.translate(None, b"()*"))
    return code128_bits(chosen[:2] + b"{1" + chosen[2:])


def _next_set(rest: bytes, code_set: str) -> tuple[str, int]:
    """Which set, and for how many signs."""
    digits = len(rest) - len(rest.lstrip(b"0123456789"))
    if digits >= _PAIRS_WORTH_A_CHANGE or (digits == len(rest) == 2):
        return "C", digits // 2 * 2
    if rest[0] < 0x20 or (code_set == "A" and rest[0] < 0x60):
        return "A", 1
    return "B", 1


def _in_set(signs: bytes, code_set: str) -> bytes:
    if code_set == "C":
        return bytes(int(signs[at : at + 2]) for at in range(0, len(signs), 2))
    return signs.replace(b"{", b"{{") if code_set == "B" else signs


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
    if wanted in ("2", "3"):
        return 97 if wanted == "2" else 96, "", code_set, after
    if wanted == "{" and code_set == "B":
        return ord("{") - 32, "{", code_set, after
    raise CodeUndrawable("an escape that Code 128 lacks")
