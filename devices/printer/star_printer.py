"""Star receipt printers, in Star Line Mode and StarPRNT."""

from collections.abc import Callable

from typing_extensions import override

from devices.line.line import Line
from devices.printer import star_frames
from devices.printer.profile import PrinterProfile
from devices.printer.star_dialogue import StarDialogue
from devices.printer.star_opening import StarOpening
from devices.printer.wired_printer import FamilyParts, WiredPrinter


class StarPrinter(WiredPrinter):
    """Proven by its counter of ETB; one that does not count prints, and is never proven."""

    @override
    def _parts(self, line: Line, profile: PrinterProfile, steady: Callable[[], float]) -> FamilyParts:
        dialogue = StarDialogue(line, steady)
        return FamilyParts(dialogue, StarOpening(dialogue, steady), star_frames)
