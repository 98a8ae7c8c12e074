"""The kiosk's own database: SQLite with every setting that keeps a promise through a power cut."""

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from types import ModuleType
from typing import Any, Self

import pysqlite3.dbapi2
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, ProgrammingError
from sqlalchemy.pool import NullPool

from offline_cache import log_events
from offline_cache.durable_file import PRIVATE, sync_folder
from offline_cache.faults import CacheFault, CacheReason
from offline_cache.migrations import MIGRATIONS, Migration

OLDEST_SQLITE = (3, 51, 3)
WAL_CAP_BYTES = 4_000_000
_PRAGMAS = (  # EXTRA only for the change to WAL, whose rollback journal must be gone for good before the first commit
    "busy_timeout = 10000",
    "synchronous = EXTRA",
    "journal_mode = WAL",
    "synchronous = FULL",
    "secure_delete = ON",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "temp_store = MEMORY",
    "mmap_size = 0",
    "wal_autocheckpoint = 200",
    f"journal_size_limit = {WAL_CAP_BYTES}",
)
_REASONS = (  # by SQLite's own texts, which every driver passes on; not every driver has its codes
    ("disk is full", CacheReason.DISK_FULL),
    ("disk I/O error", CacheReason.DISK_ERROR),
    ("unable to open", CacheReason.DISK_ERROR),
    ("readonly database", CacheReason.DISK_ERROR),
    ("database is locked", CacheReason.BUSY),
    ("locking protocol", CacheReason.BUSY),
    ("malformed", CacheReason.DAMAGED),
    ("not a database", CacheReason.DAMAGED),
    ("constraint failed", CacheReason.DAMAGED),
    ("no such table", CacheReason.DAMAGED),
    ("no such column", CacheReason.DAMAGED),
)


class Store:
    """One connection, one writer. Safe to share between threads; several processes may open the same file.

    Every method raises CacheFault, and a transaction that raised kept nothing.
    """

    def __init__(self, path: Path, driver: ModuleType, migrations: Sequence[Migration]) -> None:
        self.path = path
        self._lock = RLock()
        self._engine = _engine(path, driver)
        self._driver_error: type[Exception] = driver.Error
        self._connection: Connection | None = None
        self._migrations = migrations

    @classmethod
    def open(cls, path: Path, driver: ModuleType = pysqlite3.dbapi2, migrations: Sequence[Migration] = MIGRATIONS) -> Self:
        """Opens or makes the database and brings it to the newest of `migrations`. `driver` is a DB-API module of SQLite."""
        if driver.sqlite_version_info < OLDEST_SQLITE:
            raise CacheFault(CacheReason.SQLITE_TOO_OLD, f"{driver.sqlite_version}, needs {'.'.join(map(str, OLDEST_SQLITE))}")
        store = cls(path, driver, migrations)
        try:
            _make_private(path)
            store._migrate()
        except OSError as error:
            raise CacheFault(CacheReason.DISK_ERROR, str(error)) from error
        except CacheFault:
            store.close()
            raise
        return store

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is on the disk once the block has ended without an exception."""
        with self._lock, self._faults(), self._connected().begin() as transaction:
            yield transaction.connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view. Takes the write lock too: other threads and other processes wait as long, so be quick."""
        with self.writing() as connection:
            yield connection

    def empty_log(self) -> bool:
        """Moves the write-ahead log into the database and truncates it, so that what was deleted is gone. Whether it could."""
        with self._lock, self._faults():
            driver_connection: Any = self._connected().connection.dbapi_connection
            busy, _, _ = driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return bool(busy == 0)

    def log_bytes(self) -> int:
        """How long the write-ahead log is now."""
        try:
            return self.path.with_name(f"{self.path.name}-wal").stat().st_size
        except FileNotFoundError:
            return 0

    def damage(self) -> list[str]:
        """SQLite's own integrity check, a sentence a finding; empty is good."""
        try:
            with self.reading() as connection:
                lines = connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars().all()
        except CacheFault as fault:
            return [str(fault)]
        return [str(line) for line in lines if line != "ok"]

    def close(self) -> None:
        with self._lock, suppress(DBAPIError, self._driver_error):
            self._disconnect()

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
        return self._connection

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """Turns the driver's errors into ours, and drops the connection: after a failed sync its cache cannot be trusted."""
        try:
            yield
        except ProgrammingError:
            raise
        except UnicodeDecodeError as error:  # the driver's own words quote a schema that is no longer text
            with suppress(DBAPIError, self._driver_error):
                self._disconnect()
            raise CacheFault(CacheReason.DAMAGED, "the schema is no text") from error
        except (DBAPIError, self._driver_error) as error:
            cause = error.orig if isinstance(error, DBAPIError) else error
            with suppress(DBAPIError, self._driver_error):
                self._disconnect()
            raise CacheFault(_reason(str(cause)), str(cause)) from error

    def _migrate(self) -> None:
        known = self._migrations[-1].version
        while (version := self._version()) != known:
            with log_events.store_migrate(version=version, wanted=known):
                if version > known:
                    self._step_back(version)
                else:
                    self._step_forward(next(step for step in self._migrations if step.version > version))
        with suppress(OSError):
            sync_folder(self.path.parent)

    def _version(self) -> int:
        """Raises CacheFault where it is not that of the last step taken: a bit of one of the two has turned."""
        with self.reading() as connection:
            version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
            has_steps = connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema WHERE name = 'ways_back'").scalar_one()
            taken = connection.exec_driver_sql(_LAST_STEP).scalar_one() if has_steps else 0
        if version != taken:
            raise CacheFault(CacheReason.DAMAGED, f"version {version} after step {taken}")
        return version

    def _step_forward(self, step: Migration) -> None:
        with self.writing() as connection:
            if connection.exec_driver_sql("PRAGMA user_version").scalar_one() >= step.version:
                return
            for statement in (_WAYS_BACK, *step.forward, f"PRAGMA user_version = {step.version}"):
                connection.exec_driver_sql(statement)
            connection.exec_driver_sql("INSERT INTO ways_back VALUES (?, ?)", (step.version, json.dumps(step.back)))

    def _step_back(self, version: int) -> None:
        with self.writing() as connection:
            written = connection.exec_driver_sql("SELECT statements FROM ways_back WHERE version = ?", (version,)).scalar_one()
            back = json.loads(written)
            if back is None:
                raise CacheFault(CacheReason.SCHEMA_UNKNOWN, f"version {version}")
            connection.exec_driver_sql("DELETE FROM ways_back WHERE version = ?", (version,))
            before = connection.exec_driver_sql(_LAST_STEP).scalar_one()
            for statement in (*back, f"PRAGMA user_version = {before}"):
                connection.exec_driver_sql(statement)


_LAST_STEP = "SELECT coalesce(max(version), 0) FROM ways_back"
_WAYS_BACK = "CREATE TABLE IF NOT EXISTS ways_back (version INTEGER PRIMARY KEY, statements TEXT NOT NULL) STRICT"


def _engine(path: Path, driver: ModuleType) -> Engine:
    def connect() -> Any:
        return driver.connect(str(path), isolation_level=None, check_same_thread=False, cached_statements=64)

    engine = create_engine("sqlite+pysqlite://", module=driver, creator=connect, poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


def _configure(connection: Any, _record: object) -> None:
    connection.text_factory = _text
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()


def _text(stored: bytes) -> str:
    """A damaged text is read all the same, so that its row can be found wanting and mended."""
    return stored.decode("utf-8", "replace")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _make_private(path: Path) -> None:
    """The write-ahead log takes its permissions from the database file."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE))


def _reason(text: str) -> CacheReason:
    return next((reason for part, reason in _REASONS if part in text), CacheReason.DISK_ERROR)
