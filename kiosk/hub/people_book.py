"""The people who may sign in: adding them, what they may do, and their passwords."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from hashlib import sha256
from uuid import uuid4

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from kiosk.clock import Clock
from kiosk.hub import lock_out
from kiosk.hub.passwords import Passwords, make_password, weakness
from kiosk.hub.person import Person
from kiosk.hub.roles import Role
from kiosk.hub_store import audit
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.people import people, person_roles, sign_ins

MADE_PASSWORD_LASTS = timedelta(days=7)


class PeopleFault(Enum):
    NAME_TAKEN = auto()
    NAME_EMPTY = auto()
    NO_SUCH_PERSON = auto()
    LAST_ADMIN = auto()
    PASSWORD_WEAK = auto()
    PASSWORD_WRONG = auto()


class PeopleRefused(Exception):
    """A change to people that cannot be made; `sentence` is for the person who asked."""

    def __init__(self, fault: PeopleFault, sentence: str) -> None:
        super().__init__(sentence)
        self.fault = fault
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One line of the page of people."""

    person: Person
    disabled_at: datetime | None
    last_seen: datetime | None


class PeopleBook:
    """Every change is in the audit log, in the same transaction."""

    def __init__(self, store: HubStore, clock: Clock, passwords: Passwords) -> None:
        self._store = store
        self._clock = clock
        self._passwords = passwords

    def add(self, sign_in_name: str, name: str, roles: Iterable[Role], by: str, password: str | None = None) -> str:
        """Returns the password: made here, to be changed within 7 days, unless one was given."""
        sign_in_name, name = sign_in_name.strip().lower(), name.strip()
        if not sign_in_name or not name:
            raise PeopleRefused(PeopleFault.NAME_EMPTY, "Give a sign-in name and a name.")
        chosen, now, new_id = password or make_password(), self._clock.now(), str(uuid4())
        row = {
            "id": new_id,
            "sign_in_name": sign_in_name,
            "name": name,
            "password_hash": self._passwords.hash(chosen),
            "password_set_at": now,
            "must_change_by": None if password else now + MADE_PASSWORD_LASTS,
            "made_at": now,
        }
        try:
            with self._store.writing() as connection:
                connection.execute(insert(people).values(row))
                _give(connection, new_id, roles)
                audit.note(connection, at=now, actor=by, action="person.added", subject=sign_in_name)
        except IntegrityError as taken:
            raise PeopleRefused(PeopleFault.NAME_TAKEN, f"The sign-in name {sign_in_name} is taken.") from taken
        return chosen

    def give_roles(self, person_id: str, roles: Iterable[Role], by: str) -> None:
        """Replaces what the person may do."""
        wanted = frozenset(roles)
        with self._store.writing() as connection:
            name = _named(connection, person_id)
            if Role.ADMIN not in wanted:
                _keep_one_admin(connection, person_id)
            connection.execute(delete(person_roles).where(person_roles.c.person_id == person_id))
            _give(connection, person_id, wanted)
            said = {"roles": " ".join(sorted(wanted))}
            audit.note(connection, at=self._clock.now(), actor=by, action="person.roles", subject=name, detail=said)

    def disable(self, person_id: str, by: str) -> None:
        """Nobody is deleted: the audit log names them. Their sign-ins end at once."""
        now = self._clock.now()
        with self._store.writing() as connection:
            name = _named(connection, person_id)
            _keep_one_admin(connection, person_id)
            connection.execute(update(people).where(people.c.id == person_id).values(disabled_at=now))
            _end_sign_ins(connection, person_id, now)
            audit.note(connection, at=now, actor=by, action="person.disabled", subject=name)

    def enable(self, person_id: str, by: str) -> None:
        """Lets them in again, with the roles and password they had."""
        with self._store.writing() as connection:
            name = _named(connection, person_id)
            connection.execute(update(people).where(people.c.id == person_id).values(disabled_at=None))
            audit.note(connection, at=self._clock.now(), actor=by, action="person.enabled", subject=name)

    def reset_password(self, person_id: str, by: str, *, lasting: bool = False) -> str:
        """A made password, to be changed within 7 days unless it is `lasting`; every sign-in of theirs ends, and any lock-out."""
        password, now = make_password(), self._clock.now()
        hashed, must_change_by = self._passwords.hash(password), None if lasting else now + MADE_PASSWORD_LASTS
        with self._store.writing() as connection:
            name = _named(connection, person_id)
            new = {"password_hash": hashed, "password_set_at": now, "must_change_by": must_change_by}
            connection.execute(update(people).where(people.c.id == person_id).values(new))
            _end_sign_ins(connection, person_id, now)
            lock_out.lifted(connection, name)
            audit.note(connection, at=now, actor=by, action="person.password_reset", subject=name)
        return password

    def change_password(self, person: Person, old: str, new: str, token: str = "", council: str = "") -> None:
        """By the person, whose other sign-ins end: `token` is of the one that stays. Raises PeopleRefused with a sentence."""
        with self._store.reading() as connection:
            stored = connection.execute(select(people.c.password_hash).where(people.c.id == person.id)).scalar()
        if not self._passwords.fits(old, stored):
            raise PeopleRefused(PeopleFault.PASSWORD_WRONG, "The old password is not right.")
        if new == old:
            raise PeopleRefused(PeopleFault.PASSWORD_WEAK, "Choose a password that differs from the old one.")
        if why := weakness(new, person.sign_in_name, *person.name.split(), *council.split()):
            raise PeopleRefused(PeopleFault.PASSWORD_WEAK, why)
        hashed, now = self._passwords.hash(new), self._clock.now()
        with self._store.writing() as connection:
            values = {"password_hash": hashed, "password_set_at": now, "must_change_by": None}
            connection.execute(update(people).where(people.c.id == person.id).values(values))
            _end_sign_ins(connection, person.id, now, but=token)
            name = person.sign_in_name
            audit.note(connection, at=now, actor=name, action="person.password_changed", subject=name)

    def everyone(self) -> Sequence[ListedPerson]:
        """By name, with when each was last seen."""
        with self._store.reading() as connection:
            rows = connection.execute(select(people).order_by(people.c.name)).all()
            roles = roles_of(connection, [row.id for row in rows])
            seen = connection.execute(select(sign_ins.c.person_id, sign_ins.c.seen_at).order_by(sign_ins.c.seen_at)).all()
        last: dict[str, datetime] = {row.person_id: row.seen_at for row in seen}
        return [
            ListedPerson(
                Person(row.id, row.sign_in_name, row.name, roles.get(row.id, frozenset())), row.disabled_at, last.get(row.id)
            )
            for row in rows
        ]

    def find(self, sign_in_name: str) -> str | None:
        """The id of whoever signs in by that name."""
        with self._store.reading() as connection:
            return connection.execute(select(people.c.id).where(people.c.sign_in_name == sign_in_name.lower())).scalar()


def roles_of(connection: Connection, person_ids: Sequence[str]) -> dict[str, frozenset[Role]]:
    """What each person may do; people without a role are not in it."""
    found: dict[str, set[Role]] = {}
    for row in connection.execute(select(person_roles).where(person_roles.c.person_id.in_(person_ids))):
        found.setdefault(row.person_id, set()).add(Role(row.role))
    return {person_id: frozenset(roles) for person_id, roles in found.items()}


def _give(connection: Connection, person_id: str, roles: Iterable[Role]) -> None:
    for role in sorted(set(roles)):
        connection.execute(insert(person_roles).values(person_id=person_id, role=role.value))


def _named(connection: Connection, person_id: str) -> str:
    name: str | None = connection.execute(select(people.c.sign_in_name).where(people.c.id == person_id)).scalar()
    if name is None:
        raise PeopleRefused(PeopleFault.NO_SUCH_PERSON, "There is no such person.")
    return name


def _keep_one_admin(connection: Connection, leaving: str) -> None:
    """So that nobody can shut everyone out of the people page."""
    others = (
        select(people.c.id)
        .join(person_roles, person_roles.c.person_id == people.c.id)
        .where(person_roles.c.role == Role.ADMIN.value, people.c.disabled_at.is_(None))
    )
    admins = set(connection.execute(others).scalars())
    if leaving in admins and len(admins) == 1:
        raise PeopleRefused(PeopleFault.LAST_ADMIN, "This is the only administrator. Make another one first.")


def _end_sign_ins(connection: Connection, person_id: str, now: datetime, but: str = "") -> None:
    open_ones = sign_ins.c.ended_at.is_(None) & (sign_ins.c.person_id == person_id)
    open_ones &= sign_ins.c.token_hash != sha256(but.encode()).hexdigest()
    connection.execute(update(sign_ins).where(open_ones).values(ended_at=now))
