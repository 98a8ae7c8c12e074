"""A submission that does not get through: staff see which, where and why, and can have it sent again."""

from collections.abc import Iterator
from uuid import uuid4

import pytest

from kiosk.hub.hub import Hub
from kiosk.link.envelopes_aside import envelopes_aside
from kiosk.link.messages import Health
from kiosk.link.submission import SubmissionDraft
from kiosk.link.submitter import Submitter
from kiosk.link.sync import Sync
from kiosk.reference import counter_of, make_reference
from offline_cache.cache import Cache
from offline_cache.outbox import LEAST_LEAP
from tests.fakes.given_clock import GivenClock
from tests.kiosk.hub.hub_in_test import EnrolledKiosk
from ui.console.submissions.words import alarm_sentence, why_aside


class ClonedKiosk:
    """A kiosk's cache and link, and a hub that has one of its references already."""

    def __init__(self, kiosk: EnrolledKiosk, clock: GivenClock) -> None:
        identity = kiosk.identity
        self.cache = Cache.open(identity.folder, lambda counter: make_reference(kiosk.id, counter), clock.now)

        def health() -> Health:
            waiting = self.cache.outbox.counts().waiting
            return Health(at=clock.now(), release=None, waiting=waiting, devices=[], aside=envelopes_aside(self.cache.outbox))

        self.sync = Sync(identity, kiosk.client, self.cache, read_health=health)
        self.submitter = Submitter(self.cache.outbox, identity, clock)
        drafts = [draft() for _ in range(3)]
        self.first = drafts[0].id
        self.references = [self.submitter.accept(one) for one in drafts]
        self.clone = kiosk.sealed(reference=self.references[1])
        kiosk.send(self.clone)


def draft() -> SubmissionDraft:
    return SubmissionDraft(id=uuid4(), form_id="missed-bin", form_version=3, language="en", answers={"street": "Harbour Road"})


@pytest.fixture
def cloned(kiosk: EnrolledKiosk, clock: GivenClock) -> Iterator[ClonedKiosk]:
    made = ClonedKiosk(kiosk, clock)
    yield made
    made.cache.close()


def test_staff_see_which_was_not_taken_where_and_why(hub: Hub, cloned: ClonedKiosk, kiosk: EnrolledKiosk) -> None:
    report = cloned.sync.once()

    assert (report.drained.received, report.drained.refused) == (2, 1)
    (aside,) = hub.aside.listed()
    assert (aside.kiosk_id, aside.place, aside.reference) == (kiosk.id, "By the entrance", cloned.references[1])
    assert (aside.form_id, aside.form_version, aside.why) == ("missed-bin", 3, "reference_reused")
    assert "stands for another submission" in why_aside(aside)


def test_a_reference_that_returns_with_another_uuid_raises_an_alarm_in_words(hub: Hub, cloned: ClonedKiosk) -> None:
    cloned.sync.once()

    (alarm,) = hub.submissions.open_alarms()
    assert (alarm.kind, alarm.reference) == ("reference_reused", cloned.references[1])
    assert alarm_sentence(alarm).startswith("came twice, for two different submissions")


def test_a_kiosk_that_hears_of_it_passes_over_what_it_may_have_given(cloned: ClonedKiosk) -> None:
    cloned.sync.once()
    assert counter_of(cloned.submitter.accept(draft())) > counter_of(cloned.references[-1]) + LEAST_LEAP


def test_staff_have_a_submission_taken_in_beside_the_one_that_bears_its_reference(
    hub: Hub, cloned: ClonedKiosk, kiosk: EnrolledKiosk
) -> None:
    cloned.sync.once()
    (aside,) = hub.aside.listed()

    assert hub.aside.send_again(kiosk.id, aside.id, "gwen")
    assert hub.aside.listed()[0].asked_at is not None
    cloned.sync.once()
    cloned.sync.once()

    assert sorted(one.reference for one in hub.submissions.listed()) == sorted([*cloned.references, cloned.references[1]])
    assert hub.submissions.open(aside.id, "gwen").answers == {"street": "Harbour Road"}
    assert hub.aside.listed() == []
    assert not hub.aside.send_again(kiosk.id, aside.id, "gwen")
    assert [line.actor for line in hub.audit.lines() if line.action == "submission.send_again"] == ["gwen"]


def test_what_is_still_wrong_comes_back_to_the_list(hub: Hub, cloned: ClonedKiosk, kiosk: EnrolledKiosk) -> None:
    kiosk.send(kiosk.sealed(submission_id=cloned.first, reference=cloned.references[0]))
    cloned.sync.once()
    hub.aside.send_again(kiosk.id, str(cloned.first), "gwen")

    cloned.sync.once()
    cloned.sync.once()

    assert {one.why for one in hub.aside.listed()} == {"reference_reused", "another_body"}
    assert len(hub.submissions.open_alarms()) == 2
