"""The journal of print jobs: a step is on the disk before the paper moves. What was printed is not kept."""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from offline_cache import log_events
from offline_cache.row_tag import is_whole, tagged
from offline_cache.store import Store
from offline_cache.tables import print_jobs


class PrintState(StrEnum):
    """The same words as the printer's own steps."""

    QUEUED = "queued"
    PREFLIGHT = "preflight"
    SEND_STARTED = "send_started"
    SENT = "sent"
    WAITING = "waiting"
    PRINTED = "printed"
    CUT = "cut"
    DONE = "done"
    FAILED = "failed"
    UNKNOWN = "unknown"


_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
_NOTHING_SENT = (PrintState.QUEUED, PrintState.PREFLIGHT)
_PARTLY_SENT = (PrintState.SEND_STARTED, PrintState.SENT, PrintState.WAITING, PrintState.PRINTED)
"""Printed and not cut is not in the visitor's hands either."""


@dataclass(frozen=True, slots=True)
class PrintRecord:
    """`what` says which kind of document (receipt, ticket …), `reference` whose."""

    id: int
    what: str
    reference: str
    state: PrintState
    reasons: frozenset[str]
    started_at: datetime
    changed_at: datetime


class PrintRecords:
    """Methods are durable when they return and raise CacheFault."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def queued(self, what: str, reference: str = "") -> int:
        """The number of a new job."""
        at = self._time()
        row = {"what": what, "reference": reference, "state": "queued", "reasons": "[]", "started_at": at, "changed_at": at}
        with self._store.writing() as connection:
            job = int(connection.execute(insert(print_jobs).returning(print_jobs.c.id), row).scalar_one())
            _write(connection, row | {"id": job})
        return job

    def step(self, job: int, state: PrintState, reasons: Collection[str] = ()) -> None:
        values = {"state": state.value, "reasons": json.dumps(sorted(reasons)), "changed_at": self._time()}
        with self._store.writing() as connection:
            row = connection.execute(select(print_jobs).where(print_jobs.c.id == job)).mappings().first()
            if row is not None:
                _write(connection, {**row, **values})

    def get(self, job: int) -> PrintRecord | None:
        return next(iter(self._read(print_jobs.c.id == job)), None)

    def for_reference(self, reference: str) -> list[PrintRecord]:
        return self._read(print_jobs.c.reference == reference)

    def unknown(self) -> list[PrintRecord]:
        """Jobs of which some may be on paper; a reprint is marked COPY and is somebody's decision."""
        return self._read(print_jobs.c.state == PrintState.UNKNOWN.value)

    def latest_is_unknown(self) -> bool:
        """Then the rest of it may still hang in the printer."""
        latest = select(func.max(print_jobs.c.id)).scalar_subquery()
        return any(job.state is PrintState.UNKNOWN for job in self._read(print_jobs.c.id == latest))

    def after_restart(self) -> int:
        """What was under way when the program ended: failed if nothing was sent, else unknown. How many are unknown."""
        self._become(_NOTHING_SENT, PrintState.FAILED)
        self._become((PrintState.CUT,), PrintState.DONE)
        return self._become(_PARTLY_SENT, PrintState.UNKNOWN)

    def _become(self, before: Collection[PrintState], after: PrintState) -> int:
        chosen = select(print_jobs).where(print_jobs.c.state.in_([state.value for state in before]))
        with self._store.writing() as connection:
            rows = connection.execute(chosen).mappings().all()
            for row in rows:
                _write(connection, {**row, "state": after.value, "changed_at": self._time()})
        return len(rows)

    def _read(self, condition: object) -> list[PrintRecord]:
        query = select(print_jobs).where(condition).order_by(print_jobs.c.id)  # type: ignore[arg-type]
        with self._store.reading() as connection:
            rows = connection.execute(query).all()
        return [_record(row._asdict()) for row in rows]

    def _time(self) -> str:
        return self._now().astimezone(UTC).isoformat()


def _write(connection: Connection, row: Mapping[str, Any]) -> None:
    connection.execute(update(print_jobs).where(print_jobs.c.id == row["id"]).values(tagged(row)))


def _record(row: Mapping[str, Any]) -> PrintRecord:
    """A row that is not what was written may have been on paper: nobody can know."""
    if not is_whole(row):
        log_events.print_record_damaged(job=str(row["id"]))
        return PrintRecord(row["id"], str(row["what"]), str(row["reference"]), PrintState.UNKNOWN, frozenset(), _NEVER, _NEVER)
    return PrintRecord(
        row["id"],
        row["what"],
        row["reference"],
        PrintState(row["state"]),
        frozenset(json.loads(row["reasons"])),
        datetime.fromisoformat(row["started_at"]),
        datetime.fromisoformat(row["changed_at"]),
    )
