"""A hub with the sample council published, its people, and Chromium."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from kiosk.hub.hub import Hub
from kiosk.hub.roles import Role
from tests.ui.console.conftest import PASSWORD, SignedIn, clock, context, hub, signed_in, url

SAMPLE = Path(__file__).parents[3] / "assets" / "content"
__all__ = ["clock", "context", "hub", "signed_in", "url"]


@pytest.fixture
def published(hub: Hub) -> Hub:
    for name, role in (("ada", Role.AUTHOR), ("olu", Role.APPROVER)):
        hub.people.add(name, name.title(), (role,), "test", PASSWORD)
    hub.publishing.import_sample(SAMPLE, "test")
    return hub


@pytest.fixture
def desk(published: Hub, signed_in: SignedIn) -> Page:
    """Signed in as someone who may do everything."""
    return signed_in("everyone")
