"""The hub's half of a hand-over: a code is let in by a kiosk, looked at by a phone, and used once."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import Protocol
from uuid import UUID, uuid4

from sqlalchemy import ColumnElement, Connection, Row, Select, insert, select, update

from kiosk.clock import Clock
from kiosk.handover.clean_file import CleanFile
from kiosk.handover.file_copies import FileCopies
from kiosk.handover.file_kind import FileKind
from kiosk.handover.file_seal import SealedFile, open_thumbnail, sealed_file
from kiosk.handover.handed_files import PurgeCause, forget, sealed_in
from kiosk.handover.handover_messages import HandedFile, HandoverAsked, HandoverState, HandoverStep
from kiosk.hub_store import events
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.handovers import handed_files, handovers
from kiosk.link.messages import HandoverChanged, SealingKeys
from offline_cache.keys import SealingKey


class HandoverFault(StrEnum):
    """Why a code or a phone is turned away; each has a sentence on the phone's page, or for the kiosk's log."""

    UNKNOWN = "unknown_code"
    EXPIRED = "expired"
    USED = "used"
    CLOSED = "closed"
    TOO_MANY = "too_many"
    ANOTHER_BODY = "another_body"
    NOT_THIS_KIOSK = "not_this_kiosk"


class HandoverRefused(Exception):
    """Nothing was kept. `most` is how many files the code may bring, where there were too many."""

    def __init__(self, fault: HandoverFault, most: int = 0) -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.most = most


class FileKeys(Protocol):
    """Whom files are sealed for, and what opens them again at the hub."""

    @property
    def for_kiosks(self) -> SealingKeys: ...
    def sealing_for(self, key_id: str) -> SealingKey | None: ...


@dataclass(frozen=True, slots=True)
class HandoverSeen:
    """What a phone may know of a code."""

    accepts_files: bool
    most: int
    language: str


class HandoverDesk:
    """A code lasts for a while and is good for one sending. A kiosk has one screen, so it has one open code."""

    def __init__(self, store: HubStore, clock: Clock, keys: FileKeys, copies: FileCopies, lasts: timedelta) -> None:
        self._store = store
        self._clock = clock
        self._keys = keys
        self._copies = copies
        self.lasts = lasts

    def open(self, kiosk_id: str, handover_id: UUID, asked: HandoverAsked) -> None:
        """Asked again, the same code stands as it is. Raises HandoverRefused."""
        now = self._clock.now()
        row = {"id": str(handover_id), "kiosk_id": kiosk_id} | asked.model_dump(mode="json")
        with self._store.writing() as connection:
            earlier = connection.execute(_by_id(handover_id)).first()
            if earlier is not None:
                if any(getattr(earlier, name) != value for name, value in row.items()):
                    raise HandoverRefused(HandoverFault.ANOTHER_BODY)
                return
            if connection.execute(_by_hash(asked.token_hash)).first() is not None:
                raise HandoverRefused(HandoverFault.ANOTHER_BODY)
            _close(connection, now, handovers.c.kiosk_id == kiosk_id)
            connection.execute(insert(handovers).values(row | {"asked_at": now, "expires_at": now + self.lasts}))

    def state(self, kiosk_id: str, handover_id: UUID) -> HandoverState:
        """For the kiosk that asked for it. Raises HandoverRefused."""
        with self._store.reading() as connection:
            row = _of_kiosk(connection, kiosk_id, handover_id)
            there = (handed_files.c.handover_id == row.id) & handed_files.c.contents.is_not(None)
            rows = connection.execute(select(handed_files).where(there).order_by(handed_files.c.place)).all()
        return HandoverState(id=handover_id, step=_step(row, self._clock.now()), files=[self._told(one) for one in rows])

    def close(self, kiosk_id: str, handover_id: UUID) -> None:
        """The code is no longer on the screen; what came by it stays. Raises HandoverRefused."""
        with self._store.writing() as connection:
            _of_kiosk(connection, kiosk_id, handover_id)
            _close(connection, self._clock.now(), handovers.c.id == str(handover_id))

    def take_back(self, kiosk_id: str, file_id: UUID) -> None:
        """The visitor removed a file. One that is gone already, or was never there, is gone."""
        mine = (handed_files.c.id == str(file_id)) & (handed_files.c.kiosk_id == kiosk_id) & handed_files.c.bound_at.is_(None)
        with self._store.writing() as connection:
            gone = forget(connection, mine, PurgeCause.TAKEN_BACK, "visitor", self._clock.now())
        if gone:
            self._store.leave_no_trace()

    def abandon(self, kiosk_id: str, submission_id: UUID) -> None:
        """The visitor left before sending: no code of this form works any longer, and nothing that came stays."""
        now, of_form = self._clock.now(), str(submission_id)
        mine = (
            (handed_files.c.submission_id == of_form) & (handed_files.c.kiosk_id == kiosk_id) & handed_files.c.bound_at.is_(None)
        )
        with self._store.writing() as connection:
            _close(connection, now, (handovers.c.submission_id == of_form) & (handovers.c.kiosk_id == kiosk_id))
            gone = forget(connection, mine & handed_files.c.bound_at.is_(None), PurgeCause.LEFT, "visitor", now)
        if gone:
            self._store.leave_no_trace()

    def look(self, token: str) -> HandoverSeen:
        """A phone opens the page; the first time is news for the kiosk. Raises HandoverRefused."""
        now = self._clock.now()
        with self._store.reading() as connection:
            row = _usable(connection, token, now)
        if row.opened_at is None:
            with self._store.writing() as connection:
                first = (handovers.c.id == row.id) & handovers.c.opened_at.is_(None)
                if connection.execute(update(handovers).where(first).values(opened_at=now)).rowcount:
                    _tell(connection, row, now)
        return HandoverSeen(row.accepts == "file", row.most, row.language)

    def language_of(self, token: str) -> str | None:
        """Of a code that may be over; None for one that never was."""
        with self._store.reading() as connection:
            row = connection.execute(_by_hash(_hashed(token))).first()
        return None if row is None else row.language

    def receive(self, token: str, files: Sequence[CleanFile]) -> None:
        """All of them or none, once. Each is sealed before it is written. Raises HandoverRefused, OSError."""
        now = self._clock.now()
        sealed = [(file_id, one, sealed_file(one, file_id, self._keys.for_kiosks)) for file_id, one in _named(files)]
        with self._store.writing() as connection:
            row = _usable(connection, token, now)
            if len(files) > row.most:
                raise HandoverRefused(HandoverFault.TOO_MANY, row.most)
            unused = (handovers.c.id == row.id) & handovers.c.used_at.is_(None)
            if not connection.execute(update(handovers).where(unused).values(used_at=now)).rowcount:
                raise HandoverRefused(HandoverFault.USED)
            rows = [_file_row(row, place, file_id, file, box, now) for place, (file_id, file, box) in enumerate(sealed)]
            connection.execute(insert(handed_files), rows)
            _tell(connection, row, now)
            for one in rows:
                self._copies.keep(one)

    def _told(self, row: Row[tuple[object, ...]]) -> HandedFile:
        file_id = UUID(row.id)
        thumbnail = open_thumbnail(sealed_in(row), file_id, row.kind, self._keys.sealing_for)
        return HandedFile(id=file_id, kind=FileKind(row.kind), size=row.size, digest=row.digest, thumbnail=thumbnail)


def _named(files: Sequence[CleanFile]) -> list[tuple[UUID, CleanFile]]:
    return [(uuid4(), file) for file in files]


def _file_row(
    handover: Row[tuple[object, ...]], place: int, file_id: UUID, file: CleanFile, sealed: SealedFile, now: datetime
) -> dict[str, object]:
    return asdict(sealed) | {
        "id": str(file_id),
        "handover_id": handover.id,
        "kiosk_id": handover.kiosk_id,
        "submission_id": handover.submission_id,
        "place": place,
        "kind": file.kind.value,
        "size": len(file.contents),
        "digest": sha256(file.contents).hexdigest(),
        "received_at": now,
    }


def _hashed(token: str) -> str:
    return sha256(token.encode(errors="replace")).hexdigest()


def _by_id(handover_id: UUID) -> Select[tuple[object, ...]]:
    return select(handovers).where(handovers.c.id == str(handover_id))


def _by_hash(token_hash: str) -> Select[tuple[object, ...]]:
    return select(handovers).where(handovers.c.token_hash == token_hash)


def _usable(connection: Connection, token: str, now: datetime) -> Row[tuple[object, ...]]:
    row = connection.execute(_by_hash(_hashed(token))).first()
    if row is None:
        raise HandoverRefused(HandoverFault.UNKNOWN)
    match _step(row, now):
        case HandoverStep.RECEIVED:
            raise HandoverRefused(HandoverFault.USED)
        case HandoverStep.CLOSED:
            raise HandoverRefused(HandoverFault.CLOSED)
        case HandoverStep.EXPIRED:
            raise HandoverRefused(HandoverFault.EXPIRED)
        case HandoverStep.WAITING | HandoverStep.OPENED:
            return row


def _of_kiosk(connection: Connection, kiosk_id: str, handover_id: UUID) -> Row[tuple[object, ...]]:
    row = connection.execute(_by_id(handover_id)).first()
    if row is None:
        raise HandoverRefused(HandoverFault.UNKNOWN)
    if row.kiosk_id != kiosk_id:
        raise HandoverRefused(HandoverFault.NOT_THIS_KIOSK)
    return row


def _step(row: Row[tuple[object, ...]], now: datetime) -> HandoverStep:
    if row.used_at is not None:
        return HandoverStep.RECEIVED
    if row.closed_at is not None:
        return HandoverStep.CLOSED
    if now >= row.expires_at:
        return HandoverStep.EXPIRED
    return HandoverStep.WAITING if row.opened_at is None else HandoverStep.OPENED


def _close(connection: Connection, now: datetime, which: ColumnElement[bool]) -> None:
    still_open = handovers.c.used_at.is_(None) & handovers.c.closed_at.is_(None)
    connection.execute(update(handovers).where(still_open, which).values(closed_at=now))


def _tell(connection: Connection, row: Row[tuple[object, ...]], now: datetime) -> None:
    events.append(connection, HandoverChanged(handover=UUID(row.id)), at=now, kiosk_id=row.kiosk_id)
