"""Cutting card numbers out of whatever a terminal sends, at the parser, before anything is kept."""

import re

_MASK = "*"
_UNBROKEN = re.compile(r"(?<![0-9A-Za-z])[1-9][0-9]{11,18}(?![0-9A-Za-z])")
_IN_GROUPS = re.compile(r"(?<![0-9A-Za-z])[1-9][0-9]{3}(?:[ -][0-9]{2,6}){2,4}(?![0-9A-Za-z])")


def masked(text: str) -> str:
    """The text with all but the last four digits of anything that looks like a card number covered.

    Twelve to nineteen digits in a row, or in groups that pass the card scheme's check digit or are groups of four.
    Numbers that belong to the shop and are that long (a merchant number) are covered too: better so than the reverse.
    """
    text = _UNBROKEN.sub(lambda found: _covered(found.group()), text)
    return _IN_GROUPS.sub(lambda found: _covered(found.group()) if _is_card(found.group()) else found.group(), text)


def last_digits(packed: bytes) -> str:
    """The last digits, at most four, of a packed card number as bitmap 22 holds it: E is a masked digit, D or F ends it."""
    number = re.split("[DF]", packed.hex().upper(), maxsplit=1)[0]
    shown = re.search(r"[0-9]*$", number)
    return shown.group()[-4:] if shown and len(number) >= 8 else ""


def _covered(number: str) -> str:
    digits = sum(character.isdigit() for character in number)
    kept = []
    for character in number:
        digits -= character.isdigit()
        kept.append(_MASK if character.isdigit() and digits >= 4 else character)
    return "".join(kept)


def _is_card(number: str) -> bool:
    groups = re.split("[ -]", number)
    digits = "".join(groups)
    in_fours = len(groups) >= 3 and all(len(group) == 4 for group in groups[:-1])
    return 12 <= len(digits) <= 19 and (in_fours or _check_digit_fits(digits))


def _check_digit_fits(digits: str) -> bool:
    doubled = [int(digit) * (1 + (position % 2)) for position, digit in enumerate(reversed(digits))]
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0
