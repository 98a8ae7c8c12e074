"""Money as whole pence."""

from typing import NewType

Pence = NewType("Pence", int)
NOTHING = Pence(0)


def in_pounds(amount: Pence) -> str:
    """Written as people read it: 5200 is "£52.00", -50 is "−£0.50", 123456 is "£1,234.56"."""
    sign = "\u2212" if amount < 0 else ""
    return f"{sign}£{abs(amount) // 100:,}.{abs(amount) % 100:02d}"
