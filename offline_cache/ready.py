"""Statements compiled once: on the way to a visitor's reference, building them each time costs as much as the disk does."""

from sqlalchemy import ClauseElement
from sqlalchemy.dialects import sqlite


def ready(statement: ClauseElement) -> str:
    """SQL with named parameters, for `Connection.exec_driver_sql`."""
    return str(statement.compile(dialect=sqlite.dialect(paramstyle="named")))
