"""One thread that takes its turn again and again, woken early when there is something to do."""

from collections.abc import Callable
from threading import Event, Thread

from kiosk import log_events

_AFTER_TROUBLE_SECONDS = 10.0


class Worker:
    """`turn` does what there is to do and says in how many seconds to come back. It may be woken from any thread."""

    def __init__(self, name: str, turn: Callable[[], float]) -> None:
        self._name = name
        self._turn = turn
        self._woken = Event()
        self._stopping = Event()
        self._thread = Thread(target=self._run, name=name, daemon=True)

    @property
    def is_stopping(self) -> bool:
        return self._stopping.is_set()

    def start(self) -> None:
        self._thread.start()

    def wake(self) -> None:
        self._woken.set()

    def stop(self, seconds: float) -> bool:
        """Asks the thread to end and waits for it for up to `seconds`. Whether it has ended."""
        self._stopping.set()
        self._woken.set()
        if self._thread.ident is not None:
            self._thread.join(seconds)
        return not self._thread.is_alive()

    def rest(self, seconds: float) -> None:
        """For the turn itself: a pause that ends early when stopping."""
        self._stopping.wait(seconds)

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._woken.clear()
            self._woken.wait(self._one_turn())

    def _one_turn(self) -> float:
        try:
            return self._turn()
        except Exception as fault:  # noqa: BLE001 — the door of this thread: what went wrong is logged, and tried again in a while
            log_events.link_worker_failed(worker=self._name, fault=fault)
            return _AFTER_TROUBLE_SECONDS
