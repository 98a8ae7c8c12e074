"""Signing in and out: server-side sign-ins that end when idle and after a day's work at the latest."""

import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from hashlib import sha256

from sqlalchemy import ColumnElement, Connection, Row, insert, select, update
from sqlalchemy.exc import OperationalError

from kiosk.clock import Clock
from kiosk.hub import lock_out
from kiosk.hub.known_browser import KnownBrowser
from kiosk.hub.passwords import Passwords
from kiosk.hub.people_book import roles_of
from kiosk.hub.person import Person
from kiosk.hub.roles import Role
from kiosk.hub.settings import HubSettings
from kiosk.hub_store import audit
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.people import passkeys, people, sign_ins

FRESH = timedelta(minutes=15)
_SEEN_EVERY = timedelta(seconds=30)
_PRESENT_ALL_DAY = frozenset({Role.FLOOR, Role.READ_ONLY})


class SignInFault(Enum):
    WRONG = auto()
    """The name or the password; never says which."""
    LOCKED = auto()
    EXPIRED = auto()
    """A made password that was not changed in time."""
    PASSKEY = auto()
    """The password is right, and not enough: their role needs the passkey that they have."""


class SignInRefused(Exception):
    """Raised by `SignIns.begin`."""

    def __init__(self, fault: SignInFault) -> None:
        super().__init__(fault.name)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class ListedSignIn:
    """`id` names it without opening anything; `is_this` is the browser that asks."""

    id: str
    address: str
    started_at: datetime
    seen_at: datetime
    is_this: bool


class SignIns:
    """Who is signed in. The browser holds a random token; the database holds its digest."""

    def __init__(self, store: HubStore, clock: Clock, passwords: Passwords, settings: HubSettings) -> None:
        self._store = store
        self._clock = clock
        self._passwords = passwords
        self._settings = settings

    def begin(self, sign_in_name: str, password: str, address: str, known: KnownBrowser | None = None) -> str:
        """Returns the token of a new sign-in. `known`: the browser's own cookie, if it is good. Raises SignInRefused."""
        name, now = sign_in_name.strip().lower()[:60], self._clock.now()
        with self._store.reading() as connection:
            query = select(people).where(people.c.sign_in_name == name, people.c.disabled_at.is_(None))
            row = connection.execute(query).first()
            is_theirs = known is not None and row is not None and known.person_id == row.id
            place = known.place if known is not None and is_theirs else address
            locked = lock_out.is_locked(connection, name, place, now, is_their_browser=is_theirs)
        if locked:
            raise SignInRefused(SignInFault.LOCKED)
        fits = self._passwords.fits(password, row.password_hash if row else None)
        if row is None or not fits:
            self._failed(name, place, now)
            raise SignInRefused(SignInFault.WRONG)
        if row.must_change_by is not None and row.must_change_by < now:
            raise SignInRefused(SignInFault.EXPIRED)
        if row.must_change_by is None and self._needs_passkey(row.id) and self._has_passkey(row.id):
            raise SignInRefused(SignInFault.PASSKEY)
        return self.begin_for(row.id, name, address, "password", place)

    def begin_for(self, person_id: str, sign_in_name: str, address: str, means: str, place: str | None = None) -> str:
        """A new sign-in for someone who has proved who they are. `place` is where their wrong passwords were counted."""
        token, now = secrets.token_urlsafe(32), self._clock.now()
        row = {
            "token_hash": _digest(token),
            "person_id": person_id,
            "started_at": now,
            "seen_at": now,
            "address": address[:60],
        }
        with self._store.writing() as connection:
            lock_out.succeeded(connection, sign_in_name, place or address)
            connection.execute(insert(sign_ins).values(row))
            said = {"means": means}
            audit.note(connection, at=now, actor=sign_in_name, action="sign_in.began", subject=sign_in_name, detail=said)
        return token

    def who(self, token: str, *, seen: bool = True) -> Person | None:
        """Whose sign-in this is, if it is still good. `seen` counts as being there (a page's own polling does not)."""
        now = self._clock.now()
        with self._store.reading() as connection:
            row = _find(connection, token)
            roles = roles_of(connection, [row.id]).get(row.id, frozenset()) if row else frozenset()
        if row is None or not self._is_good(row, roles, now):
            return None
        if seen and now - row.seen_at > _SEEN_EVERY:
            self._note_seen(token, now)
        must_add = not roles.isdisjoint(self._settings.passkeys_for) and not self._has_passkey(row.id)
        return Person(row.id, row.sign_in_name, row.name, roles, row.must_change_by is not None, must_add)

    def _note_seen(self, token: str, now: datetime) -> None:
        """Where the disk is full it is not noted, and ends the earlier: a page can still be read, and say so."""
        with suppress(OperationalError), self._store.writing() as connection:
            connection.execute(update(sign_ins).where(sign_ins.c.token_hash == _digest(token)).values(seen_at=now))

    def is_fresh(self, token: str) -> bool:
        """Whether they have proved who they are just now: what opens an account is changed by nobody else."""
        with self._store.reading() as connection:
            row = _find(connection, token)
        return row is not None and self._clock.now() - row.started_at < FRESH

    def end(self, token: str, by: str) -> None:
        """Signing out."""
        now = self._clock.now()
        with self._store.writing() as connection:
            connection.execute(update(sign_ins).where(sign_ins.c.token_hash == _digest(token)).values(ended_at=now))
            audit.note(connection, at=now, actor=by, action="sign_in.ended", subject=by)

    def of(self, person: Person, token: str) -> Sequence[ListedSignIn]:
        """Where somebody is signed in now, the newest first. `token` is of the browser that asks."""
        query = select(sign_ins).where(sign_ins.c.person_id == person.id, sign_ins.c.ended_at.is_(None))
        with self._store.reading() as connection:
            rows = connection.execute(query.order_by(sign_ins.c.started_at.desc(), sign_ins.c.address.desc())).all()
        now, mine = self._clock.now(), _digest(token)
        return [
            ListedSignIn(row.token_hash[:16], row.address, row.started_at, row.seen_at, row.token_hash == mine)
            for row in rows
            if self._is_good(row, person.roles, now)
        ]

    def end_one(self, person: Person, sign_in_id: str) -> bool:
        """One of somebody's own. False where it has ended already."""
        return bool(self._end(person, sign_ins.c.token_hash.startswith(sign_in_id, autoescape=True)))

    def end_others(self, person: Person, token: str) -> int:
        """All of somebody's own but the one that asks. How many."""
        return self._end(person, sign_ins.c.token_hash != _digest(token))

    def _end(self, person: Person, which: ColumnElement[bool]) -> int:
        now, name = self._clock.now(), person.sign_in_name
        mine = (sign_ins.c.person_id == person.id) & sign_ins.c.ended_at.is_(None) & which
        with self._store.writing() as connection:
            ended = connection.execute(update(sign_ins).where(mine).values(ended_at=now)).rowcount
            if ended:
                audit.note(connection, at=now, actor=name, action="sign_in.ended", subject=name, detail={"count": ended})
        return ended

    def _needs_passkey(self, person_id: str) -> bool:
        with self._store.reading() as connection:
            roles = roles_of(connection, [person_id]).get(person_id, frozenset())
        return not roles.isdisjoint(self._settings.passkeys_for)

    def _has_passkey(self, person_id: str) -> bool:
        query = select(passkeys.c.credential_id).where(passkeys.c.person_id == person_id).limit(1)
        with self._store.reading() as connection:
            return connection.execute(query).first() is not None

    def _is_good(self, row: Row[tuple[object, ...]], roles: frozenset[Role], now: datetime) -> bool:
        idle = self._settings.floor_sign_in_idle if roles <= _PRESENT_ALL_DAY else self._settings.sign_in_idle
        begun: bool = row.started_at <= now < row.started_at + self._settings.sign_in_longest
        return begun and now < row.seen_at + idle

    def _failed(self, name: str, place: str, now: datetime) -> None:
        with self._store.writing() as connection:
            lock_out.failed(connection, name, place, now)
            audit.note(connection, at=now, actor="", action="sign_in.refused", subject=_known_or_hidden(connection, name))


def _known_or_hidden(connection: Connection, name: str) -> str:
    """People type their password into the wrong field: only names that exist reach the log."""
    known = connection.execute(select(people.c.sign_in_name).where(people.c.sign_in_name == name)).scalar()
    return known or "(unknown name)"


def _find(connection: Connection, token: str) -> Row[tuple[object, ...]] | None:
    query = (
        select(people, sign_ins.c.started_at, sign_ins.c.seen_at)
        .join(sign_ins, sign_ins.c.person_id == people.c.id)
        .where(sign_ins.c.token_hash == _digest(token), sign_ins.c.ended_at.is_(None), people.c.disabled_at.is_(None))
    )
    return connection.execute(query).first()


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
