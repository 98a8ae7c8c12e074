"""The public rules by which numbers prove that they were copied right."""

import re
from enum import Enum


class NumberKind(Enum):
    """A number with a known shape."""

    NATIONAL_INSURANCE = "national_insurance"
    NHS = "nhs"
    UTR = "utr"
    VAT = "vat"
    IBAN = "iban"
    LUHN = "luhn"
    VEHICLE = "vehicle"
    UPRN = "uprn"
    COMPANY = "company"
    SORT_CODE = "sort_code"
    BANK_ACCOUNT = "bank_account"


_SHAPES = {
    NumberKind.NATIONAL_INSURANCE: r"(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z][0-9]{6}[A-D]",
    NumberKind.NHS: r"[0-9]{10}",
    NumberKind.UTR: r"[0-9]{10}K?",
    NumberKind.VAT: r"(?:GB|XI)?[0-9]{9}(?:[0-9]{3})?",
    NumberKind.IBAN: r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}",
    NumberKind.LUHN: r"[0-9]{2,30}",
    NumberKind.VEHICLE: (
        r"[A-Z]{2}[0-9]{2}[A-Z]{3}|[A-Z][0-9]{1,3}[A-Z]{3}|[A-Z]{3}[0-9]{1,3}[A-Z]|[A-Z]{1,3}[0-9]{1,4}|[0-9]{1,4}[A-Z]{1,3}"
    ),
    NumberKind.UPRN: r"[0-9]{1,12}",
    NumberKind.COMPANY: r"(?:[0-9]{2}|[A-Z]{2}|R0)[0-9]{6}",
    NumberKind.SORT_CODE: r"[0-9]{6}",
    NumberKind.BANK_ACCOUNT: r"[0-9]{6,8}",
}


def tidy_number(written: str) -> str:
    """In capitals, without spaces, dots and dashes."""
    return re.sub(r"[^A-Z0-9]", "", written.upper())


def proves(kind: NumberKind, number: str) -> bool:
    """Whether a tidy number has its shape and its check digits."""
    if not re.fullmatch(_SHAPES[kind], number):
        return False
    match kind:
        case NumberKind.NHS:
            return _nhs(number)
        case NumberKind.UTR:
            return _utr(number[:10])
        case NumberKind.VAT:
            return _vat(number.lstrip("GBXI"))
        case NumberKind.IBAN:
            return int("".join(str(int(letter, 36)) for letter in number[4:] + number[:4])) % 97 == 1
        case NumberKind.LUHN:
            return _luhn(number)
        case _:
            return True


def _nhs(number: str) -> bool:
    check = 11 - sum(int(digit) * weight for digit, weight in zip(number, range(10, 1, -1), strict=False)) % 11
    return check % 11 == int(number[9]) if check != 10 else False


def _utr(number: str) -> bool:
    weights = (6, 7, 8, 9, 10, 5, 4, 3, 2)
    rest = sum(int(digit) * weight for digit, weight in zip(number[1:], weights, strict=True)) % 11
    return "21987654321"[rest] == number[0]


def _vat(number: str) -> bool:
    total = sum(int(digit) * weight for digit, weight in zip(number, range(8, 1, -1), strict=False)) + int(number[7:9])
    return total % 97 == 0 or (total + 55) % 97 == 0


def _luhn(number: str) -> bool:
    doubled = [sum(divmod(int(digit) * (1 + place % 2), 10)) for place, digit in enumerate(reversed(number))]
    return sum(doubled) % 10 == 0
