"""Publishing: the draft is checked, numbered, and shown to one ring of kiosks after the other, by one person or two."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from kiosk.clock import Clock
from kiosk.content.publishing.change import Change
from kiosk.content.publishing.draft import Draft, body_of
from kiosk.content.publishing.draft_desk import DraftDesk, changes_between, renumber_forms
from kiosk.content.publishing.refused import PublishingFault, PublishingRefused
from kiosk.content.publishing.release import PlannedRelease, PlanState, Release
from kiosk.content.publishing.release_book import ReleaseBook
from kiosk.content.publishing.showcase import Showcase
from kiosk.content.ring import Ring
from kiosk.forms.finding import Severity
from kiosk.hub_store import audit
from kiosk.hub_store.store import HubStore


@dataclass(frozen=True, slots=True)
class Published:
    """It is out, or it waits for its hour or for a second person."""

    release: Release | None
    planned: PlannedRelease | None


class Publishing:
    """What becomes of the draft. What kiosks are shown of it is the showcase's."""

    def __init__(self, store: HubStore, showcase: Showcase, clock: Clock, *, two_people: bool = False) -> None:
        self.draft = DraftDesk(store, clock)
        self.showcase = showcase
        self.two_people = two_people
        """Whoever asks for a release, or for it to go further, cannot let it out."""
        self._store = store
        self._clock = clock

    def import_sample(self, folder: Path, by: str) -> Release | None:
        """On a hub that has never published: a folder's content becomes the draft and the first release."""
        if self.releases():
            return None
        self.draft.import_folder(folder, by)
        with self._store.writing() as connection:
            wanted = self._wanted(by, "The first content", files=Draft(connection).files())
            planned = self._plan(connection, replace(wanted, state=PlanState.WAITS_FOR_ITS_HOUR))
        return self._make(planned, None)

    def publish(self, by: str, note: str, at: datetime | None = None, ring: Ring = Ring.ALL) -> Published:
        """Now, at an hour, or once a second person agrees; PublishingRefused where the draft has errors or changes nothing."""
        self._refuse_errors()
        with self._store.writing() as connection:
            draft, book = Draft(connection), ReleaseBook(connection)
            renumber_forms(connection, draft, book, draft.last_edits())
            files, newest = draft.files(), book.newest()
            if newest is not None and dict(newest.files) == files:
                raise PublishingRefused(PublishingFault.UNCHANGED, _already(newest, ring))
            planned = self._plan(connection, self._wanted(by, note, at, files=files, reach=ring))
        return self._go_on(planned)

    def promote(self, number: int, ring: Ring, by: str, at: datetime | None = None) -> Published:
        """A release that some kiosks have goes on to more; PublishingRefused where it has been there or was taken back."""
        with self._store.writing() as connection:
            release = self._release(connection, number)
            if not release.live or release.reach.reaches(ring):
                raise PublishingRefused(PublishingFault.WRONG_WAY, _not_further(release, ring))
            wanted = self._wanted(by, release.note, at, reach=ring, promotes=number)
            planned = self._plan(connection, wanted)
        return self._go_on(planned)

    def take_back(self, number: int, by: str) -> Release:
        """At once, also where two people publish: its kiosks show what they showed before, and nothing takes it further.

        The draft keeps its words. Gives the release that the pilot now shows. PublishingRefused where there is none before it.
        """
        with self._store.writing() as connection:
            book, release = ReleaseBook(connection), self._release(connection, number)
            if not release.live:
                raise PublishingRefused(PublishingFault.WRONG_WAY, f"Release {number} was taken back before.")
            book.take_back(number, by, self._clock.now())
            before = book.newest(Ring.ALL)
            if before is None:
                raise PublishingRefused(PublishingFault.NOTHING_BEFORE, f"Before release {number} there was nothing to show.")
            for plan in book.waiting():
                if plan.promotes == number:
                    book.settle(plan.id, PlanState.WITHDRAWN)
            self._note(connection, by, "content.taken_back", f"release {number}")
            shown = book.newest() or before
        self.showcase.show(shown.number)
        return shown

    def roll_back(self, number: int, by: str, note: str = "") -> Published:
        """Publishes the files of an older release again, under a new number, and puts them into the draft."""
        with self._store.writing() as connection:
            older = self._release(connection, number)
            wanted = self._wanted(by, note or f"Back to release {number}", files=older.files, like=number)
            planned = self._plan(connection, wanted)
        return self._go_on(planned)

    def approve(self, plan_id: int, by: str) -> Published:
        """The second person's word."""
        with self._store.writing() as connection:
            book = ReleaseBook(connection)
            if self._waiting(book, plan_id).by == by:
                raise PublishingRefused(PublishingFault.SAME_PERSON, "Somebody other than who asked for it has to approve it.")
            book.settle(plan_id, PlanState.WAITS_FOR_ITS_HOUR, by)
            self._note(connection, by, "content.approved", f"plan {plan_id}")
            approved = self._waiting(book, plan_id)
        return self._go_on(approved)

    def withdraw(self, plan_id: int, by: str) -> None:
        """It will not be published after all; the draft stays as it is."""
        with self._store.writing() as connection:
            book = ReleaseBook(connection)
            self._waiting(book, plan_id)
            book.settle(plan_id, PlanState.WITHDRAWN)
            self._note(connection, by, "content.withdrawn", f"plan {plan_id}")

    def publish_due(self) -> list[Release]:
        """Publishes what has reached its hour; call every minute or so."""
        now = self._clock.now()
        due = [plan for plan in self.waiting() if plan.state is PlanState.WAITS_FOR_ITS_HOUR and plan.due_at <= now]
        return [made for plan in due if (made := self._make(plan, plan.approved_by))]

    def waiting(self) -> list[PlannedRelease]:
        with self._store.reading() as connection:
            return ReleaseBook(connection).waiting()

    def planned_changes(self, plan: PlannedRelease) -> list[Change]:
        """What the kiosks it is for would show differently."""
        with self._store.reading() as connection:
            book = ReleaseBook(connection)
            shown = book.newest(plan.reach)
            files = plan.files if plan.promotes is None else self._release(connection, plan.promotes).files
            return changes_between(connection, shown.files if shown else {}, files)

    def release_changes(self, number: int) -> list[Change]:
        """What a release changed beside the one made before it. PublishingRefused where there is no such release."""
        with self._store.reading() as connection:
            release, before = self._release(connection, number), ReleaseBook(connection).find(number - 1)
            return changes_between(connection, before.files if before else {}, release.files)

    def releases(self) -> list[Release]:
        """Newest first."""
        with self._store.reading() as connection:
            return ReleaseBook(connection).all()

    def release_files(self, number: int) -> dict[str, bytes]:
        """KeyError for a release that was never made."""
        return self.showcase.release_files(number)

    def _wanted(
        self,
        by: str,
        note: str,
        at: datetime | None = None,
        *,
        files: Mapping[str, str] | None = None,
        like: int | None = None,
        reach: Ring = Ring.ALL,
        promotes: int | None = None,
    ) -> PlannedRelease:
        now = self._clock.now()
        state = PlanState.WAITS_FOR_APPROVAL if self.two_people else PlanState.WAITS_FOR_ITS_HOUR
        return PlannedRelease(0, files or {}, by, now, at or now, note, state, None, like, reach, promotes)

    def _plan(self, connection: Connection, wanted: PlannedRelease) -> PlannedRelease:
        book = ReleaseBook(connection)
        return self._waiting(book, book.plan(wanted))

    def _go_on(self, planned: PlannedRelease) -> Published:
        if planned.state is PlanState.WAITS_FOR_APPROVAL or planned.due_at > self._clock.now():
            return Published(None, planned)
        return Published(self._make(planned, planned.approved_by), None)

    def _make(self, planned: PlannedRelease, approved_by: str | None) -> Release | None:
        """None where a release was to go further that has been taken back meanwhile."""
        with self._store.writing() as connection:
            ReleaseBook(connection).settle(planned.id, PlanState.DONE)
            if planned.promotes is None:
                made: Release | None = self._released(connection, planned, approved_by)
            else:
                made = self._promoted(connection, planned)
        if made is not None:
            self.showcase.show(made.number)
        return made

    def _released(self, connection: Connection, planned: PlannedRelease, approved_by: str | None) -> Release:
        book, now = ReleaseBook(connection), self._clock.now()
        who = (planned.by, approved_by, now, planned.note, planned.like)
        release = Release(book.next_number(), planned.files, *who, planned.reach)
        book.add(release)
        self._follow(connection, planned)
        self._note(connection, planned.by, "content.published", f"release {release.number}", reach=planned.reach)
        return release

    def _promoted(self, connection: Connection, planned: PlannedRelease) -> Release | None:
        assert planned.promotes is not None
        book, release = ReleaseBook(connection), self._release(connection, planned.promotes)
        if not release.live:
            return None
        if not release.reach.reaches(planned.reach):
            book.goes_on(release.number, planned.reach)
            self._note(connection, planned.by, "content.promoted", f"release {release.number}", reach=planned.reach)
        return book.find(release.number)

    def _follow(self, connection: Connection, planned: PlannedRelease) -> None:
        """Going back to an older release puts its words into the draft, or the next release would undo it."""
        if planned.like is None:
            return
        draft = Draft(connection)
        for path in draft.files().keys() - planned.files.keys():
            draft.take_out(path, planned.by, self._clock.now())
        for path, digest in planned.files.items():
            draft.save(path, body_of(connection, digest), planned.by, self._clock.now())

    def _release(self, connection: Connection, number: int) -> Release:
        release = ReleaseBook(connection).find(number)
        if release is None:
            raise PublishingRefused(PublishingFault.NO_SUCH_RELEASE, f"There is no release {number}.")
        return release

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

    def _note(self, connection: Connection, by: str, action: str, subject: str, **detail: str | None) -> None:
        audit.note(connection, at=self._clock.now(), actor=by, action=action, subject=subject, detail=detail)


def _already(newest: Release, ring: Ring) -> str:
    if newest.reach.reaches(ring):
        return "Kiosks already show exactly this."
    return f"Release {newest.number} is exactly this, and is with some kiosks already. Let it go on to more of them instead."


def _not_further(release: Release, ring: Ring) -> str:
    if not release.live:
        return f"Release {release.number} was taken back. Publish again instead."
    return f"Release {release.number} has gone that far already ({ring})."
