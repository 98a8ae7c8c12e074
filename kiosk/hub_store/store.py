"""The hub's database as the rest of the hub uses it: one transaction for reading, one for writing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, Engine

EVENTS_WRITTEN = "events_written"
"""Key in `Connection.info` of a transaction that appended to the event log."""


class HubStore:
    """One open database. Whoever writes events wakes who waits for them, after the commit and never before."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._one_writer = Lock()
        self._wake: list[Callable[[], None]] = []

    @property
    def embedded(self) -> bool:
        """Whether this is SQLite in the hub's own folder, which one process alone may serve."""
        return self.engine.dialect.name == "sqlite"

    def when_written(self, wake: Callable[[], None]) -> None:
        """Calls `wake` after each commit that appended events; from any thread."""
        self._wake.append(wake)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view."""
        with self.engine.connect() as connection:
            if self.embedded:
                connection.exec_driver_sql("BEGIN")
            yield connection
            connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: all of it or nothing. On SQLite one writer at a time."""
        with self._one_writer if self.embedded else nullcontext(), self.engine.begin() as connection:
            if self.embedded:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            connection.info.pop(EVENTS_WRITTEN, None)
            yield connection
            wrote = connection.info.pop(EVENTS_WRITTEN, False)
        if wrote:
            for wake in self._wake:
                wake()

    def leave_no_trace(self) -> None:
        """After a deletion: SQLite overwrites what it deletes, but its write-ahead log still holds it until it is emptied."""
        if self.embedded:
            with self.engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def snapshot(self, file: Path) -> None:
        """A copy of an embedded database as it is at one moment, while others read and write."""
        with self.engine.connect() as connection:
            connection.exec_driver_sql("VACUUM INTO ?", (str(file),))

    def close(self) -> None:
        """Gives every connection back."""
        self.engine.dispose()
