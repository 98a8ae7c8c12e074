"""What a closed shop shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClosedView:
    opens: str = ""
    """"Monday at 9am"."""
    reason: str = ""
    phone: str = ""
    out_of_hours: str = ""
    """The number for emergencies."""
    website: str = ""
