"""Every taken submission once more, outside the database and best on another disk.

A kiosk deletes what it holds once the hub has it, so a hub that is restored from last night's backup would have lost the day.
Here each envelope, sealed as it came, is on the disk before its kiosk hears of it: a line of JSON each, a file a day. What is
deleted at the hub is deleted here, and noted, so that a restored hub does not bring it back.
"""

import base64
import fcntl
import json
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from kiosk.clock import Clock
from kiosk.handover.file_copies import FileCopies
from kiosk.hub.kiosk_register import KnownKiosk
from kiosk.hub_store.tables.submissions import purges
from offline_cache.durable_file import PRIVATE, sync_folder, write_durably


@dataclass(frozen=True, slots=True)
class CopiedEnvelope:
    """`kiosk` is who sent it: it may have been let in after the backup was made."""

    id: str
    body: str
    received_at: datetime
    kiosk: KnownKiosk


class SecondCopy:
    """Without a folder nothing is kept. Safe between threads and between processes. Raises OSError."""

    def __init__(self, folder: Path | None, lasts: timedelta, clock: Clock) -> None:
        self._folder = folder
        self._lasts = lasts
        self._clock = clock
        self.photos = FileCopies(None if folder is None else folder / "photos", lasts, clock)
        """What came from visitors' phones."""

    def keep(self, kiosk: KnownKiosk, envelopes: Mapping[str, str], received_at: datetime) -> None:
        """Bodies by their ids. Returns once the disk has them."""
        about = {"id": kiosk.id, "shop_id": kiosk.shop_id, "name": kiosk.name, "place": kiosk.place}
        about["signing_key"] = base64.b64encode(kiosk.signing_key).decode("ascii")
        at = received_at.isoformat()
        self._append([{"id": one, "body": body, "received_at": at, "kiosk": about} for one, body in envelopes.items()])

    def forget(self, ids: Collection[str]) -> None:
        """What was deleted at the hub."""
        if self._folder is None or not ids:
            return
        with self._locked(self._folder):
            for file in self._files():
                lines = list(_lines(file))
                left = [line for line in lines if line["id"] not in ids or "body" not in line]
                if len(left) < len(lines):
                    write_durably(file, b"".join(_written(line) for line in left))
        self._append([{"id": one, "purged": True} for one in ids])

    def envelopes(self) -> Iterator[CopiedEnvelope]:
        """Oldest first, without those that were deleted since."""
        gone = self.purged()
        for file in self._files():
            for line in _lines(file):
                if "body" in line and line["id"] not in gone:
                    yield _copied(line)

    def purged(self) -> set[str]:
        """The ids of what was deleted while the copy was kept."""
        return {line["id"] for file in self._files() for line in _lines(file) if "purged" in line}

    def clear(self, connection: Connection) -> None:
        """Deletes what was deleted at the hub while this disk could not be written."""
        oldest = self._clock.now() - self._lasts - timedelta(days=1)
        purged = connection.execute(select(purges.c.submission_id).where(purges.c.at > oldest)).scalars().all()
        self.forget(set(purged) - self.purged())

    def clear_old(self) -> None:
        """A backup older than this cannot be made whole from here."""
        oldest = (self._clock.now() - self._lasts).date().isoformat()
        for file in self._files():
            if file.stem < oldest:
                file.unlink()
        self.photos.clear_old()

    def _append(self, lines: Sequence[Mapping[str, object]]) -> None:
        if self._folder is None or not lines:
            return
        file = self._folder / f"{self._clock.now().date().isoformat()}.jsonl"
        with self._locked(self._folder):
            is_new = not file.exists()
            descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND, PRIVATE)
            with os.fdopen(descriptor, "r+b") as opened:
                torn = opened.seek(0, os.SEEK_END) and os.pread(opened.fileno(), 1, opened.tell() - 1) != b"\n"
                opened.write((b"\n" if torn else b"") + b"".join(_written(line) for line in lines))
                opened.flush()
                os.fsync(opened.fileno())
            if is_new:
                sync_folder(self._folder)

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob("????-??-??.jsonl")) if self._folder is not None else []

    @contextmanager
    def _locked(self, folder: Path) -> Iterator[None]:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with (folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    """Those that are whole: a power cut may have left half of one, whose kiosk never heard that it was taken."""
    for written in file.read_bytes().splitlines():
        try:
            line = json.loads(written)
        except ValueError:
            continue
        if isinstance(line, dict) and "id" in line:
            yield line


def _written(line: Mapping[str, object]) -> bytes:
    return json.dumps(line, separators=(",", ":")).encode() + b"\n"


def _copied(line: Mapping[str, Any]) -> CopiedEnvelope:
    about = dict(line["kiosk"])
    key = base64.b64decode(about.pop("signing_key"))
    kiosk = KnownKiosk(**about, signing_key=key, revoked=False)
    return CopiedEnvelope(line["id"], line["body"], datetime.fromisoformat(line["received_at"]), kiosk)
