"""The fields ("bitmaps") inside a ZVT message: which there are, how long each is, and which are never kept.

Lengths are from the summary of bitmaps in the ZVT manual. The length of a field that is not listed cannot be known,
so reading ends there: what came before it stands.
"""

from collections.abc import Mapping
from types import MappingProxyType

from devices.card_terminal.zvt_tlv import read_length

TLV = 0x06
AMOUNT, TRACE, TIME, DATE, PAYMENT_TYPE, CARD_NUMBER, RESULT = 0x04, 0x0B, 0x0C, 0x0D, 0x19, 0x22, 0x27
TERMINAL_ID, ORIGINAL_TRACE, AUTHORISATION, TEXT, CURRENCY = 0x29, 0x37, 0x3B, 0x3C, 0x49
TOTALS, RECEIPT, CARD_NAME = 0x60, 0x87, 0x8B
SERVICE_BYTE = 0x03

NEVER_KEPT = frozenset({0x0E, 0x23, 0x24, 0x2D, 0x2E, 0x3A, 0x92, 0x9A, 0xA7, 0xAF, 0xD1})
"""Expiry date, tracks, chip data, card security code, PIN data: passed over."""

_FIXED: Mapping[int, int] = MappingProxyType(
    {
        **dict.fromkeys((0x01, 0x02, 0x03, 0x05, 0x19, 0x27, 0x8A, 0x8C, 0xA0, 0xD0, 0xD2, 0xD3, 0xE0, 0xE9, 0xEA), 1),
        **dict.fromkeys((0xF0, 0xF9, 0xFA, 0xFB, 0xFC), 1),
        **dict.fromkeys((0x0D, 0x0E, 0x17, 0x3A, 0x49, 0x87), 2),
        **dict.fromkeys((0x0B, 0x0C, 0x37, 0x3D, 0x88, 0xAA), 3),
        0x04: 6,
        0x29: 4,
        0x2A: 15,
        0x3B: 8,
        0xBA: 5,
        0xEB: 8,
    }
)
_DIGITS_OF_LENGTH: Mapping[int, int] = MappingProxyType(
    {
        **dict.fromkeys((0x22, 0x23, 0x2D, 0x8B, 0xA7, 0xD1, *range(0xE1, 0xE9), *range(0xF1, 0xF9)), 2),
        **dict.fromkeys((0x24, 0x2E, 0x3C, 0x60, 0x92, 0x9A, 0xAF), 3),
    }
)
"""LLVAR and LLLVAR: the length stands before the value in bytes F0–F9, a decimal digit each."""


def fields_of(data: bytes) -> dict[int, bytes]:
    """Tag → value, without what is never kept; a field that comes twice keeps its last value. Raises nothing."""
    found: dict[int, bytes] = {}
    at = 0
    while at < len(data):
        tag = data[at]
        bounds = _bounds(tag, data, at + 1)
        if bounds is None or bounds[1] > len(data):
            return found
        if tag not in NEVER_KEPT:
            found[tag] = data[bounds[0] : bounds[1]]
        at = bounds[1]
    return found


def _bounds(tag: int, data: bytes, at: int) -> tuple[int, int] | None:
    if tag == TLV:
        length = read_length(data, at)
        # It comes last and some terminals tell a length that is too great: what is there counts.
        return (length[1], min(length[1] + length[0], len(data))) if length else None
    if tag in _FIXED:
        return at, at + _FIXED[tag]
    digits = _DIGITS_OF_LENGTH.get(tag)
    if digits is None or at + digits > len(data):
        return None
    size = int("".join(str(min(byte & 0x0F, 9)) for byte in data[at : at + digits]))
    return at + digits, at + digits + size
