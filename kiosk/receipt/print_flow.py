"""The way of one document to paper, told truthfully at each step."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from devices.health import HealthReason
from devices.printer.barcodes import CodeRefused
from devices.printer.document import Document
from devices.printer.receipt_printer import OnPrintStep, PrintResult, PrintStep, ReceiptPrinter
from kiosk import log_events
from kiosk.door import Door
from kiosk.receipt.spelled_out import spelled_out

_FENCE_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


class PrintStage(StrEnum):
    NOT_ASKED = "not_asked"
    PRINTING = "printing"
    WAITING = "waiting"
    """The printer needs paper or its cover closed; it goes on by itself after that."""
    PRINTED = "printed"
    COULD_NOT = "could_not"
    """Nothing came out; printing again is safe."""
    UNSURE = "unsure"
    """Some of it may have come out; a reprint says COPY."""


class PrintJobs(Protocol):
    """The journal of print jobs. Every call is durable before it returns."""

    def queued(self, reference: str) -> int:
        """The number of a new job."""
        ...

    def step(self, job: int, step: PrintStep, reasons: Collection[HealthReason] = ()) -> None: ...

    def came_out(self, millimetres: int) -> None:
        """A slip of that length is on paper, for the roll's forecast."""
        ...


@dataclass(frozen=True, slots=True)
class _NoPrinter:
    pass


class PrintFlow:
    """Methods run on the screen's thread; the printer is only touched behind the printing door."""

    def __init__(self, printer: ReceiptPrinter | None, records: PrintJobs, door: Door, on_change: Callable[[], None]) -> None:
        self._printer = printer
        self._records = records
        self._door = door
        self._on_change = on_change
        self._copies_possible = False
        self.stage = PrintStage.NOT_ASKED
        self.reasons: frozenset[HealthReason] = frozenset()
        self.document: Document | None = None
        """What was asked for last, to be read out where it cannot be read."""

    @property
    def is_busy(self) -> bool:
        return self.stage in {PrintStage.PRINTING, PrintStage.WAITING}

    def print(self, document: Document, reference: str) -> None:
        """Prints, or prints again; a repeat is marked COPY unless it is proven that nothing came out before."""
        if self.is_busy:
            return
        wanted = replace(document, copy=self._copies_possible)
        self.document, self.reasons = wanted, frozenset()
        self._go(PrintStage.PRINTING)
        self._door.away(lambda: self._print(wanted, reference), self._ended)

    def _print(self, document: Document, reference: str) -> PrintResult | _NoPrinter:
        if self._printer is None:
            return _NoPrinter()
        job = self._records.queued(reference)
        with log_events.receipt_print(job=job, reference=reference):
            result = _printed(self._printer, document, fence_of(job), self._recording(job))
        self._records.step(job, result.step, result.reasons)
        if result.fed_mm:
            self._records.came_out(result.fed_mm)
        return result

    def _recording(self, job: int) -> OnPrintStep:
        def on_step(step: PrintStep, reasons: frozenset[HealthReason]) -> None:
            self._records.step(job, step, reasons)
            self._door.soon(lambda: self._stepped(step, reasons))

        return on_step

    def _stepped(self, step: PrintStep, reasons: frozenset[HealthReason]) -> None:
        if not self.is_busy:
            return
        self.reasons = reasons
        self._go(PrintStage.WAITING if step is PrintStep.WAITING else PrintStage.PRINTING)

    def _ended(self, result: PrintResult | _NoPrinter) -> None:
        if isinstance(result, _NoPrinter):
            self._go(PrintStage.COULD_NOT)
            return
        self.reasons = result.reasons
        if result.step is PrintStep.FAILED:
            self._go(PrintStage.COULD_NOT)
            return
        self._copies_possible = True
        self._go(PrintStage.PRINTED if result.step is PrintStep.DONE else PrintStage.UNSURE)

    def _go(self, stage: PrintStage) -> None:
        if stage is not self.stage:
            log_events.receipt_moved(was=self.stage, now=stage)
        self.stage = stage
        self._on_change()


def _printed(printer: ReceiptPrinter, document: Document, fence: str, on_step: OnPrintStep) -> PrintResult:
    """A code that the paper has no room for is spelled out: rather its digits than no receipt at all."""
    while True:
        try:
            return printer.print(document, fence, on_step)
        except CodeRefused as refusal:
            readable = spelled_out(document, refusal.content)
            if readable == document:
                raise
            log_events.receipt_code_spelled_out(reason=refusal.reason)
            document = readable


def fence_of(job: int) -> str:
    """Two printable characters for the printer's fence; two jobs in a row never share them."""
    size = len(_FENCE_ALPHABET)
    return _FENCE_ALPHABET[job // size % size] + _FENCE_ALPHABET[job % size]
