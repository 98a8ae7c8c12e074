"""ESC/POS receipt printers."""

import time
from collections.abc import Callable

from devices.line.line import Line
from devices.printer import escpos_frames
from devices.printer.escpos_dialogue import EscposDialogue
from devices.printer.escpos_opening import EscposOpening
from devices.printer.profile import PrinterProfile
from devices.printer.shaper import LineShaper
from devices.printer.wired_printer import WiredPrinter


class EscposPrinter(WiredPrinter):
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
        dialogue = EscposDialogue(line, steady)
        opening = EscposOpening(dialogue, profile.fence, steady)
        super().__init__(
            dialogue, opening, escpos_frames, profile, shaper, reload_seconds=reload_seconds, left_over=left_over, steady=steady
        )
