"""Waiting for what other threads report."""

import threading

import pytest


class Noticed:
    """Collects what other threads report and lets a test wait for a particular thing."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.items = []

    def __call__(self, item) -> None:
        with self._changed:
            self.items.append(item)
            self._changed.notify_all()

    def first(self, wanted):
        with self._changed:
            assert self._changed.wait_for(lambda: any(map(wanted, self.items)), 60)
            return next(filter(wanted, self.items))

    def forget(self) -> None:
        with self._changed:
            self.items.clear()


@pytest.fixture
def noticing():
    return Noticed


@pytest.fixture
def health():
    return Noticed()
