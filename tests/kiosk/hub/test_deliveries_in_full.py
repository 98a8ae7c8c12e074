"""What goes along with a report, what came before its rule, and a reference that comes later; on both databases."""

import base64
import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from kiosk.delivery.adapter import PROMISED
from kiosk.delivery.delivery_queue import LEASE, DeliveryQueue
from kiosk.delivery.token_book import TokenBook
from kiosk.delivery.token_lane import LOOK_SECONDS as ASKS_AGAIN
from kiosk.delivery.token_lane import TokenLane
from kiosk.hub.hub import Hub
from kiosk.hub.second_copy import SecondCopy
from kiosk.hub.submission_intake import SubmissionIntake
from kiosk.hub_store.tables.content import content_bodies, releases
from tests.fakes.given_clock import GivenClock
from tests.kiosk.delivery.back_office_doubles import HttpOffice, http_office
from tests.kiosk.handover.phone_code import PhoneCode
from tests.kiosk.handover.phone_files import document
from tests.kiosk.hub.hub_in_test import EnrolledKiosk, open_test_hub
from tests.kiosk.hub.test_deliveries import emptied, lane_of, sent, write_settings

DAY = timedelta(days=1)


@pytest.fixture
def office() -> Iterator[HttpOffice]:
    with http_office() as running:
        yield running


@pytest.fixture
def hub(tmp_path: Path, clock: GivenClock, database_url: str | None, office: HttpOffice) -> Iterator[Hub]:
    write_settings(tmp_path / "hub", office.url)
    with open_test_hub(tmp_path / "hub", clock, database_url) as opened:
        yield opened


@pytest.fixture
def quiet(hub: Hub, url: str, kiosk: EnrolledKiosk) -> EnrolledKiosk:
    """A kiosk of a hub whose own courier rests, so that tests take each turn themselves."""
    hub.courier.stop()
    return kiosk


def test_what_a_phone_sent_arrives_with_the_report(hub: Hub, url: str, quiet: EnrolledKiosk, office: HttpOffice) -> None:
    code = PhoneCode(quiet, url, accepts="file")
    code.send(document(), document("another"))
    names = [str(file.id) for file in code.state().files]
    envelope = quiet.sealed({"street": "Harbour Road", "proof": names[:1]}, submission_id=code.submission_id)
    quiet.send(envelope)

    for name in ("crm", "sheets"):
        emptied(lane_of(hub, name))

    (file,) = json.loads(office.taken[0].body)["files"]
    assert base64.b64decode(file["content"]) == document()
    assert (file["question"], file["name"], file["id"]) == ("proof", f"{envelope.reference}-1.pdf", names[0])
    (laid_down,) = (hub.settings.data / "sheets" / "files").iterdir()
    assert laid_down.read_bytes() == document()


def test_a_choice_is_told_in_the_words_of_its_own_version(hub: Hub, quiet: EnrolledKiosk, office: HttpOffice) -> None:
    def form(version: int, words: str) -> bytes:
        options = [{"value": "garden", "text": {"en": words}}]
        field = {"id": "which-bin", "label": f"Bin {version}", "options": options}
        return json.dumps(
            {"id": "missed-bin", "version": version, "title": "Missed bin", "pages": [{"fields": [field]}]}
        ).encode()

    with hub.store.writing() as connection:
        for version, words in ((1, "Brown bin"), (2, "Green bin")):
            digest = f"{version:064}"
            connection.execute(insert(content_bodies).values(digest=digest, body=form(version, words)))
            files = {"forms/missed-bin.json": digest}
            release = {"number": version, "files": files, "published_by": "owen", "published_at": hub.clock.now(), "note": ""}
            connection.execute(insert(releases).values(release | {"announced": True, "reach": "all"}))
    sent(quiet)

    emptied(lane_of(hub))

    said = json.loads(office.taken[0].body)
    assert said["words"]["which-bin"] == {"question": "Bin 1", "answer": "Brown bin"}
    assert said["answers"]["which-bin"] == "garden"


def test_what_came_before_its_rule_goes_when_somebody_says_so(hub: Hub, quiet: EnrolledKiosk, office: HttpOffice) -> None:
    rules = hub.settings.deliveries
    queue = DeliveryQueue(hub.store, hub.clock, [rule for rule in rules if rule.to != "crm"])
    envelopes = [quiet.sealed() for _ in range(3)]
    kiosk = hub.register.find(quiet.id)
    assert kiosk is not None
    SubmissionIntake(hub.store, hub.clock, queue, SecondCopy(None, DAY, hub.clock)).take_all(kiosk, envelopes)
    hub.retention.purge(str(envelopes[0].id), "gwen")

    assert hub.earlier_reports.counted() == {"crm": 2}
    assert hub.earlier_reports.send("crm", "gwen") == 2
    assert hub.earlier_reports.send("crm", "gwen") == hub.earlier_reports.send("nowhere", "gwen") == 0
    emptied(lane_of(hub))

    assert sorted(office.wait_for(2)) == sorted(str(envelope.id) for envelope in envelopes[1:])
    assert [line.actor for line in hub.audit.lines() if line.action == "delivery.earlier_sent"] == ["gwen"]


def test_a_token_becomes_their_reference_when_they_have_one(hub: Hub, quiet: EnrolledKiosk, clock: GivenClock) -> None:
    class Promising:
        asked: list[str] = []
        answers = ["", "SR-9"]

        def deliver(self, *_: object) -> str:
            return f"{PROMISED}T-1"

        def reference_for(self, token: str) -> str:
            self.asked.append(token)
            return self.answers.pop(0)

    (envelope,) = sent(quiet)
    adapter, tokens = Promising(), TokenBook(hub.store, hub.clock)
    emptied(lane_of(hub, adapter=adapter))
    lane = TokenLane("crm", adapter, tokens)

    clock.pass_seconds(LEASE.total_seconds() + 1)
    assert [lane.turn(), lane.turn()] == [0, ASKS_AGAIN]
    clock.pass_seconds(3600)
    lane.turn()

    (crm, _sheets) = hub.deliveries.of(str(envelope.id))
    assert (crm.their_reference, adapter.asked) == ("SR-9", ["T-1", "T-1"])
    clock.pass_seconds(3600)
    assert tokens.due("crm") is None
