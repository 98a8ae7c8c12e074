"""The conversation with a Star printer: one kind of question, one kind of answer."""

from collections.abc import Callable

from devices.health import HealthReason
from devices.line.line import Line
from devices.printer import star_frames as frames
from devices.printer.paced_conversation import PacedConversation
from devices.printer.star_replies import StarFlow, StarReplies, StarStatus

STATUS_SECONDS = 0.5
_TRIES = 2
_MOST_AT_ONCE = 256
_IDENTITY_SECONDS = 1.0


class StarDialogue(PacedConversation):
    """Every call may raise LineFault."""

    def __init__(self, line: Line, steady: Callable[[], float]) -> None:
        super().__init__(line, steady)
        self._replies = StarReplies()
        self._status: StarStatus | None = None
        self._may_send = True

    @property
    def may_send(self) -> bool:
        """False between XOFF and XON."""
        return self._may_send

    @property
    def automatic(self) -> frozenset[HealthReason]:
        """What the latest status said, empty before the first."""
        return self._status.reasons if self._status else frozenset()

    def drop_stale(self) -> None:
        """Forgets answers that came too late for whoever asked."""
        self._line.drop_input()
        self._replies.forget()

    def restart(self) -> None:
        """Forgets everything that was said before."""
        self.drop_stale()
        self._status = None
        self._may_send = True

    def status(self, deadline: float) -> StarStatus | None:
        """Asked for at most twice with half a second each, not past `deadline`; None where there is silence."""
        for _ in range(_TRIES):
            self.send(frames.STATUS_REQUEST, STATUS_SECONDS)
            until = min(deadline, self._steady() + STATUS_SECONDS)
            while self._steady() < until:
                if status := self._take(until):
                    return status
            self._replies.forget()
            if self._steady() >= deadline:
                break
        return None

    def condition(self, deadline: float) -> frozenset[HealthReason]:
        """Everything the printer admits to now; SILENT where it does not answer in time."""
        status = self.status(deadline)
        return status.reasons if status else frozenset({HealthReason.SILENT})

    def identity(self, patience: float = _IDENTITY_SECONDS) -> str:
        """Model and version as it says them; "" where it does not."""
        self.drop_stale()
        self.send(frames.VERSION_REQUEST)
        heard, deadline = b"", self._steady() + patience
        while self._steady() < deadline and not heard.endswith(b"\0"):
            heard += self._line.read(_MOST_AT_ONCE, 0.05)
        return frames.version_in(heard)

    def counter(self) -> int | None:
        """How often ETB was carried out, by the latest status."""
        return self._status.counter if self._status else None

    def _hear(self, deadline: float) -> None:
        self._take(deadline)

    def _take(self, deadline: float) -> StarStatus | None:
        data = self._line.read(_MOST_AT_ONCE, max(0.0, min(0.05, deadline - self._steady())))
        latest = None
        for reply in self._replies.feed(data):
            if isinstance(reply, StarFlow):
                self._may_send = reply.may_send
            else:
                self._status = latest = reply
        return latest
