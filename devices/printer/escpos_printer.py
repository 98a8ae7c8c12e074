"""ESC/POS receipt printers."""

from collections.abc import Callable

from typing_extensions import override

from devices.line.line import Line
from devices.printer import escpos_frames
from devices.printer.escpos_dialogue import EscposDialogue
from devices.printer.escpos_opening import EscposOpening
from devices.printer.profile import PrinterProfile
from devices.printer.wired_printer import FamilyParts, WiredPrinter


class EscposPrinter(WiredPrinter):
    """Knows `GS ( H`, `GS r` or neither; finds out at its first job where the profile does not say."""

    @override
    def _parts(self, line: Line, profile: PrinterProfile, steady: Callable[[], float]) -> FamilyParts:
        dialogue = EscposDialogue(line, steady)
        return FamilyParts(dialogue, EscposOpening(dialogue, profile.fence, steady), escpos_frames)
