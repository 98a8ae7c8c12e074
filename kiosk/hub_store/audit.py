"""Writing the audit log, and checking that nobody has rewritten it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Connection, RowMapping, insert, select

from kiosk.hub_store.tables.audit import audit_lines
from kiosk.hub_store.turn import take_turn

FIRST = "0" * 64


@dataclass(frozen=True, slots=True)
class AuditVerdict:
    """`broken_at` is the id of the first line that does not follow from the line before; `head` is what to keep elsewhere."""

    lines: int
    broken_at: int | None
    head: str


def note(
    connection: Connection,
    *,
    at: datetime,
    actor: str,
    action: str,
    subject: str,
    detail: Mapping[str, str | int | bool | None] | None = None,
) -> None:
    """Adds one line in the transaction of the deed itself. `detail` holds ids and numbers, never what people typed."""
    take_turn(connection)
    newest = select(audit_lines.c.id, audit_lines.c.digest).order_by(audit_lines.c.id.desc()).limit(1)
    last = connection.execute(newest).first()
    line: dict[str, object] = {
        "id": last.id + 1 if last else 1,
        "at": at,
        "actor": actor,
        "action": action,
        "subject": subject,
        "detail": dict(detail or {}),
        "previous": last.digest if last else FIRST,
    }
    connection.execute(insert(audit_lines).values(**line, digest=_digest(line)))


def verify(connection: Connection) -> AuditVerdict:
    """Follows the chain from its first line."""
    previous, expected, count = FIRST, 1, 0
    for row in connection.execute(select(audit_lines).order_by(audit_lines.c.id)).mappings():
        if row["id"] != expected or row["previous"] != previous or row["digest"] != _digest(row):
            return AuditVerdict(count, row["id"], previous)
        previous, expected, count = row["digest"], expected + 1, count + 1
    return AuditVerdict(count, None, previous)


def _digest(line: dict[str, object] | RowMapping) -> str:
    at = line["at"]
    assert isinstance(at, datetime)
    said = [
        line["id"],
        at.astimezone(UTC).isoformat(timespec="microseconds"),
        line["actor"],
        line["action"],
        line["subject"],
        line["detail"],
        line["previous"],
    ]
    return sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
