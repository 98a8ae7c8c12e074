"""Star receipt printers, in Star Line Mode and StarPRNT."""

import time
from collections.abc import Callable

from devices.line.line import Line
from devices.printer import star_frames
from devices.printer.profile import PrinterProfile
from devices.printer.shaper import LineShaper
from devices.printer.star_dialogue import StarDialogue
from devices.printer.star_opening import StarOpening
from devices.printer.wired_printer import WiredPrinter


class StarPrinter(WiredPrinter):
    """The line should be one that opens itself again after a fault."""

    def __init__(
        self,
        line: Line,
        profile: PrinterProfile,
        shaper: LineShaper,
        *,
        reload_seconds: float = 300.0,
        left_over: bool = False,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        dialogue = StarDialogue(line, steady)
        opening = StarOpening(dialogue, steady)
        super().__init__(
            dialogue, opening, star_frames, profile, shaper, reload_seconds=reload_seconds, left_over=left_over, steady=steady
        )
