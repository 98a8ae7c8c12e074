"""The tracks of a magnetic stripe as serial readers send them (ISO/IEC 7811 sentinels); no I/O."""

import re

from devices.id_card.identity_card import CardKind, CardRefusal, IdentityCard
from devices.payment_card_guard import looks_like_payment_card

_TRACK_1 = re.compile(rb"%(?P<body>[ !-$&->@-_]{1,76})\?(?P<lrc>[ -_]?)(?=[;+\s]|$)")
_TRACK_2 = re.compile(rb";(?P<body>[0-9:<->]{1,37})\?(?P<lrc>[0-?]?)(?=[;+\s]|$)")
_NUMBER = re.compile(rb"[0-9A-Z]{4,32}")


def magnetic_card_in(frame: bytearray) -> IdentityCard | CardRefusal:
    """Track 2 before track 1. The check character (LRC) is optional, as readers differ, and must be right where it is sent."""
    if looks_like_payment_card(frame):
        return CardRefusal.PAYMENT_CARD
    track_2 = _TRACK_2.search(frame)
    track_1 = _TRACK_1.search(frame)
    if not (track_1 or track_2) or _is_damaged(track_2, 0x30) or _is_damaged(track_1, 0x20):
        return CardRefusal.UNREADABLE
    for track in (track_2, track_1):
        number = _NUMBER.match(track["body"]) if track else None
        if number:
            return IdentityCard(CardKind.MAGNETIC, number.group().decode("ascii"))
    return CardRefusal.NOT_AN_IDENTITY


def _is_damaged(track: re.Match[bytes] | None, zero: int) -> bool:
    """`zero` is the ASCII code of the track's character of value 0. The LRC makes the sum of every column even."""
    if not track or not track["lrc"]:
        return False
    check = 0
    for character in track.group():
        check ^= character - zero
    return check != 0
