"""Row 4: a disk filled to the floor, then to the last byte, then freed: nothing lost, and help goes out throughout."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.link.client import HubClient
from kiosk.link.drain import Drain
from kiosk.link.enrolment import enrol
from kiosk.link.help_line import HelpLine
from kiosk.link.identity import Identity
from kiosk.link.messages import HelpCall, HelpCallState
from kiosk.link.submission import SubmissionDraft
from kiosk.link.submitter import Submitter
from kiosk.reference import make_reference
from kiosk.system_clock import SystemClock
from offline_cache.cache import Cache
from offline_cache.faults import CacheFault, CacheReason
from offline_cache.outbox import Outbox
from offline_cache.room import BALLAST_BYTES, Room
from tests.faults.conftest import Count
from tests.faults.faulty_disk import FaultyDisk
from tests.kiosk.link.small_hub import SmallHub

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
FLOOR = 300_000
DISK = BALLAST_BYTES + FLOOR + 700_000


class SmallDisk:
    """A disk of DISK bytes that holds the kiosk's folder and somebody else's files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.others = 0

    def free(self, _: Path | None = None) -> int:
        held = sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file() and not path.name.endswith("-shm"))
        return DISK - held - self.others


@pytest.fixture
def hub() -> Iterator[SmallHub]:
    with SmallHub.running() as running:
        yield running


def draft() -> SubmissionDraft:
    return SubmissionDraft(id=uuid4(), form_id="missed-bin", form_version=1, language="en", answers={"a": "x" * 3000})


def accept_until_full(submitter: Submitter) -> tuple[list[str], CacheReason]:
    told: list[str] = []
    while True:
        try:
            told.append(submitter.accept(draft()))
        except CacheFault as fault:
            return told, fault.reason


def raise_help(line: HelpLine, heard: list[HelpCallState]) -> None:
    before = len(heard)
    line.raise_call(HelpCall(id=uuid4(), raised_at=NOW))
    line.deliver()
    assert len(heard) == before + 1


def test_a_disk_that_fills_up_loses_nothing_and_help_works_throughout(
    hub: SmallHub, tmp_path: Path, record_property: Count
) -> None:
    identity = enrol(tmp_path / "kiosk", hub.url, hub.code, "Front desk")
    small, disk = SmallDisk(identity.folder), FaultyDisk()
    disk.room = small.free
    cache = open_cache(identity, disk)
    room = Room(identity.folder, FLOOR, small.free)
    outbox = Outbox(cache.store, cache.copy, room, lambda counter: make_reference(identity.kiosk_id, counter), lambda: NOW)
    client, heard = HubClient(identity, SystemClock()), []
    help_line = HelpLine(cache.messages, client, heard.append)

    told, reason = accept_until_full(Submitter(outbox, identity, SystemClock()))
    assert (reason, outbox.can_accept()) == (CacheReason.DISK_FULL, False)
    assert len(told) > 10
    raise_help(help_line, heard)

    small.others = small.free()
    assert small.free() == 0
    raise_help(help_line, heard)
    drained = Drain(outbox, client).all()
    assert drained.received == len(told)

    small.others = 0
    outbox.tidy()
    raise_help(help_line, heard)
    assert room.ballast.exists()
    assert Submitter(outbox, identity, SystemClock()).accept(draft()) not in told
    assert {row.reference for row in hub.rows.values()} == set(told)
    cache.close()
    record_property("help_calls_heard", len(heard))
    record_property("submissions_kept", len(told))


def open_cache(identity: Identity, disk: FaultyDisk) -> Cache:
    return Cache.open(
        identity.folder,
        lambda counter: make_reference(identity.kiosk_id, counter),
        lambda: NOW,
        floor=0,
        driver=disk.driver(),  # type: ignore[arg-type]
        disk=disk.copy_disk(),
    )
