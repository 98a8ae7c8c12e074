"""References and numbers in groups that an eye and an ear can hold."""

import re

from devices.printer.reading_direction import without_controls

_GROUP = 4
_GS1 = re.compile(r"(?:\(\d{2,4}\)[^() ]+)+")


def grouped(text: str) -> list[str]:
    """A reference with hyphens or blanks has its groups; a long plain one is cut into fours, as is each field of a GS1 text."""
    plain = without_controls(text)
    if _GS1.fullmatch(plain):
        return [part for field in plain.split("(")[1:] for part in _field(field)]
    return plain.split() if " " in plain or "-" in plain else _fours(plain)


def _field(text: str) -> list[str]:
    """`8020)98261234`: the identifier, in brackets, stays with the first group."""
    identifier, _, value = text.partition(")")
    first, *rest = _fours(value)
    return [f"({identifier}){first}", *rest]


def _fours(plain: str) -> list[str]:
    if len(plain) <= _GROUP + 2:
        return plain.split()
    return [plain[start : start + _GROUP] for start in range(0, len(plain), _GROUP)]
