"""Commands to a contactless chip and what the answers mean (PC/SC part 3, EMV book B); no I/O."""

from devices.id_card.identity_card import CardKind, CardRefusal, IdentityCard

GET_UID = bytes.fromhex("FFCA000000")
SELECT_PAYMENT = bytes.fromhex("00A404000E") + b"2PAY.SYS.DDF01" + b"\x00"
"""The proximity payment environment (EMV book B), which every contactless payment card and payment phone has."""

_SUCCESS = b"\x90\x00"
_SELECTED = (0x90, 0x61, 0x62)
"""First status bytes (ISO/IEC 7816-4) of success, of more to fetch, and of a warning such as "invalidated": it is there."""
_RANDOM = 0x08
"""First byte of a four-byte UID that the chip makes up anew each time (ISO/IEC 14443-3)."""


def is_payment_card(answer: bytes) -> bool:
    """The answer to SELECT_PAYMENT. Readers say 63 00 for chips that know no such command."""
    return len(answer) >= 2 and answer[-2] in _SELECTED


def card_of_uid(answer: bytes) -> IdentityCard | CardRefusal:
    uid = answer[:-2]
    if not answer.endswith(_SUCCESS) or len(uid) not in {4, 7, 8, 10}:
        return CardRefusal.UNREADABLE
    if len(uid) == 4 and uid[0] == _RANDOM:
        return CardRefusal.NOT_AN_IDENTITY
    return IdentityCard(CardKind.CONTACTLESS, uid.hex().upper())
