"""Commands to a contactless chip and what the answers mean (PC/SC part 3, EMV book B); no I/O."""

from devices.id_card.identity_card import CardKind, CardRefusal, IdentityCard

GET_UID = bytes.fromhex("FFCA000000")
SELECT_PAYMENT = bytes.fromhex("00A404000E") + b"2PAY.SYS.DDF01" + b"\x00"
"""Every contactless payment card and payment phone answers this with success."""

_SUCCESS = b"\x90\x00"
_RANDOM = 0x08
"""First byte of a four-byte UID that the chip makes up anew each time (ISO/IEC 14443-3)."""


def is_payment_card(answer: bytes) -> bool:
    return answer.endswith(_SUCCESS) and len(answer) >= 2


def card_of_uid(answer: bytes) -> IdentityCard | CardRefusal:
    uid = answer[:-2]
    if not answer.endswith(_SUCCESS) or len(uid) not in {4, 7, 8, 10}:
        return CardRefusal.UNREADABLE
    if len(uid) == 4 and uid[0] == _RANDOM:
        return CardRefusal.NOT_AN_IDENTITY
    return IdentityCard(CardKind.CONTACTLESS, uid.hex().upper())
