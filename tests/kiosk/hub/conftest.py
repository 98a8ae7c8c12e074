"""The hub on each of its databases, served over real HTTP, with one kiosk let in."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.hub.hub import Hub
from kiosk.hub.opening import open_store
from kiosk.hub.settings import HubSettings
from tests.fakes.given_clock import GivenClock
from tests.kiosk.hub.hub_in_test import EnrolledKiosk, open_test_hub, serving
from tests.kiosk.hub.postgres_cluster import PostgresCluster, running_cluster, server_binaries


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresCluster]:
    binaries = server_binaries()
    if binaries is None:
        pytest.skip("PostgreSQL's server is not installed here (Debian: apt install postgresql)")
    with running_cluster(binaries) as cluster:
        migrated = cluster.new_database()
        open_store(HubSettings(data=Path("unused"), database_url=migrated)).close()
        yield cluster


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, record_property: Callable[[str, int], None]) -> str | None:
    record_property(f"on_{request.param}", 1)
    return None if request.param == "sqlite" else request.getfixturevalue("postgres").new_database(like="hub_1")


@pytest.fixture
def clock() -> GivenClock:
    return GivenClock()


@pytest.fixture
def hub(tmp_path: Path, clock: GivenClock, database_url: str | None) -> Iterator[Hub]:
    with open_test_hub(tmp_path / "hub", clock, database_url) as opened:
        yield opened


@pytest.fixture
def url(hub: Hub) -> Iterator[str]:
    with serving(hub) as address:
        yield address


@pytest.fixture
def kiosk(tmp_path: Path, hub: Hub, url: str, clock: GivenClock) -> EnrolledKiosk:
    return EnrolledKiosk(tmp_path / "kiosk", hub, url, clock)
