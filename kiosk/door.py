"""The way off the screen's thread and back onto it, handed in, so that nothing in here knows what a thread of the screen is."""

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Door(Protocol):
    """Flows live on the screen's thread and never wait there."""

    def away(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Runs `work` elsewhere, then `then` with its result on the screen's thread; calls with one door keep their order.

        `work` returns what it has to say: an exception out of it is unexpected trouble and ends the visit.
        """
        ...

    def soon(self, call: Callable[[], None]) -> None:
        """From any thread: runs `call` on the screen's thread as soon as it is free."""
        ...
