"""Submissions as the hub keeps them: sealed, opened only for delivery or for someone who may read them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic import JsonValue
from sqlalchemy import Row, Select, case, func, select, update

from kiosk.clock import Clock
from kiosk.delivery.delivery_state import DeliveryState
from kiosk.handover.file_seal import FindKey
from kiosk.hub_store import audit
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.deliveries import deliveries
from kiosk.hub_store.tables.kiosks import kiosks
from kiosk.hub_store.tables.submissions import alarms, submissions
from kiosk.link.messages import Envelope
from kiosk.link.submission import Submission
from offline_cache.sealing import SealBroken, open_sealed

_DELETED = "The answers have been deleted, as the council's retention rules say."
_WORST_FIRST = (
    DeliveryState.FAILED,
    DeliveryState.WAITING,
    DeliveryState.DROPPED,
    DeliveryState.BY_HAND,
    DeliveryState.DELIVERED,
)


class CannotOpen(Exception):
    """Purged, sealed to a key this hub does not have, or damaged."""


@dataclass(frozen=True, slots=True)
class ListedSubmission:
    """What can be known without opening it."""

    id: str
    reference: str
    form_id: str
    form_version: int
    kiosk_id: str
    kiosk_name: str
    place: str
    sealed_at: datetime
    received_at: datetime
    delivery: DeliveryState | None
    """Of all its back offices the worst; None where it goes to none."""
    purged_at: datetime | None


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something staff must look into."""

    id: int
    kind: str
    kiosk_id: str | None
    reference: str | None
    raised_at: datetime


class SubmissionBook:
    """What has come in."""

    def __init__(self, store: HubStore, clock: Clock, find_key: FindKey) -> None:
        self._store = store
        self._clock = clock
        self._find_key = find_key

    def listed(self, *, most: int = 200, form_id: str | None = None, sought: str | None = None) -> Sequence[ListedSubmission]:
        """The newest first, by form or by the beginning of a reference."""
        query = _outside()
        if form_id:
            query = query.where(submissions.c.form_id == form_id)
        if sought:
            query = query.where(submissions.c.reference.startswith(sought, autoescape=True))
        with self._store.reading() as connection:
            rows = connection.execute(query.order_by(submissions.c.received_at.desc()).limit(most)).all()
        return [_listed(row) for row in rows]

    def find(self, submission_id: str) -> ListedSubmission | None:
        """The outside of one."""
        query = _outside().where(submissions.c.id == submission_id)
        with self._store.reading() as connection:
            row = connection.execute(query).first()
        return _listed(row) if row else None

    def form_ids(self) -> Sequence[str]:
        """The forms that have come in."""
        with self._store.reading() as connection:
            return connection.execute(select(submissions.c.form_id).distinct().order_by(submissions.c.form_id)).scalars().all()

    def open(self, submission_id: str, by: str) -> Submission:
        """What was answered, for a person who may read it; who read it goes to the audit log first. Raises CannotOpen."""
        with self._store.writing() as connection:
            query = select(submissions.c.envelope, submissions.c.reference).where(submissions.c.id == submission_id)
            row = connection.execute(query).first()
            if row is None or row.envelope is None:
                raise CannotOpen(_DELETED)
            audit.note(connection, at=self._clock.now(), actor=by, action="submission.opened", subject=row.reference)
        return self._opened(Envelope.model_validate_json(row.envelope))

    def open_for_delivery(self, submission_id: str) -> tuple[Submission, datetime]:
        """With when it was received. That it was delivered goes to the audit log, once it is. Raises CannotOpen."""
        query = select(submissions.c.envelope, submissions.c.received_at).where(submissions.c.id == submission_id)
        with self._store.reading() as connection:
            row = connection.execute(query).one()
        if row.envelope is None:
            raise CannotOpen(_DELETED)
        return self._opened(Envelope.model_validate_json(row.envelope)), row.received_at

    def answers_of(self, submission_id: str) -> Mapping[str, JsonValue]:
        """For the hub's own work: nobody reads them. Raises CannotOpen."""
        with self._store.reading() as connection:
            envelope = connection.execute(select(submissions.c.envelope).where(submissions.c.id == submission_id)).scalar()
        if envelope is None:
            raise CannotOpen(_DELETED)
        return self._opened(Envelope.model_validate_json(envelope)).answers

    def open_alarms(self) -> Sequence[Alarm]:
        """Newest first."""
        with self._store.reading() as connection:
            query = select(alarms).where(alarms.c.cleared_at.is_(None)).order_by(alarms.c.id.desc()).limit(50)
            rows = connection.execute(query).all()
        return [Alarm(row.id, row.kind, row.kiosk_id, row.reference, row.raised_at) for row in rows]

    def search(self, words: str, by: str) -> list[Submission]:
        """Every submission with an answer that holds all the words, for someone who asks what the council has of them.

        Opens each one there is. The audit log notes who searched and how many were found, not what for.
        """
        sought = [word.casefold() for word in words.split()]
        query = select(submissions.c.envelope).where(submissions.c.envelope.is_not(None)).order_by(submissions.c.received_at)
        with self._store.reading() as connection:
            envelopes = connection.execute(query).scalars().all()
        opened = [found for found in map(self._opened_or_none, envelopes) if found is not None and _holds(found, sought)]
        with self._store.writing() as connection:
            said = {"found": len(opened)}
            audit.note(connection, at=self._clock.now(), actor=by, action="submission.searched", subject="", detail=said)
        return opened

    def clear_alarm(self, alarm_id: int, by: str) -> None:
        """Somebody has looked into it."""
        now = self._clock.now()
        with self._store.writing() as connection:
            open_one = (alarms.c.id == alarm_id) & alarms.c.cleared_at.is_(None)
            if connection.execute(update(alarms).where(open_one).values(cleared_at=now, cleared_by=by)).rowcount:
                audit.note(connection, at=now, actor=by, action="alarm.cleared", subject=str(alarm_id))

    def export(self, form_id: str, by: str) -> list[Submission]:
        """Every submission of a form that can be opened; who took them goes to the audit log first."""
        query = select(submissions.c.envelope).where(submissions.c.form_id == form_id, submissions.c.envelope.is_not(None))
        with self._store.writing() as connection:
            envelopes = connection.execute(query.order_by(submissions.c.received_at)).scalars().all()
            said = {"count": len(envelopes)}
            audit.note(connection, at=self._clock.now(), actor=by, action="submission.exported", subject=form_id, detail=said)
        return [opened for opened in map(self._opened_or_none, envelopes) if opened is not None]

    def _opened_or_none(self, envelope: str) -> Submission | None:
        try:
            return self._opened(Envelope.model_validate_json(envelope))
        except CannotOpen:
            return None

    def _opened(self, envelope: Envelope) -> Submission:
        held = [key for name in (envelope.key_id, envelope.escrow_key_id) if name and (key := self._find_key(name)) is not None]
        if not held:
            raise CannotOpen("It is sealed to a key that this hub does not have.")
        try:
            return Submission.model_validate_json(open_sealed(envelope.as_sealed(), held[0]))
        except SealBroken as broken:
            raise CannotOpen("It cannot be opened: it is damaged, or not what the kiosk sealed.") from broken


def _holds(submission: Submission, sought: Sequence[str]) -> bool:
    said = json.dumps(submission.answers, ensure_ascii=False).casefold()
    return all(word in said for word in sought)


def _outside() -> Select[tuple[object, ...]]:
    kiosk = kiosks.c.name.label("kiosk_name"), kiosks.c.place
    rank = case({state.value: number for number, state in enumerate(_WORST_FIRST)}, value=deliveries.c.state)
    worst = select(func.min(rank)).where(deliveries.c.submission_id == submissions.c.id).scalar_subquery().label("worst")
    return select(*submissions.c, *kiosk, worst).join(kiosks, kiosks.c.id == submissions.c.kiosk_id)


def _listed(row: Row[tuple[object, ...]]) -> ListedSubmission:
    outside = {name: getattr(row, name) for name in ListedSubmission.__dataclass_fields__ if name != "delivery"}
    return ListedSubmission(**outside, delivery=None if row.worst is None else _WORST_FIRST[row.worst])
