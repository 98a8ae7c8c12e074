"""What kiosks are shown: which ring each is in, the keys that sign for it, and the repository that follows the database."""

from collections.abc import Callable, Collection
from pathlib import Path

from sqlalchemy import Connection

from kiosk.clock import Clock
from kiosk.content.publishing.draft_desk import bodies
from kiosk.content.publishing.press import Press
from kiosk.content.publishing.refused import PublishingFault, PublishingRefused
from kiosk.content.publishing.release_book import ReleaseBook
from kiosk.content.publishing.ring_book import RingBook
from kiosk.content.publishing.stand import Stand
from kiosk.content.ring import Ring
from kiosk.hub_store import audit
from kiosk.hub_store.store import HubStore

Announce = Callable[[Connection, int], None]
"""Appends the release to the hub's event log, in the transaction it is given."""


RELEASES_LEAP = 1_000
"""A hub publishes less between two backups."""


class Showcase:
    """The database is the truth; the repository on disk follows it, also after a power cut (`mend`)."""

    def __init__(self, store: HubStore, press: Press, clock: Clock, announce: Announce) -> None:
        self._store = store
        self._press = press
        self._clock = clock
        self._announce = announce

    def stand(self) -> Stand:
        """What each ring shows, as it was decided."""
        with self._store.reading() as connection:
            book = ReleaseBook(connection)
            found = {ring: book.newest(ring) for ring in Ring}
            return Stand({ring: release.number for ring, release in found.items() if release}, RingBook(connection).chosen())

    def show(self, number: int) -> None:
        """Brings the repository to what was decided, and tells kiosks to look. `number`: the release it is about."""
        stand = self.stand()
        if self._press.shown() != stand:
            self._press.show(stand, self.release_files)
        with self._store.writing() as connection:
            ReleaseBook(connection).announced(number)
            self._announce(connection, number)

    def mend(self) -> None:
        """Makes the keys once; after a crash shows and announces what has a row but was not out yet. Call at the start."""
        self._press.roots.begin()
        with self._store.reading() as connection:
            waiting, newest = ReleaseBook(connection).unannounced(), ReleaseBook(connection).newest()
        for number in waiting:
            self.show(number)
        if newest is not None and self._press.shown() != self.stand():
            self.show(newest.number)

    def leap(self, ahead: int) -> None:
        """Signs what is shown anew, so far ahead that no kiosk has seen anything newer: it came from a backup."""
        with self._store.writing() as connection:
            ReleaseBook(connection).leap(RELEASES_LEAP)
        self._press.show(self.stand(), self.release_files, ahead)

    def refresh(self) -> None:
        """Signs what is shown anew; call twice a day."""
        self._press.refresh()

    def release_files(self, number: int) -> dict[str, bytes]:
        """KeyError for a release that was never made."""
        with self._store.reading() as connection:
            release = ReleaseBook(connection).find(number)
            if release is None:
                raise KeyError(number)
            return bodies(connection, release.files)

    def rings(self) -> dict[str, Ring]:
        """Every kiosk that is in, with its ring."""
        with self._store.reading() as connection:
            return RingBook(connection).rings()

    def put_in_ring(self, kiosk_id: str, ring: Ring | None, by: str) -> None:
        """None: the ring follows from its id again. PublishingRefused where there is no such kiosk."""
        with self._store.writing() as connection:
            if not RingBook(connection).put(kiosk_id, ring):
                raise PublishingRefused(PublishingFault.NO_SUCH_KIOSK, f"There is no kiosk {kiosk_id}.")
            self._note(connection, by, "kiosk.ring_chosen", kiosk_id, ring=ring)
            newest = ReleaseBook(connection).newest()
        self.show(newest.number if newest else 0)

    def trusted_root(self) -> bytes:
        """What a kiosk is given at its enrolment."""
        return self._press.roots.newest_bytes()

    def change_keys(self, roles: Collection[str], by: str, root_key: Path | None = None) -> int:
        """New signing keys, and everything shown signed anew; the new root's version. PublishingRefused without a root key."""
        version = self._press.roots.change(roles, root_key)
        with self._store.writing() as connection:
            self._note(connection, by, "content.keys_changed", f"root {version}", roles=" ".join(sorted(roles)))
        self.mend()
        return version

    def add_spare_key(self, out: Path, by: str, root_key: Path | None = None) -> int:
        """A second root key in a file of its own; the new root's version. FileExistsError, PublishingRefused."""
        version = self._press.roots.add_spare(out, root_key)
        with self._store.writing() as connection:
            self._note(connection, by, "content.spare_key_made", f"root {version}")
        return version

    def begin_trust_again(self, by: str) -> None:
        """Where every root key is lost. Each kiosk keeps what it shows, and has to be enrolled anew to see anything newer."""
        self._press.roots.begin_again()
        with self._store.writing() as connection:
            self._note(connection, by, "content.trust_begun_again", "root 1")
        self.mend()

    def _note(self, connection: Connection, by: str, action: str, subject: str, **detail: str | None) -> None:
        audit.note(connection, at=self._clock.now(), actor=by, action=action, subject=subject, detail=detail)
