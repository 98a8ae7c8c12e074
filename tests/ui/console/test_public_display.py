"""The public display: what a shop says about itself to the whole room, without a sign-in."""

from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path

import pytest
import requests
from playwright.sync_api import BrowserContext

from kiosk.content.content import Content
from kiosk.hub.hub import Hub
from ui.console.display.board import Board, board_of

SAMPLE = Path(__file__).parents[3] / "assets" / "content"


@pytest.fixture(scope="module")
def content() -> Content:
    return Content.load(SAMPLE)


@pytest.fixture
def published(hub: Hub) -> Hub:
    hub.publishing.import_sample(SAMPLE, "test")
    return hub


def board(content: Content, day: int, hour: int, *languages: str) -> Board:
    return board_of(content, "tamarside", datetime(2026, 11, day, hour, tzinfo=UTC), languages or ("en", "cy"))


def test_an_open_shop_says_until_when_in_both_languages(content: Content) -> None:
    seen = board(content, 24, 10)
    assert seen.open
    assert seen.state.said == ("Open until 17:00", "Ar agor tan 17:00")


def test_a_closed_shop_says_when_it_opens_next(content: Content) -> None:
    seen = board(content, 28, 20)
    assert not seen.open
    assert seen.state.said[0] == "Closed. Opens Monday 30 November 2026 at 09:00"


def test_what_is_over_today_is_no_longer_shown(content: Content) -> None:
    shown = {hour: [event.said[0] for event in board(content, 26, hour).events] for hour in (10, 23)}
    assert shown == {10: ["Christmas lights on Market Square"], 23: []}


def test_the_ways_are_those_of_the_shop(content: Content) -> None:
    assert board(content, 24, 10, "pl").way_finding[0].said == ("Okienka 1–4: prosto",)


def test_the_display_shows_what_is_published(published: Hub, url: str) -> None:
    answer = requests.get(f"{url}/display/tamarside", timeout=60)
    assert answer.status_code == HTTPStatus.OK
    assert "Counters 1 to 4: straight ahead" in answer.text
    assert "Cownteri 1 i 4: yn syth ymlaen" in answer.text
    assert "set-cookie" not in answer.headers


def test_other_languages_are_chosen_in_the_address(published: Hub, url: str) -> None:
    text = requests.get(f"{url}/display/tamarside?languages=ar,en,xx", timeout=60).text
    assert '<html lang="ar" dir="rtl">' in text
    assert "المكاتب 1 إلى 4: إلى الأمام" in text


@pytest.mark.parametrize("shop", ["nowhere", "%2e%2e"])
def test_a_shop_that_does_not_exist_has_no_display(published: Hub, url: str, shop: str) -> None:
    assert requests.get(f"{url}/display/{shop}", timeout=60).status_code == HTTPStatus.NOT_FOUND


def test_there_is_no_display_before_the_first_release(url: str) -> None:
    assert requests.get(f"{url}/display/tamarside", timeout=60).status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize(("languages", "width", "height"), [("en,cy", 1920, 1080), ("en,cy", 1080, 1920), ("ar,uk", 1920, 1080)])
def test_everything_fits_the_panel(published: Hub, context: BrowserContext, languages: str, width: int, height: int) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"/display/tamarside?languages={languages}")
    taken = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
    assert taken == [width, height]
