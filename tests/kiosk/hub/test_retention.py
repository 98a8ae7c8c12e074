"""Answers go when their time is over or when the person asks, and leave no trace."""

import pytest

from kiosk.help.help_call_record import HelpOutcome
from kiosk.hub.hub import Hub
from kiosk.hub.retention import PurgeReason
from kiosk.hub.submission_book import CannotOpen
from tests.fakes.given_clock import GivenClock
from tests.kiosk.hub.hub_in_test import EnrolledKiosk

DAY = 24 * 3600


def test_answers_are_deleted_when_their_time_is_over_and_not_before(kiosk: EnrolledKiosk, hub: Hub, clock: GivenClock) -> None:
    old = kiosk.sealed()
    kiosk.send(old)
    hub.retention.set_days("missed-bin", 30, "owen")
    clock.pass_seconds(29 * DAY)
    young = kiosk.sealed()
    kiosk.send(young)
    assert hub.retention.purge_due() == 0

    clock.pass_seconds(2 * DAY)

    assert hub.retention.purge_due() == 1
    with pytest.raises(CannotOpen):
        hub.submissions.open(str(old.id), "gwen")
    assert hub.submissions.open(str(young.id), "gwen").reference == young.reference
    assert [(purge.reference, purge.reason) for purge in hub.retention.log()] == [(old.reference, PurgeReason.RETENTION)]


def test_a_purged_submission_still_gets_its_receipt(kiosk: EnrolledKiosk, hub: Hub) -> None:
    envelope = kiosk.sealed()
    before = kiosk.send(envelope)
    hub.retention.purge(str(envelope.id), "gwen")

    assert kiosk.send(envelope) == before
    assert hub.submissions.listed()[0].purged_at is not None


def test_a_person_can_have_what_is_kept_of_them_and_have_it_deleted(kiosk: EnrolledKiosk, hub: Hub) -> None:
    theirs = kiosk.sealed({"email": "sian@example.org", "street": "Harbour Road"})
    for envelope in (theirs, kiosk.sealed({"street": "Quay Street"})):
        kiosk.send(envelope)

    found = hub.submissions.search("SIAN@example.org harbour", "gwen")

    assert [one.reference for one in found] == [theirs.reference]
    assert hub.retention.purge(str(theirs.id), "gwen")
    assert not hub.retention.purge(str(theirs.id), "gwen")
    assert hub.submissions.search("sian", "gwen") == []
    assert all("sian" not in str(line) for line in hub.audit.lines())


@pytest.mark.parametrize("database_url", [None], ids=["files of its own"])
def test_a_purged_envelope_is_in_no_file_any_more(kiosk: EnrolledKiosk, hub: Hub) -> None:
    envelope = kiosk.sealed()
    kiosk.send(envelope)
    sealed = envelope.model_dump(mode="json")["sealed"].encode()[:60]
    assert any(sealed in file.read_bytes() for file in hub.settings.folder.glob("hub.sqlite*"))

    hub.retention.purge(str(envelope.id), "gwen")

    assert not any(sealed in file.read_bytes() for file in hub.settings.folder.glob("hub.sqlite*"))


def test_notes_on_help_calls_go_after_ninety_days(kiosk: EnrolledKiosk, hub: Hub, clock: GivenClock) -> None:
    hub.people.add("amira", "Amira Shah", [], "test", "correct horse battery")
    call = kiosk.help_call()
    kiosk.client.put_help_call(call)
    hub.help_desk.take(str(call.id), str(hub.people.find("amira")), "Amira")
    hub.help_desk.close(str(call.id), "amira", HelpOutcome.COUNTER, [], "Wanted a paper form")

    clock.pass_seconds(91 * DAY)
    hub.retention.purge_due()

    assert hub.help_desk.call(str(call.id)).note == ""
    assert hub.help_desk.call(str(call.id)).outcome is HelpOutcome.COUNTER


def test_old_events_are_forgotten_and_new_ones_go_on_counting(kiosk: EnrolledKiosk, hub: Hub, clock: GivenClock) -> None:
    kiosk.client.put_help_call(kiosk.help_call())
    last = kiosk.client.events(0, 0)[-1].id
    clock.pass_seconds(31 * DAY)

    hub.retention.forget_the_past()
    kiosk.client.put_help_call(kiosk.help_call())

    assert [said.id > last for said in kiosk.client.events(0, 0)] == [True]
