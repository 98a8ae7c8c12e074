"""ESC/POS receipt printers: what they are told, and what they have proven."""

import time
from collections.abc import Callable

from devices.health import Health, HealthReason, HealthState
from devices.line.line import Line, LineFault, LineFaultReason
from devices.printer import escpos_frames as frames
from devices.printer.document import Document
from devices.printer.escpos_condition import CANNOT_PRINT
from devices.printer.escpos_content import EscposContent, EscposRenderer
from devices.printer.escpos_dialogue import EscposDialogue
from devices.printer.escpos_job import EscposJob
from devices.printer.escpos_opening import EscposOpening
from devices.printer.profile import PrinterProfile
from devices.printer.receipt_printer import OnPrintStep, PrintResult, PrintStep
from devices.printer.shaper import LineShaper

_HEALTH_SECONDS = 1.4
_IDENTITY_SECONDS = 1.0
RELOAD_SECONDS = 300.0
"""How long a job waits for somebody to change the roll or close the cover."""


class EscposPrinter:
    """Fits `ReceiptPrinter`. The line should be one that opens itself again after a fault."""

    def __init__(
        self,
        line: Line,
        profile: PrinterProfile,
        shaper: LineShaper,
        *,
        reload_seconds: float = RELOAD_SECONDS,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._profile = profile
        self._reload_seconds = reload_seconds
        self._steady = steady
        self._renderer = EscposRenderer(profile, shaper)
        self._dialogue = EscposDialogue(line, steady)
        self._opening = EscposOpening(self._dialogue, profile.fence, steady)

    def health(self) -> Health:
        try:
            reasons = self._dialogue.condition(self._steady() + _HEALTH_SECONDS)
        except LineFault as fault:
            return Health(HealthState.FAULT, _line_reasons(fault), str(fault))
        if HealthReason.SILENT in reasons:
            return Health(HealthState.UNKNOWN, reasons)
        return Health(HealthState.FAULT if reasons & CANNOT_PRINT else HealthState.OK, reasons)

    def identity(self) -> str:
        """Maker and model as the printer says them, for the doctor; "" where it does not."""
        try:
            self._dialogue.restart()
            self._dialogue.send(frames.identity(b"B") + frames.identity(b"C"))
            self._dialogue.listen(_IDENTITY_SECONDS)
        except LineFault:
            return ""
        return " ".join(self._dialogue.information)

    def print(self, document: Document, job: str, on_step: OnPrintStep) -> PrintResult:
        """As the port says. Raises CodeRefused before anything is sent where a code in the document cannot be printed."""
        content = self._renderer.render(document)
        on_step(PrintStep.PREFLIGHT, frozenset())
        try:
            reasons = self._opening.open()
        except LineFault as fault:
            return PrintResult(PrintStep.FAILED, _line_reasons(fault))
        if reasons & (CANNOT_PRINT | {HealthReason.SILENT}):
            return PrintResult(PrintStep.FAILED, reasons)
        on_step(PrintStep.SEND_STARTED, reasons)
        result = self._run(content, job, on_step)
        if result.step is PrintStep.DONE:
            on_step(PrintStep.DONE, result.reasons)
        return result

    def _run(self, content: EscposContent, job: str, on_step: OnPrintStep) -> PrintResult:
        self._opening.ended(well=False)
        run = EscposJob(self._dialogue, self._profile, on_step, self._reload_seconds, self._steady)
        try:
            result = run.run(content, job, self._opening.fence)
        except LineFault as fault:
            return PrintResult(PrintStep.UNKNOWN, _line_reasons(fault))
        self._opening.ended(well=result.step is PrintStep.DONE)
        return result


def _line_reasons(fault: LineFault) -> frozenset[HealthReason]:
    stuck = fault.reason is LineFaultReason.STUCK
    return frozenset({HealthReason.OFFLINE if stuck else HealthReason.UNPLUGGED})
