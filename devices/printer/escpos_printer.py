"""ESC/POS receipt printers: what they are told, and what they have proven."""

import time
from collections.abc import Callable

from devices.health import Health, HealthReason, HealthState
from devices.line.line import Line, LineFault
from devices.printer import escpos_frames as frames
from devices.printer.document import Document
from devices.printer.escpos_dialogue import EscposDialogue
from devices.printer.escpos_fence import EscposFence
from devices.printer.escpos_opening import EscposOpening
from devices.printer.line_reasons import line_reasons
from devices.printer.print_job import JobBytes, PrintJob
from devices.printer.printer_condition import CANNOT_PRINT
from devices.printer.profile import TEAR_OFF_MM, Cutter, PrinterProfile
from devices.printer.receipt_printer import OnPrintStep, PrintResult, PrintStep
from devices.printer.receipt_renderer import ReceiptContent, ReceiptRenderer
from devices.printer.shaper import LineShaper

_HEALTH_SECONDS = 1.4
_IDENTITY_SECONDS = 1.0


class EscposPrinter:
    """Fits `ReceiptPrinter`. The line should be one that opens itself again after a fault.

    `reload_seconds` is how long a job waits for somebody to change the roll or close the cover.
    """

    def __init__(
        self,
        line: Line,
        profile: PrinterProfile,
        shaper: LineShaper,
        *,
        reload_seconds: float = 300.0,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._profile = profile
        self._reload_seconds = reload_seconds
        self._steady = steady
        self._renderer = ReceiptRenderer(profile, shaper, frames)
        self._dialogue = EscposDialogue(line, steady)
        self._opening = EscposOpening(self._dialogue, profile.fence, steady)
        self._left_over = False

    def health(self) -> Health:
        try:
            self._dialogue.drop_stale()
            reasons = self._dialogue.condition(self._steady() + _HEALTH_SECONDS)
        except LineFault as fault:
            return Health(HealthState.FAULT, line_reasons(fault), str(fault))
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
            return PrintResult(PrintStep.FAILED, line_reasons(fault))
        if reasons & (CANNOT_PRINT | {HealthReason.SILENT}):
            return PrintResult(PrintStep.FAILED, reasons)
        on_step(PrintStep.SEND_STARTED, reasons)
        result = self._run(self._bytes(content, job), on_step)
        if result.step is PrintStep.DONE:
            on_step(PrintStep.DONE, result.reasons)
        return result

    def _run(self, job: JobBytes, on_step: OnPrintStep) -> PrintResult:
        self._opening.ended(well=False)
        self._left_over = True
        run = PrintJob(self._dialogue, on_step, self._reload_seconds, self._steady)
        try:
            result = run.run(job)
        except LineFault as fault:
            return PrintResult(PrintStep.UNKNOWN, line_reasons(fault))
        self._opening.ended(well=result.step is PrintStep.DONE)
        self._left_over = result.step is not PrintStep.DONE
        return result

    def _bytes(self, content: ReceiptContent, job: str) -> JobBytes:
        tear_off = round(TEAR_OFF_MM * self._profile.dots_per_mm)
        cutter, fence = self._profile.cutter, self._opening.fence
        feed = frames.feed_dots(tear_off)
        cut = b"" if cutter is Cutter.NONE else frames.cut(cutter is Cutter.FULL)
        # What an interrupted job left hanging in the printer belongs to another visitor.
        separated = feed + cut if self._left_over else b""
        return JobBytes(
            content=separated + content.data + feed,
            cut=cut,
            printed=EscposFence(self._dialogue, fence, f"P{job}1") if fence else None,
            has_cut=EscposFence(self._dialogue, fence, f"C{job}2") if fence else None,
            fed_mm=round((content.height + tear_off) / self._profile.dots_per_mm),
        )
