"""Messages of the ZVT twin, put together byte by byte from the manual's tables."""

from datetime import datetime

from devices.card_terminal.zvt_twin_ledger import Booking, BookingState

YES = bytes.fromhex("800000")
DONE = bytes.fromhex("060F00")
TERMINAL_ID = "54000123"
MERCHANT_ID = "100764992"


def no(reason: int) -> bytes:
    return bytes((0x84, reason, 0))


def stopped(reason: int) -> bytes:
    return bytes((0x06, 0x1E, 1, reason))


def closes(said: bytes) -> bool:
    """06 0F and 06 1E: our last word in a dialogue."""
    return said[:2] in (b"\x06\x0f", b"\x06\x1e")


def begins_anew(heard: bytes) -> bool:
    """A command, and not one that goes with a dialogue (06 B0)."""
    return heard[0] == 0x06 and heard[1] != 0xB0


def message(command: str, data: bytes) -> bytes:
    size = len(data)
    length = bytes((size,)) if size < 255 else bytes((255, size & 255, size >> 8))
    return bytes.fromhex(command) + length + data


def said(raw: bytes) -> bytes:
    """The data of a message from the other side."""
    return raw[5:] if len(raw) >= 5 and raw[2] == 255 else raw[3:]


def progress(status: int, text: str, *, texts: bool, minutes: int = 1) -> bytes:
    """04 FF: status, time-out in minutes, and the text where the other side understands tagged values."""
    words = tagged(b"\x06", tagged(b"\x24", tagged(b"\x07", text.encode("cp437")))) if texts else b""
    return message("04FF", bytes((status, minutes)) + words)


def result(booking: Booking, code: int, currency: bytes, name: str) -> bytes:
    """04 0F for something that was booked."""
    packed = bytes.fromhex
    data = b"\x27" + bytes((code,)) + b"\x04" + packed(f"{booking.pence:012d}") + b"\x0b" + packed(f"{booking.trace:06d}")
    data += b"\x0c" + packed(f"{booking.at:%H%M%S}") + b"\x0d" + packed(f"{booking.at:%m%d}") + b"\x0e" + packed("2812")
    data += b"\x17" + packed("0001") + b"\x19\x70" + b"\x22" + double_digit_length(packed(booking.card)) + packed(booking.card)
    data += b"\x29" + packed(TERMINAL_ID) + b"\x2a" + MERCHANT_ID.ljust(15).encode()
    data += b"\x3b" + f"{booking.trace:06d}".encode() + b"\0\0"
    if booking.state is not BookingState.REVERSED:
        text = f"APPROVED {booking.trace:06d}".encode()
        data += b"\x3c" + triple_digit_length(text) + text
    data += b"\x49" + currency + b"\x87" + packed(f"{booking.receipt:04d}") + b"\x88" + packed(f"{booking.trace:06d}")
    shown = name.encode() + b"\0"
    return message("040F", data + b"\x8a\x06" + b"\x8b" + double_digit_length(shown) + shown)


def refused(code: int, pence: int, trace: int, at: datetime, currency: bytes) -> bytes:
    """04 0F for something that was not."""
    data = b"\x27" + bytes((code,)) + b"\x04" + bytes.fromhex(f"{pence:012d}") + b"\x0b" + bytes.fromhex(f"{trace:06d}")
    data += b"\x0c" + bytes.fromhex(f"{at:%H%M%S}") + b"\x0d" + bytes.fromhex(f"{at:%m%d}")
    return message("040F", data + b"\x29" + bytes.fromhex(TERMINAL_ID) + b"\x49" + currency)


def totals(bookings: tuple[Booking, ...], at: datetime, currency: bytes) -> bytes:
    """04 0F at the end of a day: the sum, and field 60 with one count and sum for each of seven kinds of card."""
    standing = [booking for booking in bookings if booking.state is BookingState.CHARGED]
    total = sum(booking.pence for booking in standing)
    receipts = [booking.receipt for booking in bookings] or [0]
    nothing = b"\0" + bytes(6)
    detail = bytes.fromhex(f"{receipts[0]:04d}{receipts[-1]:04d}") + nothing * 4
    detail += bytes((min(len(standing), 255),)) + bytes.fromhex(f"{total:012d}") + nothing * 2
    data = b"\x27\x00\x04" + bytes.fromhex(f"{total:012d}") + b"\x0c" + bytes.fromhex(f"{at:%H%M%S}")
    data += b"\x0d" + bytes.fromhex(f"{at:%m%d}") + b"\x49" + currency
    return message("040F", data + b"\x60" + triple_digit_length(detail) + detail)


def line(text: str, *, last: bool = False) -> bytes:
    return message("06D1", bytes((0x81 if last else 0,)) + text.encode("cp437", "replace"))


def block(kind: int, lines: tuple[str, ...]) -> bytes:
    texts = b"".join(tagged(b"\x07", text.encode("cp437", "replace")) for text in lines)
    return message("06D3", tagged(b"\x06", tagged(b"\x1f\x07", bytes((kind,))) + tagged(b"\x25", texts + b"\x09\x01\x81")))


def tagged(tag: bytes, value: bytes) -> bytes:
    size = len(value)
    if size < 128:
        return tag + bytes((size,)) + value
    return tag + (bytes((0x81, size)) if size < 256 else b"\x82" + size.to_bytes(2, "big")) + value


def double_digit_length(value: bytes) -> bytes:
    return bytes(0xF0 + int(digit) for digit in f"{len(value):02d}")


def triple_digit_length(value: bytes) -> bytes:
    return bytes(0xF0 + int(digit) for digit in f"{len(value):03d}")


_FIXED = {0x01: 1, 0x02: 1, 0x03: 1, 0x05: 1, 0x0B: 3, 0x0E: 2, 0x19: 1, 0x37: 3, 0x3A: 2, 0x3D: 3, 0x48: 2, 0x49: 2, 0x87: 2}
_DOUBLE = {0x22, 0x23, 0x2D, *range(0xF1, 0xF9)}
_TRIPLE = {0x24, 0x3C}


def amount_in(data: bytes) -> int | None:
    """Field 04 among the fields of a command, wherever it stands; None where it is missing."""
    found = field_in(data, 0x04)
    return int(found.hex()) if found and found.hex().isdecimal() else None


def receipt_in(data: bytes) -> int:
    """Field 87; 0 where it is missing."""
    found = field_in(data, 0x87)
    return int(found.hex()) if found and found.hex().isdecimal() else 0


def display_lines_in(data: bytes) -> tuple[str, ...]:
    """Fields F1 to F8 of 06 E0."""
    found = (field_in(data, tag) for tag in range(0xF1, 0xF9))
    return tuple(value.decode("cp437") for value in found if value)


def field_in(data: bytes, wanted: int) -> bytes | None:
    at = 0
    while at < len(data):
        tag, at = data[at], at + 1
        if tag == 0x06:
            size, at = (data[at] if at < len(data) else 0), at + 1
        elif tag in _DOUBLE or tag in _TRIPLE:
            digits = 2 if tag in _DOUBLE else 3
            size, at = int("".join(str(byte & 15) for byte in data[at : at + digits]) or 0), at + digits
        else:
            size = {0x04: 6, 0xF0: 1, 0xF9: 1}.get(tag) or _FIXED.get(tag, 1)
        if tag == wanted:
            return data[at : at + size]
        at += size
    return None
