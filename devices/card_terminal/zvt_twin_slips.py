"""The slips that the twin has printed."""

from devices.card_terminal import zvt_twin_words as words
from devices.card_terminal.zvt_twin_ledger import Booking

_SIGNS = {"0826": "GBP", "0978": "EUR"}


def slips(booking: Booking, currency: bytes, *, blocks: bool) -> list[bytes]:
    """The merchant's, then the customer's: line by line (06 D1) or in one block each (06 D3)."""
    both = [(1, _lines(booking, currency, "MERCHANT COPY")), (2, _lines(booking, currency, "CUSTOMER COPY"))]
    if blocks:
        return [words.block(kind, lines) for kind, lines in both]
    return [words.line(text, last=text == lines[-1]) for _, lines in both for text in lines]


def day_lines(bookings: tuple[Booking, ...], total: int, currency: bytes) -> tuple[str, ...]:
    sign = _SIGNS.get(currency.hex(), currency.hex())
    return ("END OF DAY", f"Bookings {len(bookings)}", f"Total {sign} {total / 100:.2f}", f"Terminal {words.TERMINAL_ID}")


def _lines(booking: Booking, currency: bytes, copy: str) -> tuple[str, ...]:
    sign = _SIGNS.get(currency.hex(), currency.hex())
    return (
        f"   {copy}",
        f"Merchant {words.MERCHANT_ID}",
        f"Terminal {words.TERMINAL_ID}",
        f"Trace {booking.trace:06d}  Receipt {booking.receipt:04d}",
        f"{booking.at:%d.%m.%Y  %H:%M:%S}",
        f"Card {booking.card.replace('E', '*')}",
        f"Sale {sign} {booking.pence / 100:.2f}",
        "Approved",
        f"*** {copy} ***",
    )
