"""The content being worked on: one file after the other, each with who saved it and when."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection, delete, insert, select

from kiosk.content.publishing.paths import is_bundle_path
from kiosk.content.publishing.refused import PublishingFault, PublishingRefused
from kiosk.hub_store.tables.content import content_bodies, draft_edits, draft_files


@dataclass(frozen=True, slots=True)
class Edit:
    """One saved version of a file."""

    path: str
    digest: str | None
    """None: it was taken out."""
    by: str
    at: datetime


class Draft:
    """Inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def files(self) -> dict[str, str]:
        """Path → digest."""
        rows = self._connection.execute(select(draft_files.c.path, draft_files.c.digest).order_by(draft_files.c.path))
        return {row.path: row.digest for row in rows}

    def read(self, path: str) -> bytes:
        """KeyError where the draft has no such file."""
        digest = self.digest(path)
        if digest is None:
            raise KeyError(path)
        return body_of(self._connection, digest)

    def digest(self, path: str) -> str | None:
        found: str | None = self._connection.execute(select(draft_files.c.digest).where(draft_files.c.path == path)).scalar()
        return found

    def save(self, path: str, body: bytes, by: str, at: datetime, over: str | None = None) -> str:
        """The new digest. `over`: the digest the editor began with; PublishingRefused when another edit came between."""
        if not is_bundle_path(path):
            raise PublishingRefused(PublishingFault.BAD_PATH, f"“{path}” is not a path for a content file.")
        before = self.digest(path)
        if over is not None and before != over:
            sentence = "Somebody else saved this while you were editing. Open it again to see their words, then make your change."
            raise PublishingRefused(PublishingFault.EDITED_BY_ANOTHER, sentence)
        digest = keep_body(self._connection, body)
        if digest != before:
            self._remove(path)
            row = {"path": path, "digest": digest, "edited_by": by, "edited_at": at}
            self._connection.execute(insert(draft_files).values(row))
            self._connection.execute(insert(draft_edits).values(row))
        return digest

    def take_out(self, path: str, by: str, at: datetime) -> None:
        if self.digest(path) is not None:
            self._remove(path)
            self._connection.execute(insert(draft_edits).values(path=path, digest=None, edited_by=by, edited_at=at))

    def history(self, path: str) -> list[Edit]:
        """Newest first."""
        query = select(draft_edits).where(draft_edits.c.path == path).order_by(draft_edits.c.id.desc())
        return [Edit(row.path, row.digest, row.edited_by, row.edited_at) for row in self._connection.execute(query)]

    def last_edits(self) -> dict[str, Edit]:
        """Path → who saved it last."""
        rows = self._connection.execute(select(draft_files))
        return {row.path: Edit(row.path, row.digest, row.edited_by, row.edited_at) for row in rows}

    def _remove(self, path: str) -> None:
        self._connection.execute(delete(draft_files).where(draft_files.c.path == path))


def body_of(connection: Connection, digest: str) -> bytes:
    """KeyError for bytes that were never kept."""
    body = connection.execute(select(content_bodies.c.body).where(content_bodies.c.digest == digest)).scalar()
    if body is None:
        raise KeyError(digest)
    return bytes(body)


def keep_body(connection: Connection, body: bytes) -> str:
    """Its SHA-256 in hex."""
    digest = sha256(body).hexdigest()
    if connection.execute(select(content_bodies.c.digest).where(content_bodies.c.digest == digest)).first() is None:
        connection.execute(insert(content_bodies).values(digest=digest, body=body))
    return digest
