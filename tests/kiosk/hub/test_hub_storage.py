"""A disk of the hub that is full, gone or the wrong one: kiosks keep what they have, staff are told, nothing deleted stays."""

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event

from kiosk.doctor.finding import Condition
from kiosk.doctor.hub_storage import look_at_hub_storage, storage_finding
from kiosk.hub.hub import Hub
from kiosk.hub.roles import Role
from kiosk.hub.storage_trouble import StorageFault, StoragePlace, StorageTrouble, storage_troubles
from kiosk.hub_store.store import HubStore
from kiosk.link.link_fault import LinkFault, LinkReason
from tests.fakes.given_clock import GivenClock
from tests.kiosk.hub.hub_in_test import EnrolledKiosk, open_test_hub, serving

EVERY_DISK = 10**18
"""More bytes than any disk has."""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Where the second copy is kept; a file in its place is a disk that cannot be written."""
    return tmp_path / "other-disk"


@pytest.fixture
def hub(tmp_path: Path, copy: Path, clock: GivenClock) -> Iterator[Hub]:
    (tmp_path / "hub" / "hub").mkdir(parents=True)
    (tmp_path / "hub" / "hub" / "hub.toml").write_text(f'second_copy = "{copy}"\n')
    with open_test_hub(tmp_path / "hub", clock) as opened:
        yield opened


def lose(copy: Path) -> None:
    if copy.exists():
        shutil.move(copy, copy.with_name("lost"))
    copy.write_bytes(b"")


def bring_back(copy: Path) -> None:
    copy.unlink()
    shutil.move(copy.with_name("lost"), copy)


def fill(store: HubStore) -> None:
    """SQLite finds no room for another page."""
    with store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    _limit_pages(store, pages)


def make_room(store: HubStore) -> None:
    _limit_pages(store, 1_000_000)


def _limit_pages(store: HubStore, pages: int) -> None:
    """For every connection: the limit is each one's own."""
    store.engine.dispose()
    event.listen(store.engine, "connect", lambda connection, _: connection.execute(f"PRAGMA max_page_count={pages}"))


def test_a_second_copy_that_cannot_be_written_leaves_everything_with_the_kiosk(
    hub: Hub, copy: Path, tmp_path: Path, clock: GivenClock
) -> None:
    with serving(hub) as url:
        kiosk = EnrolledKiosk(tmp_path / "kiosk", hub, url, clock)
        early, late = kiosk.sealed(), kiosk.sealed()
        kiosk.send(early)
        lose(copy)
        with pytest.raises(LinkFault) as refused:
            kiosk.client.post_submissions([late.as_sealed().to_json()])
        bring_back(copy)
        kiosk.send(late)

    assert (refused.value.reason, refused.value.status) == (LinkReason.HUB_TROUBLE, 503)
    assert {one.id for one in hub.submissions.listed()} == {str(early.id), str(late.id)}


def test_a_trouble_is_logged_when_it_comes_and_when_it_has_gone(hub: Hub, copy: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    lose(copy)
    hub.storage.look()
    told = hub.storage.look()
    copy.unlink()
    hub.storage.look()

    assert told == (StorageTrouble(StoragePlace.SECOND_COPY, StorageFault.UNWRITABLE, copy, "Not a directory"),)
    assert [one.fault for one in hub.storage.troubles] == [StorageFault.SHARED_DISK]
    assert caplog.messages == ["hub-storage-in-trouble", "hub-storage-in-trouble", "hub-storage-well-again"]


def test_a_full_database_refuses_for_now_and_takes_it_later(hub: Hub, tmp_path: Path, clock: GivenClock) -> None:
    with serving(hub) as url:
        kiosk = EnrolledKiosk(tmp_path / "kiosk", hub, url, clock)
        envelope = kiosk.sealed({"street": "x" * 20_000})
        fill(hub.store)
        with pytest.raises(LinkFault) as refused:
            kiosk.send(envelope)
        make_room(hub.store)
        kiosk.send(envelope)

    assert (refused.value.status, refused.value.retry_after) == (503, 20)


def test_somebody_signed_in_stays_so_while_the_disk_is_full(hub: Hub, clock: GivenClock) -> None:
    hub.people.add("owen", "Owen Hughes", (Role.ADMIN,), "test", "harbour lamp seven")
    token = hub.sign_ins.begin("owen", "harbour lamp seven", "127.0.0.1")
    clock.pass_seconds(60)
    hub.store.engine.dispose()
    event.listen(hub.store.engine, "connect", lambda connection, _: connection.execute("PRAGMA query_only=ON"))

    assert hub.sign_ins.who(token) is not None


def test_what_was_deleted_meanwhile_is_deleted_from_the_second_copy_once_it_is_back(
    hub: Hub, copy: Path, tmp_path: Path, clock: GivenClock
) -> None:
    with serving(hub) as url:
        kiosk = EnrolledKiosk(tmp_path / "kiosk", hub, url, clock)
    known = hub.register.find(kiosk.id)
    assert known is not None
    asked, due, kept = kiosk.sealed(), kiosk.sealed(), kiosk.sealed()
    hub.intake.take_all(known, [asked, due])
    hub.retention.set_days("missed-bin", 1, "test")
    clock.pass_seconds(2 * 86_400)
    hub.intake.take(known, kept)
    lose(copy)
    assert hub.retention.purge(str(asked.id), "gwen")
    with pytest.raises(OSError, match=str(copy)):
        hub.retention.purge_due()
    bring_back(copy)
    hub.retention.purge_due()

    left = "".join(file.read_text() for file in copy.glob("*.jsonl"))
    assert asked.as_sealed().to_json().decode() not in left
    assert [one.id for one in hub.intake._copy.envelopes()] == [str(kept.id)]
    assert hub.intake._copy.purged() == {str(asked.id), str(due.id)}


@pytest.mark.parametrize("fault", list(StorageFault))
def test_each_trouble_is_told_with_its_place_and_what_to_do(fault: StorageFault) -> None:
    finding = storage_finding(StorageTrouble(StoragePlace.SECOND_COPY, fault, Path("/mnt/other"), "Read-only file system"))
    stops = fault in (StorageFault.FULL, StorageFault.UNWRITABLE)
    assert finding.condition is (Condition.ILL if stops else Condition.CARE)
    assert "/mnt/other" in finding.remedy
    assert "{" not in finding.says + finding.remedy


def test_little_room_is_told_before_there_is_none(hub: Hub) -> None:
    faults = [(one.place, one.fault) for one in storage_troubles(hub.settings, few_bytes=EVERY_DISK)]
    assert faults == [(StoragePlace.HUB, StorageFault.NEARLY_FULL), (StoragePlace.SECOND_COPY, StorageFault.SHARED_DISK)]


def test_a_disk_without_room_is_full(hub: Hub, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(*_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "posix_fallocate", no_room)
    assert [(one.place, one.fault, one.stops_intake) for one in storage_troubles(hub.settings)] == [
        (StoragePlace.HUB, StorageFault.FULL, True),
        (StoragePlace.SECOND_COPY, StorageFault.FULL, True),
    ]


def test_looking_leaves_nothing_behind(hub: Hub, copy: Path) -> None:
    before = sorted(hub.settings.folder.iterdir())
    storage_troubles(hub.settings)
    assert sorted(hub.settings.folder.iterdir()) == before
    assert not copy.exists()


def test_the_doctor_looks_at_the_disks_of_a_hub_on_this_machine(hub: Hub, copy: Path, tmp_path: Path) -> None:
    lose(copy)
    findings = list(look_at_hub_storage(hub.settings.data))
    assert [(one.about, one.condition) for one in findings] == [("The disk of the second copy", Condition.ILL)]
    assert list(look_at_hub_storage(tmp_path / "nobody")) == []
