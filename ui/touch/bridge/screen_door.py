"""The one way off the screen's thread and back: a worker thread a door, results by queued signal."""

import queue
import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.stint import Stint
from ui import log_events

T = TypeVar("T")


class ScreenDoor(QObject):
    """Fits `kiosk.door.Door`. Create it on the screen's thread; `on_fault` hears of unexpected trouble there."""

    _arrived = Signal(object)

    def __init__(self, name: str, on_fault: Callable[[BaseException], None], longest_seconds: float) -> None:
        """`longest_seconds` is more than anything behind this door may ever take."""
        super().__init__()
        self.name = name
        self._stint = Stint(longest_seconds)
        self._on_fault = on_fault
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._arrived.connect(self._call, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    @property
    def is_stuck(self) -> bool:
        """Whether what is under way has taken longer than anything can."""
        return self._stint.is_overdue

    def away(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        def job() -> None:
            result = work()
            self.soon(lambda: then(result))

        self._jobs.put(job)

    def soon(self, call: Callable[[], None]) -> None:
        self._arrived.emit(call)

    def close(self, timeout: float = 5.0) -> None:
        """Waits for what is under way, at most `timeout` seconds."""
        self._jobs.put(None)
        self._thread.join(timeout)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            self._stint.begin()
            try:
                job()
            except Exception as trouble:  # noqa: BLE001 — the door: the screen says sorry
                log_events.door_failed(door=self.name, fault=trouble)
                self.soon(lambda trouble=trouble: self._on_fault(trouble))  # type: ignore[misc]
            finally:
                self._stint.end()

    def _call(self, call: Callable[[], None]) -> None:
        call()
