"""The page of deliveries, as a supervisor uses it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from kiosk.delivery.delivery_state import DeliveryState
from kiosk.hub.hub import Hub
from tests.fakes.given_clock import GivenClock
from tests.kiosk.delivery.back_office_doubles import HttpOffice, http_office
from tests.kiosk.hub.hub_in_test import EnrolledKiosk, open_test_hub
from tests.kiosk.hub.test_deliveries import emptied, lane_of, sent, state_of, write_settings
from tests.ui.console.conftest import PASSWORD, PEOPLE, SignedIn


@pytest.fixture
def office() -> Iterator[HttpOffice]:
    with http_office() as running:
        running.answers = [(422, [{"code": 7}])]
        yield running


@pytest.fixture
def hub(tmp_path: Path, clock: GivenClock, office: HttpOffice) -> Iterator[Hub]:
    write_settings(tmp_path / "hub", office.url)
    with open_test_hub(tmp_path / "hub", clock) as opened:
        for sign_in_name, (name, roles) in PEOPLE.items():
            opened.people.add(sign_in_name, name, roles, "test", PASSWORD)
        yield opened


def test_what_failed_is_read_tried_again_and_settled_by_hand(
    hub: Hub, kiosk: EnrolledKiosk, office: HttpOffice, signed_in: SignedIn
) -> None:
    hub.courier.stop()
    (envelope,) = sent(kiosk)
    emptied(lane_of(hub))
    page = signed_in("gwen")
    page.goto("/deliveries")
    expect(page.get_by_text("It refused the report (HTTP 422, its code 7).")).to_be_visible()

    page.get_by_role("button", name=f"Try again {envelope.reference}").click()
    expect(page.get_by_text("It is tried again now.")).to_be_visible()
    emptied(lane_of(hub))
    assert len(office.taken) == 2

    page.goto("/deliveries")
    page.get_by_label("Their reference, if they gave one").fill("CRM-77")
    page.get_by_role("button", name=f"Mark as done by hand {envelope.reference}").click()

    expect(page.get_by_text("Everything has arrived")).to_be_visible()
    assert state_of(hub, envelope) is DeliveryState.BY_HAND
    page.goto(f"/submissions/{envelope.id}")
    expect(page.get_by_text("their reference CRM-77")).to_be_visible()

    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Delete the answers").click()
    expect(page.get_by_text("They had gone to crm: have them deleted there too.")).to_be_visible()
