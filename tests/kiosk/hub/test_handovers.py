"""A code lets one sending in: from the kiosk's asking to the submission that names the file, and every way it may go wrong."""

from hashlib import sha256
from http import HTTPStatus
from pathlib import Path
from threading import Barrier, Thread

import pytest
from sqlalchemy import select

from kiosk.handover.handed_files import NoSuchFile, PurgeCause
from kiosk.handover.handover_messages import HandoverStep
from kiosk.hub.hub import Hub
from kiosk.hub_store.tables.audit import audit_lines
from kiosk.hub_store.tables.events import events
from kiosk.hub_store.tables.handovers import handed_files, handovers
from kiosk.link.link_fault import LinkFault
from kiosk.link.messages import HandoverChanged, Health
from tests.fakes.given_clock import GivenClock
from tests.kiosk.handover.phone_code import PhoneCode
from tests.kiosk.handover.phone_files import photo
from tests.kiosk.hub.hub_in_test import EnrolledKiosk

TEN_MEGABYTES = 10_000_000


@pytest.fixture
def code(kiosk: EnrolledKiosk, url: str) -> PhoneCode:
    return PhoneCode(kiosk, url)


def kept(hub: Hub) -> int:
    with hub.store.reading() as connection:
        return len(connection.execute(select(handed_files.c.id).where(handed_files.c.contents.is_not(None))).all())


def test_a_photo_comes_to_the_kiosk_that_asked_for_it(code: PhoneCode) -> None:
    assert code.state().step is HandoverStep.WAITING
    assert code.page().status_code == HTTPStatus.OK
    assert code.state().step is HandoverStep.OPENED

    assert code.send(photo()).status_code == HTTPStatus.OK

    state = code.state()
    assert state.step is HandoverStep.RECEIVED
    assert [file.kind.value for file in state.files] == ["jpeg"]
    assert state.files[0].thumbnail is not None


def test_the_kiosk_is_told_by_the_events_it_listens_to(code: PhoneCode, kiosk: EnrolledKiosk) -> None:
    code.page()
    code.send(photo())

    told = [event.event for event in kiosk.client.events(0, 0) if isinstance(event.event, HandoverChanged)]

    assert told == [HandoverChanged(handover=code.id)] * 2


def test_a_code_is_good_for_one_sending(code: PhoneCode, hub: Hub) -> None:
    code.send(photo(), photo())

    again = code.send(photo())

    assert again.status_code == HTTPStatus.GONE
    assert "used already" in again.text
    assert kept(hub) == 2


def test_two_phones_with_one_code_at_the_same_moment_are_one_sending(code: PhoneCode, hub: Hub) -> None:
    ready, answers = Barrier(4), []

    def send() -> None:
        ready.wait()
        answers.append(code.send(photo()).status_code)

    phones = [Thread(target=send) for _ in range(4)]
    for phone in phones:
        phone.start()
    for phone in phones:
        phone.join()

    assert sorted(answers) == [200, 410, 410, 410]
    assert kept(hub) == 1


def test_a_code_runs_out(code: PhoneCode, clock: GivenClock, hub: Hub) -> None:
    clock.pass_seconds(15 * 60)

    assert code.page().status_code == HTTPStatus.GONE
    assert "short time only" in code.send(photo()).text
    assert code.state().step is HandoverStep.EXPIRED
    assert kept(hub) == 0


def test_a_code_ends_with_the_page_that_showed_it(code: PhoneCode, kiosk: EnrolledKiosk, hub: Hub) -> None:
    kiosk.client.exchange("PUT", f"handovers/{code.id}/closing")

    assert "has moved on" in code.send(photo()).text
    assert kept(hub) == 0


def test_a_kiosk_has_one_open_code(code: PhoneCode, kiosk: EnrolledKiosk, url: str) -> None:
    newer = PhoneCode(kiosk, url)

    assert code.page().status_code == HTTPStatus.GONE
    assert newer.page().status_code == HTTPStatus.OK


def test_the_token_itself_is_nowhere_at_the_hub(code: PhoneCode, hub: Hub) -> None:
    code.page()
    code.send(photo())

    with hub.store.reading() as connection:
        rows = [str(row) for table in (handovers, handed_files, events, audit_lines) for row in connection.execute(select(table))]
    on_disk = [
        file.name for file in hub.settings.folder.rglob("*") if file.is_file() and code.token.encode() in file.read_bytes()
    ]

    assert not [row for row in rows if code.token in row]
    assert on_disk == []


def test_asked_again_a_code_stands_as_it_is(code: PhoneCode) -> None:
    code.page()

    assert code.ask() == code.opened
    assert code.state().step is HandoverStep.OPENED


def test_another_code_under_the_same_id_is_refused(code: PhoneCode, kiosk: EnrolledKiosk) -> None:
    other = code.asked.model_copy(update={"token_hash": "0" * 64})

    with pytest.raises(LinkFault) as refused:
        kiosk.client.exchange("PUT", f"handovers/{code.id}", other.model_dump_json().encode())

    assert refused.value.status == HTTPStatus.UNPROCESSABLE_ENTITY


def test_another_kiosk_sees_nothing_of_it(code: PhoneCode, tmp_path: Path, hub: Hub, url: str, clock: GivenClock) -> None:
    code.send(photo())
    other = EnrolledKiosk(tmp_path / "other", hub, url, clock)

    with pytest.raises(LinkFault):
        other.client.exchange("GET", f"handovers/{code.id}")
    other.client.exchange("DELETE", f"handed-files/{code.state().files[0].id}")
    other.client.exchange("DELETE", f"submissions/{code.submission_id}/handovers")

    assert len(code.state().files) == 1


# at rest, and afterwards


def test_what_lies_on_the_disk_is_sealed(code: PhoneCode, hub: Hub) -> None:
    code.send(photo(colour="orange"))
    thumbnail = code.state().files[0].thumbnail
    assert thumbnail is not None

    with hub.store.reading() as connection:
        row = connection.execute(select(handed_files)).one()

    assert not row.contents.startswith(b"\xff\xd8")
    assert thumbnail not in row.thumbnail
    assert b"JFIF" not in row.contents + row.thumbnail


def test_a_file_belongs_to_the_submission_that_names_it(code: PhoneCode, kiosk: EnrolledKiosk, hub: Hub) -> None:
    code.send(photo(), photo(colour="red"))
    first, second = code.state().files
    kiosk.send(kiosk.sealed({"photo": [str(first.id)]}, submission_id=code.submission_id))

    hub.file_keeping.settle()

    submission = str(code.submission_id)
    assert [file.id for file in hub.files.listed(submission, {str(first.id), str(second.id)})] == [first.id]
    assert [(line.file_id, line.cause) for line in hub.files.log()] == [(str(second.id), PurgeCause.NOT_NAMED)]
    listed, contents = hub.files.open(submission, first.id, "gwen")
    assert sha256(contents).hexdigest() == first.digest
    with hub.store.reading() as connection:
        noted = connection.execute(select(audit_lines).where(audit_lines.c.action == "file.opened")).one()
    assert (noted.actor, noted.detail) == ("gwen", {"file": str(listed.id), "kind": "jpeg"})


def test_a_file_of_one_submission_is_not_opened_by_another(code: PhoneCode, kiosk: EnrolledKiosk, hub: Hub) -> None:
    code.send(photo())
    other = kiosk.sealed({"photo": [str(code.state().files[0].id)]})
    kiosk.send(other)

    with pytest.raises(NoSuchFile):
        hub.files.open(str(other.id), code.state().files[0].id, "gwen")


def test_what_the_visitor_takes_back_is_gone(code: PhoneCode, kiosk: EnrolledKiosk, hub: Hub) -> None:
    code.send(photo(), photo())

    kiosk.client.exchange("DELETE", f"handed-files/{code.state().files[0].id}")

    assert len(code.state().files) == kept(hub) == 1
    assert [line.cause for line in hub.files.log()] == [PurgeCause.TAKEN_BACK]


def test_leaving_deletes_what_came_and_ends_the_code(code: PhoneCode, kiosk: EnrolledKiosk, hub: Hub, url: str) -> None:
    code.send(photo())
    open_still = PhoneCode(kiosk, url, code.submission_id)

    kiosk.client.exchange("DELETE", f"submissions/{code.submission_id}/handovers")

    assert kept(hub) == 0
    assert open_still.send(photo()).status_code == HTTPStatus.GONE
    assert [line.cause for line in hub.files.log()] == [PurgeCause.LEFT]


def told_waiting(kiosk: EnrolledKiosk, clock: GivenClock, waiting: int) -> None:
    kiosk.client.put_health(Health(at=clock.now(), release=None, waiting=waiting, devices=[]))


def test_a_file_that_nobody_sent_goes_after_two_hours(code: PhoneCode, kiosk: EnrolledKiosk, hub: Hub, clock: GivenClock) -> None:
    code.send(photo())
    clock.pass_seconds(2 * 3600)
    told_waiting(kiosk, clock, 0)
    assert hub.file_keeping.settle() == 0

    clock.pass_seconds(1)
    told_waiting(kiosk, clock, 0)

    assert hub.file_keeping.settle() == 1
    assert kept(hub) == 0
    assert [line.cause for line in hub.files.log()] == [PurgeCause.UNCLAIMED]


def test_a_file_waits_for_a_form_that_is_still_at_a_kiosk_without_a_line(
    code: PhoneCode, kiosk: EnrolledKiosk, hub: Hub, clock: GivenClock
) -> None:
    code.send(photo())
    file_id = str(code.state().files[0].id)
    clock.pass_seconds(7 * 24 * 3600)
    told_waiting(kiosk, clock, 1)
    assert hub.file_keeping.settle() == 0
    kiosk.send(kiosk.sealed({"photo": [file_id]}, submission_id=code.submission_id))
    told_waiting(kiosk, clock, 0)

    hub.file_keeping.settle()

    assert len(hub.files.listed(str(code.submission_id), {file_id})) == 1


def test_a_file_of_a_kiosk_that_never_came_back_goes_after_a_month(code: PhoneCode, hub: Hub, clock: GivenClock) -> None:
    code.send(photo())
    clock.pass_seconds(30 * 24 * 3600 + 1)

    assert hub.file_keeping.settle() == 1


def test_with_the_answers_go_the_files(code: PhoneCode, kiosk: EnrolledKiosk, hub: Hub) -> None:
    code.send(photo())
    kiosk.send(kiosk.sealed({"photo": [str(code.state().files[0].id)]}, submission_id=code.submission_id))
    hub.file_keeping.settle()

    hub.retention.purge(str(code.submission_id), "gwen")

    assert kept(hub) == 0
    assert [(line.cause, line.by) for line in hub.files.log()] == [(PurgeCause.ASKED, "gwen")]


def test_retention_takes_the_files_along(code: PhoneCode, kiosk: EnrolledKiosk, hub: Hub, clock: GivenClock) -> None:
    code.send(photo())
    kiosk.send(kiosk.sealed({"photo": [str(code.state().files[0].id)]}, submission_id=code.submission_id))
    hub.retention.set_days("missed-bin", 30, "owen")
    clock.pass_seconds(31 * 24 * 3600)

    hub.retention.purge_due()

    assert kept(hub) == 0
    assert [line.cause for line in hub.files.log()] == [PurgeCause.RETENTION]


@pytest.mark.parametrize("database_url", [pytest.param(None, id="embedded")])
def test_a_purged_file_leaves_no_trace_in_the_database_file(code: PhoneCode, kiosk: EnrolledKiosk, hub: Hub) -> None:
    """What PostgreSQL leaves in its files is its own matter."""
    code.send(photo())
    with hub.store.reading() as connection:
        sealed = connection.execute(select(handed_files.c.contents)).scalar_one()

    kiosk.client.exchange("DELETE", f"submissions/{code.submission_id}/handovers")

    left = [file.name for file in hub.settings.folder.glob("hub.sqlite*") if sealed[100:300] in file.read_bytes()]
    assert left == []
