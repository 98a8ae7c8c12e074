"""One print job on its way from the first byte to the cut."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from devices.health import HealthReason
from devices.printer.paced_conversation import CHUNK
from devices.printer.printer_condition import CANNOT_PRINT, NEEDS_A_HAND
from devices.printer.receipt_printer import OnPrintStep, PrintResult, PrintStep

_SLOWEST_MM_A_SECOND = 25
_CUT_SECONDS = 1.0
_GRACE_SECONDS = 5.0
_LOOK_SECONDS = 0.5
_STOPPED_SECONDS = 30.0
"""How long XOFF may hold us without the printer saying why."""


class ProofFence(Protocol):
    """One ordered request behind the bytes of a job, whose answer proves them."""

    @property
    def request(self) -> bytes: ...
    def answered(self) -> bool:
        """Looks at what has come so far."""
        ...


class PrinterDialogue(Protocol):
    """What a job needs of the conversation with its printer."""

    @property
    def may_send(self) -> bool: ...
    @property
    def automatic(self) -> frozenset[HealthReason]: ...
    @property
    def backlog_seconds(self) -> float: ...
    def send_chunk(self, data: bytes) -> None: ...
    def listen(self, seconds: float) -> None: ...
    def condition(self, deadline: float) -> frozenset[HealthReason]: ...


@dataclass(frozen=True, slots=True)
class JobBytes:
    """What is sent, and the fences behind it; None where the printer answers none. `cut` is empty where it has no knife.

    Only at the `pauses` in the content is anything asked: elsewhere the question would be taken for a part of a command.
    """

    content: bytes
    cut: bytes
    printed: ProofFence | None
    has_cut: ProofFence | None
    fed_mm: int
    pauses: tuple[int, ...]


class _Unproven(Exception):
    """The deadline passed, or nobody came to help."""


class PrintJob:
    """Runs once. May raise LineFault, and whatever `on_step` raises."""

    def __init__(
        self, dialogue: PrinterDialogue, on_step: OnPrintStep, reload_seconds: float, steady: Callable[[], float]
    ) -> None:
        self._dialogue = dialogue
        self._on_step = on_step
        self._reload_seconds = reload_seconds
        self._steady = steady
        self._shown: frozenset[HealthReason] = frozenset()
        self._may_ask = True

    def run(self, job: JobBytes) -> PrintResult:
        """Without a fence everything is sent, and the result is UNKNOWN."""
        proven_mm = 0
        try:
            self._send(job.content, job.printed, job.pauses)
            self._step(PrintStep.SENT)
            if not job.printed:
                self._send(job.cut, None)
            self._wait(job.printed, job.fed_mm / _SLOWEST_MM_A_SECOND, PrintStep.SENT)
            proven_mm = job.fed_mm
            self._step(PrintStep.PRINTED)
            if job.cut:
                self._cut(job)
                self._step(PrintStep.CUT)
        except _Unproven:
            return PrintResult(PrintStep.UNKNOWN, self._why(), proven_mm)
        return PrintResult(PrintStep.DONE, self._dialogue.automatic & {HealthReason.PAPER_NEAR_END}, job.fed_mm)

    def _cut(self, job: JobBytes) -> None:
        self._send(job.cut, job.has_cut)
        self._wait(job.has_cut, _CUT_SECONDS, PrintStep.PRINTED)
        if HealthReason.CUTTER in self._look():
            raise _Unproven

    def _send(self, data: bytes, fence: ProofFence | None, pauses: tuple[int, ...] = ()) -> None:
        whole = data + (fence.request if fence else b"")
        places = {0, len(data), *pauses}
        sent = 0
        while sent < len(whole):
            self._may_ask = sent in places
            self._hold_while_stopped()
            end = _end_of_chunk(sent, places, len(whole))
            self._dialogue.send_chunk(whole[sent:end])
            sent = end
        self._may_ask = True

    def _hold_while_stopped(self) -> None:
        """The printer says stop by XOFF, or by a status that needs somebody's hand."""
        self._help_if_needed(self._dialogue.automatic)
        give_up = self._steady() + _STOPPED_SECONDS
        while not self._dialogue.may_send:
            self._dialogue.listen(_LOOK_SECONDS)
            if self._help_if_needed(self._look()):
                give_up = self._steady() + _STOPPED_SECONDS
            if self._steady() >= give_up:
                raise _Unproven

    def _wait(self, fence: ProofFence | None, work_seconds: float, so_far: PrintStep) -> None:
        """1.5 × the time on the wire, the mechanism's time, 5 s; anew, with `so_far` said again, when somebody helped."""
        allowed = 0.5 * self._dialogue.backlog_seconds + work_seconds + _GRACE_SECONDS
        deadline = self._steady() + self._dialogue.backlog_seconds + allowed
        look_at = self._steady() + _LOOK_SECONDS
        while fence and self._steady() < deadline:
            self._dialogue.listen(0.02)
            if fence.answered():
                return
            if self._dialogue.automatic & NEEDS_A_HAND or self._steady() >= look_at:
                if self._help_if_needed(self._look()):
                    deadline = self._steady() + allowed
                    self._step(so_far)
                look_at = self._steady() + _LOOK_SECONDS
        raise _Unproven

    def _help_if_needed(self, reasons: frozenset[HealthReason]) -> bool:
        """Waits until paper is in and the cover closed. False where nothing of the kind was wrong."""
        if not reasons & NEEDS_A_HAND:
            return False
        give_up = self._steady() + self._reload_seconds
        while reasons & NEEDS_A_HAND:
            if self._steady() >= give_up:
                raise _Unproven
            if reasons != self._shown:
                self._step(PrintStep.WAITING, reasons)
                self._shown = reasons
            self._dialogue.listen(_LOOK_SECONDS)
            reasons = self._look()
        self._shown = frozenset()
        return True

    def _look(self) -> frozenset[HealthReason]:
        """Asked for, or in the middle of a command what the printer says unasked."""
        return self._dialogue.condition(self._steady() + 2 * _LOOK_SECONDS) if self._may_ask else self._dialogue.automatic

    def _why(self) -> frozenset[HealthReason]:
        """Empty where it answers and is well, and only the proof is missing."""
        self._may_ask = True  # nothing more is sent
        return self._look() & (CANNOT_PRINT | {HealthReason.SILENT})

    def _step(self, step: PrintStep, reasons: frozenset[HealthReason] = frozenset()) -> None:
        self._on_step(step, reasons)


def _end_of_chunk(start: int, places: set[int], end: int) -> int:
    """At a place where something may be asked, if there is one within reach."""
    furthest = min(start + CHUNK, end)
    return max((place for place in places if start < place <= furthest), default=furthest)
