"""What the question after a visit shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FeedbackView:
    """The same for everybody: nothing on it says what the visit was about."""
