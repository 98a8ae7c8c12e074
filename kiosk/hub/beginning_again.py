"""After a hub was restored from a backup: what happened since is made good as far as it can be, and nobody waits for ever.

Kiosks and consoles remember which event they heard last, and a kiosk takes no older edition of the content: so both numbers
leap. Sign-ins and one-time codes of the past could be known to somebody who lost them since: they end.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from kiosk.clock import Clock
from kiosk.content.publishing.showcase import Showcase
from kiosk.delivery.delivery_queue import DeliveryQueue
from kiosk.hub.retention import Retention
from kiosk.hub.second_copy import CopiedEnvelope, SecondCopy
from kiosk.hub_store import audit, events
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.events import events as event_lines
from kiosk.hub_store.tables.kiosks import enrolment_codes, kiosks
from kiosk.hub_store.tables.people import sign_ins
from kiosk.hub_store.tables.submissions import submissions
from kiosk.link.messages import Envelope, ReleasePublished, SealingKeysChanged
from offline_cache.keys import Verifier

LEAP = 1_000_000
_BY = "restored"


@dataclass(frozen=True, slots=True)
class MadeGood:
    """`taken` submissions and `photos` that the backup lacked; `deleted` submissions that it had; `kiosks` let in since."""

    taken: int
    photos: int
    deleted: int
    kiosks: tuple[str, ...]


class BeginningAgain:
    """Once after each restoring; a second time does no harm."""

    def __init__(
        self,
        store: HubStore,
        clock: Clock,
        queue: DeliveryQueue,
        showcase: Showcase,
        copy: SecondCopy,
        retention: Retention,
    ) -> None:
        self._store = store
        self._clock = clock
        self._queue = queue
        self._showcase = showcase
        self._copy = copy
        self._retention = retention

    def make_good(self) -> MadeGood:
        """Reads the second copy where there is one. Raises OSError."""
        now = self._clock.now()
        with self._store.writing() as connection:
            _leap(connection, now)
            connection.execute(update(sign_ins).where(sign_ins.c.ended_at.is_(None)).values(ended_at=now))
            connection.execute(delete(enrolment_codes).where(enrolment_codes.c.kiosk_id.is_(None)))
            taken, let_in = self._take(connection)
            photos = self._copy.photos.take_in(connection, self._copy.purged())
            said: dict[str, str | int | bool | None] = {"taken": taken, "photos": photos, "kiosks": len(let_in)}
            audit.note(connection, at=now, actor="command line", action="hub.restored", subject="hub", detail=said)
        deleted = sum(self._retention.purge(one, _BY) for one in self._copy.purged())
        self._showcase.leap(LEAP)
        return MadeGood(taken, photos, deleted, tuple(let_in))

    def _take(self, connection: Connection) -> tuple[int, list[str]]:
        there = set(connection.execute(select(submissions.c.id)).scalars())
        known = {row.id: row.signing_key for row in connection.execute(select(kiosks.c.id, kiosks.c.signing_key))}
        taken, let_in = 0, []
        for one in self._copy.envelopes():
            if one.id in there:
                continue
            if one.kiosk.id not in known:
                _let_in(connection, one)
                known[one.kiosk.id] = one.kiosk.signing_key
                let_in.append(one.kiosk.id)
            if self._take_one(connection, one, known[one.kiosk.id]):
                there.add(one.id)
                taken += 1
        return taken, let_in

    def _take_one(self, connection: Connection, one: CopiedEnvelope, signing_key: bytes) -> bool:
        """False for what its kiosk has not signed."""
        envelope = Envelope.model_validate_json(one.body)
        spelled = envelope.as_sealed().spelled()
        if not Verifier(signing_key).is_signature(envelope.signature, spelled.signed_part):
            return False
        row = {name: getattr(envelope, name) for name in ("kiosk_id", "reference", "form_id", "form_version", "sealed_at")}
        row |= {"id": one.id, "shop_id": one.kiosk.shop_id, "received_at": one.received_at}
        connection.execute(insert(submissions).values(row | {"digest": spelled.digest, "envelope": one.body}))
        self._queue.add(connection, [(one.id, envelope.form_id)], self._clock.now())
        return True


def _leap(connection: Connection, now: datetime) -> None:
    """The next event's id is beyond any that somebody may have heard from the hub that was lost; kiosks ask for its keys."""
    said = ReleasePublished(release=0)
    far = events.newest(connection) + LEAP
    row = {"id": far, "at": now, "kind": said.kind, "body": said.model_dump(mode="json")}
    connection.execute(insert(event_lines).values(row))
    events.follow(connection, far)
    events.append(connection, SealingKeysChanged(), at=now)


def _let_in(connection: Connection, one: CopiedEnvelope) -> None:
    about = one.kiosk
    row = {"id": about.id, "shop_id": about.shop_id, "name": about.name, "place": about.place}
    connection.execute(insert(kiosks).values(row | {"signing_key": about.signing_key, "enrolled_at": one.received_at}))
