"""A photo or document that goes with a report."""

from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ReportFile:
    """Not opened until somebody reads it. `name` is made of the reference: what it was called on the phone is not known."""

    id: UUID
    question: str
    """The id of the question that it answers."""
    name: str
    media_type: str
    size: int
    digest: str
    """SHA-256, hex."""
    read: Callable[[], bytes] = field(repr=False)
    """Raises DeliveryFault where it cannot be opened."""
    link: str = field(default="", repr=False)
    """Where the back office can fetch it for some days; "" where the hub has no public address."""
