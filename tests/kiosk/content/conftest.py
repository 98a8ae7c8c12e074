"""The sample council, and a hub's store to publish from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.content.content import Content
from kiosk.hub_store.engine import open_engine, sqlite_url
from kiosk.hub_store.schema import bring_up_to_date
from kiosk.hub_store.store import HubStore

SAMPLE = Path(__file__).parents[3] / "assets" / "content"


@pytest.fixture(scope="session")
def tamarside() -> Content:
    return Content.load(SAMPLE)


@pytest.fixture
def sample_folder() -> Path:
    return SAMPLE


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HubStore]:
    store = HubStore(open_engine(sqlite_url(tmp_path / "hub.sqlite")))
    with store.writing() as connection:
        bring_up_to_date(connection)
    yield store
    store.close()
