"""One ordered request behind the bytes of a job, whose answer proves them."""

from devices.health import HealthReason
from devices.printer import escpos_frames as frames
from devices.printer.escpos_condition import paper_sensor_reasons
from devices.printer.escpos_dialogue import EscposDialogue
from devices.printer.profile import Fence

_MOST_SENSOR_BITS = 0x0F
"""An answer to `GS r 1` has its four lower bits alone; anything else is noise on the line."""
_PAUSE_SECONDS = 0.25


class EscposFence:
    """`job` is four characters of 0x20–0x7E, unlike those of the fence before."""

    def __init__(self, dialogue: EscposDialogue, kind: Fence, job: str) -> None:
        self._dialogue = dialogue
        self._kind = kind
        self._job = job

    @property
    def request(self) -> bytes:
        if self._kind is Fence.PROCESS_ID:
            return frames.process_id_fence(self._job)
        return frames.PAPER_SENSOR_FENCE

    def answered(self) -> bool:
        """Looks at what has come so far. "No paper" proves nothing and is asked again."""
        if self._kind is Fence.PROCESS_ID:
            return self._dialogue.last_job == self._job
        while (bits := self._dialogue.paper_sensor()) is not None:
            if bits > _MOST_SENSOR_BITS:
                continue
            if HealthReason.PAPER_OUT not in paper_sensor_reasons(bits):
                return True
            self._dialogue.listen(_PAUSE_SECONDS)
            self._dialogue.send(self.request)
        return False
