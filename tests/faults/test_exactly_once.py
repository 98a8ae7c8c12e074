"""Row 6: faults on the line, kiosks killed: one row and one receipt for each submission."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from kiosk.link.enrolment import enrol
from kiosk.link.identity import Identity
from kiosk.reference import make_reference
from kiosk.system_clock import SystemClock
from offline_cache.cache import Cache
from tests.fakes.given_clock import GivenClock
from tests.faults import dying_kiosk
from tests.faults.conftest import Count
from tests.faults.dying_kiosk import Nursery
from tests.faults.kiosk_on_disk import KioskOnDisk
from tests.kiosk.link.small_hub import Fault, SmallHub


@pytest.fixture
def hub() -> Iterator[SmallHub]:
    with SmallHub.running() as running:
        yield running


def opened(identity: Identity, clock: GivenClock | SystemClock) -> Cache:
    return Cache.open(identity.folder, lambda counter: make_reference(identity.kiosk_id, counter), clock.now, floor=0)


def test_thirty_faults_in_a_hundred_and_kills_leave_one_row_each(
    hub: SmallHub, kiosk: KioskOnDisk, many: Callable[[int, int], int], tmp_path: Path, record_property: Count
) -> None:
    chance, folder = Random(17), tmp_path / "kiosk"
    hub.fault_of = lambda _: chance.choice(list(Fault)) if chance.random() < 0.3 else None
    identity = enrol_through_faults(folder, hub)
    with Nursery(dying_kiosk.save_keys(kiosk, tmp_path / "keys")) as nursery:
        for _ in range(many(6, 200)):
            nursery.live_enrolled(folder, many(300, 10_000), killed_after=chance.uniform(0, 0.4))
        assert nursery.live_enrolled(folder, many(300, 10_000)) == 0
    told = dying_kiosk.told(folder)
    rows = {submission_id: row.reference for submission_id, row in hub.rows.items()}
    assert told.items() <= rows.items(), "told, and not at the hub"
    assert len(set(rows.values())) == len(rows)
    cache = opened(identity, SystemClock())
    counts = cache.outbox.counts()
    assert (counts.received, counts.waiting, counts.refused) == (len(rows), 0, 0)
    record_property("submissions", len(rows))
    record_property("attempts", hub.attempts)
    cache.close()


def enrol_through_faults(folder: Path, hub: SmallHub) -> Identity:
    fault_of, hub.fault_of = hub.fault_of, lambda _: None
    identity = enrol(folder, hub.url, hub.code, "Front desk")
    hub.fault_of = fault_of
    return identity
