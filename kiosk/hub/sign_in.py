"""Signing in and out: server-side sign-ins that end when idle and after a day's work at the latest."""

import secrets
from datetime import datetime, timedelta
from enum import Enum, auto
from hashlib import sha256

from sqlalchemy import Connection, Row, insert, select, update

from kiosk.clock import Clock
from kiosk.hub import lock_out
from kiosk.hub.passwords import Passwords
from kiosk.hub.people_book import roles_of
from kiosk.hub.person import Person
from kiosk.hub.roles import Role
from kiosk.hub.settings import HubSettings
from kiosk.hub_store import audit
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.people import people, sign_ins

_SEEN_EVERY = timedelta(seconds=30)
_PRESENT_ALL_DAY = frozenset({Role.FLOOR, Role.READ_ONLY})


class SignInFault(Enum):
    WRONG = auto()
    """The name or the password; never says which."""
    LOCKED = auto()
    EXPIRED = auto()
    """A made password that was not changed in time."""


class SignInRefused(Exception):
    """Raised by `SignIns.begin`."""

    def __init__(self, fault: SignInFault) -> None:
        super().__init__(fault.name)
        self.fault = fault


class SignIns:
    """Who is signed in. The browser holds a random token; the database holds its digest."""

    def __init__(self, store: HubStore, clock: Clock, passwords: Passwords, settings: HubSettings) -> None:
        self._store = store
        self._clock = clock
        self._passwords = passwords
        self._settings = settings

    def begin(self, sign_in_name: str, password: str, address: str) -> str:
        """Returns the token of a new sign-in. Raises SignInRefused."""
        name, now = sign_in_name.strip().lower()[:60], self._clock.now()
        with self._store.reading() as connection:
            locked = lock_out.is_locked(connection, name, address, now)
            query = select(people).where(people.c.sign_in_name == name, people.c.disabled_at.is_(None))
            row = connection.execute(query).first()
        if locked:
            raise SignInRefused(SignInFault.LOCKED)
        fits = self._passwords.fits(password, row.password_hash if row else None)
        if row is None or not fits:
            self._failed(name, address, now)
            raise SignInRefused(SignInFault.WRONG)
        if row.must_change_by is not None and row.must_change_by < now:
            raise SignInRefused(SignInFault.EXPIRED)
        return self.begin_for(row.id, name, address, "password")

    def begin_for(self, person_id: str, sign_in_name: str, address: str, means: str) -> str:
        """A new sign-in for someone who has proved who they are."""
        token, now = secrets.token_urlsafe(32), self._clock.now()
        row = {
            "token_hash": _digest(token),
            "person_id": person_id,
            "started_at": now,
            "seen_at": now,
            "address": address[:60],
        }
        with self._store.writing() as connection:
            lock_out.succeeded(connection, sign_in_name, address)
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
            with self._store.writing() as connection:
                connection.execute(update(sign_ins).where(sign_ins.c.token_hash == _digest(token)).values(seen_at=now))
        return Person(row.id, row.sign_in_name, row.name, roles, row.must_change_by is not None)

    def end(self, token: str, by: str) -> None:
        """Signing out."""
        now = self._clock.now()
        with self._store.writing() as connection:
            connection.execute(update(sign_ins).where(sign_ins.c.token_hash == _digest(token)).values(ended_at=now))
            audit.note(connection, at=now, actor=by, action="sign_in.ended", subject=by)

    def _is_good(self, row: Row[tuple[object, ...]], roles: frozenset[Role], now: datetime) -> bool:
        idle = self._settings.floor_sign_in_idle if roles <= _PRESENT_ALL_DAY else self._settings.sign_in_idle
        begun: bool = row.started_at <= now < row.started_at + self._settings.sign_in_longest
        return begun and now < row.seen_at + idle

    def _failed(self, name: str, address: str, now: datetime) -> None:
        with self._store.writing() as connection:
            lock_out.failed(connection, name, address, now)
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
