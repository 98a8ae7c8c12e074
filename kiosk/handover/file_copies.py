"""Each photo or document from a phone once more, outside the database and best on another disk, as sealed as it is there.

A phone sends once and forgets; a hub that is restored from last night's backup would have lost what came today. One file each,
in a folder a day, on the disk before the phone reads "sent".
"""

import base64
import json
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, insert, select

from kiosk.clock import Clock
from kiosk.hub_store.tables.handovers import handed_files
from kiosk.hub_store.tables.kiosks import kiosks
from offline_cache.durable_file import write_durably

_BYTES = ("sealed_key", "escrow_sealed_key", "contents", "thumbnail")


class FileCopies:
    """Without a folder nothing is kept. Methods raise OSError."""

    def __init__(self, folder: Path | None, lasts: timedelta, clock: Clock) -> None:
        self._folder = folder
        self._lasts = lasts
        self._clock = clock

    def keep(self, row: Mapping[str, object]) -> None:
        """A line of the table `handed_files`. Returns once the disk has it."""
        if self._folder is not None:
            day = self._clock.now().date().isoformat()
            write_durably(self._folder / day / f"{row['id']}.json", json.dumps(row, default=_plain).encode())

    def clear(self, connection: Connection) -> None:
        """Deletes those whose files were deleted at the hub, whatever the reason."""
        there = {file.stem: file for file in self._files()}
        if there:
            recent = handed_files.c.received_at > self._clock.now() - self._lasts - timedelta(days=1)
            emptied = select(handed_files.c.id).where(recent, handed_files.c.contents.is_(None))
            for file_id in there.keys() & connection.execute(emptied).scalars().all():
                there[file_id].unlink()

    def clear_old(self) -> None:
        """A backup older than this cannot be made whole from here."""
        oldest = (self._clock.now() - self._lasts).date().isoformat()
        for file in self._files():
            if file.parent.name < oldest:
                file.unlink()
        for day in self._folder.glob("????-??-??") if self._folder is not None else ():
            if day.name < oldest:
                day.rmdir()

    def take_in(self, connection: Connection, deleted: Collection[str]) -> int:
        """What a restored database lacks, but for files of `deleted` submissions. How many."""
        there = set(connection.execute(select(handed_files.c.id)).scalars())
        known = set(connection.execute(select(kiosks.c.id)).scalars())
        taken = 0
        for file in self._files():
            if file.stem in there:
                continue
            row = _row(file)
            if row["kiosk_id"] in known and row["submission_id"] not in deleted:
                connection.execute(insert(handed_files).values(row))
                taken += 1
        return taken

    def _files(self) -> Iterator[Path]:
        """Oldest first, and whole: one that is being written has another name."""
        return iter(sorted(self._folder.glob("????-??-??/*.json"))) if self._folder is not None else iter(())


def _plain(value: object) -> str:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    assert isinstance(value, datetime)
    return value.isoformat()


def _row(file: Path) -> dict[str, object]:
    row: dict[str, object] = json.loads(file.read_bytes())
    for name in _BYTES:
        if row[name] is not None:
            row[name] = base64.b64decode(str(row[name]))
    return row | {"received_at": datetime.fromisoformat(str(row["received_at"]))}
