"""The journal of payments: each step is on the disk before it happens at the terminal."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, func, insert, select, update

from offline_cache import log_events
from offline_cache.faults import CacheFault, CacheReason
from offline_cache.row_tag import is_whole, tagged
from offline_cache.store import Store
from offline_cache.tables import payments


class PaymentState(StrEnum):
    INTENT = "intent"
    """Nothing was sent to the terminal yet."""
    SENT = "sent"
    ACCEPTED = "accepted"
    RESULT = "result"
    """The terminal said paid, and we are about to acknowledge it."""
    COMPLETED = "completed"
    DECLINED = "declined"
    """Nothing was taken."""
    UNKNOWN = "unknown"
    """To be settled with the terminal before any more money is taken; what was paid comes back here while it is given back."""
    HANDED_TO_STAFF = "handed_to_staff"


_MOST_PENCE = 100_000_00
_UNDER_WAY = (PaymentState.INTENT, PaymentState.SENT, PaymentState.ACCEPTED, PaymentState.RESULT)
_NEXT = {
    PaymentState.SENT: frozenset({PaymentState.INTENT}),
    PaymentState.ACCEPTED: frozenset({PaymentState.SENT, PaymentState.UNKNOWN}),
    PaymentState.RESULT: frozenset({PaymentState.SENT, PaymentState.ACCEPTED, PaymentState.UNKNOWN}),
    PaymentState.COMPLETED: frozenset({PaymentState.RESULT, PaymentState.UNKNOWN, PaymentState.HANDED_TO_STAFF}),
    PaymentState.DECLINED: frozenset({*_UNDER_WAY, PaymentState.UNKNOWN, PaymentState.HANDED_TO_STAFF}),
    PaymentState.UNKNOWN: frozenset({*_UNDER_WAY, PaymentState.COMPLETED}),
    PaymentState.HANDED_TO_STAFF: frozenset({*_UNDER_WAY, PaymentState.UNKNOWN}),
}


@dataclass(frozen=True, slots=True)
class PaymentRecord:
    """One attempt. `result` holds what the terminal said, by the names of its result's fields; never a card number."""

    id: str
    reference: str
    pence: int
    state: PaymentState
    trace_before: str
    attributes: Mapping[str, str]
    result: Mapping[str, str | int]
    started_at: datetime
    changed_at: datetime


class PaymentRecords:
    """Methods are durable when they return, raise CacheFault, and are idempotent: a step taken twice is one step."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def intent(
        self, payment_id: str, reference: str, pence: int, trace_before: str = "", attributes: Mapping[str, str] | None = None
    ) -> None:
        """Raises ValueError for an id that already stands for another payment."""
        known = self.get(payment_id)
        if known is not None:
            if (known.reference, known.pence) != (reference, pence):
                raise ValueError(f"payment {payment_id} is already another one")
            return
        at = self._time()
        row = {
            "id": payment_id,
            "reference": reference,
            "pence": pence,
            "state": PaymentState.INTENT.value,
            "trace_before": trace_before,
            "attributes": json.dumps(dict(attributes or {})),
            "result": "{}",
            "started_at": at,
            "changed_at": at,
        }
        with self._store.writing() as connection:
            connection.execute(insert(payments), tagged(row))

    def sent(self, payment_id: str) -> None:
        self._step(payment_id, PaymentState.SENT)

    def accepted(self, payment_id: str) -> None:
        self._step(payment_id, PaymentState.ACCEPTED)

    def result(self, payment_id: str, result: Mapping[str, str | int]) -> None:
        """What the terminal answered, before it is told that we know."""
        self._step(payment_id, PaymentState.RESULT, result)

    def completed(self, payment_id: str, result: Mapping[str, str | int] | None = None) -> None:
        self._step(payment_id, PaymentState.COMPLETED, result)

    def declined(self, payment_id: str, result: Mapping[str, str | int] | None = None) -> None:
        self._step(payment_id, PaymentState.DECLINED, result)

    def unknown(self, payment_id: str) -> None:
        self._step(payment_id, PaymentState.UNKNOWN)

    def handed_to_staff(self, payment_id: str) -> None:
        self._step(payment_id, PaymentState.HANDED_TO_STAFF)

    def get(self, payment_id: str) -> PaymentRecord | None:
        return next(iter(self._read(select(payments).where(payments.c.id == payment_id))), None)

    def for_reference(self, reference: str) -> list[PaymentRecord]:
        """All attempts for one reference, the first one first."""
        return self._read(
            select(payments).where(payments.c.reference == reference).order_by(payments.c.started_at, payments.c.id)
        )

    def unsettled(self) -> list[PaymentRecord]:
        """Those that must be settled with the terminal before any further sale, the oldest first."""
        return self._read(select(payments).where(payments.c.state == PaymentState.UNKNOWN.value).order_by(payments.c.started_at))

    def for_staff(self) -> list[PaymentRecord]:
        return self._read(
            select(payments).where(payments.c.state == PaymentState.HANDED_TO_STAFF.value).order_by(payments.c.started_at)
        )

    def count_unsettled(self) -> int:
        open_states = (PaymentState.UNKNOWN.value, PaymentState.HANDED_TO_STAFF.value)
        with self._store.reading() as connection:
            return connection.execute(
                select(func.count()).select_from(payments).where(payments.c.state.in_(open_states))
            ).scalar_one()

    def after_restart(self) -> int:
        """What was under way when the program ended is unknown if anything was sent, declined if not. How many are unknown.

        A row that is no longer what was written is handed to staff: the terminal's own records know what it was.
        """
        unknown = 0
        with self._store.writing() as connection:
            for row in [found._asdict() for found in connection.execute(select(payments))]:
                after = _after_restart(row, self._time())
                unknown += after["state"] == PaymentState.UNKNOWN and row["state"] != PaymentState.UNKNOWN
                if after["tag"] != row["tag"]:
                    connection.execute(update(payments).where(payments.c.id == row["id"]).values(after))
        return unknown

    def _step(self, payment_id: str, state: PaymentState, result: Mapping[str, str | int] | None = None) -> None:
        known = self.get(payment_id)
        if known is None:
            raise CacheFault(CacheReason.DAMAGED, f"no payment {payment_id}")
        if known.state is state:
            return
        if known.state not in _NEXT[state]:
            raise ValueError(f"a payment that is {known.state} cannot become {state}")
        values = {"state": state.value, "changed_at": self._time()} | (
            {} if result is None else {"result": json.dumps(dict(result))}
        )
        with self._store.writing() as connection:
            row = connection.execute(select(payments).where(payments.c.id == payment_id)).mappings().one()
            connection.execute(update(payments).where(payments.c.id == payment_id).values(tagged({**row, **values})))

    def _read(self, query: Select[tuple[object, ...]]) -> list[PaymentRecord]:
        with self._store.reading() as connection:
            return [_record(row._asdict()) for row in connection.execute(query)]

    def _time(self) -> str:
        return self._now().astimezone(UTC).isoformat()


def salvaged_payment(row: Mapping[str, Any], now: str) -> dict[str, Any]:
    """The row as it is, or, where it is not what was written, what staff can still make of it."""
    if is_whole(row) and _is_known(row["state"]):
        return dict(row)
    log_events.payment_record_damaged(attempt=str(row["id"]))
    pence = row["pence"] if isinstance(row["pence"], int) and 0 <= row["pence"] <= _MOST_PENCE else 0
    known = {"id": str(row["id"]), "reference": str(row["reference"]), "pence": pence, "trace_before": ""}
    damaged = {"state": PaymentState.HANDED_TO_STAFF.value, "attributes": '{"damaged": "yes"}', "result": "{}"}
    return tagged(known | damaged | {"started_at": now, "changed_at": now})


def _after_restart(row: Mapping[str, Any], now: str) -> dict[str, Any]:
    kept = salvaged_payment(row, now)
    match PaymentState(kept["state"]):
        case PaymentState.INTENT:
            return tagged(kept | {"state": PaymentState.DECLINED.value, "changed_at": now})
        case PaymentState.SENT | PaymentState.ACCEPTED | PaymentState.RESULT:
            return tagged(kept | {"state": PaymentState.UNKNOWN.value, "changed_at": now})
        case _:
            return tagged(kept)


def _is_known(state: object) -> bool:
    return state in {known.value for known in PaymentState}


def _record(row: Mapping[str, Any]) -> PaymentRecord:
    """Raises CacheFault for a row that is not what was written."""
    if not is_whole(row):
        raise CacheFault(CacheReason.DAMAGED, f"payment {row['id']}")
    return PaymentRecord(
        row["id"],
        row["reference"],
        row["pence"],
        PaymentState(row["state"]),
        row["trace_before"],
        json.loads(row["attributes"]),
        json.loads(row["result"]),
        datetime.fromisoformat(row["started_at"]),
        datetime.fromisoformat(row["changed_at"]),
    )
