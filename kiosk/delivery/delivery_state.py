"""Where a delivery stands."""

from enum import StrEnum


class DeliveryState(StrEnum):
    WAITING = "waiting"
    DELIVERED = "delivered"
    FAILED = "failed"
    """Not tried again by itself: somebody has to look."""
    BY_HAND = "by_hand"
    """Somebody has seen to it that the back office has it."""
    DROPPED = "dropped"
    """The answers were deleted, as the person asked, before it was delivered."""


UNDELIVERED = (DeliveryState.WAITING.value, DeliveryState.FAILED.value)
