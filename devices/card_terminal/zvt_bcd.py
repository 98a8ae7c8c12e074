"""Numbers as ZVT packs them: two decimal digits to a byte."""


def packed(number: int, size: int) -> bytes:
    """`number` as `size` bytes; raises OverflowError where it does not fit."""
    digits = f"{number:0{size * 2}d}"
    if number < 0 or len(digits) > size * 2:
        raise OverflowError(f"{number} in {size} bytes")
    return bytes.fromhex(digits)


def unpacked(data: bytes) -> int | None:
    """The number, or None where a half byte is no decimal digit."""
    digits = data.hex()
    return int(digits) if digits.isdecimal() else None


def digits_of(data: bytes) -> str:
    """The digits as text, leading zeros kept; "" where a half byte is no decimal digit."""
    digits = data.hex()
    return digits if digits.isdecimal() else ""
