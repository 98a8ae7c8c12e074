"""Recognises payment cards where none belong, so that they are dropped and never read further.

The rule, for every port but the payment terminal's:

1. Track data of a payment card, anywhere: `%B` and 12–19 digits and `^`, or `;` 12–19 digits `=` and an expiry month.
2. A run of 13–19 digits, bare or grouped by single spaces or hyphens, that has a network's prefix and length **and** a right
   Luhn digit.

Bill numbers are digits too, usually 19 of them, and one in ten has a right Luhn digit by chance. They pass because a
19-digit number is only taken for a card under the prefixes of networks that issue such cards (4, 62, 6011, 64, 65); the
prefixes used for bills (98…, 63…) are in no list here. Where a council's own bills do start like a card, their prefix is
named in the settings (`bill_prefixes`) and goes before rule 2. Rule 1 has no exception.
"""

import re
from collections.abc import Iterable, Iterator

_TRACK_1 = re.compile(rb"%B[0-9 ]{12,23}\^")
_TRACK_2 = re.compile(rb";[0-9]{12,19}=[0-9]{2}(?:0[1-9]|1[0-2])")
_RUN = re.compile(rb"[0-9](?:[ -]?[0-9]){12,}")
_SEPARATORS = re.compile(rb"[ -]")

_NETWORKS = (
    (re.compile(rb"4"), {13, 16, 19}),  # Visa
    (re.compile(rb"5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720"), {16}),  # Mastercard
    (re.compile(rb"3[47]"), {15}),  # American Express
    (re.compile(rb"30[0-5]|3095|3[689]"), {14, 16}),  # Diners Club
    (re.compile(rb"35(?:2[89]|[3-8])"), {16}),  # JCB
    (re.compile(rb"6011|64[4-9]|65|62"), {16, 17, 18, 19}),  # Discover, UnionPay
    (re.compile(rb"50(?:18|20|38)|5893|6304|6759|676[1-3]"), {13, 14, 15, 16, 18}),  # Maestro
)


def looks_like_payment_card(frame: bytes | bytearray, bill_prefixes: Iterable[bytes] = ()) -> bool:
    """`bill_prefixes` are the digits with which the council's own numbers start."""
    if _TRACK_1.search(frame) or _TRACK_2.search(frame):
        return True
    allowed = tuple(bill_prefixes)
    return any(_is_card_number(number, allowed) for run in _RUN.finditer(frame) for number in _numbers_in(bytes(run.group())))


def passes_luhn(digits: bytes) -> bool:
    """The check digit of ISO/IEC 7812, also used by library cards. `digits` holds ASCII digits only."""
    values = [digit - 0x30 for digit in reversed(digits)]
    doubled = (value * 2 - 9 * (value > 4) for value in values[1::2])
    return (sum(values[::2]) + sum(doubled)) % 10 == 0


def _numbers_in(run: bytes) -> Iterator[bytes]:
    """Every number of 13–19 digits made of whole neighbouring groups: "12 4111 1111 1111 1111" holds a card."""
    groups = _SEPARATORS.split(run)
    for first in range(len(groups)):
        number = b""
        for group in groups[first:]:
            number += group
            if len(number) > 19:
                break
            if len(number) >= 13:
                yield number


def _is_card_number(digits: bytes, bill_prefixes: tuple[bytes, ...]) -> bool:
    if digits.startswith(bill_prefixes):
        return False
    return any(network.match(digits) and len(digits) in lengths for network, lengths in _NETWORKS) and passes_luhn(digits)
