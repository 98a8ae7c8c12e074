"""What a reading device sends, to whoever listens just now."""

import threading
import time
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from devices.device_thread import DeviceThread
from devices.health import Health, HealthState

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_READ = 0.1
_AWAY = 0.25
_TRIGGER_AGAIN = 4.0
"""Seconds: triggered scanners stop looking by themselves after a while."""


class Reading(Protocol[T_co]):
    """What a scanner and a card reader have in common."""

    def health(self) -> Health: ...
    def read(self, timeout: float) -> T_co | None: ...


class Feed(Generic[T]):
    """One listener at a time. What is read while nobody listens is dropped: it is not the next visitor's.

    `listen` and `stop` are for any thread; the listener runs on the device's own, and never again once `stop` has returned.
    `trigger` tells a device to look.
    """

    def __init__(
        self,
        name: str,
        device: Reading[T],
        saw: Callable[[Health], None],
        trigger: Callable[[bool], None] | None = None,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._device = device
        self._saw = saw
        self._trigger = trigger
        self._steady = steady
        self._listener: Callable[[T], None] | None = None
        self._handing_over = threading.RLock()
        self._looking = False
        self._trigger_due = 0.0
        self._thread = DeviceThread(name, self._chore)

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        self._thread.close()

    def listen(self, on_item: Callable[[T], None]) -> None:
        with self._handing_over:
            self._listener = on_item

    def stop(self) -> None:
        with self._handing_over:
            self._listener = None

    def _chore(self) -> float:
        self._told_to_look(self._listener is not None)
        item = self._device.read(_READ)
        health = self._device.health()
        self._saw(health)
        with self._handing_over:
            if item is not None and self._listener is not None:
                self._listener(item)
        return _AWAY if health.state is HealthState.FAULT else 0.0

    def _told_to_look(self, wanted: bool) -> None:
        if self._trigger is None or (wanted is self._looking and not (wanted and self._steady() >= self._trigger_due)):
            return
        self._looking = wanted
        self._trigger_due = self._steady() + _TRIGGER_AGAIN
        self._trigger(wanted)
