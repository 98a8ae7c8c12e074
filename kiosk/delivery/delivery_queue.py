"""The queue of deliveries as the machine sees it: put in with the submission itself, taken out one by one, never lost.

Taking one out moves its due time on by a lease. Whoever dies between sending and marking leaves it to be sent again then,
with the same key, by which the back office knows it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from sqlalchemy import ColumnElement, Connection, insert, select, update

from kiosk.clock import Clock
from kiosk.delivery.delivery_fault import DeliveryFault
from kiosk.delivery.delivery_state import DeliveryState
from kiosk.delivery.settings import DeliveryRule
from kiosk.hub_store import audit
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.deliveries import deliveries
from kiosk.hub_store.tables.submissions import submissions

LEASE = timedelta(minutes=5)
MOST_ATTEMPTS = 20
"""With the waits below these take about three days: a weekend without the back office fails nothing."""
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=6)
_STUMBLED = "The hub stumbled over it each time; the hub's log says how."


@dataclass(frozen=True, slots=True)
class Claimed:
    """One delivery that is this process's to make until its lease ends. `attempts` counts this one."""

    submission_id: str
    back_office: str
    reference: str
    form_id: str
    attempts: int


class DeliveryQueue:
    """Safe between threads and between processes."""

    def __init__(
        self,
        store: HubStore,
        clock: Clock,
        rules: Sequence[DeliveryRule],
        *,
        lease: timedelta = LEASE,
        chance: Random | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._rules = rules
        self._lease = lease
        self._chance = chance or Random()  # noqa: S311 — spreads load, guards nothing

    def add(self, connection: Connection, taken: Sequence[tuple[str, str]], now: datetime) -> None:
        """Submissions by id and form, in the transaction that takes them: both are kept, or neither."""
        rows = [
            fresh_row(submission_id, name, now)
            for submission_id, form_id in taken
            for name in dict.fromkeys(rule.to for rule in self._rules if rule.is_for(form_id))
        ]
        if rows:
            connection.execute(insert(deliveries), rows)

    def claim(self, back_office: str) -> Claimed | None:
        """The next that is due, the one that has waited longest first."""
        now = self._clock.now()
        due = (deliveries.c.state == DeliveryState.WAITING) & (deliveries.c.due_at <= now)
        query = (
            select(deliveries.c.submission_id, deliveries.c.attempts, submissions.c.reference, submissions.c.form_id)
            .join(submissions, submissions.c.id == deliveries.c.submission_id)
            .where(deliveries.c.back_office == back_office, due)
            .order_by(deliveries.c.due_at)
            .limit(1)
            .with_for_update(skip_locked=True, of=deliveries)
        )
        with self._store.reading() as connection:
            if connection.execute(query).first() is None:
                return None
        with self._store.writing() as connection:
            row = connection.execute(query).first()
            if row is None:
                return None
            claimed = Claimed(row.submission_id, back_office, row.reference, row.form_id, row.attempts + 1)
            leased = {"attempts": claimed.attempts, "due_at": now + self._lease, "changed_at": now}
            if claimed.attempts > MOST_ATTEMPTS:
                leased |= {"state": DeliveryState.FAILED, "why": _STUMBLED, "attempts": MOST_ATTEMPTS}
            connection.execute(update(deliveries).where(_this(claimed)).values(leased))
        return claimed if claimed.attempts <= MOST_ATTEMPTS else None

    def delivered(self, claimed: Claimed, their_reference: str) -> None:
        now = self._clock.now()
        done = {"state": DeliveryState.DELIVERED, "changed_at": now, "why": "", "their_reference": their_reference}
        said = {"back_office": claimed.back_office}
        with self._store.writing() as connection:
            if connection.execute(update(deliveries).where(_still_waiting(claimed)).values(done)).rowcount:
                audit.note(connection, at=now, actor="hub", action="delivery.delivered", subject=claimed.reference, detail=said)

    def failed(self, claimed: Claimed, fault: DeliveryFault) -> None:
        """To be tried again later, or put before staff where that cannot help or has been tried often enough."""
        now = self._clock.now()
        values: dict[str, object] = {"changed_at": now, "why": fault.sentence[:300]}
        if fault.is_of_this_one or claimed.attempts >= MOST_ATTEMPTS:
            values["state"] = DeliveryState.FAILED
        else:
            values["due_at"] = now + self._wait(claimed.attempts)
        with self._store.writing() as connection:
            connection.execute(update(deliveries).where(_still_waiting(claimed)).values(values))

    def _wait(self, attempts: int) -> timedelta:
        """Doubles from half a minute to six hours, each time somewhere between half of it and all of it."""
        longest = min(FIRST_WAIT * (1 << min(attempts - 1, 20)), LONGEST_WAIT)
        return longest * self._chance.uniform(0.5, 1)


def fresh_row(submission_id: str, back_office: str, now: datetime) -> dict[str, object]:
    """A delivery that nobody has tried."""
    place = {"submission_id": submission_id, "back_office": back_office, "due_at": now, "changed_at": now}
    return place | {"state": DeliveryState.WAITING, "attempts": 0, "why": "", "their_reference": ""}


def _this(claimed: Claimed) -> ColumnElement[bool]:
    return (deliveries.c.submission_id == claimed.submission_id) & (deliveries.c.back_office == claimed.back_office)


def _still_waiting(claimed: Claimed) -> ColumnElement[bool]:
    """What somebody has marked as done by hand meanwhile stays so."""
    return _this(claimed) & (deliveries.c.state == DeliveryState.WAITING)
