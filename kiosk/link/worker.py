"""One thread that takes its turn again and again, woken early when there is something to do."""

from collections.abc import Callable
from threading import Event, Thread

from kiosk import log_events
from kiosk.stint import Stint

_AFTER_TROUBLE_SECONDS = 10.0
_LONGEST_SECONDS = 900.0
"""For one turn, or from one rest in it to the next: every exchange within has its own, far shorter time-out."""


class Worker:
    """`turn` does what there is to do and says in how many seconds to come back. It may be woken from any thread."""

    def __init__(self, name: str, turn: Callable[[], float], longest_seconds: float = _LONGEST_SECONDS) -> None:
        self.name = name
        self._turn = turn
        self._woken = Event()
        self._stopping = Event()
        self._stint = Stint(longest_seconds)
        self._thread = Thread(target=self._run, name=name, daemon=True)

    @property
    def is_stopping(self) -> bool:
        return self._stopping.is_set()

    @property
    def is_stuck(self) -> bool:
        """Whether its turn has taken longer than any can."""
        return self._stint.is_overdue

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
        self._stint.begin()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._woken.clear()
            self._woken.wait(self._one_turn())

    def _one_turn(self) -> float:
        self._stint.begin()
        try:
            return self._turn()
        except Exception as fault:  # noqa: BLE001 — the door of this thread: what went wrong is logged, and tried again in a while
            log_events.link_worker_failed(worker=self.name, fault=fault)
            return _AFTER_TROUBLE_SECONDS
        finally:
            self._stint.end()
