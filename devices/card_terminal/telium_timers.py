"""How long the Telium driver waits, in seconds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TeliumTimers:
    mark: float = 2.0
    """For ACK after ENQ or a request."""
    byte: float = 0.5
    """Between two bytes of an answer."""
    transaction: float = 180.0
    """For the answer, card and PIN included."""
