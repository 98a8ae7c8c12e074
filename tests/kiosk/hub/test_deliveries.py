"""From a taken submission to a back office: once in the queue, never lost, one UUID all the way; on both databases."""

import os
import signal
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from threading import Barrier, Thread
from uuid import uuid4

import pytest

from kiosk.delivery.adapter import Adapter
from kiosk.delivery.back_offices import adapters_of
from kiosk.delivery.delivery_queue import LEASE, LONGEST_WAIT, MOST_ATTEMPTS, Claimed, DeliveryQueue
from kiosk.delivery.delivery_state import DeliveryState
from kiosk.delivery.lane import LOOK_SECONDS, Lane
from kiosk.hub.hub import Hub
from kiosk.hub.report_opener import ReportOpener
from kiosk.hub.settings import HubSettings, HubSettingsWrong, read_settings
from kiosk.link.messages import Envelope
from kiosk.system_clock import SystemClock
from tests.fakes.given_clock import GivenClock
from tests.kiosk.delivery.back_office_doubles import HttpOffice, http_office
from tests.kiosk.hub.hub_in_test import EnrolledKiosk, open_test_hub, serving

SETTINGS = """
[back_offices.crm]
adapter = "webhook"
url = "{url}/in"
secret_file = "crm.secret"

[back_offices.sheets]
adapter = "csv"
folder = "{folder}/sheets"

[[deliveries]]
form = "missed-bin"
to = "crm"

[[deliveries]]
form = "*"
to = "sheets"
"""


def write_settings(folder: Path, url: str) -> None:
    secrets = folder / "hub" / "keys" / "back-offices"
    secrets.mkdir(parents=True)
    (secrets / "crm.secret").write_text("a shared secret")
    (folder / "hub" / "hub.toml").write_text(SETTINGS.format(url=url, folder=folder))


@pytest.fixture
def office() -> Iterator[HttpOffice]:
    with http_office() as running:
        running.answers = [(200, {"reference": "CRM-1"})]
        yield running


@pytest.fixture
def hub(tmp_path: Path, clock: GivenClock, database_url: str | None, office: HttpOffice) -> Iterator[Hub]:
    write_settings(tmp_path / "hub", office.url)
    with open_test_hub(tmp_path / "hub", clock, database_url) as opened:
        yield opened


def lane_of(hub: Hub, name: str = "crm", adapter: Adapter | None = None) -> Lane:
    settings = hub.settings
    adapters = adapters_of(settings.back_offices, settings.secrets, settings.zone, hub.clock)
    queue = DeliveryQueue(hub.store, hub.clock, settings.deliveries)
    return Lane(
        name,
        adapter or adapters[name],
        settings.deliveries,
        queue,
        ReportOpener(hub.submissions, hub.names, hub.files, hub.file_links),
    )


def sent(kiosk: EnrolledKiosk, count: int = 1) -> list[Envelope]:
    envelopes = [kiosk.sealed() for _ in range(count)]
    for envelope in envelopes:
        kiosk.send(envelope)
    return envelopes


def state_of(hub: Hub, envelope: Envelope, back_office: str = "crm") -> DeliveryState:
    return next(one.state for one in hub.deliveries.of(str(envelope.id)) if one.back_office == back_office)


def emptied(lane: Lane) -> None:
    while lane.turn() != LOOK_SECONDS:
        pass


def test_one_uuid_from_the_tap_to_the_back_office(hub: Hub, kiosk: EnrolledKiosk, office: HttpOffice) -> None:
    (envelope,) = sent(kiosk)
    kiosk.send(envelope)
    kiosk.client.post_submissions([envelope.as_sealed().to_json()] * 3)

    assert office.wait_for(1) == [str(envelope.id)]

    emptied(lane_of(hub))
    assert len(office.taken) == 1


def test_the_servers_own_courier_delivers_to_every_back_office(hub: Hub, kiosk: EnrolledKiosk, office: HttpOffice) -> None:
    envelopes = sent(kiosk, 5)

    office.wait_for(5)
    hub.courier.stop()
    for name in ("crm", "sheets"):
        emptied(lane_of(hub, name))

    assert sorted(office.wait_for(5)) == sorted(str(envelope.id) for envelope in envelopes)
    assert {one.state for envelope in envelopes for one in hub.deliveries.of(str(envelope.id))} == {DeliveryState.DELIVERED}
    assert {one.delivery for one in hub.submissions.listed()} == {DeliveryState.DELIVERED}
    (file,) = (hub.settings.data / "sheets").iterdir()
    assert len(file.read_text().splitlines()) == 6


@pytest.fixture
def quiet(hub: Hub, url: str, kiosk: EnrolledKiosk) -> EnrolledKiosk:
    """A kiosk of a hub whose own courier rests, so that tests take each turn themselves."""
    hub.courier.stop()
    return kiosk


def test_their_reference_is_kept_and_the_deed_is_in_the_audit_log(hub: Hub, quiet: EnrolledKiosk) -> None:
    (envelope,) = sent(quiet)

    emptied(lane_of(hub))

    delivered = next(one for one in hub.deliveries.of(str(envelope.id)) if one.back_office == "crm")
    assert (delivered.state, delivered.their_reference, delivered.why) == (DeliveryState.DELIVERED, "CRM-1", "")
    assert [line.subject for line in hub.audit.lines() if line.action == "delivery.delivered"] == [envelope.reference]
    assert hub.audit.verify().broken_at is None


def test_a_poison_report_never_holds_up_the_others(hub: Hub, quiet: EnrolledKiosk, office: HttpOffice) -> None:
    office.answers = [(400, [{"code": 7}]), (200, {})]
    envelopes = sent(quiet, 4)

    emptied(lane_of(hub))

    assert len(office.taken) == 4
    (failed,) = hub.deliveries.troubled()
    assert failed.state is DeliveryState.FAILED
    assert failed.why == "It refused the report (HTTP 400, its code 7)."
    assert sorted(state_of(hub, envelope) for envelope in envelopes) == ["delivered"] * 3 + ["failed"]


def test_trouble_is_tried_again_later_and_later_and_then_put_before_staff(
    hub: Hub, quiet: EnrolledKiosk, office: HttpOffice, clock: GivenClock
) -> None:
    office.answers = [(503, "")]
    (envelope,) = sent(quiet)
    lane = lane_of(hub)

    waits: list[timedelta] = []
    for _ in range(MOST_ATTEMPTS):
        assert lane.turn() != LOOK_SECONDS
        (late,) = hub.deliveries.troubled()
        waits.append(late.due_at - clock.now())
        assert lane.turn() == LOOK_SECONDS
        clock.pass_seconds(LONGEST_WAIT.total_seconds())

    assert timedelta(seconds=15) <= waits[0] <= timedelta(seconds=30)
    assert timedelta(hours=3) <= waits[-2] <= LONGEST_WAIT
    assert sum(waits[:-1], timedelta()) > timedelta(days=1)
    assert state_of(hub, envelope) is DeliveryState.FAILED
    assert hub.deliveries.troubled()[0].attempts == MOST_ATTEMPTS
    assert lane.turn() == LOOK_SECONDS


def test_a_back_office_that_is_away_is_left_alone_for_a_while(hub: Hub, quiet: EnrolledKiosk, office: HttpOffice) -> None:
    office.answers = [(503, "")]
    sent(quiet, 3)
    lane = lane_of(hub)

    pauses = [lane.turn() for _ in range(3)]

    assert 2.5 <= pauses[0] <= 5
    assert pauses[0] < pauses[2] <= 20


def test_staff_can_try_again_once_it_is_put_right(hub: Hub, quiet: EnrolledKiosk, office: HttpOffice) -> None:
    office.answers = [(422, {}), (200, {"reference": "CRM-2"})]
    (envelope,) = sent(quiet)
    emptied(lane_of(hub))

    assert hub.deliveries.retry(str(envelope.id), "crm", "gwen")
    emptied(lane_of(hub))

    assert state_of(hub, envelope) is DeliveryState.DELIVERED
    assert set(office.wait_for(2)) == {str(envelope.id)}
    assert not hub.deliveries.retry(str(envelope.id), "crm", "gwen")
    assert [line.actor for line in hub.audit.lines() if line.action == "delivery.retried"] == ["gwen"]


def test_staff_can_try_all_of_one_back_office(hub: Hub, quiet: EnrolledKiosk, office: HttpOffice) -> None:
    office.answers = [(422, {})]
    sent(quiet, 3)
    emptied(lane_of(hub))
    office.answers = [(200, {})]

    assert hub.deliveries.retry_all("crm", "gwen") == 3
    emptied(lane_of(hub))

    assert hub.deliveries.troubled() == []


def test_what_was_done_by_hand_is_not_sent_again(hub: Hub, quiet: EnrolledKiosk, office: HttpOffice) -> None:
    office.answers = [(422, {})]
    (envelope,) = sent(quiet)
    emptied(lane_of(hub))

    assert hub.deliveries.by_hand(str(envelope.id), "crm", "gwen", "by phone, Ann")
    assert hub.deliveries.retry_all("crm", "gwen") == 0
    emptied(lane_of(hub))

    assert len(office.taken) == 1
    assert state_of(hub, envelope) is DeliveryState.BY_HAND
    crm = next(one for one in hub.deliveries.offices() if one.name == "crm")
    assert (crm.waiting, crm.failed, crm.delivered) == (0, 0, 1)


class Stumbling:
    """An adapter with a mistake in it."""

    def deliver(self, *_: object) -> str:
        raise RuntimeError("a mistake in the program")


def test_a_report_that_the_hub_stumbles_over_ends_before_staff(hub: Hub, quiet: EnrolledKiosk, clock: GivenClock) -> None:
    (envelope,) = sent(quiet)
    lane = lane_of(hub, adapter=Stumbling())

    for _ in range(MOST_ATTEMPTS):
        with pytest.raises(RuntimeError):
            lane.turn()
        clock.pass_seconds(LEASE.total_seconds() + 1)
    lane.turn()

    assert state_of(hub, envelope) is DeliveryState.FAILED
    assert "stumbled" in hub.deliveries.troubled()[0].why


def test_no_two_take_the_same_one(hub: Hub, quiet: EnrolledKiosk) -> None:
    sent(quiet, 12)
    claimed: list[Claimed] = []
    start = Barrier(4)

    def take() -> None:
        queue = DeliveryQueue(hub.store, hub.clock, hub.settings.deliveries)
        start.wait()
        while (one := queue.claim("crm")) is not None:
            claimed.append(one)

    threads = [Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    queue = DeliveryQueue(hub.store, hub.clock, hub.settings.deliveries)
    while (one := queue.claim("crm")) is not None:
        claimed.append(one)
    assert len(claimed) == len({one.submission_id for one in claimed}) == 12


def test_an_envelope_whose_key_is_gone_is_delivered_once_the_key_is_back(hub: Hub, quiet: EnrolledKiosk) -> None:
    (envelope,) = sent(quiet)
    (key,) = (hub.settings.folder / "keys" / "sealing").glob("*.key")
    kept = key.read_bytes()
    key.unlink()
    emptied(lane_of(hub))

    assert state_of(hub, envelope) is DeliveryState.FAILED
    assert "key that this hub does not have" in hub.deliveries.troubled()[0].why

    key.write_bytes(kept)
    hub.deliveries.retry(str(envelope.id), "crm", "gwen")
    emptied(lane_of(hub))
    assert state_of(hub, envelope) is DeliveryState.DELIVERED


def test_nothing_is_deleted_while_a_back_office_waits_for_it(hub: Hub, quiet: EnrolledKiosk, clock: GivenClock) -> None:
    sent(quiet)
    clock.pass_seconds(400 * 86_400)

    assert hub.retention.purge_due() == 0
    for name in ("crm", "sheets"):
        emptied(lane_of(hub, name))
    assert hub.retention.purge_due() == 1


def test_what_a_person_wants_deleted_is_not_delivered(hub: Hub, quiet: EnrolledKiosk, office: HttpOffice) -> None:
    (envelope,) = sent(quiet)

    assert hub.retention.purge(str(envelope.id), "gwen")
    emptied(lane_of(hub))

    assert office.taken == []
    assert state_of(hub, envelope) is DeliveryState.DROPPED


@contextmanager
def delivering(folder: Path, ahead: float, database_url: str | None) -> Iterator["subprocess.Popen[str]"]:
    arguments = [sys.executable, "-m", "tests.kiosk.hub.delivering_child", str(folder), str(ahead)]
    child = subprocess.Popen(
        arguments + ([database_url] if database_url else []), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        yield child
    finally:
        child.communicate()


def test_a_hub_killed_between_sending_and_marking_sends_the_same_uuid_again(
    tmp_path: Path, database_url: str | None, office: HttpOffice
) -> None:
    folder = tmp_path / "hub"
    write_settings(folder, office.url)
    with open_test_hub(folder, SystemClock(), database_url) as hub, serving(hub) as url:
        hub.courier.stop()
        (envelope,) = sent(EnrolledKiosk(tmp_path / "kiosk", hub, url, SystemClock()))

    with delivering(folder, 0, database_url) as killed:
        office.before_answering = lambda: os.kill(killed.pid, signal.SIGKILL)
        office.wait_for(1)
        killed.wait()
    office.before_answering = lambda: None
    with delivering(folder, LEASE.total_seconds() + 1, database_url):
        office.wait_for(2)

    assert office.wait_for(2) == [str(envelope.id)] * 2
    with open_test_hub(folder, SystemClock(), database_url) as hub:
        assert state_of(hub, envelope) is DeliveryState.DELIVERED


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('[[deliveries]]\nform = "x"\nto = "nowhere"', "nowhere, which is not among the back offices"),
        (
            '[back_offices.a]\nadapter = "open311"\nurl = "https://a.example"\n[[deliveries]]\nform = "x"\nto = "a"',
            "service_code",
        ),
        ('[back_offices.a]\nadapter = "open311"\nurl = "http://169.254.169.254/"', "https://"),
        ('[back_offices.a]\nadapter = "fax"', "fax"),
    ],
)
def test_settings_that_cannot_work_are_said_at_the_start(tmp_path: Path, written: str, said: str) -> None:
    (tmp_path / "hub").mkdir()
    (tmp_path / "hub" / "hub.toml").write_text(written)

    with pytest.raises(HubSettingsWrong, match=said):
        read_settings(tmp_path)


def test_a_form_without_a_rule_is_kept_at_the_hub(hub: Hub, quiet: EnrolledKiosk) -> None:
    queue = DeliveryQueue(hub.store, hub.clock, [])
    with hub.store.writing() as connection:
        queue.add(connection, [(str(uuid4()), "missed-bin")], hub.clock.now())

    assert [one.waiting for one in hub.deliveries.offices()] == [0, 0]


def test_the_example_in_the_readme_is_good() -> None:
    readme = (Path(__file__).parents[3] / "kiosk" / "hub" / "README.md").read_text(encoding="utf-8")
    written = tomllib.loads(readme.split("```toml\n")[1].split("```")[0])

    settings = HubSettings.model_validate(written | {"data": Path("unused")})

    assert set(settings.back_offices) == {"streets", "crm", "benefits", "sheets"}
    assert [rule.to for rule in settings.deliveries] == ["streets", "sheets"]
