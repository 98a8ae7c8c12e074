"""The public schemes by which a bill's number proves that it was read right."""

from enum import StrEnum
from typing import assert_never


class CheckDigit(StrEnum):
    """How the last digits follow from all before them."""

    NONE = "none"
    LUHN = "luhn"
    """Modulus 10, every second digit doubled (ISO/IEC 7812)."""
    MOD_10_3_1 = "mod_10_3_1"
    """Modulus 10, weights 3 and 1 from the right, as on retail codes (GS1)."""
    MOD_11 = "mod_11"
    """Modulus 11, weights 2 to 7 from the right; a number whose remainder is 1 has no such digit and is never given out."""
    MOD_97 = "mod_97"
    """Two digits: 98 less the remainder by 97 of the number with two noughts behind it (ISO 7064 MOD 97-10)."""

    @property
    def size(self) -> int:
        """How many digits it takes."""
        match self:
            case CheckDigit.NONE:
                return 0
            case CheckDigit.MOD_97:
                return 2
            case CheckDigit.LUHN | CheckDigit.MOD_10_3_1 | CheckDigit.MOD_11:
                return 1
            case _:
                assert_never(self)

    def of(self, digits: str) -> str | None:
        """The check digits for `digits`; None where the scheme has none for them."""
        match self:
            case CheckDigit.NONE:
                return ""
            case CheckDigit.LUHN:
                return _complement(sum(sum(divmod(int(digit) * factor, 10)) for digit, factor in _weighed(digits, (2, 1))), 10)
            case CheckDigit.MOD_10_3_1:
                return _complement(sum(int(digit) * factor for digit, factor in _weighed(digits, (3, 1))), 10)
            case CheckDigit.MOD_11:
                return _complement(sum(int(digit) * factor for digit, factor in _weighed(digits, (2, 3, 4, 5, 6, 7))), 11)
            case CheckDigit.MOD_97:
                return f"{98 - int(digits + '00') % 97:02d}"
            case _:
                assert_never(self)


def _weighed(digits: str, weights: tuple[int, ...]) -> list[tuple[str, int]]:
    """Each digit with its weight, from the right."""
    return [(digit, weights[place % len(weights)]) for place, digit in enumerate(reversed(digits))]


def _complement(total: int, modulus: int) -> str | None:
    missing = -total % modulus
    return str(missing) if missing < 10 else None
