"""The outbox's table, counter and audit lines, statement by statement; each within a transaction of the caller's."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, bindparam, case, func, insert, literal_column, null, select, update

from offline_cache.envelope_row import EnvelopeRow, EnvelopeState
from offline_cache.faults import CacheFault, CacheReason
from offline_cache.ready import direct, ready
from offline_cache.tables import audit, counter, envelopes

_BEHIND_ALL = 1_000_000
"""Attempts of a row that is damaged in both copies."""
_WITHOUT_BODY = [column for column in envelopes.columns if column.name != "body"]
_FIND = ready(select(envelopes).where(envelopes.c.id == bindparam("wanted")))
_COUNT_ON = ready(update(counter).values(last=counter.c.last + bindparam("more")).returning(counter.c.last))
_ADD = ready(insert(envelopes))
_CHANGE = ready(update(envelopes).where(envelopes.c.number == bindparam("which")))
_SETTLE = ready(
    update(envelopes)
    .where(envelopes.c.number == bindparam("which"))
    .values(
        {name: bindparam(name) for name in ("state", "at", "why", "tag")}
        | {"body": case((bindparam("state") == literal_column("'received'"), null()), else_=envelopes.c.body)}
    )
)
_NOTE = ready(insert(audit).values({name: bindparam(name) for name in ("at", "what", "reference")}))


def find(connection: Connection, submission_id: UUID) -> EnvelopeRow | None:
    """Raises CacheFault for a row that is not what was written."""
    found = direct(connection).execute(_FIND, {"wanted": str(submission_id)}).fetchone()
    if found is None:
        return None
    row = EnvelopeRow.from_values(dict(zip(envelopes.columns.keys(), found, strict=True)))
    if row is None:
        raise CacheFault(CacheReason.DAMAGED, f"row {found[0]}")
    return row


def add(connection: Connection, row: EnvelopeRow) -> None:
    direct(connection).execute(_ADD, row.values())


def change(connection: Connection, row: EnvelopeRow) -> None:
    direct(connection).execute(_CHANGE, row.values() | {"which": row.number})


def settle(connection: Connection, rows: Sequence[EnvelopeRow], at: str) -> None:
    """Writes what was read without its body: received ones lose it, refused ones keep it. `at` is for the audit lines."""
    if rows:
        connection.exec_driver_sql(_SETTLE, [row.values() | {"which": row.number} for row in rows])
        connection.exec_driver_sql(_NOTE, [{"at": at, "what": row.state.value, "reference": row.reference} for row in rows])


def put_behind_all(connection: Connection, number: int) -> None:
    """For a row that is damaged beyond mending: it must not hold up the others."""
    connection.execute(update(envelopes).where(envelopes.c.number == number).values(attempts=_BEHIND_ALL))


def note(connection: Connection, at: str, what: str, reference: str) -> None:
    """A line of the audit."""
    direct(connection).execute(_NOTE, {"at": at, "what": what, "reference": reference})


def count_on(connection: Connection, more: int) -> int:
    """The counter, so many further."""
    ((number,),) = direct(connection).execute(_COUNT_ON, {"more": more}).fetchall()
    return int(number)


def counted(connection: Connection) -> int:
    """The counter as it stands."""
    return int(connection.execute(select(counter.c.last)).scalar_one())


def next_waiting(connection: Connection, limit: int) -> list[tuple[int, EnvelopeRow | None]]:
    """By number; those that never failed alone first. None for a row that is not what was written."""
    waiting = envelopes.c.state == EnvelopeState.WAITING.value
    query = select(envelopes).where(waiting).order_by(envelopes.c.attempts, envelopes.c.number).limit(limit)
    return [(row.number, EnvelopeRow.from_values(row._asdict())) for row in connection.execute(query)]


def waiting_of(connection: Connection, ids: Iterable[UUID]) -> list[EnvelopeRow]:
    """Those of these that wait, without their bodies."""
    return _whole(
        connection,
        envelopes.c.id.in_([str(each) for each in ids]) & (envelopes.c.state == EnvelopeState.WAITING.value),
        with_body=False,
    )


def aside(connection: Connection, most: int) -> list[EnvelopeRow]:
    """Refused, or failed alone; without their bodies, the oldest first."""
    failed = (envelopes.c.state == EnvelopeState.WAITING.value) & (envelopes.c.attempts > 0)
    return _whole(connection, (envelopes.c.state == EnvelopeState.REFUSED.value) | failed, with_body=False, most=most)


def in_state(connection: Connection, state: EnvelopeState) -> list[EnvelopeRow]:
    return _whole(connection, envelopes.c.state == state.value)


def numbered(connection: Connection, number: int) -> EnvelopeRow | None:
    """None also for a row that is not what was written."""
    return next(iter(_whole(connection, envelopes.c.number == number)), None)


def not_received(connection: Connection) -> set[int]:
    """Numbers of all that the hub does not have, also of those that are only reserved."""
    return set(connection.execute(select(envelopes.c.number).where(envelopes.c.state != EnvelopeState.RECEIVED.value)).scalars())


def many_in_each_state(connection: Connection) -> dict[EnvelopeState, int]:
    found = connection.execute(select(envelopes.c.state, func.count()).group_by(envelopes.c.state)).all()
    by_state: dict[str, int] = {row[0]: row[1] for row in found}
    return {state: by_state.get(state.value, 0) for state in EnvelopeState}


def oldest_waiting(connection: Connection) -> str | None:
    """Since when it waits, as it stands there."""
    oldest = select(func.min(envelopes.c.at)).where(envelopes.c.state == EnvelopeState.WAITING.value)
    since: str | None = connection.execute(oldest).scalar_one()
    return since


def _whole(
    connection: Connection, which: ColumnElement[bool], *, with_body: bool = True, most: int | None = None
) -> list[EnvelopeRow]:
    columns = envelopes.columns if with_body else _WITHOUT_BODY
    query = select(*columns).where(which).order_by(envelopes.c.number).limit(most)
    read = [EnvelopeRow.from_values(row._asdict()) for row in connection.execute(query)]
    return [row for row in read if row is not None]
