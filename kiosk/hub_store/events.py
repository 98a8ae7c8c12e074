"""Appending to the event log and reading on from an id.

On PostgreSQL ids are given before commit, so two writers could commit out of order and a reader would step over the
slower one. Taking turns (`turn.py`) keeps ids and commits in one order.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sqlalchemy import Connection, Row, func, insert, select, text

from kiosk.hub_store.store import EVENTS_WRITTEN
from kiosk.hub_store.tables.events import events
from kiosk.hub_store.turn import take_turn

CHANNEL = "first_stop_events"
_MOST_AT_ONCE = 500


class Sayable(Protocol):
    """A message that names its kind and can be written as JSON."""

    @property
    def kind(self) -> str: ...

    def model_dump(self, *, mode: str) -> dict[str, object]: ...


@dataclass(frozen=True, slots=True)
class HubEvent:
    """One line of the log."""

    id: int
    at: datetime
    kind: str
    shop_id: str | None
    kiosk_id: str | None
    body: dict[str, object]


def append(
    connection: Connection,
    event: Sayable,
    *,
    at: datetime,
    kiosk_id: str | None = None,
    shop_id: str | None = None,
) -> int:
    """Writes one line and returns its id. Goes out when the transaction commits, and not if it does not."""
    take_turn(connection)
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_notify(:channel, '')"), {"channel": CHANNEL})
    row = {
        "at": at,
        "kind": event.kind,
        "shop_id": shop_id,
        "kiosk_id": kiosk_id,
        "body": event.model_dump(mode="json"),
    }
    written: int = connection.execute(insert(events).values(row).returning(events.c.id)).scalar_one()
    connection.info[EVENTS_WRITTEN] = True
    return written


def read_after(connection: Connection, last: int) -> Sequence[HubEvent]:
    """The next lines, in order, at most 500 at once."""
    rows = connection.execute(select(events).where(events.c.id > last).order_by(events.c.id).limit(_MOST_AT_ONCE))
    return [_event(row) for row in rows]


def read_for_kiosk(connection: Connection, kiosk_id: str, kinds: Collection[str], last: int) -> list[HubEvent]:
    """The next lines of some kinds that concern one kiosk or all of them."""
    mine = (events.c.kiosk_id == kiosk_id) | events.c.kiosk_id.is_(None)
    query = select(events).where(events.c.id > last, mine, events.c.kind.in_(kinds))
    return [_event(row) for row in connection.execute(query.order_by(events.c.id).limit(_MOST_AT_ONCE))]


def follow(connection: Connection, last: int) -> None:
    """The next id comes after `last`, which was given by hand."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT setval(pg_get_serial_sequence('events', 'id'), :last)"), {"last": last})


def newest(connection: Connection) -> int:
    """The id of the last line, 0 in an empty log."""
    return connection.execute(select(func.max(events.c.id))).scalar() or 0


def _event(row: Row[tuple[object, ...]]) -> HubEvent:
    return HubEvent(row.id, row.at, row.kind, row.shop_id, row.kiosk_id, row.body)
