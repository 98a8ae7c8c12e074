"""Row 20: an upgrade over two versions of the kiosk's database, forms taken in there, and back again, with everything queued."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.link.client import HubClient
from kiosk.link.drain import Drain
from kiosk.link.enrolment import enrol
from kiosk.link.identity import Identity
from kiosk.link.submission import SubmissionDraft
from kiosk.link.submitter import Submitter
from kiosk.reference import make_reference
from kiosk.system_clock import SystemClock
from offline_cache.cache import Cache
from offline_cache.faults import CacheFault
from offline_cache.migrations import MIGRATIONS, Migration
from offline_cache.outbox import Outbox
from offline_cache.room import Room
from offline_cache.second_copy import SecondCopy
from offline_cache.store import Store
from tests.faults.conftest import Count
from tests.kiosk.link.small_hub import SmallHub

NEXT = MIGRATIONS[-1].version + 1
NEWER = (
    *MIGRATIONS,
    Migration(
        NEXT,
        ("ALTER TABLE envelopes ADD COLUMN weight INTEGER NOT NULL DEFAULT 0", "CREATE INDEX by_weight ON envelopes (weight)"),
        ("DROP INDEX by_weight", "ALTER TABLE envelopes DROP COLUMN weight"),
    ),
    Migration(
        NEXT + 1,
        (
            "ALTER TABLE payments ADD COLUMN tip INTEGER NOT NULL DEFAULT 0",
            "CREATE TABLE tickets (id INTEGER PRIMARY KEY) STRICT",
        ),
        ("DROP TABLE tickets", "ALTER TABLE payments DROP COLUMN tip"),
    ),
)
"""Two versions that are still to come: a column with an index, a column elsewhere, a table."""


@pytest.fixture
def hub() -> Iterator[SmallHub]:
    with SmallHub.running() as running:
        yield running


@pytest.fixture
def identity(hub: SmallHub, tmp_path: Path) -> Identity:
    enrolled = enrol(tmp_path / "kiosk", hub.url, hub.code, "Front desk")
    (enrolled.folder / "ballast").touch()  # an empty one will do
    return enrolled


def opened(identity: Identity) -> Cache:
    """As the program of today opens it."""
    return Cache.open(identity.folder, lambda counter: make_reference(identity.kiosk_id, counter), SystemClock().now, floor=0)


def take_in(outbox: Outbox, identity: Identity, form_version: int) -> tuple[str, int]:
    draft = SubmissionDraft(id=uuid4(), form_id="missed-bin", form_version=form_version, language="en", answers={"a": "b"})
    return Submitter(outbox, identity, SystemClock()).accept(draft), form_version


def day_in_the_newer_version(identity: Identity, many: int) -> dict[str, int]:
    """The same folder under a program that is two versions ahead."""
    store, copy = Store.open(identity.folder / "store.db", migrations=NEWER), SecondCopy(identity.folder / "second-copy")
    room, now = Room(identity.folder, 0), SystemClock().now
    outbox = Outbox(store, copy, room, lambda counter: make_reference(identity.kiosk_id, counter), now)
    told = dict(take_in(outbox, identity, form_version=5 + each % 3) for each in range(many))
    store.close()
    copy.close()
    return told


def version_of(cache: Cache) -> int:
    with cache.store.reading() as connection:
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


@pytest.mark.parametrize("many", [1, 60])
def test_all_that_was_queued_is_sent_with_the_form_version_it_was_filled_in(
    hub: SmallHub, identity: Identity, many: int, record_property: Count
) -> None:
    cache = opened(identity)
    told = dict(take_in(cache.outbox, identity, form_version=1 + each % 4) for each in range(many))
    cache.payments.intent("p1", "K7Q49FTX", 5200)
    cache.payments.sent("p1")
    cache.close()

    told |= day_in_the_newer_version(identity, many)
    cache = opened(identity)
    assert version_of(cache) == MIGRATIONS[-1].version
    cache.close()
    told |= day_in_the_newer_version(identity, many)
    cache = opened(identity)
    told |= dict([take_in(cache.outbox, identity, form_version=9)])

    assert [payment.id for payment in cache.payments.unsettled()] == ["p1"]
    assert Drain(cache.outbox, HubClient(identity, SystemClock())).all().received == len(told)
    assert {row.reference: row.form_version for row in hub.rows.values()} == told
    assert len(told) == 3 * many + 1
    cache.close()
    record_property("sent_after_roll_back", len(told))


def test_a_step_that_cannot_be_taken_is_not_taken_in_part(hub: SmallHub, identity: Identity) -> None:
    cache = opened(identity)
    told = dict(take_in(cache.outbox, identity, form_version=1 + each % 4) for each in range(5))
    cache.close()
    broken = (*NEWER[:-1], Migration(NEXT + 1, (*NEWER[-1].forward, "NO SUCH WORD"), NEWER[-1].back))
    with pytest.raises(CacheFault):
        Store.open(identity.folder / "store.db", migrations=broken)
    cache = opened(identity)
    assert version_of(cache) == MIGRATIONS[-1].version
    assert Drain(cache.outbox, HubClient(identity, SystemClock())).all().received == len(told)
    assert {row.reference: row.form_version for row in hub.rows.values()} == told
    cache.close()
