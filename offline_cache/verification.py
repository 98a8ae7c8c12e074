"""Reading everything that is kept, and saying what is not as it was written. Changes none of it."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pysqlite3.dbapi2
from sqlalchemy import Table, select

from offline_cache.envelope_row import EnvelopeRow, EnvelopeState
from offline_cache.faults import CacheFault, CacheReason
from offline_cache.folder_lock import FolderLock
from offline_cache.frames import Frame, FrameKind
from offline_cache.row_tag import is_whole
from offline_cache.second_copy import SecondCopy
from offline_cache.store import Store
from offline_cache.tables import envelopes, payments, print_jobs


@dataclass(frozen=True, slots=True)
class Verified:
    """`rows` are envelopes, payments and print jobs; `gaps` places in the second copy where no whole frame stands.

    `findings` are SQLite's own.
    """

    rows: int
    waiting: int
    damaged_rows: int
    frames: int
    gaps: int
    without_copy: int
    findings: tuple[str, ...]

    @property
    def is_sound(self) -> bool:
        return not (self.damaged_rows or self.gaps or self.findings)


def verify(folder: Path, driver: ModuleType = pysqlite3.dbapi2) -> Verified:
    """The database and the second copy in a kiosk's folder. Raises OSError; CacheFault where neither can be read just now.

    Nobody rebuilds the database meanwhile: SQLite would end by removing the log of the new one for that of the old.
    """
    with FolderLock(folder) as lock, closing(SecondCopy(folder / "second-copy")) as copy:
        lock.share()
        findings, rows, journals = _rows(folder / "store.db", driver)
        parts = [*copy.frames()]
    frames = [part for part in parts if isinstance(part, Frame)]
    copied = {frame.number for frame in frames if frame.kind is FrameKind.ENVELOPE}
    whole = [row for row in (EnvelopeRow.from_values(values) for values in rows) if row is not None]
    waiting = {row.number for row in whole if row.state is EnvelopeState.WAITING}
    damaged = len(rows) - len(whole) + sum(not is_whole(row) for row in journals)
    gaps = len(parts) - len(frames)
    return Verified(len(rows) + len(journals), len(waiting), damaged, len(copied), gaps, len(waiting - copied), findings)


_Row = dict[str, Any]


def _rows(path: Path, driver: ModuleType) -> tuple[tuple[str, ...], list[_Row], list[_Row]]:
    """What SQLite finds, the envelopes, and the journals of payments and prints."""
    if not path.exists():
        return ("There is no database.",), [], []
    try:
        with closing(Store.open(path, driver)) as store:
            return tuple(store.damage()), [*_read(store, envelopes)], [*_read(store, payments), *_read(store, print_jobs)]
    except CacheFault as fault:
        if fault.reason is not CacheReason.DAMAGED:
            raise
        return (str(fault),), [], []


def _read(store: Store, table: Table) -> Iterator[_Row]:
    with store.reading() as connection:
        for row in connection.execute(select(table)):
            yield row._asdict()
