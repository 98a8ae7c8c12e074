"""How long a thread has been at one piece of work: one that never comes back cannot say so itself."""

import time
from collections.abc import Callable


class Stint:
    """Begun and ended by the thread at work; asked from any other."""

    def __init__(self, longest_seconds: float, now: Callable[[], float] = time.monotonic) -> None:
        """`longest_seconds` is more than the work may ever take; `now` counts seconds, and never backwards."""
        self._longest = longest_seconds
        self._now = now
        self._began: float | None = None

    def begin(self) -> None:
        """Also a sign of life in the middle of long work."""
        self._began = self._now()

    def end(self) -> None:
        self._began = None

    @property
    def is_overdue(self) -> bool:
        began = self._began
        return began is not None and self._now() - began > self._longest
