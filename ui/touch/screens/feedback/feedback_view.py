"""What the question after a visit shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FeedbackView:
    service: str = ""
    thanked: bool = False
