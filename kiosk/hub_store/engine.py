"""Opening the hub's database: embedded SQLite in the hub's own folder, or PostgreSQL by its URL."""

from pathlib import Path

import pysqlite3.dbapi2
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

SAFE_SQLITE = (3, 51, 3)
"""SQLite before this has the WAL-reset bug, which loses committed rows."""

_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA busy_timeout=20000",
)


def sqlite_url(file: Path) -> str:
    """The URL of an embedded database in a file."""
    return f"sqlite+pysqlite:///{file}"


def open_engine(url: str) -> Engine:
    """An engine with the settings this project trusts. Raises RuntimeError on a SQLite that loses rows."""
    if url.startswith("sqlite"):
        return _embedded(url)
    server = url.replace("postgresql://", "postgresql+psycopg://", 1)
    return create_engine(server, pool_size=20, pool_pre_ping=True, connect_args={"options": "-c timezone=UTC"})


def _embedded(url: str) -> Engine:
    if pysqlite3.dbapi2.sqlite_version_info < SAFE_SQLITE:
        raise RuntimeError(f"SQLite {pysqlite3.dbapi2.sqlite_version} can lose rows; 3.51.3 or newer is needed")
    engine = create_engine(url, module=pysqlite3.dbapi2, pool_size=20, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", _settle)
    return engine


def _settle(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """Sets the pragmas, and leaves BEGIN to the store: the driver would begin late and without the write lock."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()
