"""How a Star printer's job opens: a known state, its condition, and a counter at a value that no other job ends at."""

from collections.abc import Callable

from devices.health import HealthReason
from devices.printer import star_frames as frames
from devices.printer.printer_condition import CANNOT_PRINT
from devices.printer.star_dialogue import StarDialogue
from devices.printer.star_fence import StarFence

_CONDITION_SECONDS = 1.5
_PROBE_SECONDS = 1.5
_MOST_COUNT = 28
"""Two more are needed for the fences, and the counter goes to 31."""


class StarOpening:
    """Remembers between jobs whether the last one ended well."""

    def __init__(self, dialogue: StarDialogue, steady: Callable[[], float]) -> None:
        self._dialogue = dialogue
        self._steady = steady
        self._in_doubt = self._half_told = True
        self._count: int | None = None

    def fences(self) -> tuple[StarFence, StarFence] | None:
        """None where the printer does not count."""
        if self._count is None:
            return None
        printed, has_cut = (StarFence(self._dialogue, self._count + more, self._steady) for more in (1, 2))
        return printed, has_cut

    def ended(self, well: bool) -> None:
        """After a job that did not end well the printer may hang in the middle of a picture."""
        self._in_doubt = self._half_told = not well

    def end_half_command(self) -> None:
        """Once, before anything is asked: a question would be taken for a length."""
        if self._half_told:
            self._dialogue.send(frames.END_OF_HALF_COMMAND)
            self._half_told = False

    def open(self, job: str) -> frozenset[HealthReason]:
        """What speaks against printing, or for soon changing the roll. May raise LineFault.

        In doubt it is greeted twice: the first greeting may have begun as the end of a picture, its settings lost.
        """
        reasons = self._greeted()
        if reasons & CANNOT_PRINT:
            return reasons
        counts = self._counts(job, reasons)
        if self._in_doubt:
            if not counts:
                self._end_any_picture()
            reasons = self._greeted()
            counts = self._counts(job, reasons)
        return reasons if counts else reasons | self._dialogue.automatic

    def _greeted(self) -> frozenset[HealthReason]:
        self._count = None
        self._dialogue.restart()
        self.end_half_command()
        self._dialogue.send(frames.opening())
        return self._dialogue.condition(self._steady() + _CONDITION_SECONDS)

    def _end_any_picture(self) -> None:
        self._dialogue.send(frames.RECOVERY_ZEROS)
        self._dialogue.listen(self._dialogue.wire_seconds(len(frames.RECOVERY_ZEROS)))

    def _counts(self, job: str, reasons: frozenset[HealthReason]) -> bool:
        """Starts the counter anew, behind whatever is still in the buffer, and looks whether it comes to another value."""
        now = self._dialogue.counter()
        if HealthReason.SILENT in reasons or now is None:
            return False
        count = _first_count(job)
        if count == now:  # far off: a printer that hangs in a picture, or still counts an old job, would seem to be there
            count = (count + _MOST_COUNT // 2) % _MOST_COUNT + 1
        probe = StarFence(self._dialogue, count, self._steady)
        self._dialogue.send(frames.RESTART_COUNTER + count * probe.request)
        deadline = self._steady() + _PROBE_SECONDS
        while self._steady() < deadline:
            self._dialogue.listen(0.02)
            if probe.answered():
                self._count = count
                return True
        return False


def _first_count(job: str) -> int:
    """1–28 by the job's name, so that what an interrupted job left behind is not taken for this one's."""
    return 1 + (ord(job[0]) * 5 + ord(job[-1]) * 3) % _MOST_COUNT
