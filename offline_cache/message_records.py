"""Small messages that wait for the hub (help calls, feedback): durable at once, gone once delivered."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Row, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from offline_cache import log_events
from offline_cache.store import Store
from offline_cache.tables import messages


class MessageKind(StrEnum):
    HELP_CALL = "help_call"
    WITHDRAWAL = "withdrawal"
    FEEDBACK = "feedback"


@dataclass(frozen=True, slots=True)
class MessageRecord:
    """`line` only grows: records are delivered in its order."""

    line: int
    kind: MessageKind
    id: UUID
    body: bytes
    at: datetime


class MessageRecords:
    """The messages of one kiosk. Methods raise CacheFault."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def add(self, kind: MessageKind, message_id: UUID, body: bytes) -> None:
        """Keeps a message once, however often it is added."""
        row = {"kind": kind.value, "id": str(message_id), "body": body, "at": self._now().astimezone(UTC).isoformat()}
        with self._store.writing() as connection:
            connection.execute(insert(messages).values(row).on_conflict_do_nothing())

    def waiting(self, *kinds: MessageKind, limit: int = 50) -> list[MessageRecord]:
        query = select(messages).where(messages.c.kind.in_([kind.value for kind in kinds])).order_by(messages.c.line).limit(limit)
        with self._store.reading() as connection:
            rows = connection.execute(query).all()
        read = [_record(row) for row in rows]
        for row in (row for row, record in zip(rows, read, strict=True) if record is None):
            log_events.message_damaged(line=row.line)
            self.delivered(row.line)
        return [record for record in read if record is not None]

    def delivered(self, line: int) -> None:
        with self._store.writing() as connection:
            connection.execute(delete(messages).where(messages.c.line == line))

    def count(self, kind: MessageKind) -> int:
        with self._store.reading() as connection:
            return connection.execute(select(func.count()).where(messages.c.kind == kind.value)).scalar_one()


def _record(row: Row[Any]) -> MessageRecord | None:
    """None for a row that rotted: it must not hold up those behind it, and there is no second copy of it."""
    try:
        return MessageRecord(row.line, MessageKind(row.kind), UUID(row.id), row.body, datetime.fromisoformat(row.at))
    except ValueError:
        return None
