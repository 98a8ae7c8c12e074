"""Whether a shop is open, and when that changes."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.content.shop_event import ShopEvent
from kiosk.text import Text


@dataclass(frozen=True, slots=True)
class Opening:
    """What the door says at one moment. All times are in the shop's zone."""

    open: bool
    closes_at: datetime | None = None
    """Only while open."""
    opens_at: datetime | None = None
    """Only while closed; None when nothing opens within a year."""
    reason: Text | None = None
    """Why today differs from the usual week: "Bank holiday", "Staff training"."""
    event: ShopEvent | None = None
    """What is on right now."""
