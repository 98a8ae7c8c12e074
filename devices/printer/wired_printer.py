"""Receipt printers on a wire, of either family: what they are told, and what they have proven."""

import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from devices.health import Health, HealthReason, HealthState
from devices.line.fault_health import health_of, reasons_of
from devices.line.line import Line, LineFault
from devices.printer.document import Document
from devices.printer.print_job import JobBytes, PrinterDialogue, PrintJob, ProofFence
from devices.printer.printer_commands import PrinterCommands
from devices.printer.printer_condition import CANNOT_PRINT
from devices.printer.profile import TEAR_OFF_MM, Cutter, PrinterProfile
from devices.printer.receipt_printer import OnPrintStep, PrintResult, PrintStep
from devices.printer.receipt_renderer import ReceiptContent, ReceiptRenderer
from devices.printer.shaper import LineShaper

_HEALTH_SECONDS = 1.4
_UNWELL = CANNOT_PRINT | {HealthReason.SILENT}


class Conversation(PrinterDialogue, Protocol):
    """`EscposDialogue` and `StarDialogue` fit it. Every call may raise LineFault."""

    def drop_stale(self) -> None:
        """Forgets answers that came too late for whoever asked."""
        ...

    def identity(self) -> str:
        """Maker and model as the printer says them; "" where it does not."""
        ...


class Opening(Protocol):
    """How a family's jobs begin. It remembers whether the last one ended well."""

    def open(self, job: str) -> frozenset[HealthReason]:
        """What speaks against printing, or for soon changing the roll. May raise LineFault."""
        ...

    def fences(self) -> tuple[ProofFence, ProofFence] | None:
        """Behind the content and behind the cut of the job just opened; None where the printer answers none."""
        ...

    def ended(self, well: bool) -> None: ...

    def end_half_command(self) -> None:
        """What a job that was cut off left begun takes nothing more in. May raise LineFault."""
        ...


@dataclass(frozen=True, slots=True)
class FamilyParts:
    """What one family of printers has of its own."""

    dialogue: Conversation
    opening: Opening
    commands: PrinterCommands


class WiredPrinter(ABC):
    """Fits `ReceiptPrinter`. The line should be one that opens itself again after a fault.

    `reload_seconds` is how long a job waits for somebody to change the roll or close the cover; `left_over`: the job before
    this program's first may still hang in the printer.
    """

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
        family = self._parts(line, profile, steady)
        self._dialogue, self._opening, self._commands = family.dialogue, family.opening, family.commands
        self._profile = profile
        self._renderer = ReceiptRenderer(profile, shaper, family.commands)
        self._reload_seconds = reload_seconds
        self._left_over = left_over
        self._steady = steady

    @abstractmethod
    def _parts(self, line: Line, profile: PrinterProfile, steady: Callable[[], float]) -> FamilyParts: ...

    def health(self) -> Health:
        try:
            self._dialogue.drop_stale()
            self._opening.end_half_command()
            reasons = self._dialogue.condition(self._steady() + _HEALTH_SECONDS)
        except LineFault as fault:
            return health_of(fault)
        if HealthReason.SILENT in reasons:
            return Health(HealthState.UNKNOWN, reasons)
        return Health(HealthState.FAULT if reasons & CANNOT_PRINT else HealthState.OK, reasons)

    def identity(self) -> str:
        """Maker and model as the printer says them, for the doctor; "" where it does not."""
        try:
            return self._dialogue.identity()
        except LineFault:
            return ""

    def print(self, document: Document, job: str, on_step: OnPrintStep) -> PrintResult:
        """As the port says. Raises CodeRefused before anything is sent where a code in the document cannot be printed."""
        content = self._renderer.render(document)
        on_step(PrintStep.PREFLIGHT, frozenset())
        try:
            reasons = self._opening.open(job)
        except LineFault as fault:
            self._opening.ended(well=False)
            return PrintResult(PrintStep.FAILED, reasons_of(fault))
        if reasons & _UNWELL:
            return PrintResult(PrintStep.FAILED, reasons)
        on_step(PrintStep.SEND_STARTED, reasons)
        result = self._run(self._bytes(content), on_step)
        if result.step is PrintStep.DONE:
            on_step(PrintStep.DONE, result.reasons)
        return result

    def _run(self, job: JobBytes, on_step: OnPrintStep) -> PrintResult:
        self._ended(well=False)
        run = PrintJob(self._dialogue, on_step, self._reload_seconds, self._steady)
        try:
            result = run.run(job)
        except LineFault as fault:
            return PrintResult(PrintStep.UNKNOWN, reasons_of(fault))
        self._ended(well=result.step is PrintStep.DONE)
        return result

    def _ended(self, well: bool) -> None:
        self._opening.ended(well)
        self._left_over = not well

    def _bytes(self, content: ReceiptContent) -> JobBytes:
        cutter = self._profile.cutter
        feed, tear_off = self._commands.blank(round(TEAR_OFF_MM * self._profile.dots_per_mm))
        cut = b"" if cutter is Cutter.NONE else self._commands.cut(cutter is Cutter.FULL)
        # What an interrupted job left hanging in the printer belongs to another visitor.
        separated = feed + cut if self._left_over else b""
        printed, has_cut = self._opening.fences() or (None, None)
        return JobBytes(
            content=separated + content.data + feed,
            cut=cut,
            printed=printed,
            has_cut=has_cut,
            fed_mm=round((content.height + tear_off) / self._profile.dots_per_mm),
            pauses=tuple(place + len(separated) for place in (0, *content.pauses)),
        )
