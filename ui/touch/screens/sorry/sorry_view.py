"""What an unexpected fault shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SorryView:
    phone: str = ""
    seconds: int = 0
    """Until the kiosk starts clean."""
