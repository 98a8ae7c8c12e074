"""How long answers are kept: form by form, deleted when their time is over or when the person asks, each deletion in a log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection, delete, exists, func, insert, select, update

from kiosk import log_events
from kiosk.clock import Clock
from kiosk.delivery.delivery_state import UNDELIVERED, DeliveryState
from kiosk.handover.handed_files import PurgeCause, forget_of_submission
from kiosk.hub.content_names import ContentNames
from kiosk.hub.second_copy import SecondCopy
from kiosk.hub_store import audit
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.deliveries import deliveries
from kiosk.hub_store.tables.events import events
from kiosk.hub_store.tables.help_calls import help_calls
from kiosk.hub_store.tables.people import sign_ins
from kiosk.hub_store.tables.submissions import purges, retention, submissions
from kiosk.link.messages import SealingKeysChanged

LONGEST_DAYS = 36_500
NOTES_KEPT = timedelta(days=90)
"""Staff's notes on help calls should hold nothing personal; in case they do, they go as well."""
EVENTS_KEPT = timedelta(days=30)
SIGN_INS_KEPT = timedelta(days=90)
_BY_RULE = "retention rules"
_AT_ONCE = 500


class PurgeReason(StrEnum):
    RETENTION = "retention"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class FormRule:
    """`set_here` is False where the form's own setting stands."""

    form_id: str
    days: int
    set_here: bool
    kept: int
    """Submissions whose answers are still there."""


@dataclass(frozen=True, slots=True)
class Purge:
    """What was deleted, and nothing of what it said."""

    reference: str
    form_id: str
    reason: PurgeReason
    by: str
    at: datetime


class Retention:
    """A purged submission keeps its reference and dates, so that a case can still be told from an unknown one."""

    def __init__(self, store: HubStore, clock: Clock, names: ContentNames, copy: SecondCopy) -> None:
        self._store = store
        self._clock = clock
        self._names = names
        self._copy = copy

    def rules(self) -> Sequence[FormRule]:
        """One for each form that has come in."""
        kept = func.count(submissions.c.envelope).label("kept")
        query = select(submissions.c.form_id, kept).group_by(submissions.c.form_id).order_by(submissions.c.form_id)
        with self._store.reading() as connection:
            rows = connection.execute(query).all()
            here = _set_here(connection)
        return [FormRule(row.form_id, self._days(row.form_id, here), row.form_id in here, row.kept) for row in rows]

    def set_days(self, form_id: str, days: int, by: str) -> None:
        """From the next purge on; 1 to 36,500. Raises ValueError."""
        if not 1 <= days <= LONGEST_DAYS:
            raise ValueError(days)
        now = self._clock.now()
        with self._store.writing() as connection:
            connection.execute(delete(retention).where(retention.c.form_id == form_id))
            connection.execute(insert(retention).values(form_id=form_id, days=days, set_by=by, set_at=now))
            said = {"days": days}
            audit.note(connection, at=now, actor=by, action="submission.retention", subject=form_id, detail=said)

    def purge_due(self) -> int:
        """Deletes what has been kept long enough, but nothing that a back office still waits for; says how many.

        Last comes the second copy, with what could not be deleted there before. Raises OSError.
        """
        now, count = self._clock.now(), 0
        for rule in self.rules():
            count += self._purge_form(rule, now)
        with self._store.writing() as connection:
            old = help_calls.c.note.is_not(None) & (help_calls.c.ended_at < now - NOTES_KEPT)
            connection.execute(update(help_calls).where(old).values(note=None))
        if count:
            self._store.leave_no_trace()
        with self._store.reading() as connection:
            self._copy.clear(connection)
        return count

    def forget_the_past(self) -> None:
        """Events that every listener has long heard, sign-ins that no longer say where someone is known, and second copies.

        That keys have changed stays: a kiosk that was away for longer must not go on sealing to one that may be known to others.
        """
        self._copy.clear_old()
        now = self._clock.now()
        with self._store.writing() as connection:
            heard = (events.c.at < now - EVENTS_KEPT) & (events.c.kind != SealingKeysChanged().kind)
            connection.execute(delete(events).where(heard))
            connection.execute(delete(sign_ins).where(sign_ins.c.started_at < now - SIGN_INS_KEPT))

    def purge(self, submission_id: str, by: str) -> bool:
        """Because the person asked for it. False where the answers are gone already.

        A second copy that cannot be written now is cleared as soon as it can, with what is due.
        """
        now = self._clock.now()
        with self._store.writing() as connection:
            there = (submissions.c.id == submission_id) & submissions.c.envelope.is_not(None)
            row = connection.execute(select(submissions.c.reference, submissions.c.form_id).where(there)).first()
            if row is None:
                return False
            _delete(connection, submission_id, row.reference, row.form_id, PurgeReason.ASKED, by, now)
            audit.note(connection, at=now, actor=by, action="submission.deleted", subject=row.reference)
        self._store.leave_no_trace()
        try:
            self._copy.forget([submission_id])
        except OSError as fault:
            log_events.second_copy_not_cleared(fault=fault)
        return True

    def log(self, most: int = 100) -> Sequence[Purge]:
        """The newest first."""
        with self._store.reading() as connection:
            rows = connection.execute(select(purges).order_by(purges.c.at.desc()).limit(most)).all()
        return [Purge(row.reference, row.form_id, PurgeReason(row.reason), row.by, row.at) for row in rows]

    def _days(self, form_id: str, here: dict[str, int]) -> int:
        return here.get(form_id) or self._names.retention_days(form_id)

    def _purge_form(self, rule: FormRule, now: datetime) -> int:
        due = (submissions.c.form_id == rule.form_id) & submissions.c.envelope.is_not(None)
        due &= submissions.c.received_at < now - timedelta(days=rule.days)
        undelivered = (deliveries.c.submission_id == submissions.c.id) & deliveries.c.state.in_(UNDELIVERED)
        due &= ~exists().where(undelivered)
        query, count = select(submissions.c.id, submissions.c.reference).where(due).limit(_AT_ONCE), 0
        while True:
            with self._store.writing() as connection:
                rows = connection.execute(query).all()
                for row in rows:
                    _delete(connection, row.id, row.reference, rule.form_id, PurgeReason.RETENTION, _BY_RULE, now)
            count += len(rows)
            if len(rows) < _AT_ONCE:
                return count


def _set_here(connection: Connection) -> dict[str, int]:
    rows = connection.execute(select(retention.c.form_id, retention.c.days))
    return {row.form_id: row.days for row in rows}


def _delete(
    connection: Connection, submission_id: str, reference: str, form_id: str, reason: PurgeReason, by: str, now: datetime
) -> None:
    connection.execute(update(submissions).where(submissions.c.id == submission_id).values(envelope=None, purged_at=now))
    undelivered = (deliveries.c.submission_id == submission_id) & deliveries.c.state.in_(UNDELIVERED)
    connection.execute(update(deliveries).where(undelivered).values(state=DeliveryState.DROPPED, changed_at=now))
    cause = PurgeCause.ASKED if reason is PurgeReason.ASKED else PurgeCause.RETENTION
    forget_of_submission(connection, submission_id, cause, by, now)
    row = {
        "submission_id": submission_id,
        "reference": reference,
        "form_id": form_id,
        "reason": reason.value,
        "by": by,
        "at": now,
    }
    connection.execute(insert(purges).values(row))
