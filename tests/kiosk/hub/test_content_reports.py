"""What kiosks say of a release, as the hub keeps it."""

from pathlib import Path

import pytest

from kiosk.hub.content_reports import Fate
from kiosk.hub.hub import Hub
from kiosk.hub_store.store import HubStore
from kiosk.hub_store.tables.content import releases
from kiosk.link.messages import ContentReport
from tests.fakes.given_clock import GivenClock
from tests.kiosk.hub.hub_in_test import EnrolledKiosk


@pytest.fixture
def kiosk(tmp_path: Path, hub: Hub, url: str, clock: GivenClock) -> EnrolledKiosk:
    make_releases(hub.store, clock, 3)
    return EnrolledKiosk(tmp_path / "a-kiosk", hub, url, clock)


def make_releases(store: HubStore, clock: GivenClock, count: int) -> None:
    row = {"files": {}, "published_by": "owen", "published_at": clock.now(), "note": "", "announced": True, "reach": "all"}
    with store.writing() as connection:
        connection.execute(releases.insert(), [row | {"number": number} for number in range(1, count + 1)])


def tell(kiosk: EnrolledKiosk, clock: GivenClock, **said: object) -> None:
    kiosk.client.put_content_report(ContentReport.model_validate({"at": clock.now(), "release": None} | said))


def test_each_release_keeps_how_it_fared_when_the_kiosk_goes_on(hub: Hub, kiosk: EnrolledKiosk, clock: GivenClock) -> None:
    tell(kiosk, clock, release=1)
    tell(kiosk, clock, release=1, refused=2, reason="self_test: no catalogue")
    tell(kiosk, clock, release=3)
    fates = {number: [(one.fate, one.reason) for one in found] for number, found in hub.content_reports.fates().items()}
    assert fates == {1: [(Fate.SHOWN, "")], 2: [(Fate.REFUSED, "self_test: no catalogue")], 3: [(Fate.SHOWN, "")]}
    assert hub.content_reports.newest()[kiosk.id].release == 3


def test_a_release_shown_first_and_demoted_later_is_demoted(hub: Hub, kiosk: EnrolledKiosk, clock: GivenClock) -> None:
    tell(kiosk, clock, release=2)
    tell(kiosk, clock, release=1, demoted=2)
    assert [one.fate for one in hub.content_reports.fates()[2]] == [Fate.DEMOTED]


def test_the_first_moment_of_a_fate_is_kept(hub: Hub, kiosk: EnrolledKiosk, clock: GivenClock) -> None:
    tell(kiosk, clock, release=2)
    first = hub.content_reports.fates()[2][0].at
    clock.pass_seconds(3600)
    tell(kiosk, clock, release=2)
    assert hub.content_reports.fates()[2][0].at == first


def test_releases_that_never_were_leave_no_trace(hub: Hub, kiosk: EnrolledKiosk, clock: GivenClock) -> None:
    tell(kiosk, clock, release=99, refused=98, demoted=97)
    assert hub.content_reports.fates() == {}
