"""Making a damaged database whole again, out of what can still be read of it and the second copy.

The new database is built beside the old one and takes its place in one rename; a power cut at any moment leaves either the
damaged one, which will be recovered again, or the recovered one.
"""

from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pysqlite3.dbapi2
from sqlalchemy import Table, insert, update
from sqlalchemy.exc import IntegrityError

from offline_cache import log_events
from offline_cache.disk import Disk
from offline_cache.durable_file import sync_folder
from offline_cache.envelope_row import EnvelopeRow
from offline_cache.frames import Frame
from offline_cache.payment_records import salvaged_payment
from offline_cache.row_tag import is_whole
from offline_cache.second_copy import SecondCopy
from offline_cache.store import Store
from offline_cache.tables import audit, counter, envelopes, facts, messages, metadata, payments, print_jobs

_NOBODY_KNOWS_WHEN = "1970-01-01T00:00:00+00:00"
COUNTER_LEAP = 64
"""References skipped after damage, so that none that was already given is made again."""
_SET_ASIDE = ("", "-wal")
DAMAGED_KEPT = timedelta(days=30)
_FARTHEST = 100_000
"""A counter further ahead of all that it numbered than some years' work is damage."""
_OTHERS = (facts, audit, payments, print_jobs, messages)


@dataclass(frozen=True, slots=True)
class Recovered:
    """How many envelopes came from where; `others` are rows of the other tables, `last` is the counter now."""

    from_database: int
    from_copy: int
    others: int
    last: int


def recover(path: Path, copy: SecondCopy, driver: ModuleType = pysqlite3.dbapi2) -> Recovered:
    """Replaces the database at `path`. Raises CacheFault, OSError.

    The damaged files stay beside it, named `.damaged`, until `forget_damaged` lets them go.
    """
    with log_events.store_recover():
        recovered = _recover(path, copy, driver)
    log_events.store_recovered(from_database=recovered.from_database, from_copy=recovered.from_copy)
    return recovered


def _recover(path: Path, copy: SecondCopy, driver: ModuleType) -> Recovered:
    building = path.with_name(f"{path.name}.building")
    _remove(building)
    with closing(Store.open(building, driver)) as store:
        recovered = _fill(store, dict(_salvaged(path, driver)), copy)
        store.empty_log()
    _set_aside(path)
    building.replace(_recovered(path))
    finish_recovery(path)
    copy.renew_damaged(recovered.last)
    return recovered


def is_recovery_unfinished(path: Path) -> bool:
    """Whether the power went between building a recovered database and putting it in its place."""
    return _recovered(path).exists()


def finish_recovery(path: Path) -> None:
    """Puts the recovered database in its place; nobody else may have the folder open."""
    sync_folder(path.parent)
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    _recovered(path).replace(path)
    sync_folder(path.parent)


def forget_damaged(path: Path, now: datetime, *, anything_waits: bool) -> None:
    """Overwrites and removes what recovery set aside, once nothing waits that it could be needed for. Raises OSError.

    What waits and cannot be sent keeps it for DAMAGED_KEPT at most: what is delivered meanwhile should not stay in it for ever.
    """
    for ending in _SET_ASIDE:
        damaged = _damaged(path, ending)
        with suppress(FileNotFoundError):  # there is none, or another process has just done it
            if not anything_waits or now - _set_aside_at(damaged) > DAMAGED_KEPT:
                _do_away_with(damaged)


def _do_away_with(damaged: Path) -> None:
    if damaged.stat().st_nlink > 1:  # recovery was cut short, and this still is the database itself
        damaged.unlink()
    else:
        Disk().erase(damaged)
    sync_folder(damaged.parent)


def _set_aside_at(damaged: Path) -> datetime:
    """When its other name went."""
    return datetime.fromtimestamp(damaged.stat().st_ctime, UTC)


def _damaged(path: Path, ending: str) -> Path:
    return path.with_name(f"{path.name}.damaged{ending}")


def _recovered(path: Path) -> Path:
    return path.with_name(f"{path.name}.recovered")


def _fill(store: Store, salvaged: dict[str, list[dict[str, Any]]], copy: SecondCopy) -> Recovered:
    frames = {frame.number: frame for frame in copy.envelopes()}
    kept = {row.number: row for row in _whole(salvaged.get("envelopes", []))}
    copied = {row.number: row for row in _copied(frames) if row.number not in kept}
    last = COUNTER_LEAP + _last((*kept, *copied, copy.highest()), [row["last"] for row in salvaged.get("counter", [])])
    others = 0
    with store.writing() as connection:
        for row in (*kept.values(), *copied.values()):
            connection.execute(insert(envelopes).prefix_with("OR IGNORE"), row.values())
        connection.execute(update(counter).values(last=last))
        for table in _OTHERS:
            for values in _sound(table, salvaged.get(table.name, [])):
                with suppress(IntegrityError):  # a value that its column cannot hold was never written so
                    others += connection.execute(insert(table).prefix_with("OR IGNORE"), values).rowcount
    return Recovered(len(kept), len(copied), others, last)


def _sound(table: Table, rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Journals' rows that are not what was written: a payment goes to staff, a print job is let go."""
    for row in rows:
        if table is payments:
            yield salvaged_payment(row, _NOBODY_KNOWS_WHEN)
        elif table is not print_jobs or is_whole(row):
            yield row


def _last(seen: Iterable[int], counted: Iterable[object]) -> int:
    """The highest number known to have been given; what a damaged counter says counts while it is at all likely."""
    highest = max(seen)
    likely = [each for each in counted if isinstance(each, int) and each < highest + _FARTHEST]
    return max(highest, *likely) if likely else highest


def _whole(rows: list[dict[str, Any]]) -> Iterator[EnvelopeRow]:
    for values in rows:
        row = EnvelopeRow.from_values(values)
        if row is not None:
            yield row


def _copied(frames: dict[int, Frame]) -> Iterator[EnvelopeRow]:
    for number, frame in frames.items():
        row = EnvelopeRow.from_copy(number, frame.payload)
        if row is not None:
            yield row


def _salvaged(path: Path, driver: ModuleType) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Table by table, what can be read: from the front until a damaged page, then from the back."""
    if not path.exists():
        return
    with suppress(driver.Error), closing(driver.connect(str(path))) as connection:
        connection.text_factory = lambda stored: stored.decode("utf-8", "replace")
        for name in metadata.tables:
            yield name, [*_read(connection, driver, name)]


def _read(connection: Any, driver: ModuleType, name: str) -> Iterator[dict[str, Any]]:
    seen: set[Any] = set()
    for order in ("", "ORDER BY rowid DESC", "ORDER BY id DESC"):
        with suppress(driver.Error, UnicodeDecodeError):
            cursor = connection.execute(f"SELECT * FROM {name} {order}")  # noqa: S608
            names = [column[0] for column in cursor.description]
            for row in cursor:
                if row[0] not in seen:
                    seen.add(row[0])
                    yield dict(zip(names, row, strict=True))


def _set_aside(path: Path) -> None:
    for ending in _SET_ASIDE:
        damaged = path.with_name(path.name + ending)
        if damaged.exists():
            kept = _damaged(path, ending)
            kept.unlink(missing_ok=True)
            kept.hardlink_to(damaged)


def _remove(path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
