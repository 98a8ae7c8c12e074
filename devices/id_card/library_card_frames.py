"""Library cards: Codabar, fourteen digits, the last a Luhn digit; no I/O."""

import re

from devices.id_card.identity_card import CardKind, CardRefusal, IdentityCard
from devices.payment_card_guard import looks_like_payment_card, passes_luhn

_CODABAR = re.compile(rb"(?:\]F[0-9])?[A-Da-d]?(?P<digits>[0-9]{14})[A-Da-d]?")
_BOOK = b"3"
"""First digit of a book's number; a person's begins with 2, or as the library likes."""


def library_card_in(frame: bytearray) -> IdentityCard | CardRefusal:
    """The start and stop letters A–D may or may not be sent."""
    codabar = _CODABAR.fullmatch(frame)
    if not codabar:
        return CardRefusal.PAYMENT_CARD if looks_like_payment_card(frame) else CardRefusal.UNREADABLE
    digits = codabar["digits"]
    if not passes_luhn(digits):
        return CardRefusal.UNREADABLE
    if digits.startswith(_BOOK):
        return CardRefusal.NOT_AN_IDENTITY
    return IdentityCard(CardKind.LIBRARY, digits.decode("ascii"))
