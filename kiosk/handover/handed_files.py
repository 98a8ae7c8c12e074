"""The files that came from phones, for those who look after them: bound to their submission, opened for staff, and purged."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, delete, exists, select, update

from kiosk.clock import Clock
from kiosk.handover.file_kind import FileKind
from kiosk.handover.file_seal import FindKey, SealedFile, open_contents, open_thumbnail
from kiosk.hub_store import audit
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.handovers import handed_files, handovers
from kiosk.hub_store.tables.kiosks import kiosk_health
from kiosk.hub_store.tables.submissions import submissions

UNCLAIMED_KEPT = timedelta(hours=2)
"""Without a submission, once the kiosk has said that none is on its way."""
UNCLAIMED_LONGEST = timedelta(days=30)
"""Without a submission, though the kiosk was never heard of again."""
CODES_KEPT = timedelta(days=1)
"""So that a phone which comes late still reads in its own language that the code is over."""
_HUB = "hub"


class PurgeCause(StrEnum):
    """Why a file is gone."""

    TAKEN_BACK = "taken_back"
    LEFT = "left"
    UNCLAIMED = "unclaimed"
    NOT_NAMED = "not_named"
    """The submission came and does not name it: another answer made it irrelevant."""
    RETENTION = "retention"
    ASKED = "asked"


class NoSuchFile(Exception):
    """Purged, or never there, or not of this submission."""


@dataclass(frozen=True, slots=True)
class ListedFile:
    """What can be known without opening it."""

    id: UUID
    kind: FileKind
    size: int
    digest: str
    """SHA-256, hex."""
    received_at: datetime
    has_thumbnail: bool


@dataclass(frozen=True, slots=True)
class FilePurge:
    """A line of the purge log."""

    file_id: str
    kind: FileKind
    cause: PurgeCause
    by: str
    at: datetime
    reference: str | None


class HandedFiles:
    """A purged file keeps its line: that it was there, and why it is not."""

    def __init__(self, store: HubStore, clock: Clock, find_key: FindKey) -> None:
        self._store = store
        self._clock = clock
        self._find_key = find_key

    def listed(self, submission_id: str, named: Collection[str]) -> Sequence[ListedFile]:
        """Those that the submission's answers name, in the order they came."""
        with self._store.reading() as connection:
            query = select(handed_files).where(_kept_of(submission_id), handed_files.c.id.in_(named))
            rows = connection.execute(query.order_by(handed_files.c.received_at, handed_files.c.place)).all()
        return [_listed(row) for row in rows]

    def open(self, submission_id: str, file_id: UUID, by: str) -> tuple[ListedFile, bytes]:
        """The file, for a person who may read it; who did goes to the audit log first. Raises NoSuchFile, SealBroken."""
        with self._store.writing() as connection:
            row = _row(connection, submission_id, file_id)
            reference = connection.execute(select(submissions.c.reference).where(submissions.c.id == submission_id)).scalar_one()
            said = {"file": row.id, "kind": row.kind}
            audit.note(connection, at=self._clock.now(), actor=by, action="file.opened", subject=reference, detail=said)
        return _listed(row), open_contents(sealed_in(row), file_id, row.kind, self._find_key)

    def read(self, submission_id: str, file_id: UUID) -> bytes:
        """One file, for a delivery: that it was delivered is noted once it is. Raises NoSuchFile, SealBroken."""
        with self._store.reading() as connection:
            row = _row(connection, submission_id, file_id)
        return open_contents(sealed_in(row), file_id, row.kind, self._find_key)

    def contents(self, submission_id: str, named: Collection[str]) -> Sequence[tuple[ListedFile, bytes]]:
        """Every file of a submission, for who has it opened and noted already. Raises SealBroken."""
        with self._store.reading() as connection:
            query = select(handed_files).where(_kept_of(submission_id), handed_files.c.id.in_(named))
            rows = connection.execute(query.order_by(handed_files.c.received_at, handed_files.c.place)).all()
        return [(_listed(row), open_contents(sealed_in(row), UUID(row.id), row.kind, self._find_key)) for row in rows]

    def thumbnail(self, submission_id: str, file_id: UUID) -> bytes:
        """A small JPEG, part of the page whose opening was noted. Raises NoSuchFile, SealBroken."""
        with self._store.reading() as connection:
            row = _row(connection, submission_id, file_id)
        found = open_thumbnail(sealed_in(row), file_id, row.kind, self._find_key)
        if found is None:
            raise NoSuchFile
        return found

    def unsettled(self) -> Sequence[str]:
        """Submissions that have come, and whose files have not been looked through since."""
        open_ones = handed_files.c.contents.is_not(None) & handed_files.c.bound_at.is_(None)
        query = select(handed_files.c.submission_id).where(open_ones, _has_come()).distinct()
        with self._store.reading() as connection:
            return connection.execute(query).scalars().all()

    def settle(self, submission_id: str, named: Collection[str]) -> None:
        """Binds the files that the submission names, and purges those that it does not."""
        now, here = self._clock.now(), _kept_of(submission_id) & handed_files.c.bound_at.is_(None)
        with self._store.writing() as connection:
            connection.execute(update(handed_files).where(here, handed_files.c.id.in_(named)).values(bound_at=now))
            gone = forget(connection, here & handed_files.c.id.not_in(named), PurgeCause.NOT_NAMED, _HUB, now)
        if gone:
            self._store.leave_no_trace()

    def purge_unclaimed(self) -> int:
        """Files of visits that came to nothing, and codes that are long over. How many files."""
        now = self._clock.now()
        with self._store.writing() as connection:
            connection.execute(delete(handovers).where(handovers.c.expires_at < now - CODES_KEPT))
            gone = forget(connection, handed_files.c.id.in_(_unclaimed(connection, now)), PurgeCause.UNCLAIMED, _HUB, now)
        if gone:
            self._store.leave_no_trace()
        return gone

    def log(self, most: int = 100) -> Sequence[FilePurge]:
        """The newest first."""
        named = handed_files.outerjoin(submissions, submissions.c.id == handed_files.c.submission_id)
        query = select(handed_files, submissions.c.reference).select_from(named).where(handed_files.c.purged_at.is_not(None))
        with self._store.reading() as connection:
            rows = connection.execute(query.order_by(handed_files.c.purged_at.desc()).limit(most)).all()
        return [
            FilePurge(row.id, FileKind(row.kind), PurgeCause(row.purge_reason), row.purged_by, row.purged_at, row.reference)
            for row in rows
        ]


def forget(connection: Connection, which: ColumnElement[bool], cause: PurgeCause, by: str, now: datetime) -> int:
    """Empties the files' lines; why stays in the line. How many."""
    emptied = dict.fromkeys(
        ("digest", "key_id", "sealed_key", "escrow_key_id", "escrow_sealed_key", "contents", "thumbnail"), None
    )
    there = which & handed_files.c.contents.is_not(None)
    values = emptied | {"purged_at": now, "purge_reason": cause.value, "purged_by": by}
    return connection.execute(update(handed_files).where(there).values(values)).rowcount


def forget_of_submission(connection: Connection, submission_id: str, cause: PurgeCause, by: str, now: datetime) -> int:
    """With the answers go the files that came with them."""
    return forget(connection, handed_files.c.submission_id == submission_id, cause, by, now)


def sealed_in(row: Row[tuple[object, ...]]) -> SealedFile:
    return SealedFile(**{name: getattr(row, name) for name in SealedFile.__dataclass_fields__})


def _unclaimed(connection: Connection, now: datetime) -> Sequence[str]:
    """A kiosk without a line may have the submission still: its files wait until it has said that nothing is on its way."""
    files, health = handed_files.c, kiosk_health.c
    old = files.bound_at.is_(None) & files.contents.is_not(None) & (files.received_at < now - UNCLAIMED_KEPT) & ~_has_come()
    heard = handed_files.outerjoin(kiosk_health, (health.kiosk_id == files.kiosk_id) & (health.waiting == 0))
    query = select(files.id, files.received_at, health.received_at.label("heard_at")).select_from(heard).where(old)
    return [row.id for row in connection.execute(query) if _nobody_will_claim(row.received_at, row.heard_at, now)]


def _nobody_will_claim(received_at: datetime, heard_at: datetime | None, now: datetime) -> bool:
    """`heard_at`: when the kiosk last said that nothing is on its way."""
    told = heard_at is not None and heard_at > received_at + UNCLAIMED_KEPT
    return told or received_at < now - UNCLAIMED_LONGEST


def _has_come() -> ColumnElement[bool]:
    return exists().where(submissions.c.id == handed_files.c.submission_id)


def _kept_of(submission_id: str) -> ColumnElement[bool]:
    return (handed_files.c.submission_id == submission_id) & handed_files.c.contents.is_not(None)


def _row(connection: Connection, submission_id: str, file_id: UUID) -> Row[tuple[object, ...]]:
    row = connection.execute(select(handed_files).where(_kept_of(submission_id), handed_files.c.id == str(file_id))).first()
    if row is None:
        raise NoSuchFile
    return row


def _listed(row: Row[tuple[object, ...]]) -> ListedFile:
    return ListedFile(UUID(row.id), FileKind(row.kind), row.size, row.digest, row.received_at, row.thumbnail is not None)
