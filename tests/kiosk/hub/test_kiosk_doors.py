"""What kiosks may ask of the hub, over real HTTP with the kiosk's own client."""

from pathlib import Path
from threading import Thread
from uuid import uuid4

import pytest
import requests

from kiosk.help.help_call_record import Barrier, HelpOutcome
from kiosk.hub.hub import Hub
from kiosk.hub.kiosk_register import EnrolmentRefused
from kiosk.link.enrolment import enrol
from kiosk.link.link_fault import LinkFault, LinkReason
from kiosk.link.messages import (
    DeviceHealth,
    DeviceState,
    Feedback,
    Health,
    HelpCallChanged,
    HelpStep,
    KioskEvent,
    Withdrawal,
)
from kiosk.reference import ALPHABET
from tests.fakes.given_clock import GivenClock
from tests.kiosk.hub.hub_in_test import SHOP, EnrolledKiosk


def test_a_code_lets_one_kiosk_in(tmp_path: Path, hub: Hub, url: str) -> None:
    code = hub.register.make_code(SHOP, "By the entrance", "owen")

    identity = enrol(tmp_path / "one", url, code.lower().replace("-", " "), "Kiosk 1")

    assert set(identity.kiosk_id) <= set(ALPHABET)
    assert identity.shop_id == SHOP
    with pytest.raises(LinkFault):
        enrol(tmp_path / "two", url, code, "Kiosk 2")


def test_a_used_code_is_good_for_its_own_kiosk_while_it_lasts(hub: Hub, clock: GivenClock) -> None:
    code = hub.register.make_code(SHOP, "By the entrance", "owen")
    kiosk = hub.register.enrol(code, b"k" * 32, "Kiosk 1")

    clock.pass_seconds(23 * 3600)
    assert hub.register.enrol(code, b"k" * 32, "Kiosk 1") == kiosk
    with pytest.raises(EnrolmentRefused, match="code_used"):
        hub.register.enrol(code, b"o" * 32, "Kiosk 1")
    clock.pass_seconds(2 * 3600)
    with pytest.raises(EnrolmentRefused, match="code_expired"):
        hub.register.enrol(code, b"k" * 32, "Kiosk 1")
    assert len(hub.register.conditions()) == 1


def test_an_old_code_lets_nobody_in(tmp_path: Path, hub: Hub, url: str, clock: GivenClock) -> None:
    code = hub.register.make_code(SHOP, "By the entrance", "owen")
    clock.pass_seconds(25 * 3600)

    with pytest.raises(LinkFault) as refused:
        enrol(tmp_path / "one", url, code, "Kiosk 1")

    assert refused.value.status == 403


def test_a_made_up_code_lets_nobody_in(tmp_path: Path, url: str) -> None:
    with pytest.raises(LinkFault):
        enrol(tmp_path / "one", url, "ABCD-EFGH-JKMN", "Kiosk 1")


def test_an_unsigned_request_is_refused_with_its_reason(url: str) -> None:
    answer = requests.put(f"{url}/api/kiosk/health", json={}, timeout=60)

    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["reason"] == "missing"
    assert "Date" in answer.headers


def test_a_kiosk_that_was_shut_out_is_told_so(hub: Hub, kiosk: EnrolledKiosk) -> None:
    hub.register.revoke(kiosk.id, "owen")

    with pytest.raises(LinkFault) as refused:
        kiosk.send(kiosk.sealed())

    assert refused.value.reason is LinkReason.NOT_RECOGNISED


def test_the_same_envelope_gets_the_same_receipt(kiosk: EnrolledKiosk, clock: GivenClock, hub: Hub) -> None:
    envelope = kiosk.sealed()

    first = kiosk.send(envelope)
    clock.pass_seconds(60)
    second = kiosk.send(envelope)

    assert first == second
    assert [listed.reference for listed in hub.submissions.listed()] == [envelope.reference]


def test_another_body_under_the_same_id_is_refused(kiosk: EnrolledKiosk) -> None:
    envelope = kiosk.sealed()
    kiosk.send(envelope)

    with pytest.raises(LinkFault) as refused:
        kiosk.send(kiosk.sealed(submission_id=envelope.id, reference=envelope.reference))

    assert (refused.value.status, refused.value.detail) == (422, "another_body")


def test_a_reference_that_comes_back_with_another_id_raises_one_alarm(kiosk: EnrolledKiosk, hub: Hub) -> None:
    envelope = kiosk.sealed()
    kiosk.send(envelope)

    for _ in range(2):
        with pytest.raises(LinkFault) as refused:
            kiosk.send(kiosk.sealed(reference=envelope.reference))

    assert (refused.value.status, refused.value.detail) == (409, "reference_reused")
    assert [alarm.reference for alarm in hub.submissions.open_alarms()] == [envelope.reference]


def test_an_envelope_of_another_kiosk_is_refused(
    kiosk: EnrolledKiosk, tmp_path: Path, hub: Hub, url: str, clock: GivenClock
) -> None:
    other = EnrolledKiosk(tmp_path / "other", hub, url, clock)

    with pytest.raises(LinkFault) as refused:
        other.send(kiosk.sealed())

    assert refused.value.detail == "not_this_kiosk"


def test_in_a_batch_each_envelope_stands_for_itself(kiosk: EnrolledKiosk, hub: Hub) -> None:
    good, poisoned, known = kiosk.sealed(), kiosk.sealed(), kiosk.sealed()
    kiosk.send(known)
    poisoned = poisoned.model_copy(update={"sealed": b"changed"})

    receipts = kiosk.client.post_submissions([envelope.as_sealed().to_json() for envelope in (good, poisoned, known)])

    assert [receipt.refused for receipt in receipts] == [None, "envelope_not_signed", None]
    assert {listed.id for listed in hub.submissions.listed()} == {str(good.id), str(known.id)}


def test_who_opens_a_submission_is_in_the_audit_log(kiosk: EnrolledKiosk, hub: Hub) -> None:
    envelope = kiosk.sealed({"street": "Harbour Road"})
    kiosk.send(envelope)

    opened = hub.submissions.open(str(envelope.id), "gwen")

    assert opened.answers == {"street": "Harbour Road"}
    newest = hub.audit.lines()[0]
    assert (newest.actor, newest.action, newest.subject) == ("gwen", "submission.opened", envelope.reference)


def test_nothing_in_the_database_shows_an_answer(kiosk: EnrolledKiosk, hub: Hub, tmp_path: Path) -> None:
    kiosk.send(kiosk.sealed({"street": "Seldom-Heard Street"}))

    files = [file for file in hub.settings.folder.rglob("*") if file.is_file()]

    assert all(b"Seldom-Heard" not in file.read_bytes() for file in files)


def test_a_help_call_can_be_sent_again(kiosk: EnrolledKiosk, hub: Hub, clock: GivenClock) -> None:
    call = kiosk.help_call(service_id="missed-bin")

    first = kiosk.client.put_help_call(call)
    clock.pass_seconds(3)
    second = kiosk.client.put_help_call(call)

    assert first == second
    assert first.step is HelpStep.RECEIVED
    assert len(hub.help_desk.waiting()) == 1


def test_the_kiosk_hears_each_step_of_its_call_in_order(kiosk: EnrolledKiosk, hub: Hub) -> None:
    call = kiosk.help_call()
    kiosk.client.put_help_call(call)
    person_id = a_person(hub)

    hub.help_desk.take(str(call.id), person_id, "Amira")
    hub.help_desk.arrive(str(call.id), person_id, "Amira")
    hub.help_desk.close(str(call.id), "amira", HelpOutcome.STAFF_DID_IT, [Barrier.READING, Barrier.LANGUAGE], "Read aloud")

    heard = kiosk.client.events(after=0, wait=0)
    assert [said.event.state.step.value for said in heard if isinstance(said.event, HelpCallChanged)] == [
        "received",
        "taken",
        "arrived",
        "closed",
    ]
    closed = hub.help_desk.call(str(call.id))
    assert closed.barriers == {Barrier.READING, Barrier.LANGUAGE}


def test_a_waiting_kiosk_hears_of_its_call_at_once(kiosk: EnrolledKiosk, hub: Hub) -> None:
    call = kiosk.help_call()
    kiosk.client.put_help_call(call)
    last = kiosk.client.events(after=0, wait=0)[-1].id
    heard: list[KioskEvent] = []
    listening = Thread(target=lambda: heard.extend(kiosk.client.events(after=last, wait=30)))
    listening.start()

    hub.help_desk.take(str(call.id), a_person(hub), "Amira")
    listening.join()

    assert isinstance(heard[0].event, HelpCallChanged)
    assert (heard[0].event.state.step, heard[0].event.state.by) == (HelpStep.TAKEN, "Amira")


def test_a_kiosk_hears_nothing_of_another_kiosks_calls(
    kiosk: EnrolledKiosk, tmp_path: Path, hub: Hub, url: str, clock: GivenClock
) -> None:
    other = EnrolledKiosk(tmp_path / "other", hub, url, clock)
    kiosk.client.put_help_call(kiosk.help_call())

    assert other.client.events(after=0, wait=0) == []


def test_a_call_that_was_withdrawn_is_no_longer_waiting(kiosk: EnrolledKiosk, hub: Hub, clock: GivenClock) -> None:
    call = kiosk.help_call()
    kiosk.client.put_help_call(call)

    state = kiosk.client.withdraw_help_call(call.id, Withdrawal(at=clock.now()))

    assert state.step is HelpStep.WITHDRAWN
    assert hub.help_desk.waiting() == []


def test_an_urgent_call_comes_before_an_older_one(kiosk: EnrolledKiosk, hub: Hub, clock: GivenClock) -> None:
    kiosk.client.put_help_call(kiosk.help_call())
    clock.pass_seconds(60)
    urgent = kiosk.help_call(reason="urgent")
    kiosk.client.put_help_call(urgent)

    assert hub.help_desk.waiting()[0].id == str(urgent.id)


def test_feedback_is_taken_once(kiosk: EnrolledKiosk, clock: GivenClock) -> None:
    feedback = Feedback(id=uuid4(), given_at=clock.now(), handled=5, outcome_wanted="yes")

    assert kiosk.client.put_feedback(feedback) == kiosk.client.put_feedback(feedback)
    with pytest.raises(LinkFault):
        kiosk.client.put_feedback(feedback.model_copy(update={"handled": 1}))


def test_a_kiosk_that_falls_silent_is_shown_as_offline(kiosk: EnrolledKiosk, hub: Hub, clock: GivenClock) -> None:
    printer = DeviceHealth(device="printer", state=DeviceState.FAULT, reasons=["paper_out"])
    kiosk.client.put_health(Health(at=clock.now(), release=3, waiting=2, devices=[printer]))
    online = hub.register.conditions()[0]

    clock.pass_seconds(91)
    offline = hub.register.conditions()[0]

    assert (online.online, offline.online) == (True, False)
    assert online.health is not None
    assert online.health.devices == [printer]


def test_content_cannot_be_used_to_read_other_files(url: str) -> None:
    paths = (
        "metadata/..%2f..%2fkeys%2fsession_secret",
        "metadata/../../keys/session_secret",
        "keys/session_secret",
        "targets/%00",
    )

    assert [requests.get(f"{url}/api/kiosk/content/{path}", timeout=60).status_code for path in paths] == [404] * 4


def a_person(hub: Hub) -> str:
    hub.people.add("amira", "Amira Shah", [], "test", "correct horse battery")
    return str(hub.people.find("amira"))


def test_what_a_database_cannot_keep_is_a_mistake_of_whoever_sent_it(url: str) -> None:
    session = requests.Session()
    session.get(f"{url}/sign-in", timeout=60)
    token = next(cookie.value for cookie in session.cookies if "csrf" in cookie.name)

    answer = session.post(f"{url}/sign-in", data={"name": "a\0b", "password": "x", "_csrf_token": token}, timeout=60)

    assert answer.status_code in (400, 401)
