"""The kiosks of a hub's shops: letting them in by a one-time code, knowing them again, shutting one out, and how they are."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Literal

from sqlalchemy import Connection, Label, Row, func, insert, select, update

from kiosk.clock import Clock
from kiosk.hub_store import audit, events
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.kiosks import enrolment_codes, kiosk_health, kiosks, shops
from kiosk.link.enrolment_code import digest_of_code
from kiosk.link.messages import DeviceHealth, Health, Message
from kiosk.reference import ALPHABET

CODE_LASTS = timedelta(hours=24)
_SEEN_EVERY = timedelta(seconds=5)


class EnrolmentFault(StrEnum):
    NO_SUCH_CODE = "no_such_code"
    USED = "code_used"
    EXPIRED = "code_expired"
    FULL = "no_ids_left"


class EnrolmentRefused(Exception):
    """Raised when a code is not good."""

    def __init__(self, fault: EnrolmentFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class KnownKiosk:
    """A kiosk that has been let in at some time."""

    id: str
    shop_id: str
    name: str
    place: str
    signing_key: bytes
    revoked: bool


@dataclass(frozen=True, slots=True)
class KioskCondition:
    """How a kiosk is, as it said last. `health` is None before its first word."""

    kiosk: KnownKiosk
    enrolled_at: datetime
    seen_at: datetime | None
    online: bool
    health: Health | None


class KioskHealthChanged(Message):
    """For consoles: look at the kiosk again."""

    kind: Literal["kiosk_health_changed"] = "kiosk_health_changed"
    kiosk_id: str


class KioskRegister:
    """Kiosk ids are never given twice, so rows stay when a kiosk is shut out."""

    def __init__(self, store: HubStore, clock: Clock, silent_after: timedelta) -> None:
        self._store = store
        self._clock = clock
        self._silent_after = silent_after

    def add_shop(self, shop_id: str, name: str) -> None:
        """Does nothing where the shop is there already."""
        with self._store.writing() as connection:
            if connection.execute(select(shops.c.id).where(shops.c.id == shop_id)).first() is None:
                connection.execute(insert(shops).values(id=shop_id, name=name))

    def shops(self) -> dict[str, str]:
        """The name of each shop, by its id."""
        with self._store.reading() as connection:
            rows = connection.execute(select(shops.c.id, shops.c.name).order_by(shops.c.name)).all()
        return {row.id: row.name for row in rows}

    def make_code(self, shop_id: str, place: str, by: str) -> str:
        """A code like ABCD-EFGH-JKMN, good once and for 24 hours. Only its digest is kept."""
        code = "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(3))
        now = self._clock.now()
        where = place.strip() or "In the shop"
        row = {
            "code_hash": digest_of_code(code),
            "shop_id": shop_id,
            "place": where,
            "made_by": by,
            "made_at": now,
            "expires_at": now + CODE_LASTS,
        }
        with self._store.writing() as connection:
            connection.execute(insert(enrolment_codes).values(row))
            audit.note(connection, at=now, actor=by, action="kiosk.code_made", subject=shop_id, detail={"place": where})
        return code

    def enrol(self, code: str, signing_key: bytes, name: str) -> KnownKiosk:
        """Trades the code for an identity. While the code lasts, the same key gets the same answer: the first may have got lost.

        Raises EnrolmentRefused.
        """
        now = self._clock.now()
        with self._store.writing() as connection:
            row = connection.execute(select(enrolment_codes).where(enrolment_codes.c.code_hash == digest_of_code(code))).first()
            if row is None:
                raise EnrolmentRefused(EnrolmentFault.NO_SUCH_CODE)
            there = None if row.kiosk_id is None else _used_by(connection, row.kiosk_id, signing_key)
            if row.expires_at < now:
                raise EnrolmentRefused(EnrolmentFault.EXPIRED)
            if there is not None:
                return there
            kiosk = KnownKiosk(_free_id(connection), row.shop_id, name, row.place, signing_key, revoked=False)
            _write(connection, kiosk, now)
            used = {"used_at": now, "kiosk_id": kiosk.id}
            connection.execute(update(enrolment_codes).where(enrolment_codes.c.code_hash == row.code_hash).values(used))
            audit.note(connection, at=now, actor=row.made_by, action="kiosk.enrolled", subject=kiosk.id)
            events.append(connection, KioskHealthChanged(kiosk_id=kiosk.id), at=now, shop_id=kiosk.shop_id, kiosk_id=kiosk.id)
        return kiosk

    def revoke(self, kiosk_id: str, by: str) -> None:
        """Shuts a kiosk out for good; it can be enrolled anew, as another one."""
        now = self._clock.now()
        with self._store.writing() as connection:
            still_in = (kiosks.c.id == kiosk_id) & kiosks.c.revoked_at.is_(None)
            done = connection.execute(update(kiosks).where(still_in).values(revoked_at=now, revoked_by=by))
            if done.rowcount:
                audit.note(connection, at=now, actor=by, action="kiosk.revoked", subject=kiosk_id)
                events.append(connection, KioskHealthChanged(kiosk_id=kiosk_id), at=now, kiosk_id=kiosk_id)

    def find(self, kiosk_id: str) -> KnownKiosk | None:
        """By id, revoked ones too."""
        with self._store.reading() as connection:
            row = connection.execute(select(kiosks).where(kiosks.c.id == kiosk_id)).first()
        return _known(row) if row else None

    def seen(self, kiosk_id: str) -> None:
        """Notes that it was heard of; consoles are told when it comes back."""
        now = self._clock.now()
        with self._store.reading() as connection:
            row = connection.execute(select(kiosks.c.seen_at, kiosks.c.shop_id).where(kiosks.c.id == kiosk_id)).one()
        if row.seen_at is not None and row.seen_at <= now < row.seen_at + _SEEN_EVERY:
            return
        with self._store.writing() as connection:
            connection.execute(update(kiosks).where(kiosks.c.id == kiosk_id).values(seen_at=now))
            if row.seen_at is None or now - row.seen_at > self._silent_after:
                _tell_consoles(connection, kiosk_id, row.shop_id, now)

    def take_health(self, kiosk: KnownKiosk, health: Health) -> None:
        """Keeps the newest word; consoles are told when something in it is new."""
        now = self._clock.now()
        said = {
            "at": health.at,
            "received_at": now,
            "release": health.release,
            "waiting": health.waiting,
            "unsettled_payments": health.unsettled_payments,
            "devices": [device.model_dump(mode="json") for device in health.devices],
        }
        with self._store.writing() as connection:
            mine = kiosk_health.c.kiosk_id == kiosk.id
            old = connection.execute(select(kiosk_health).where(mine)).mappings().first()
            if old is None:
                connection.execute(insert(kiosk_health).values(kiosk_id=kiosk.id, **said))
            else:
                connection.execute(update(kiosk_health).where(mine).values(said))
            if old is None or any(old[key] != said[key] for key in ("release", "waiting", "unsettled_payments", "devices")):
                _tell_consoles(connection, kiosk.id, kiosk.shop_id, now)

    def conditions(self, *, with_revoked: bool = False) -> Sequence[KioskCondition]:
        """Every kiosk, by shop and place."""
        query = select(*kiosks.c, *_health_columns()).outerjoin(kiosk_health, kiosk_health.c.kiosk_id == kiosks.c.id)
        if not with_revoked:
            query = query.where(kiosks.c.revoked_at.is_(None))
        with self._store.reading() as connection:
            rows = connection.execute(query.order_by(kiosks.c.shop_id, kiosks.c.place, kiosks.c.name)).all()
        return [self._condition(row) for row in rows]

    def _condition(self, row: Row[tuple[object, ...]]) -> KioskCondition:
        online = row.seen_at is not None and self._clock.now() - row.seen_at <= self._silent_after
        return KioskCondition(_known(row), row.enrolled_at, row.seen_at, online, _health(row))


def _health_columns() -> list[Label[Any]]:
    names = ("at", "release", "waiting", "unsettled_payments", "devices")
    return [kiosk_health.c[name].label(f"health_{name}") for name in names]


def _health(row: Row[tuple[object, ...]]) -> Health | None:
    if row.health_at is None:
        return None
    return Health(
        at=row.health_at,
        release=row.health_release,
        waiting=row.health_waiting,
        unsettled_payments=row.health_unsettled_payments,
        devices=[DeviceHealth.model_validate(device) for device in row.health_devices],
    )


def _known(row: Row[tuple[object, ...]]) -> KnownKiosk:
    return KnownKiosk(row.id, row.shop_id, row.name, row.place, row.signing_key, row.revoked_at is not None)


def _tell_consoles(connection: Connection, kiosk_id: str, shop_id: str, now: datetime) -> None:
    events.append(connection, KioskHealthChanged(kiosk_id=kiosk_id), at=now, shop_id=shop_id, kiosk_id=kiosk_id)


def _used_by(connection: Connection, kiosk_id: str, signing_key: bytes) -> KnownKiosk:
    """The kiosk that the code let in, if that is who asks."""
    kiosk = _known(connection.execute(select(kiosks).where(kiosks.c.id == kiosk_id)).one())
    if kiosk.signing_key != signing_key or kiosk.revoked:
        raise EnrolmentRefused(EnrolmentFault.USED)
    return kiosk


def _write(connection: Connection, kiosk: KnownKiosk, now: datetime) -> None:
    row = {"id": kiosk.id, "shop_id": kiosk.shop_id, "name": kiosk.name, "place": kiosk.place}
    connection.execute(insert(kiosks).values(row | {"signing_key": kiosk.signing_key, "enrolled_at": now}))


def _free_id(connection: Connection) -> str:
    """Any id not yet given. The first character is a letter, so that a reference does not start like a number."""
    if connection.execute(select(func.count()).select_from(kiosks)).scalar_one() >= len(ALPHABET) * (len(ALPHABET) - 10):
        raise EnrolmentRefused(EnrolmentFault.FULL)
    taken = set(connection.execute(select(kiosks.c.id)).scalars())
    free = [first + second for first in ALPHABET[10:] for second in ALPHABET if first + second not in taken]
    return secrets.choice(free)
