"""What a receipt printer's twin can be told to suffer."""

from dataclasses import dataclass
from enum import StrEnum


class TwinFault(StrEnum):
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    CUTTER = "cutter"
    UNRECOVERABLE = "unrecoverable"
    XOFF = "xoff"
    """Sends XOFF and stops; XON when it is over."""
    POWER_CUT = "power_cut"
    """Everything in the buffer is gone, and nothing is answered until it is over."""
    MUTE = "mute"
    """Prints, but answers nothing."""
    GARBAGE = "garbage"
    """Noise before each answer."""
    HALF_ANSWERS = "half_answers"
    DUPLICATE_STATUS = "duplicate_status"
    """Says everything twice."""
    SLOW = "slow"
    """A tenth of the speed."""
    NO_PROCESS_ID = "no_process_id"
    """Knows no `GS ( H`, as older and plain printers."""
    NO_SENSOR = "no_sensor"
    """Knows no `GS r`."""
    NO_CAUSES = "no_causes"
    """Answers `DLE EOT` 1 and 4 alone."""
    NO_AUTOMATIC = "no_automatic"
    """Knows no `GS a`."""


@dataclass(frozen=True, slots=True)
class PlannedFault:
    """Begins with the byte or the printed line of that number, counted from the planning."""

    fault: TwinFault
    at_byte: int | None = None
    at_line: int | None = None
