"""Star receipt printers (StarPRNT and Star Line mode): what they are told, and what they have proven."""

import time
from collections.abc import Callable

from devices.health import Health, HealthReason, HealthState
from devices.line.line import Line, LineFault
from devices.printer import star_frames as frames
from devices.printer.document import Document
from devices.printer.line_reasons import line_reasons
from devices.printer.print_job import JobBytes, PrintJob
from devices.printer.printer_condition import CANNOT_PRINT
from devices.printer.profile import TEAR_OFF_MM, Cutter, PrinterProfile
from devices.printer.receipt_printer import OnPrintStep, PrintResult, PrintStep
from devices.printer.receipt_renderer import ReceiptContent, ReceiptRenderer
from devices.printer.shaper import LineShaper
from devices.printer.star_dialogue import StarDialogue
from devices.printer.star_fence import StarFence

_HEALTH_SECONDS = 1.4
_CONDITION_SECONDS = 1.5
_PROBE_SECONDS = 1.5
RELOAD_SECONDS = 300.0


class StarPrinter:
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
        self._renderer = ReceiptRenderer(profile, shaper, frames)
        self._dialogue = StarDialogue(line, steady)
        self._in_doubt = True

    def health(self) -> Health:
        try:
            reasons = self._dialogue.condition(self._steady() + _HEALTH_SECONDS)
        except LineFault as fault:
            return Health(HealthState.FAULT, line_reasons(fault), str(fault))
        if HealthReason.SILENT in reasons:
            return Health(HealthState.UNKNOWN, reasons)
        return Health(HealthState.FAULT if reasons & CANNOT_PRINT else HealthState.OK, reasons)

    def print(self, document: Document, job: str, on_step: OnPrintStep) -> PrintResult:  # noqa: ARG002 - ETB counts, it names no job
        """As the port says. Raises CodeRefused before anything is sent where a code in the document cannot be printed."""
        content = self._renderer.render(document)
        on_step(PrintStep.PREFLIGHT, frozenset())
        try:
            reasons = self._opened()
        except LineFault as fault:
            return PrintResult(PrintStep.FAILED, line_reasons(fault))
        if reasons & (CANNOT_PRINT | {HealthReason.SILENT}):
            return PrintResult(PrintStep.FAILED, reasons)
        on_step(PrintStep.SEND_STARTED, reasons)
        result = self._run(content, on_step)
        if result.step is PrintStep.DONE:
            on_step(PrintStep.DONE, result.reasons)
        return result

    def _opened(self) -> frozenset[HealthReason]:
        """What speaks against printing. A printer that may hang in a raster is freed first."""
        reasons = self._greeted()
        if self._in_doubt and not reasons & CANNOT_PRINT and (HealthReason.SILENT in reasons or not self._counts()):
            self._dialogue.send(frames.RECOVERY_ZEROS)
            self._dialogue.listen(self._dialogue.wire_seconds(len(frames.RECOVERY_ZEROS)))
            reasons = self._greeted()
        return reasons

    def _greeted(self) -> frozenset[HealthReason]:
        self._dialogue.restart()
        first = frames.END_OF_HALF_COMMAND if self._in_doubt else b""
        self._dialogue.send(first + frames.opening())
        return self._dialogue.condition(self._steady() + _CONDITION_SECONDS)

    def _counts(self) -> bool:
        """Whether commands are carried out: an ETB must raise the counter."""
        before = self._dialogue.counter()
        if before is None:
            return True
        probe = StarFence(self._dialogue, before + 1, self._steady)
        self._dialogue.send(probe.request)
        deadline = self._steady() + _PROBE_SECONDS
        while self._steady() < deadline:
            self._dialogue.listen(0.02)
            if probe.answered():
                return True
        return False

    def _run(self, content: ReceiptContent, on_step: OnPrintStep) -> PrintResult:
        self._in_doubt = True
        run = PrintJob(self._dialogue, on_step, self._reload_seconds, self._steady)
        try:
            result = run.run(self._bytes(content))
        except LineFault as fault:
            return PrintResult(PrintStep.UNKNOWN, line_reasons(fault))
        self._in_doubt = result.step is not PrintStep.DONE
        return result

    def _bytes(self, content: ReceiptContent) -> JobBytes:
        tear_off = round(TEAR_OFF_MM * self._profile.dots_per_mm)
        cutter, counter = self._profile.cutter, self._dialogue.counter()
        return JobBytes(
            content=content.data + frames.feed_dots(tear_off),
            cut=b"" if cutter is Cutter.NONE else frames.cut(cutter is Cutter.FULL),
            printed=None if counter is None else StarFence(self._dialogue, counter + 1, self._steady),
            has_cut=None if counter is None else StarFence(self._dialogue, counter + 2, self._steady),
            fed_mm=round((content.height + tear_off) / self._profile.dots_per_mm),
        )
