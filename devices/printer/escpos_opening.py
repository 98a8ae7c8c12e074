"""How a job opens: the printer is brought to a known state, its condition asked, its fence found."""

from collections.abc import Callable

from devices.health import HealthReason
from devices.printer import escpos_frames as frames
from devices.printer.escpos_dialogue import EscposDialogue
from devices.printer.escpos_fence import EscposFence
from devices.printer.printer_condition import CANNOT_PRINT
from devices.printer.profile import Fence

_PROBE_JOB = "OPEN"
_CONDITION_SECONDS = 3.0
_PROBE_SECONDS = 1.5
_AFTER_ERROR_SECONDS = 0.5
_AFTER_FENCE_SECONDS = 0.2


class EscposOpening:
    """Remembers between jobs which fence the printer has, and whether the last job ended well."""

    def __init__(self, dialogue: EscposDialogue, fence: Fence | None, steady: Callable[[], float]) -> None:
        self._dialogue = dialogue
        self._fence = fence
        self._steady = steady
        self._in_doubt = self._half_told = True
        self._job = ""

    def fences(self) -> tuple[EscposFence, EscposFence] | None:
        """None where the printer answers none: then nothing it prints can be proven."""
        if self._fence is None:
            return None
        printed, has_cut = (EscposFence(self._dialogue, self._fence, name) for name in (f"P{self._job}1", f"C{self._job}2"))
        return printed, has_cut

    def ended(self, well: bool) -> None:
        """After a job that did not end well the printer may hang in the middle of a raster."""
        self._in_doubt = self._half_told = not well

    def end_half_command(self) -> None:
        """Once, before anything is asked: a question would be taken for a length, of a picture of megabytes."""
        if self._half_told:
            self._dialogue.send(frames.END_OF_HALF_COMMAND)
            self._half_told = False

    def open(self, job: str) -> frozenset[HealthReason]:
        """What speaks against printing, or for soon changing the roll. May raise LineFault."""
        self._job = job
        reasons = self._greeted()
        if HealthReason.SILENT in reasons and self._in_doubt:
            self._end_any_raster()
            reasons = self._greeted()
        if HealthReason.CUTTER in reasons:
            reasons = self._recovered_from_error()
        if reasons & CANNOT_PRINT or HealthReason.SILENT in reasons:
            return reasons
        if self._in_doubt and not self._listens():
            self._end_any_raster()
            reasons = self._greeted()
            self._listens()
        return reasons

    def _greeted(self) -> frozenset[HealthReason]:
        self._dialogue.restart()
        self.end_half_command()
        self._dialogue.send(frames.INITIALISE + frames.automatic_status())
        return self._dialogue.condition(self._steady() + _CONDITION_SECONDS)

    def _recovered_from_error(self) -> frozenset[HealthReason]:
        self._dialogue.send(frames.CLEAR_AFTER_ERROR)
        self._dialogue.listen(_AFTER_ERROR_SECONDS)
        return self._greeted()

    def _end_any_raster(self) -> None:
        self._dialogue.send(frames.RECOVERY_ZEROS)
        self._dialogue.listen(self._dialogue.wire_seconds(len(frames.RECOVERY_ZEROS)))

    def _listens(self) -> bool:
        """Whether commands are carried out, which a printer that waits for the rest of a raster does not do."""
        found = self._answered_fence()
        self._fence = self._fence or found
        # What a printer without `GS ( H` may have taken for text is thrown away before the first line.
        self._dialogue.send(frames.INITIALISE + frames.automatic_status())
        return found is not None

    def _answered_fence(self) -> Fence | None:
        """Both kinds are asked at once; a printer that has the better one answers it first."""
        kinds = [self._fence] if self._fence else list(Fence)
        fences = {kind: EscposFence(self._dialogue, kind, _PROBE_JOB) for kind in kinds}
        self._dialogue.send(b"".join(fence.request for fence in fences.values()))
        deadline = self._steady() + _PROBE_SECONDS
        while self._steady() < deadline:
            self._dialogue.listen(0.02)
            if Fence.PROCESS_ID in fences and fences[Fence.PROCESS_ID].answered():
                self._dialogue.listen(_AFTER_FENCE_SECONDS)  # the other answer is on its way
                return Fence.PROCESS_ID
            if Fence.PAPER_SENSOR in fences and fences[Fence.PAPER_SENSOR].answered():
                self._dialogue.listen(_AFTER_FENCE_SECONDS)  # a mechanism may report later than it reads
                better = fences.get(Fence.PROCESS_ID)
                return Fence.PROCESS_ID if better and better.answered() else Fence.PAPER_SENSOR
        return None
