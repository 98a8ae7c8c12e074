"""Slowing down whoever guesses passwords, without letting them lock the shop out.

What is blocked is a name at an address. From anywhere else the name still works, and other names still work from that
address. When many addresses try one name, only addresses where its owner has signed in before stay open. A browser in which
its owner has signed in before counts for itself alone: strangers behind the same address block nobody out of their own.
"""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, func, insert, select

from kiosk.hub_store.tables.people import failed_sign_ins, people, sign_ins

WINDOW = timedelta(minutes=15)
MOST_HERE = 5
MOST_ANYWHERE = 50
KNOWN_FOR = timedelta(days=60)


def is_locked(connection: Connection, sign_in_name: str, address: str, now: datetime, *, is_their_browser: bool = False) -> bool:
    """Whether this name may not be tried from this address now."""
    recent = (failed_sign_ins.c.sign_in_name == sign_in_name) & (failed_sign_ins.c.at > now - WINDOW)
    counts = connection.execute(select(failed_sign_ins.c.address).where(recent)).scalars().all()
    if counts.count(address) >= MOST_HERE:
        return True
    if is_their_browser:
        return False
    return len(counts) >= MOST_ANYWHERE and not _known_here(connection, sign_in_name, address, now)


def failed(connection: Connection, sign_in_name: str, address: str, now: datetime) -> None:
    """Counts one wrong password, and forgets those that no longer matter."""
    connection.execute(delete(failed_sign_ins).where(failed_sign_ins.c.at <= now - WINDOW))
    row = {"sign_in_name": sign_in_name, "address": address, "at": now}
    taken = select(func.count()).where(*(failed_sign_ins.c[name] == value for name, value in row.items()))
    if not connection.execute(taken).scalar():
        connection.execute(insert(failed_sign_ins).values(row))


def succeeded(connection: Connection, sign_in_name: str, address: str) -> None:
    """A right password clears the name at that address."""
    here = (failed_sign_ins.c.sign_in_name == sign_in_name) & (failed_sign_ins.c.address == address)
    connection.execute(delete(failed_sign_ins).where(here))


def lifted(connection: Connection, sign_in_name: str) -> None:
    """Somebody who knows the person has made them a new password: nobody's guesses at the old one count any longer."""
    connection.execute(delete(failed_sign_ins).where(failed_sign_ins.c.sign_in_name == sign_in_name))


def _known_here(connection: Connection, sign_in_name: str, address: str, now: datetime) -> bool:
    before = (
        select(func.count())
        .select_from(sign_ins.join(people, people.c.id == sign_ins.c.person_id))
        .where(people.c.sign_in_name == sign_in_name, sign_ins.c.address == address)
        .where(sign_ins.c.started_at > now - KNOWN_FOR)
    )
    return bool(connection.execute(before).scalar())
