"""The draft as admins work on it: reading, saving, checking, comparing."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from kiosk.clock import Clock, civil_date
from kiosk.content.publishing.bundle_check import findings_in
from kiosk.content.publishing.change import Change, changes_in
from kiosk.content.publishing.draft import Draft, Edit, body_of
from kiosk.content.publishing.form_memory import FormMemory
from kiosk.content.publishing.form_versions import with_next_version
from kiosk.content.publishing.paths import is_bundle_path
from kiosk.content.publishing.release_book import ReleaseBook
from kiosk.forms.finding import Finding
from kiosk.hub_store.store import HubStore

ZONE = ZoneInfo("Europe/London")


class DraftDesk:
    """One draft for the whole hub."""

    def __init__(self, store: HubStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._memory = FormMemory()

    def import_folder(self, folder: Path, by: str) -> int:
        """Puts a folder's content files into the draft; says how many."""
        files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
        kept = {path: file.read_bytes() for path, file in files.items() if is_bundle_path(path)}
        with self._store.writing() as connection:
            for path, body in kept.items():
                Draft(connection).save(path, body, by, self._clock.now())
        return len(kept)

    def read(self, path: str) -> tuple[bytes, str]:
        """A file and its digest, to be handed to `save`; KeyError where there is none."""
        with self._store.reading() as connection:
            draft = Draft(connection)
            return draft.read(path), draft.digest(path) or ""

    def save(self, path: str, body: bytes, by: str, over: str | None = None) -> str:
        """The new digest. `over`: the digest the editor began with; PublishingRefused when another edit came between."""
        with self._store.writing() as connection:
            return Draft(connection).save(path, body, by, self._clock.now(), over)

    def take_out(self, path: str, by: str) -> None:
        with self._store.writing() as connection:
            Draft(connection).take_out(path, by, self._clock.now())

    def files(self) -> dict[str, bytes]:
        """The whole draft."""
        with self._store.reading() as connection:
            return bodies(connection, Draft(connection).files())

    def last_edits(self) -> dict[str, Edit]:
        with self._store.reading() as connection:
            return Draft(connection).last_edits()

    def history(self, path: str) -> list[Edit]:
        with self._store.reading() as connection:
            return Draft(connection).history(path)

    def version(self, digest: str) -> bytes:
        """A file as it once was; KeyError for bytes that were never kept."""
        with self._store.reading() as connection:
            return body_of(connection, digest)

    def findings(self, changed: Mapping[str, bytes] | None = None) -> tuple[Finding, ...]:
        """Of the draft, with files that are not saved yet put over it."""
        return findings_in(self.files() | dict(changed or {}), self.today(), self._memory)

    def changes(self) -> list[Change]:
        """What kiosks would show differently after publishing."""
        with self._store.reading() as connection:
            newest = ReleaseBook(connection).newest()
            return changes_between(connection, newest.files if newest else {}, Draft(connection).files())

    def today(self) -> date:
        return civil_date(self._clock, ZONE)


def bodies(connection: Connection, files: Mapping[str, str]) -> dict[str, bytes]:
    """Path → bytes, from path → digest."""
    return {path: body_of(connection, digest) for path, digest in files.items()}


def changes_between(connection: Connection, before: Mapping[str, str], after: Mapping[str, str]) -> list[Change]:
    """File by file."""
    found: list[Change] = []
    for path in sorted(before.keys() | after.keys()):
        if before.get(path) != after.get(path):
            sides = [body_of(connection, side[path]) if path in side else None for side in (before, after)]
            found.extend(changes_in(path, *sides))
    return found


def renumber_forms(connection: Connection, draft: Draft, book: ReleaseBook, edits: Mapping[str, Edit]) -> None:
    """Gives each form of the draft the version under which it may be published."""
    ever = book.all()
    for path, edit in edits.items():
        if path.startswith("forms/") and edit.digest:
            published = {release.files[path] for release in ever if path in release.files}
            body = with_next_version(body_of(connection, edit.digest), [body_of(connection, one) for one in sorted(published)])
            draft.save(path, body, edit.by, edit.at)
