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


class StarPrinter:
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
        self._dialogue = StarDialogue(line, steady)
        self._in_doubt = True
        self._left_over = False

    def health(self) -> Health:
        try:
            reasons = self._dialogue.condition(self._steady() + _HEALTH_SECONDS)
        except LineFault as fault:
            return Health(HealthState.FAULT, line_reasons(fault), str(fault))
        if HealthReason.SILENT in reasons:
            return Health(HealthState.UNKNOWN, reasons)
        return Health(HealthState.FAULT if reasons & CANNOT_PRINT else HealthState.OK, reasons)

    def print(self, document: Document, job: str, on_step: OnPrintStep) -> PrintResult:
        """As the port says. Raises CodeRefused before anything is sent where a code in the document cannot be printed."""
        content = self._renderer.render(document)
        on_step(PrintStep.PREFLIGHT, frozenset())
        try:
            reasons, counter = self._opened(_first_count(job))
        except LineFault as fault:
            return PrintResult(PrintStep.FAILED, line_reasons(fault))
        if reasons & (CANNOT_PRINT | {HealthReason.SILENT}):
            return PrintResult(PrintStep.FAILED, reasons)
        on_step(PrintStep.SEND_STARTED, reasons)
        result = self._run(self._bytes(content, counter), on_step)
        if result.step is PrintStep.DONE:
            on_step(PrintStep.DONE, result.reasons)
        return result

    def _opened(self, count: int) -> tuple[frozenset[HealthReason], int | None]:
        """What speaks against printing, and the counter's value that the job starts from; None where it does not count.

        A printer that may hang in a raster is freed first.
        """
        reasons = self._greeted()
        if reasons & CANNOT_PRINT:
            return reasons, None
        if HealthReason.SILENT not in reasons and self._counts_to(count):
            return reasons, count
        if not self._in_doubt:
            return reasons, None
        self._dialogue.send(frames.RECOVERY_ZEROS)
        self._dialogue.listen(self._dialogue.wire_seconds(len(frames.RECOVERY_ZEROS)))
        reasons = self._greeted()
        return reasons, count if HealthReason.SILENT not in reasons and self._counts_to(count) else None

    def _greeted(self) -> frozenset[HealthReason]:
        self._dialogue.restart()
        first = frames.END_OF_HALF_COMMAND if self._in_doubt else b""
        self._dialogue.send(first + frames.opening())
        return self._dialogue.condition(self._steady() + _CONDITION_SECONDS)

    def _counts_to(self, count: int) -> bool:
        """Starts the counter anew, behind whatever is still in the buffer, and counts to a value that no other job ends at."""
        if self._dialogue.counter() is None:
            return False
        probe = StarFence(self._dialogue, count, self._steady)
        self._dialogue.send(frames.RESTART_COUNTER + count * probe.request)
        deadline = self._steady() + _PROBE_SECONDS
        while self._steady() < deadline:
            self._dialogue.listen(0.02)
            if probe.answered():
                return True
        return False

    def _run(self, job: JobBytes, on_step: OnPrintStep) -> PrintResult:
        self._in_doubt = self._left_over = True
        run = PrintJob(self._dialogue, on_step, self._reload_seconds, self._steady)
        try:
            result = run.run(job)
        except LineFault as fault:
            return PrintResult(PrintStep.UNKNOWN, line_reasons(fault))
        self._in_doubt = self._left_over = result.step is not PrintStep.DONE
        return result

    def _bytes(self, content: ReceiptContent, counter: int | None) -> JobBytes:
        tear_off = round(TEAR_OFF_MM * self._profile.dots_per_mm)
        cutter = self._profile.cutter
        feed = frames.feed_dots(tear_off)
        cut = b"" if cutter is Cutter.NONE else frames.cut(cutter is Cutter.FULL)
        # What an interrupted job left hanging in the printer belongs to another visitor.
        separated = feed + cut if self._left_over else b""
        return JobBytes(
            content=separated + content.data + feed,
            cut=cut,
            printed=None if counter is None else StarFence(self._dialogue, counter + 1, self._steady),
            has_cut=None if counter is None else StarFence(self._dialogue, counter + 2, self._steady),
            fed_mm=round((content.height + tear_off) / self._profile.dots_per_mm),
        )


def _first_count(job: str) -> int:
    """1–28 by the job's name, so that what an interrupted job left behind is not taken for this one's."""
    return 1 + (ord(job[0]) * 5 + ord(job[-1]) * 3) % 28
