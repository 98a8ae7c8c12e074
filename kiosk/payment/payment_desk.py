"""The hub's half: payments that no terminal can tell the end of, closed by staff; and how each terminal's day ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import Connection, Row, delete, insert, select, update

from kiosk.clock import Clock
from kiosk.hub_store import audit, events
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.kiosks import kiosks
from kiosk.hub_store.tables.payments import day_ends, open_payments
from kiosk.link.messages import Health, Message, PaymentClosed, PaymentOutcome, UnsettledPayment
from kiosk.money import Pence


@dataclass(frozen=True, slots=True)
class OpenPayment:
    """`outcome` is what staff found, once they have; the kiosk may not have heard of it yet."""

    id: str
    kiosk_id: str
    place: str
    reference: str
    pence: Pence
    started_at: datetime
    outcome: PaymentOutcome | None
    closed_by: str
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class DayEndNews:
    kiosk_id: str
    place: str
    at: datetime
    done: bool
    pence: Pence
    reason: str
    updating: bool


class PaymentsChanged(Message):
    """For consoles: look at the payments again."""

    kind: Literal["payments_changed"] = "payments_changed"
    kiosk_id: str


class PaymentDesk:
    """A payment stands here from when its kiosk says it is open until the kiosk no longer does."""

    def __init__(self, store: HubStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def heard(self, kiosk_id: str, shop_id: str, health: Health) -> None:
        """What a kiosk says of its payments; said again and again, it changes nothing."""
        said = {str(one.id): one for one in health.unsettled}
        with self._store.writing() as connection:
            mine = open_payments.c.kiosk_id == kiosk_id
            known = set(connection.execute(select(open_payments.c.id).where(mine)).scalars())
            for gone in known - set(said):
                connection.execute(delete(open_payments).where(open_payments.c.id == gone))
            for new in set(said) - known:
                connection.execute(insert(open_payments).values(_row(said[new], kiosk_id)))
            told = health.day_end is not None and _keep_day_end(connection, kiosk_id, health)
            if known != set(said) or told:
                at = self._clock.now()
                events.append(connection, PaymentsChanged(kiosk_id=kiosk_id), at=at, kiosk_id=kiosk_id, shop_id=shop_id)

    def open(self) -> Sequence[OpenPayment]:
        """The oldest first."""
        query = select(open_payments, kiosks.c.place).join(kiosks, kiosks.c.id == open_payments.c.kiosk_id)
        with self._store.reading() as connection:
            return [_payment(row) for row in connection.execute(query.order_by(open_payments.c.started_at))]

    def day_ends(self) -> Sequence[DayEndNews]:
        """The last of each kiosk."""
        query = select(day_ends, kiosks.c.place).join(kiosks, kiosks.c.id == day_ends.c.kiosk_id).order_by(kiosks.c.place)
        with self._store.reading() as connection:
            return [_day_end(row) for row in connection.execute(query)]

    def close(self, payment_id: str, outcome: PaymentOutcome, by: str) -> bool:
        """What staff found in the terminal's own records; once for each payment. False where it is closed already."""
        now = self._clock.now()
        with self._store.writing() as connection:
            still_open = (open_payments.c.id == payment_id) & open_payments.c.outcome.is_(None)
            row = connection.execute(select(open_payments).where(still_open)).first()
            closed = {"outcome": outcome.value, "closed_by": by, "closed_at": now}
            if row is None or not connection.execute(update(open_payments).where(still_open).values(closed)).rowcount:
                return False
            detail: dict[str, str | int | bool | None] = {"outcome": outcome.value, "pence": row.pence, "kiosk": row.kiosk_id}
            audit.note(connection, at=now, actor=by, action="payment.closed", subject=row.reference, detail=detail)
            word = PaymentClosed(payment=UUID(payment_id), outcome=outcome, by=by)
            events.append(connection, word, at=now, kiosk_id=row.kiosk_id)
        return True


def _row(payment: UnsettledPayment, kiosk_id: str) -> dict[str, object]:
    return {
        "id": str(payment.id),
        "kiosk_id": kiosk_id,
        "reference": payment.reference,
        "pence": payment.pence,
        "started_at": payment.started_at,
    }


def _keep_day_end(connection: Connection, kiosk_id: str, health: Health) -> bool:
    """Whether it is news."""
    said = health.day_end
    if said is None:
        return False
    mine = day_ends.c.kiosk_id == kiosk_id
    row = {"at": said.at, "done": said.done, "pence": said.pence, "reason": said.reason, "updating": said.updating}
    known = connection.execute(select(day_ends.c.at).where(mine)).scalar_one_or_none()
    if known is None:
        connection.execute(insert(day_ends).values(kiosk_id=kiosk_id, **row))
    elif known != said.at:
        connection.execute(update(day_ends).where(mine).values(row))
    return known != said.at


def _payment(row: Row[tuple[object, ...]]) -> OpenPayment:
    return OpenPayment(
        row.id,
        row.kiosk_id,
        row.place,
        row.reference,
        Pence(row.pence),
        row.started_at,
        PaymentOutcome(row.outcome) if row.outcome else None,
        row.closed_by or "",
        row.closed_at,
    )


def _day_end(row: Row[tuple[object, ...]]) -> DayEndNews:
    return DayEndNews(row.kiosk_id, row.place, row.at, row.done, Pence(row.pence), row.reason, row.updating)
