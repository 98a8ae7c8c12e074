"""Submissions that do not get through from a kiosk: staff see which and why, and say when one may be sent again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select, update

from kiosk.clock import Clock
from kiosk.hub_store import audit, events
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.envelopes_aside import envelopes_aside
from kiosk.hub_store.tables.kiosks import kiosks
from kiosk.link.messages import EnvelopeAside, Health, SendAgain


@dataclass(frozen=True, slots=True)
class ListedAside:
    """`why` is the hub's own word, empty where the kiosk goes on trying. `asked_at`: staff have asked for it again."""

    kiosk_id: str
    place: str
    id: str
    reference: str
    form_id: str
    form_version: int
    since: datetime
    why: str
    attempts: int
    asked_at: datetime | None


class AsideDesk:
    """An envelope stands here for as long as its kiosk says that it does not get through."""

    def __init__(self, store: HubStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def heard(self, kiosk_id: str, health: Health) -> None:
        """What a kiosk says; said again and again, it changes nothing."""
        said = {str(one.id): one for one in health.aside}
        mine = envelopes_aside.c.kiosk_id == kiosk_id
        with self._store.reading() as connection:
            if not said and connection.execute(select(envelopes_aside.c.id).where(mine).limit(1)).first() is None:
                return
        with self._store.writing() as connection:
            asked = {row.id: row.asked_at for row in connection.execute(select(envelopes_aside).where(mine))}
            connection.execute(delete(envelopes_aside).where(mine))
            rows = [_row(one, kiosk_id) | {"asked_at": asked.get(name)} for name, one in said.items()]
            if rows:
                connection.execute(insert(envelopes_aside), rows)

    def listed(self) -> Sequence[ListedAside]:
        """The oldest first."""
        query = select(envelopes_aside, kiosks.c.place).join(kiosks, kiosks.c.id == envelopes_aside.c.kiosk_id)
        with self._store.reading() as connection:
            rows = connection.execute(query.order_by(envelopes_aside.c.since)).all()
        return [ListedAside(**{name: getattr(row, name) for name in ListedAside.__dataclass_fields__}) for row in rows]

    def send_again(self, kiosk_id: str, submission_id: str, by: str) -> bool:
        """Tells the kiosk, within a second where it has a line. False where it got through meanwhile."""
        now = self._clock.now()
        one = (envelopes_aside.c.kiosk_id == kiosk_id) & (envelopes_aside.c.id == submission_id)
        with self._store.writing() as connection:
            row = connection.execute(select(envelopes_aside.c.reference).where(one)).first()
            if row is None:
                return False
            connection.execute(update(envelopes_aside).where(one).values(asked_at=now))
            events.append(connection, SendAgain(ids=[UUID(submission_id)]), at=now, kiosk_id=kiosk_id)
            detail: dict[str, str | int | bool | None] = {"kiosk": kiosk_id}
            audit.note(connection, at=now, actor=by, action="submission.send_again", subject=row.reference, detail=detail)
        return True


def is_asked_for(connection: Connection, kiosk_id: str, submission_id: str) -> bool:
    """Whether staff have seen why it was not taken, and want it."""
    one = (envelopes_aside.c.kiosk_id == kiosk_id) & (envelopes_aside.c.id == submission_id)
    return (
        connection.execute(select(envelopes_aside.c.id).where(one, envelopes_aside.c.asked_at.is_not(None))).first() is not None
    )


def _row(said: EnvelopeAside, kiosk_id: str) -> dict[str, object]:
    return said.model_dump() | {"id": str(said.id), "kiosk_id": kiosk_id}
