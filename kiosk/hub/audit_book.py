"""Reading the audit log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from kiosk.hub_store import audit
from kiosk.hub_store.audit import AuditVerdict
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.audit import audit_lines


@dataclass(frozen=True, slots=True)
class AuditLine:
    """Who did what to what."""

    id: int
    at: datetime
    actor: str
    action: str
    subject: str
    detail: Mapping[str, str | int | bool | None]


class AuditBook:
    """Only reads: lines are written in the transaction of the deed."""

    def __init__(self, store: HubStore) -> None:
        self._store = store

    def lines(self, *, before: int | None = None, actor: str | None = None, most: int = 100) -> Sequence[AuditLine]:
        """The newest first."""
        query = select(audit_lines).order_by(audit_lines.c.id.desc()).limit(most)
        if before is not None:
            query = query.where(audit_lines.c.id < before)
        if actor:
            query = query.where(audit_lines.c.actor == actor)
        with self._store.reading() as connection:
            rows = connection.execute(query).all()
        return [AuditLine(row.id, row.at, row.actor, row.action, row.subject, row.detail) for row in rows]

    def line_of(self, digest: str) -> int | None:
        """The line with this digest, or one that begins so. None: it was rewritten or cut off since somebody kept it."""
        query = select(audit_lines.c.id).where(audit_lines.c.digest.startswith(digest.lower(), autoescape=True))
        with self._store.reading() as connection:
            return connection.execute(query.order_by(audit_lines.c.id)).scalar()

    def verify(self) -> AuditVerdict:
        """Follows the chain from its first line."""
        with self._store.reading() as connection:
            return audit.verify(connection)
