"""The queue of deliveries as people see it: what is late and why, trying again, and "I have seen to it"."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, case, func, select, update

from kiosk.clock import Clock
from kiosk.delivery.delivery_state import UNDELIVERED, DeliveryState
from kiosk.hub_store import audit
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.deliveries import deliveries
from kiosk.hub_store.tables.submissions import submissions

_WAITING, _FAILED = DeliveryState.WAITING.value, DeliveryState.FAILED.value


@dataclass(frozen=True, slots=True)
class ListedDelivery:
    """`why` is how the last try failed; empty where none did. `due_at` is when a waiting one is tried next."""

    submission_id: str
    back_office: str
    reference: str
    form_id: str
    state: DeliveryState
    attempts: int
    due_at: datetime
    changed_at: datetime
    why: str
    their_reference: str


@dataclass(frozen=True, slots=True)
class OfficeCondition:
    """How one back office does. `is_set_up`: whether the settings still name it."""

    name: str
    is_set_up: bool
    waiting: int
    failed: int
    delivered: int
    """By itself or by hand."""
    last_delivered_at: datetime | None


class DeliveryDesk:
    """Every deed is in the audit log, in the same transaction."""

    def __init__(self, store: HubStore, clock: Clock, set_up: Collection[str]) -> None:
        self._store = store
        self._clock = clock
        self._set_up = set_up

    def offices(self) -> Sequence[OfficeCondition]:
        """By name; also those that the settings no longer name, while anything of theirs is kept."""
        states = {state: func.sum(case((deliveries.c.state == state, 1), else_=0)) for state in DeliveryState}
        done = case((deliveries.c.state == DeliveryState.DELIVERED, deliveries.c.changed_at))
        query = select(
            deliveries.c.back_office,
            states[DeliveryState.WAITING].label("waiting"),
            states[DeliveryState.FAILED].label("failed"),
            (states[DeliveryState.DELIVERED] + states[DeliveryState.BY_HAND]).label("delivered"),
            func.max(done, type_=deliveries.c.changed_at.type).label("last"),
        ).group_by(deliveries.c.back_office)
        with self._store.reading() as connection:
            found: dict[str, Any] = {row.back_office: row for row in connection.execute(query)}
        return [self._condition(name, found.get(name)) for name in sorted({*found, *self._set_up})]

    def troubled(self, most: int = 200) -> Sequence[ListedDelivery]:
        """What failed, then what waits after a try that did not work; the latest trouble first."""
        waits = (deliveries.c.state == _WAITING) & (deliveries.c.why != "")
        query = _listed().where((deliveries.c.state == _FAILED) | waits)
        return self._read(query.order_by(deliveries.c.state, deliveries.c.changed_at.desc()).limit(most))

    def of(self, submission_id: str) -> Sequence[ListedDelivery]:
        """Each back office that one submission goes to."""
        return self._read(_listed().where(deliveries.c.submission_id == submission_id).order_by(deliveries.c.back_office))

    def count_failed(self) -> int:
        """How many somebody has to look at."""
        query = select(func.count()).select_from(deliveries).where(deliveries.c.state == _FAILED)
        with self._store.reading() as connection:
            return connection.execute(query).scalar_one()

    def retry(self, submission_id: str, back_office: str, by: str) -> bool:
        """Now, and as often as a new one. False where there is nothing to try."""
        return bool(self._retry(deliveries.c.submission_id == submission_id, back_office, by))

    def retry_all(self, back_office: str, by: str) -> int:
        """Everything of one back office that has not arrived. How many."""
        return self._retry(deliveries.c.why != "", back_office, by)

    def by_hand(self, submission_id: str, back_office: str, by: str, their_reference: str = "") -> bool:
        """Somebody has seen to it that the back office has it. False where it has it already."""
        now = self._clock.now()
        one = (deliveries.c.submission_id == submission_id) & (deliveries.c.back_office == back_office)
        done = {"state": DeliveryState.BY_HAND, "changed_at": now, "their_reference": their_reference.strip()[:120]}
        with self._store.writing() as connection:
            references = _references(connection, one & deliveries.c.state.in_(UNDELIVERED))
            if not references:
                return False
            connection.execute(update(deliveries).where(one).values(done))
            said = {"back_office": back_office}
            audit.note(connection, at=now, actor=by, action="delivery.by_hand", subject=references[0], detail=said)
        return True

    def _retry(self, which: ColumnElement[bool], back_office: str, by: str) -> int:
        now = self._clock.now()
        chosen = which & (deliveries.c.back_office == back_office) & deliveries.c.state.in_(UNDELIVERED)
        fresh = {"state": DeliveryState.WAITING, "attempts": 0, "due_at": now, "changed_at": now}
        with self._store.writing() as connection:
            references = _references(connection, chosen)
            if references:
                connection.execute(update(deliveries).where(chosen).values(fresh))
                subject = references[0] if len(references) == 1 else back_office
                said: dict[str, str | int | bool | None] = {"back_office": back_office, "count": len(references)}
                audit.note(connection, at=now, actor=by, action="delivery.retried", subject=subject, detail=said)
        return len(references)

    def _read(self, query: Select[tuple[object, ...]]) -> Sequence[ListedDelivery]:
        with self._store.reading() as connection:
            rows = connection.execute(query).all()
        return [_delivery(row) for row in rows]

    def _condition(self, name: str, row: Any) -> OfficeCondition:
        is_set_up = name in self._set_up
        if row is None:
            return OfficeCondition(name, is_set_up, 0, 0, 0, None)
        return OfficeCondition(name, is_set_up, row.waiting, row.failed, row.delivered, row.last)


def _listed() -> Select[tuple[object, ...]]:
    outside = submissions.c.reference, submissions.c.form_id
    return select(*deliveries.c, *outside).join(submissions, submissions.c.id == deliveries.c.submission_id)


def _delivery(row: Row[tuple[object, ...]]) -> ListedDelivery:
    values = {name: getattr(row, name) for name in ListedDelivery.__dataclass_fields__}
    return ListedDelivery(**values | {"state": DeliveryState(row.state)})


def _references(connection: Connection, which: ColumnElement[bool]) -> Sequence[str]:
    query = select(submissions.c.reference).join(deliveries, deliveries.c.submission_id == submissions.c.id)
    return connection.execute(query.where(which)).scalars().all()
