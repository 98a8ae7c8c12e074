"""Hearing from other hub processes, by PostgreSQL's NOTIFY, that events were committed."""

from collections.abc import Callable
from threading import Event, Thread

import psycopg

from kiosk import log_events
from kiosk.hub_store.events import CHANNEL

_LOOK_AT_STOP = 0.2
_RETRY = 2.0


class Notices:
    """One thread that listens, and reconnects for as long as the hub runs."""

    def __init__(self, url: str, wake: Callable[[], None]) -> None:
        self._url = url.replace("postgresql+psycopg://", "postgresql://", 1)
        self._wake = wake
        self._stop = Event()
        self._thread = Thread(target=self._run, name="hub notices", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Waits for the thread to end."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                self._listen()
            except psycopg.OperationalError as trouble:
                log_events.hub_notices_lost(fault=trouble)
                self._stop.wait(_RETRY)

    def _listen(self) -> None:
        with psycopg.connect(self._url, autocommit=True) as connection:
            connection.execute(f"LISTEN {CHANNEL}")
            self._wake()
            while not self._stop.is_set():
                for _notice in connection.notifies(timeout=_LOOK_AT_STOP, stop_after=1):
                    self._wake()
