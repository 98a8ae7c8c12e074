"""Statements compiled once: on the way to a visitor's reference, building them each time costs as much as the disk does."""

from typing import Any

from sqlalchemy import ClauseElement, Connection
from sqlalchemy.dialects import sqlite


def ready(statement: ClauseElement) -> str:
    """SQL with named parameters, to run again and again."""
    return str(statement.compile(dialect=sqlite.dialect(paramstyle="named")))


def direct(connection: Connection) -> Any:
    """The driver's own connection, inside the transaction that `connection` has begun. Raises the driver's errors."""
    return connection.connection.dbapi_connection
