"""Two separate questions at the end of a visit, both optional, sent once."""

from collections.abc import Callable
from typing import Literal, Protocol
from uuid import uuid4

from kiosk.clock import Clock
from kiosk.link.messages import Feedback

OutcomeWanted = Literal["yes", "partly", "no", "not_known_yet"]


class FeedbackLine(Protocol):
    """Carries an answer to the hub, durably and in its own time."""

    def give_feedback(self, feedback: Feedback) -> None: ...


class FeedbackFlow:
    """How it was handled (1 very badly … 5 very well), and whether the outcome was the one wanted."""

    def __init__(self, line: FeedbackLine, clock: Clock, on_change: Callable[[], None]) -> None:
        self._line = line
        self._clock = clock
        self._on_change = on_change
        self._sent = False
        self.handled: int | None = None
        self.outcome: OutcomeWanted | None = None

    def answer(self, handled: int | None, outcome: OutcomeWanted | None) -> None:
        """Either may be left out."""
        if handled is not None and handled not in range(1, 6):
            raise ValueError(f"a rating is 1 to 5, not {handled}")
        self.handled, self.outcome = handled, outcome
        self._on_change()

    def send(self, service_id: str | None) -> None:
        """Sends what was answered; nothing where nothing was."""
        if self._sent or (self.handled is None and self.outcome is None):
            return
        self._sent = True
        self._line.give_feedback(
            Feedback(
                id=uuid4(),
                given_at=self._clock.now(),
                service_id=service_id,
                handled=self.handled,
                outcome_wanted=self.outcome,
            )
        )
