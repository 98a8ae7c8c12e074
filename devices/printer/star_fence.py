"""ETB behind the bytes of a job: the counter in the status goes up once all before it is done."""

from collections.abc import Callable

from devices.printer import star_frames as frames
from devices.printer.star_dialogue import StarDialogue

_ASK_SECONDS = 0.1


class StarFence:
    """`expected` is the counter's value once everything before it is done."""

    def __init__(self, dialogue: StarDialogue, expected: int, steady: Callable[[], float]) -> None:
        self._dialogue = dialogue
        self._expected = expected % frames.COUNTER_RANGE
        self._steady = steady
        self._ask_at = 0.0

    @property
    def request(self) -> bytes:
        return frames.PROOF

    def answered(self) -> bool:
        """The counter is not sent by itself, so it is asked for ten times a second."""
        if self._steady() >= self._ask_at:
            self._dialogue.send(frames.STATUS_REQUEST)
            self._ask_at = self._steady() + _ASK_SECONDS
        return self._dialogue.counter() == self._expected
