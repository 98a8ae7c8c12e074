"""The store: its settings, its way forward and back through versions, and what it says when something is wrong."""

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from uuid import uuid4

import pysqlite3.dbapi2
import pytest
from sqlalchemy import inspect

from offline_cache.cache import Cache
from offline_cache.faults import CacheFault, CacheReason
from offline_cache.migrations import MIGRATIONS, Migration
from offline_cache.store import Store
from offline_cache.tables import metadata

NOW = MIGRATIONS[-1].version
NEWER = (
    *MIGRATIONS,
    Migration(
        NOW + 1,
        ("ALTER TABLE envelopes ADD COLUMN weight INTEGER NOT NULL DEFAULT 0",),
        ("ALTER TABLE envelopes DROP COLUMN weight",),
    ),
    Migration(NOW + 2, ("CREATE TABLE tickets (id INTEGER PRIMARY KEY) STRICT",), ("DROP TABLE tickets",)),
)


def setting(store: Store, name: str) -> object:
    with store.reading() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("wal_autocheckpoint", 200),
        ("journal_size_limit", 4_000_000),
    ],
)
def test_every_setting_that_keeps_a_promise_is_on(cache: Cache, name: str, value: object) -> None:
    assert setting(cache.store, name) == value


def test_a_sqlite_with_the_log_reset_bug_is_refused(tmp_path: Path) -> None:
    old = cast(Any, SimpleNamespace(sqlite_version_info=(3, 40, 1), sqlite_version="3.40.1", Error=Exception, connect=None))
    with pytest.raises(CacheFault) as caught:
        Store.open(tmp_path / "store.db", old)
    assert caught.value.reason is CacheReason.SQLITE_TOO_OLD


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("database or disk is full", CacheReason.DISK_FULL),
        ("disk I/O error", CacheReason.DISK_ERROR),
        ("unable to open database file", CacheReason.DISK_ERROR),
        ("attempt to write a readonly database", CacheReason.DISK_ERROR),
        ("database is locked", CacheReason.BUSY),
        ("locking protocol", CacheReason.BUSY),
        ("database disk image is malformed", CacheReason.DAMAGED),
        ("file is not a database", CacheReason.DAMAGED),
    ],
)
def test_what_sqlite_complains_of_has_its_reason(tmp_path: Path, text: str, reason: CacheReason) -> None:
    def connect(*_: object, **__: object) -> object:
        raise pysqlite3.dbapi2.OperationalError(text)

    driver = SimpleNamespace(**{**vars(pysqlite3.dbapi2), "connect": connect})
    with pytest.raises(CacheFault) as caught:
        Store.open(tmp_path / "store.db", cast(Any, driver))
    assert caught.value.reason is reason


def test_the_tables_are_what_the_statements_expect(cache: Cache) -> None:
    with cache.store.reading() as connection:
        made = inspect(connection)
        found = {name: {column["name"] for column in made.get_columns(name)} for name in metadata.tables}
    assert found == {name: {column.name for column in table.columns} for name, table in metadata.tables.items()}


def test_only_its_owner_can_read_any_of_its_files(cache: Cache, folder: Path) -> None:
    cache.facts.put("a", "b")
    assert {oct(path.stat().st_mode & 0o077) for path in folder.glob("store.db*")} == {"0o0"}


def test_two_versions_forward_and_back_keep_every_row(cache: Cache, seal_for: Any, folder: Path) -> None:
    ids = [uuid4() for _ in range(5)]
    references = [cache.outbox.accept(each, "missed-bin", 3, seal_for(each)) for each in ids]
    cache.close()
    newer = Store.open(folder / "store.db", migrations=NEWER)
    assert setting(newer, "user_version") == NOW + 2
    newer.close()
    older = Store.open(folder / "store.db")
    assert setting(older, "user_version") == NOW
    older.close()
    again = Cache.open(folder, lambda _: "", lambda: datetime.now(UTC), floor=0)
    assert [waiting.reference for waiting in again.outbox.waiting(10)] == references
    again.close()


def test_a_newer_version_without_a_way_back_is_refused(tmp_path: Path) -> None:
    bare = pysqlite3.dbapi2.connect(str(tmp_path / "store.db"))
    bare.execute("PRAGMA user_version = 9")
    bare.execute("CREATE TABLE ways_back (version INTEGER PRIMARY KEY, statements TEXT NOT NULL)")
    bare.execute("INSERT INTO ways_back VALUES (9, 'null')")
    bare.commit()
    bare.close()
    with pytest.raises(CacheFault) as caught:
        Store.open(tmp_path / "store.db")
    assert caught.value.reason is CacheReason.SCHEMA_UNKNOWN


def test_a_file_that_is_no_database_is_called_damaged(tmp_path: Path) -> None:
    (tmp_path / "store.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(CacheFault) as caught:
        Store.open(tmp_path / "store.db")
    assert caught.value.reason is CacheReason.DAMAGED


def test_a_transaction_that_fails_keeps_nothing(cache: Cache) -> None:
    def write_and_fail() -> None:
        with cache.store.writing() as connection:
            connection.exec_driver_sql("INSERT INTO facts VALUES ('a', 'b')")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_and_fail()
    assert cache.facts.get("a") is None


def test_two_connections_write_in_turn(cache: Cache, folder: Path) -> None:
    other = Store.open(folder / "store.db")
    cache.facts.put("a", "1")
    with other.writing() as connection:
        connection.exec_driver_sql("UPDATE facts SET value = '2'")
    assert cache.facts.get("a") == "2"
    other.close()


def test_a_version_other_than_the_last_step_is_damage_and_is_recovered(cache: Cache, seal_for: Any, folder: Path) -> None:
    each = uuid4()
    reference = cache.outbox.accept(each, "missed-bin", 3, seal_for(each))
    with cache.store.writing() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 65537")
    cache.close()
    again = Cache.open(folder, lambda _: "", lambda: datetime.now(UTC), floor=0)
    assert [waiting.reference for waiting in again.outbox.waiting(10)] == [reference]
    again.close()
