"""What a finished transaction shows."""

from dataclasses import dataclass
from enum import StrEnum


class Printing(StrEnum):
    NONE = "none"
    """No receipt was asked for, or there is no printer."""
    WORKING = "working"
    DONE = "done"
    PAPER_OUT = "paper_out"
    """It waits and goes on by itself after the reload."""
    COVER_OPEN = "cover_open"
    FAILED = "failed"
    """Nothing came out; printing again is safe."""
    UNKNOWN = "unknown"
    """Part of it may have come out; printing again makes a copy marked as one."""


@dataclass(frozen=True, slots=True)
class ConfirmationView:
    reference: str = ""
    paid: str = ""
    """What was paid, written out; empty where nothing was."""
    to_pay: str = ""
    """What is still to be paid, written out."""
    with_staff: bool = False
    """Nobody knows yet whether the card was charged."""
    next_steps: tuple[str, ...] = ()
    contact: str = ""
    printing: Printing = Printing.NONE
    code: str = ""
    """What the QR code on the screen says; empty shows none. Never personal data."""
    can_print: bool = True
    waiting_for_hub: bool = False
    """Kept safe here; the council gets it when the line is back."""
    receipt: str = ""
    """All that stands on the receipt, as it is read out; empty before one was asked for."""
