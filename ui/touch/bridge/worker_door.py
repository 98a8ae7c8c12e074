"""The one door off the GUI thread: work goes out, results come back as events on the GUI thread."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

log = logging.getLogger(__name__)
Result = TypeVar("Result")


class WorkerDoor(QObject):
    """One thread, first in first out. `failed` carries what nobody expected; the shell then shows the sorry screen."""

    failed = Signal(Exception)
    _came_back = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="worker-door")
        self._came_back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def send(self, work: Callable[[], Result], then: Callable[[Result], None]) -> None:
        """Runs `work` on the worker, then `then` with its result on the GUI thread."""
        self._pool.submit(work).add_done_callback(lambda future: self._came_back.emit((future, then)))

    def close(self) -> None:
        """Waits for the work that has begun; what has not begun is dropped."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    @Slot(object)
    def _deliver(self, parcel: tuple[Future[object], Callable[[object], None]]) -> None:
        future, then = parcel
        if future.cancelled():
            return
        trouble = future.exception()
        if trouble is None:
            then(future.result())
        else:
            log.error("work behind the worker door failed", exc_info=trouble)
            self.failed.emit(trouble)
