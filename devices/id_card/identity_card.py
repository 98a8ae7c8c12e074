"""What an identity card says of itself."""

from dataclasses import dataclass
from enum import StrEnum


class CardKind(StrEnum):
    MAGNETIC = "magnetic"
    """`number` as it stands on the stripe."""
    RFID = "rfid"
    """`number` is the tag's ten hexadecimal digits."""
    CONTACTLESS = "contactless"
    """`number` is the chip's own number (UID) in hexadecimal. Anyone can copy it: it recognises, it does not prove."""
    LIBRARY = "library"
    """`number` is the fourteen digits of a library card."""


@dataclass(frozen=True, slots=True)
class IdentityCard:
    kind: CardKind
    number: str


class CardRefusal(StrEnum):
    """A card was there and is not passed on."""

    PAYMENT_CARD = "payment_card"
    """Dropped and overwritten without being read further; the visitor needs telling."""
    UNREADABLE = "unreadable"
    """Swiped too fast, or damaged: again, please."""
    NOT_AN_IDENTITY = "not_an_identity"
    """Read well, but nothing that names a person: a library book, a number that changes each time."""
