"""What sending shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SendingView:
    failed: bool = False
    """It could not be kept safe here (a full or failing disk): nothing was sent."""
