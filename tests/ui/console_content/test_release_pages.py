"""What approvers see of a release on its way, and do with it; and which ring each kiosk is in."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from kiosk.content.ring import Ring
from kiosk.hub.hub import Hub
from kiosk.link.messages import ContentReport
from tests.fakes.given_clock import GivenClock
from tests.kiosk.hub.hub_in_test import EnrolledKiosk
from tests.ui.console.conftest import SignedIn


@pytest.fixture
def kiosk(tmp_path: Path, published: Hub, url: str, clock: GivenClock) -> EnrolledKiosk:
    return EnrolledKiosk(tmp_path / "kiosk", published, url, clock)


def change(hub: Hub) -> None:
    body, digest = hub.publishing.draft.read("news.json")
    hub.publishing.draft.save("news.json", body.replace(b"Bin days over Christmas", b"Bins at Christmas"), "ruth", digest)


def tell(kiosk: EnrolledKiosk, clock: GivenClock, release: int | None, **more: object) -> None:
    kiosk.client.put_content_report(ContentReport.model_validate({"at": clock.now(), "release": release} | more))


def test_a_kiosk_is_put_into_the_pilot_on_the_kiosks_page(desk: Page, published: Hub, kiosk: EnrolledKiosk) -> None:
    desk.goto("/kiosks")
    desk.get_by_text("Change its ring").click()
    desk.get_by_label("Ring of By the entrance").select_option("pilot")
    desk.get_by_role("button", name="Put it there").click()
    expect(desk.get_by_role("status").first).to_contain_text("in the ring “Pilot” now")
    assert published.publishing.showcase.rings() == {kiosk.id: Ring.PILOT}


def test_a_release_goes_from_the_pilot_to_half_to_all(
    desk: Page, published: Hub, kiosk: EnrolledKiosk, clock: GivenClock
) -> None:
    published.publishing.showcase.put_in_ring(kiosk.id, Ring.PILOT, "owen")
    change(published)
    desk.goto("/content/publish")
    desk.get_by_label("The pilot", exact=False).first.check()
    desk.get_by_role("button", name="Publish").click()
    expect(desk.get_by_role("status").first).to_contain_text("1 of 1 kiosks show it within seconds")
    expect(desk.get_by_text("Not yet: it is offline")).to_be_visible()
    tell(kiosk, clock, 2)
    desk.reload()
    expect(desk.get_by_text("1 of 1 kiosk shows it")).to_be_visible()
    expect(desk.get_by_text("Shows it, self-test passed")).to_be_visible()
    desk.get_by_role("button", name="Go on to half").click()
    expect(desk.get_by_text("With the pilot and half").first).to_be_visible()
    desk.get_by_role("button", name="Go on to all").click()
    expect(desk.get_by_text("With every kiosk").first).to_be_visible()
    assert published.publishing.releases()[0].reach is Ring.ALL


def test_a_release_that_fares_badly_says_so_and_is_rolled_back(
    desk: Page, published: Hub, kiosk: EnrolledKiosk, clock: GivenClock
) -> None:
    published.publishing.showcase.put_in_ring(kiosk.id, Ring.PILOT, "owen")
    change(published)
    published.publishing.publish("owen", "", ring=Ring.PILOT)
    tell(kiosk, clock, 1, refused=2, reason="self_test: catalogue.json: no subjects")
    desk.goto("/content/releases")
    expect(desk.get_by_text("Did not take it")).to_be_visible()
    expect(desk.get_by_text("no subjects")).to_be_visible()
    tell(kiosk, clock, 1, demoted=2)
    desk.reload()
    expect(desk.get_by_text("Failed to start three times")).to_be_visible()
    desk.on("dialog", lambda dialog: dialog.accept())
    desk.get_by_role("button", name="Roll back").click()
    expect(desk.get_by_role("status").first).to_contain_text("show release 1 again")
    assert not published.publishing.releases()[0].live


def test_going_on_later_waits_on_the_overview(desk: Page, published: Hub) -> None:
    change(published)
    published.publishing.publish("owen", "", ring=Ring.PILOT)
    desk.goto("/content/releases")
    desk.get_by_text("Go on later").click()
    desk.locator("#at-2").fill("2026-12-01T08:00")
    desk.get_by_role("button", name="Let it go on then").click()
    expect(desk.get_by_text("Release 2 waits to go on to half of the kiosks")).to_be_visible()


def test_with_two_people_a_step_is_looked_at_and_approved_by_another(published: Hub, signed_in: SignedIn) -> None:
    published.publishing.two_people = True
    change(published)
    published.publishing.publish("olu", "", ring=Ring.PILOT)
    asked = signed_in("olu")
    asked.goto("/content")
    expect(asked.get_by_text("Somebody other than you has to approve it")).to_be_visible()
    other = signed_in("everyone")
    other.goto("/content")
    other.get_by_role("link", name="See what it changes").click()
    expect(other.get_by_text("Bins at Christmas")).to_be_visible()
    with other.expect_event("load"):
        other.get_by_role("button", name="Approve and publish").click()
    assert published.publishing.releases()[0].approved_by == "everyone"


def test_an_author_sees_releases_without_deeds(published: Hub, signed_in: SignedIn) -> None:
    change(published)
    published.publishing.publish("owen", "", ring=Ring.PILOT)
    page = signed_in("ada")
    page.goto("/content/releases")
    expect(page.get_by_role("heading", name="Release 2")).to_be_visible()
    expect(page.get_by_role("button", name="Go on to half")).to_have_count(0)


def test_a_release_says_what_it_changed(desk: Page, published: Hub) -> None:
    change(published)
    published.publishing.publish("owen", "", ring=Ring.PILOT)
    desk.goto("/content/releases")
    desk.get_by_role("link", name="What it changed").first.click()
    expect(desk.locator("ins", has_text="Bins at Christmas")).to_be_visible()


def test_a_stale_kiosk_is_named(desk: Page, kiosk: EnrolledKiosk, clock: GivenClock) -> None:
    tell(kiosk, clock, 1, stale_since=clock.now())
    desk.goto("/kiosks")
    expect(desk.get_by_text("Stale since")).to_be_visible()
