"""What visitors said about their visit, taken once."""

from hashlib import sha256

from sqlalchemy import insert, select

from kiosk.clock import Clock
from kiosk.hub.kiosk_register import KnownKiosk
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.feedback import feedback
from kiosk.link.messages import Feedback, Receipt


class AnotherFeedback(Exception):
    """The id came before, with other contents."""


class FeedbackBox:
    """The same feedback gives the same receipt."""

    def __init__(self, store: HubStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def take(self, kiosk: KnownKiosk, said: Feedback) -> Receipt:
        """Raises AnotherFeedback."""
        digest, now = sha256(said.model_dump_json().encode()).hexdigest(), self._clock.now()
        with self._store.writing() as connection:
            earlier = select(feedback.c.digest, feedback.c.received_at).where(feedback.c.id == str(said.id))
            row = connection.execute(earlier).first()
            if row is None:
                values = said.model_dump(exclude={"id"}) | {"id": str(said.id), "kiosk_id": kiosk.id, "shop_id": kiosk.shop_id}
                connection.execute(insert(feedback).values(values | {"received_at": now, "digest": digest}))
                return Receipt(id=said.id, received_at=now, digest=digest)
        if row.digest != digest:
            raise AnotherFeedback
        return Receipt(id=said.id, received_at=row.received_at, digest=digest)
