"""What the end of a visit shows."""

from dataclasses import dataclass
from enum import StrEnum


class Ending(StrEnum):
    FINISHED = "finished"
    CLEARED = "cleared"
    """Nobody touched the screen any more."""


@dataclass(frozen=True, slots=True)
class GoodbyeView:
    ending: Ending = Ending.FINISHED
    receipt: bool = False
    """Paper came, or is still coming."""
    card: bool = False
    """The card reader was used."""
    saved: bool = False
    """Something was sent before the screen was cleared, and stays sent."""
    seconds: int = 0
    """Until the screen goes back to rest; 0 shows no countdown."""
