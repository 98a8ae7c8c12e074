"""An enrolled kiosk, and a small hub of real HTTP for it to talk to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.link.client import HubClient
from kiosk.link.enrolment import enrol
from kiosk.link.identity import Identity
from kiosk.reference import make_reference
from kiosk.system_clock import SystemClock
from offline_cache.cache import Cache
from tests.kiosk.link.small_hub import SmallHub


@pytest.fixture
def hub() -> Iterator[SmallHub]:
    with SmallHub.running() as running:
        yield running


@pytest.fixture
def identity(hub: SmallHub, tmp_path: Path) -> Identity:
    return enrol(tmp_path / "kiosk", hub.url, hub.code, "Front desk")


@pytest.fixture
def client(identity: Identity) -> HubClient:
    return HubClient(identity, SystemClock())


@pytest.fixture
def cache(identity: Identity) -> Iterator[Cache]:
    (identity.folder / "ballast").touch()  # an empty one will do
    opened = Cache.open(identity.folder, lambda counter: make_reference(identity.kiosk_id, counter), SystemClock().now, floor=0)
    yield opened
    opened.close()
