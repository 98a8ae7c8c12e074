"""Reports that a back office has taken against a token: its own reference comes later, and is asked for until it has."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select, update

from kiosk.clock import Clock
from kiosk.delivery.adapter import PROMISED
from kiosk.delivery.delivery_state import DeliveryState
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.deliveries import deliveries

TOKENS_LAST = timedelta(days=7)
"""After this a token stays what the console shows."""
FIRST_WAIT = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Promised:
    """`said` is the token as it stands where their reference will."""

    submission_id: str
    back_office: str
    said: str

    @property
    def token(self) -> str:
        return self.said.removeprefix(PROMISED)


class TokenBook:
    """A delivery that is done has no other use for its due time: here it is when to ask next."""

    def __init__(self, store: HubStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def due(self, back_office: str) -> Promised | None:
        """The one that has waited longest. It is not due again for a while: a minute, then half as long as it has waited."""
        now, row = self._clock.now(), deliveries.c
        waits = (row.state == DeliveryState.DELIVERED) & row.their_reference.startswith(PROMISED) & (row.due_at <= now)
        query = select(row.submission_id, row.their_reference, row.changed_at)
        query = query.where(row.back_office == back_office, waits, row.changed_at > now - TOKENS_LAST)
        with self._store.reading() as connection:
            found = connection.execute(query.order_by(row.due_at).limit(1)).first()
        if found is None:
            return None
        promised = Promised(found.submission_id, back_office, found.their_reference)
        self._put(promised, due_at=now + max(FIRST_WAIT, (now - found.changed_at) / 2))
        return promised

    def resolved(self, promised: Promised, their_reference: str) -> None:
        """The token has become a reference."""
        self._put(promised, their_reference=their_reference)

    def _put(self, promised: Promised, **values: object) -> None:
        row = deliveries.c
        same = (row.submission_id == promised.submission_id) & (row.back_office == promised.back_office)
        with self._store.writing() as connection:
            connection.execute(update(deliveries).where(same, row.their_reference == promised.said).values(values))
