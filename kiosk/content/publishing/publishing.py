"""Publishing: the draft is checked, numbered, signed, shown to kiosks and announced."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from kiosk.clock import Clock
from kiosk.content.publishing.draft import Draft, body_of
from kiosk.content.publishing.draft_desk import DraftDesk, bodies, renumber_forms
from kiosk.content.publishing.press import Press
from kiosk.content.publishing.refused import PublishingFault, PublishingRefused
from kiosk.content.publishing.release import PlannedRelease, PlanState, Release
from kiosk.content.publishing.release_book import ReleaseBook
from kiosk.forms.finding import Severity
from kiosk.hub_store import audit
from kiosk.hub_store.store import HubStore

Announce = Callable[[Connection, int], None]
"""Appends the release to the hub's event log, in the transaction it is given."""


@dataclass(frozen=True, slots=True)
class Published:
    """It is out, or it waits for its hour or for a second person."""

    release: Release | None
    planned: PlannedRelease | None


class Publishing:
    """The database is the truth; the repository on disk follows it, also after a power cut (`mend`)."""

    def __init__(self, store: HubStore, press: Press, clock: Clock, announce: Announce, *, two_people: bool = False) -> None:
        self.draft = DraftDesk(store, clock)
        self.two_people = two_people
        """Whoever asks for a release cannot let it out."""
        self._store = store
        self._press = press
        self._clock = clock
        self._announce = announce

    def import_sample(self, folder: Path, by: str) -> Release | None:
        """On a hub that has never published: a folder's content becomes the draft and the first release."""
        if self.releases():
            return None
        self.draft.import_folder(folder, by)
        with self._store.writing() as connection:
            planned = self._plan(connection, Draft(connection).files(), by, "The first content", None, None)
        return self._make(planned, None)

    def publish(self, by: str, note: str, at: datetime | None = None) -> Published:
        """Now, at an hour, or once a second person agrees; PublishingRefused where the draft has errors or changes nothing."""
        self._refuse_errors()
        with self._store.writing() as connection:
            draft, book = Draft(connection), ReleaseBook(connection)
            renumber_forms(connection, draft, book, draft.last_edits())
            files, newest = draft.files(), book.newest()
            if newest is not None and dict(newest.files) == files:
                raise PublishingRefused(PublishingFault.UNCHANGED, "Kiosks already show exactly this.")
            planned = self._plan(connection, files, by, note, at, None)
        return self._go_on(planned)

    def roll_back(self, number: int, by: str, note: str = "") -> Published:
        """Publishes the files of an older release again, under a new number, and puts them into the draft."""
        with self._store.writing() as connection:
            older = ReleaseBook(connection).find(number)
            if older is None:
                raise PublishingRefused(PublishingFault.NO_SUCH_RELEASE, f"There is no release {number}.")
            planned = self._plan(connection, older.files, by, note or f"Back to release {number}", None, number)
        return self._go_on(planned)

    def approve(self, plan_id: int, by: str) -> Published:
        """The second person's word."""
        with self._store.writing() as connection:
            book = ReleaseBook(connection)
            if self._waiting(book, plan_id).by == by:
                raise PublishingRefused(PublishingFault.SAME_PERSON, "Somebody other than who asked for it has to approve it.")
            book.settle(plan_id, PlanState.WAITS_FOR_ITS_HOUR, by)
            audit.note(connection, at=self._clock.now(), actor=by, action="content.approved", subject=f"plan {plan_id}")
            approved = self._waiting(book, plan_id)
        return self._go_on(approved)

    def withdraw(self, plan_id: int, by: str) -> None:
        """It will not be published after all; the draft stays as it is."""
        with self._store.writing() as connection:
            book = ReleaseBook(connection)
            self._waiting(book, plan_id)
            book.settle(plan_id, PlanState.WITHDRAWN)
            audit.note(connection, at=self._clock.now(), actor=by, action="content.withdrawn", subject=f"plan {plan_id}")

    def publish_due(self) -> list[Release]:
        """Publishes what has reached its hour; call every minute or so."""
        now = self._clock.now()
        due = [plan for plan in self.waiting() if plan.state is PlanState.WAITS_FOR_ITS_HOUR and plan.due_at <= now]
        return [self._make(plan, plan.approved_by) for plan in due]

    def refresh(self) -> None:
        """Signs what is shown anew; call twice a day."""
        self._press.refresh()

    def waiting(self) -> list[PlannedRelease]:
        with self._store.reading() as connection:
            return ReleaseBook(connection).waiting()

    def releases(self) -> list[Release]:
        """Newest first."""
        with self._store.reading() as connection:
            return ReleaseBook(connection).all()

    def release_files(self, number: int) -> dict[str, bytes]:
        """KeyError for a release that was never made."""
        with self._store.reading() as connection:
            release = ReleaseBook(connection).find(number)
            if release is None:
                raise KeyError(number)
            return bodies(connection, release.files)

    def mend(self) -> None:
        """Makes the keys once; after a crash shows and announces what has a row but was not out yet. Call at the start."""
        self._press.prepare()
        with self._store.reading() as connection:
            waiting = ReleaseBook(connection).unannounced()
        for number in waiting:
            self._show(number)

    def _plan(
        self, connection: Connection, files: Mapping[str, str], by: str, note: str, at: datetime | None, like: int | None
    ) -> PlannedRelease:
        now = self._clock.now()
        state = PlanState.WAITS_FOR_APPROVAL if self.two_people else PlanState.WAITS_FOR_ITS_HOUR
        book = ReleaseBook(connection)
        return self._waiting(book, book.plan(PlannedRelease(0, files, by, now, at or now, note, state, None, like)))

    def _go_on(self, planned: PlannedRelease) -> Published:
        if planned.state is PlanState.WAITS_FOR_APPROVAL or planned.due_at > self._clock.now():
            return Published(None, planned)
        return Published(self._make(planned, planned.approved_by), None)

    def _make(self, planned: PlannedRelease, approved_by: str | None) -> Release:
        now = self._clock.now()
        with self._store.writing() as connection:
            book = ReleaseBook(connection)
            number = book.next_number()
            release = Release(number, planned.files, planned.by, approved_by, now, planned.note, planned.like)
            book.add(release)
            book.settle(planned.id, PlanState.DONE)
            self._follow(connection, planned)
            audit.note(connection, at=now, actor=planned.by, action="content.published", subject=f"release {number}")
        self._show(number)
        return release

    def _follow(self, connection: Connection, planned: PlannedRelease) -> None:
        """Going back to an older release puts its words into the draft, or the next release would undo it."""
        if planned.like is None:
            return
        draft = Draft(connection)
        for path in draft.files().keys() - planned.files.keys():
            draft.take_out(path, planned.by, self._clock.now())
        for path, digest in planned.files.items():
            draft.save(path, body_of(connection, digest), planned.by, self._clock.now())

    def _show(self, number: int) -> None:
        if (self._press.shown() or 0) < number:
            self._press.stage(number, self.release_files(number))
            self._press.show(number)
        with self._store.writing() as connection:
            ReleaseBook(connection).announced(number)
            self._announce(connection, number)

    def _waiting(self, book: ReleaseBook, plan_id: int) -> PlannedRelease:
        planned = book.planned(plan_id)
        if planned is None or planned.state not in (PlanState.WAITS_FOR_APPROVAL, PlanState.WAITS_FOR_ITS_HOUR):
            raise PublishingRefused(PublishingFault.NO_SUCH_RELEASE, "That release is no longer waiting.")
        return planned

    def _refuse_errors(self) -> None:
        errors = [finding for finding in self.draft.findings() if finding.severity is Severity.ERROR]
        if errors:
            first = f"{errors[0].where}: {errors[0].message}"
            raise PublishingRefused(PublishingFault.FINDINGS, f"{len(errors)} to put right before publishing. {first}")
