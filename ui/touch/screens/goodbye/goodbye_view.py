"""What the end of a visit shows."""

from dataclasses import dataclass
from enum import StrEnum


class EndReason(StrEnum):
    FINISHED = "finished"
    LEFT = "left"
    """The visitor pressed Leave and hide."""
    IDLE = "idle"
    """Nobody touched the screen."""
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class GoodbyeView:
    reason: EndReason = EndReason.FINISHED
    saved: bool = False
    """Something was sent before the end, and stays sent."""
    seconds: int = 0
    """Until the screen goes back to rest; 0 shows no countdown."""
