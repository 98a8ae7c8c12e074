"""The conversation with an ESC/POS printer: requests with deadlines, and what it says of itself in between."""

from collections.abc import Callable
from typing import assert_never

from devices.health import HealthReason
from devices.line.line import Line
from devices.printer import escpos_frames as frames
from devices.printer.escpos_condition import automatic_reasons, real_time_reasons
from devices.printer.escpos_frames import StatusRequest
from devices.printer.escpos_replies import (
    AutomaticStatus,
    EscposReplies,
    FlowControl,
    Garbage,
    Information,
    PaperSensorStatus,
    ProcessId,
    RealTimeStatus,
    Reply,
)
from devices.printer.paced_conversation import PacedConversation
from devices.printer.printer_condition import plain

STATUS_SECONDS = 0.5
_MOST_AT_ONCE = 256
_IDENTITY_SECONDS = 1.0
_SLOW_STATUS_SECONDS = 1.0
"""For a printer that was late once."""
_MUST_ANSWER = (StatusRequest.PRINTER, StatusRequest.PAPER)
"""Whether it is there and has paper, every printer says."""
_MAY_ANSWER = (StatusRequest.OFFLINE_CAUSE, StatusRequest.ERROR_CAUSE)
"""Plain printers leave the causes out; one that did is not asked again in the same job."""


class EscposDialogue(PacedConversation):
    """Every call may raise LineFault. Statuses that nobody asked for are kept until somebody wants to know."""

    def __init__(self, line: Line, steady: Callable[[], float]) -> None:
        super().__init__(line, steady)
        self._replies = EscposReplies()
        self._automatic: frozenset[HealthReason] = frozenset()
        self._last_job = ""
        self._sensor_bits: list[int] = []
        self._information: list[str] = []
        self._never_answered: set[StatusRequest] = set()
        self._patience = STATUS_SECONDS
        self._may_send = True

    @property
    def may_send(self) -> bool:
        """False between XOFF and XON."""
        return self._may_send

    @property
    def automatic(self) -> frozenset[HealthReason]:
        """What the latest automatic status said, empty before the first."""
        return self._automatic

    @property
    def last_job(self) -> str:
        """The latest process id that the printer reported as printed."""
        return self._last_job

    def drop_stale(self) -> None:
        """Forgets answers that came too late for whoever asked."""
        self._line.drop_input()
        self._replies.forget()

    def restart(self) -> None:
        """Forgets everything that was said before."""
        self.drop_stale()
        self._automatic = frozenset()
        self._last_job = ""
        self._information.clear()
        self._sensor_bits.clear()
        self._never_answered.clear()
        self._may_send = True

    def status(self, request: StatusRequest, deadline: float) -> int | None:
        """The bits, or None where there is silence: at most half a second a try, not past `deadline`.

        What every printer must answer is asked for twice, the rest once.
        """
        for attempt in range(2 if request in _MUST_ANSWER else 1):
            self.send(frames.real_time_status(request), STATUS_SECONDS)
            bits = self._await_status(min(deadline, self._steady() + self._patience))
            if bits is not None and attempt:
                self._take_the_late_answer(deadline)
            if bits is not None or self._steady() >= deadline:
                return bits
            self._replies.forget()
        return None

    def condition(self, deadline: float) -> frozenset[HealthReason]:
        """Everything the printer admits to now; SILENT where it does not answer in time."""
        reasons: frozenset[HealthReason] = frozenset()
        for request in (*_MUST_ANSWER, *_MAY_ANSWER):
            if request in self._never_answered:
                continue
            bits = self.status(request, deadline)
            if bits is not None:
                reasons |= real_time_reasons(request, bits)
            elif request in _MUST_ANSWER:
                return plain(reasons) | {HealthReason.SILENT}
            elif self._steady() < deadline:
                self._never_answered.add(request)
        return plain(reasons)

    def identity(self, patience: float = _IDENTITY_SECONDS) -> str:
        """Maker and model as it says them; "" where it does not."""
        self._information.clear()
        self.send(frames.identity(b"B") + frames.identity(b"C"))
        self.listen(patience)
        return " ".join(self._information)

    def paper_sensor(self) -> int | None:
        """The oldest answer to `GS r 1` that was not looked at yet."""
        return self._sensor_bits.pop(0) if self._sensor_bits else None

    def _take_the_late_answer(self, deadline: float) -> None:
        """Two requests, two answers: the second must not pass for the answer to whatever is asked next."""
        self._patience = _SLOW_STATUS_SECONDS
        self._await_status(min(deadline, self._steady() + self._patience))

    def _await_status(self, deadline: float) -> int | None:
        while self._steady() < deadline:
            for reply in self._take(deadline):
                if isinstance(reply, RealTimeStatus):
                    return reply.bits
        return None

    def _hear(self, deadline: float) -> None:
        self._take(deadline)

    def _take(self, deadline: float) -> tuple[Reply, ...]:
        data = self._line.read(_MOST_AT_ONCE, max(0.0, min(0.05, deadline - self._steady())))
        replies = self._replies.feed(data)
        for reply in replies:
            self._note(reply)
        return replies

    def _note(self, reply: Reply) -> None:
        match reply:
            case FlowControl(may_send):
                self._may_send = may_send
            case AutomaticStatus():
                self._automatic = automatic_reasons(reply)
            case ProcessId(job):
                self._last_job = job
            case PaperSensorStatus(bits):
                self._sensor_bits.append(bits)
            case Information(text):
                self._information.append(text)
            case RealTimeStatus() | Garbage():
                pass
            case _:
                assert_never(reply)
