"""Doors for tests without a screen."""

from collections.abc import Callable
from typing import Any


class StraightDoor:
    """Everything happens at once, in place."""

    def away(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        then(work())

    def soon(self, call: Callable[[], None]) -> None:
        call()


class HeldDoor:
    """Work waits until it is let through, so that a test can look at the moment in between."""

    def __init__(self) -> None:
        self._held: list[tuple[Callable[[], Any], Callable[[Any], None]]] = []

    def away(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self._held.append((work, then))

    def soon(self, call: Callable[[], None]) -> None:
        call()

    def let_through(self) -> None:
        while self._held:
            work, then = self._held.pop(0)
            then(work())
