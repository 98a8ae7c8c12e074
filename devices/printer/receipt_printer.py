"""The port every receipt printer fits."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from devices.health import Health, HealthReason
from devices.printer.document import Document


class PrintStep(StrEnum):
    """A print job's life, each reported before it happens, so that the journal is ahead of the paper."""

    QUEUED = "queued"
    PREFLIGHT = "preflight"
    SEND_STARTED = "send_started"
    SENT = "sent"
    WAITING = "waiting"
    """Paper out or cover open after bytes were sent: the printer keeps its buffer and goes on after the reload.

    Once it does, the step before is reported again.
    """
    PRINTED = "printed"
    CUT = "cut"
    DONE = "done"
    FAILED = "failed"
    """Nothing was printed; printing again is safe."""
    UNKNOWN = "unknown"
    """Some of it may be on paper; a reprint is marked COPY and is somebody's decision."""


@dataclass(frozen=True, slots=True)
class PrintResult:
    """`step` is DONE, FAILED or UNKNOWN."""

    step: PrintStep
    reasons: frozenset[HealthReason] = frozenset()
    fed_mm: int = 0
    """Paper that came out, as far as it is proven; what the roll forecast counts."""


OnPrintStep = Callable[[PrintStep, frozenset[HealthReason]], None]


class ReceiptPrinter(Protocol):
    """Called from one thread, the one that owns its line. Nothing here raises for paper, cover or line: they are results."""

    def health(self) -> Health:
        """Asks the printer now; answers within 1.5 s."""
        ...

    def print(self, document: Document, job: str, on_step: OnPrintStep) -> PrintResult:
        """Prints one document and waits for the proof. `job` is 2 characters of 0x20–0x7E, unlike the last job's.

        `on_step` is called in the printing thread before each step; if it raises at SEND_STARTED nothing is sent
        and the exception passes through. After SEND_STARTED the result is never FAILED unless the printer proved it.
        """
        ...
