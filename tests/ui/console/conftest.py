"""A served hub with people in each role, a kiosk let in, and Chromium."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from kiosk.hub.hub import Hub
from kiosk.hub.roles import Role
from kiosk.hub.sign_in_middleware import cookie_name
from tests.fakes.given_clock import GivenClock
from tests.kiosk.hub.hub_in_test import EnrolledKiosk, open_test_hub, serving

PASSWORD = "harbour lamp seven"
PEOPLE = {
    "amira": ("Amira Shah", (Role.FLOOR,)),
    "gwen": ("Gwen Pritchard", (Role.FLOOR, Role.SUPERVISOR)),
    "everyone": ("Everyone Atonce", tuple(Role)),
}
SignedIn = Callable[[str], Page]


@pytest.fixture
def clock() -> GivenClock:
    return GivenClock()


@pytest.fixture
def hub(tmp_path: Path, clock: GivenClock) -> Iterator[Hub]:
    with open_test_hub(tmp_path / "hub", clock) as opened:
        for sign_in_name, (name, roles) in PEOPLE.items():
            opened.people.add(sign_in_name, name, roles, "test", PASSWORD)
        yield opened


@pytest.fixture
def url(hub: Hub) -> Iterator[str]:
    with serving(hub) as address:
        yield address


@pytest.fixture
def kiosk(tmp_path: Path, hub: Hub, url: str, clock: GivenClock) -> EnrolledKiosk:
    return EnrolledKiosk(tmp_path / "kiosk", hub, url, clock)


@pytest.fixture
def context(browser: Browser, url: str) -> Iterator[BrowserContext]:
    opened = browser.new_context(base_url=url, viewport={"width": 1280, "height": 800})
    yield opened
    opened.close()


@pytest.fixture
def signed_in(browser: Browser, hub: Hub, url: str) -> Iterator[SignedIn]:
    """A browser of someone's own, signed in already and on their first page."""
    contexts: list[BrowserContext] = []

    def sign_in(name: str, **options: object) -> Page:
        context = browser.new_context(base_url=url, viewport={"width": 1280, "height": 800}, **options)  # type: ignore[arg-type]
        contexts.append(context)
        token = hub.sign_ins.begin(name, PASSWORD, "127.0.0.1")
        context.add_cookies([{"name": cookie_name(hub), "value": token, "url": url}])
        page = context.new_page()
        page.goto("/")
        return page

    yield sign_in
    for context in contexts:
        context.close()
