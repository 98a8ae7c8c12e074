"""A hub with the sample council published, its people, and Chromium."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from kiosk.hub.hub import Hub
from kiosk.hub.opening import open_hub
from kiosk.hub.passwords import Passwords
from kiosk.hub.roles import Role
from kiosk.hub.settings import read_settings
from tests.fakes.given_clock import GivenClock
from tests.kiosk.hub.hub_in_test import QUICK, open_test_hub
from tests.ui.console.conftest import PASSWORD, PEOPLE, SignedIn, clock, context, signed_in, url

SAMPLE = Path(__file__).parents[3] / "assets" / "content"
__all__ = ["clock", "context", "signed_in", "url"]


@pytest.fixture(scope="session")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a hub that has published the sample: made once, copied for each test."""
    folder = tmp_path_factory.mktemp("council") / "hub"
    with open_test_hub(folder, GivenClock()) as hub:
        for sign_in_name, (name, roles) in PEOPLE.items():
            hub.people.add(sign_in_name, name, roles, "test", PASSWORD)
        for name, role in (("ada", Role.AUTHOR), ("olu", Role.APPROVER)):
            hub.people.add(name, name.title(), (role,), "test", PASSWORD)
        hub.publishing.import_sample(SAMPLE, "test")
    return folder


@pytest.fixture
def hub(tmp_path: Path, clock: GivenClock, council: Path) -> Iterator[Hub]:
    shutil.copytree(council, tmp_path / "hub")
    opened = open_hub(read_settings(tmp_path / "hub", port=0), clock, Passwords(QUICK))
    yield opened
    opened.store.close()


@pytest.fixture
def published(hub: Hub) -> Hub:
    return hub


@pytest.fixture
def desk(published: Hub, signed_in: SignedIn) -> Page:
    """Signed in as someone who may do everything."""
    return signed_in("everyone")
