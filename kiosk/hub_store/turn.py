"""One writer of the logs at a time, on PostgreSQL as on SQLite."""

from sqlalchemy import Connection, text

_LOCK = 0x46_53_4C_4F  # "FSLO"


def take_turn(connection: Connection) -> None:
    """Waits until no other transaction writes to a log; held until this one ends.

    One lock for the event log and the audit log: of two deeds that write both in opposite orders, each would otherwise wait for
    the other for ever. SQLite has one writer anyway.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
