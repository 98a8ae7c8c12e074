"""A disk of the hub that is full or gone is said where those who can see to it are looking."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from kiosk.hub.hub import Hub
from tests.ui.console.conftest import SignedIn
from tests.ui.console.reading_well import faults_of


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Where the second copy is kept; a file in its place is a disk that cannot be written."""
    (tmp_path / "hub" / "hub").mkdir(parents=True)
    (tmp_path / "hub" / "hub" / "hub.toml").write_text(f'second_copy = "{tmp_path}/other-disk"\n')
    return tmp_path / "other-disk"


@pytest.fixture
def hub(copy: Path, hub: Hub) -> Hub:
    return hub


def test_a_disk_that_cannot_be_written_stands_on_every_page_with_what_to_do(hub: Hub, signed_in: SignedIn, copy: Path) -> None:
    copy.write_bytes(b"")
    hub.storage.look()
    page = signed_in("gwen")
    for path in ("/help-calls", "/submissions", "/kiosks"):
        page.goto(path)
        said = page.get_by_role("alert").filter(has_text="The disk of the second copy")
        expect(said).to_contain_text("It cannot be written (Not a directory). The hub takes in nothing")
        expect(said).to_contain_text(f"What to do: Look whether the disk of {copy} is connected")
    assert faults_of(page) == []


def test_floor_staff_have_their_visitors(hub: Hub, signed_in: SignedIn, copy: Path) -> None:
    copy.write_bytes(b"")
    hub.storage.look()
    page = signed_in("amira")
    expect(page.get_by_role("heading", name="Help calls")).to_be_visible()
    expect(page.locator("#storage")).to_have_count(0)


def test_an_open_page_says_it_within_a_minute_and_keeps_what_was_typed(hub: Hub, signed_in: SignedIn, copy: Path) -> None:
    page = signed_in("gwen")
    page.clock.install()
    page.goto("/submissions/person")
    page.get_by_label("Words from").fill("Harbour Road")
    copy.write_bytes(b"")
    hub.storage.look()
    page.clock.fast_forward("01:01")
    expect(page.get_by_role("alert")).to_contain_text("The disk of the second copy")
    expect(page.get_by_label("Words from")).to_have_value("Harbour Road")

    copy.unlink()
    hub.storage.look()
    page.clock.fast_forward("01:01")
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.get_by_role("status")).to_contain_text("It is the hub's own disk")


def test_a_page_whose_sign_in_has_ended_stays_as_it_is(hub: Hub, signed_in: SignedIn) -> None:
    page = signed_in("gwen")
    page.clock.install()
    page.goto("/submissions/person")
    page.get_by_label("Words from").fill("Harbour Road")
    hub.people.disable(hub.people.find("gwen") or "", "test")
    with page.expect_response("**/storage"):
        page.clock.fast_forward("01:01")
    expect(page.get_by_label("Words from")).to_have_value("Harbour Road")
    assert page.url.endswith("/submissions/person")
