"""Content bundles: old or new and never mixed, served for ever, and back again when the new one does not start."""

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from offline_cache.bundles import Bundle, BundleReason, BundleRefused, Bundles

BUILT = datetime(2026, 1, 1, tzinfo=UTC)
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def make(folder: Path, now: datetime = NOW) -> Bundles:
    return Bundles(folder / "content", lambda: now, BUILT)


def fill(spare: Path, release: int) -> dict[str, str]:
    (spare / "forms").mkdir()
    contents = {"catalogue.json": f"catalogue {release}".encode(), "forms/one.json": f"form {release}".encode()}
    for name, content in contents.items():
        (spare / name).write_bytes(content)
    return {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}


def accept(bundles: Bundles, release: int, issued_at: datetime = NOW, stale_at: datetime = NOW + timedelta(days=30)) -> Bundle:
    return bundles.accept(release, issued_at, stale_at, fill(bundles.spare(), release))


def read(bundles: Bundles) -> bytes:
    assert bundles.active is not None
    return (bundles.path(bundles.active) / "catalogue.json").read_bytes()


def test_a_kiosk_without_content_says_so(tmp_path: Path) -> None:
    bundles = make(tmp_path)
    assert (bundles.active, bundles.starting(), bundles.stale_since()) == (None, None, None)


def test_an_accepted_bundle_is_active_after_a_restart(tmp_path: Path) -> None:
    accept(make(tmp_path), 1)
    again = make(tmp_path)
    assert read(again) == b"catalogue 1"


def test_the_newest_is_active_and_the_one_before_is_kept(tmp_path: Path) -> None:
    bundles = make(tmp_path)
    for release in (1, 2, 3):
        accept(bundles, release)
    assert (read(bundles), bundles.previous and bundles.previous.release) == (b"catalogue 3", 2)
    assert {path.name for path in (tmp_path / "content").iterdir()} == {"a", "b", "slots.json"}


def test_filling_the_spare_slot_never_touches_the_active_one(tmp_path: Path) -> None:
    bundles = make(tmp_path)
    accept(bundles, 1)
    fill(bundles.spare(), 2)
    assert read(make(tmp_path)) == b"catalogue 1"


@pytest.mark.parametrize("harm", ["changed", "missing", "extra", "link"])
def test_a_bundle_that_is_not_what_its_list_says_is_refused(tmp_path: Path, harm: str) -> None:
    bundles = make(tmp_path)
    accept(bundles, 1)
    spare = bundles.spare()
    hashes = fill(spare, 2)
    match harm:
        case "changed":
            (spare / "catalogue.json").write_bytes(b"catalogue x")
        case "missing":
            (spare / "catalogue.json").unlink()
        case "extra":
            (spare / "extra.json").write_bytes(b"")
        case _:
            (spare / "link").symlink_to("/etc")
    with pytest.raises(BundleRefused):
        bundles.accept(2, NOW, NOW, hashes)
    assert read(make(tmp_path)) == b"catalogue 1"


def test_what_is_on_the_screen_is_not_emptied(tmp_path: Path) -> None:
    bundles = make(tmp_path)
    bundles.showing(accept(bundles, 1))
    accept(bundles, 2)
    with pytest.raises(BundleRefused) as caught:
        bundles.spare()
    assert caught.value.reason is BundleReason.IN_USE


def test_three_starts_that_fail_bring_the_previous_bundle_back(tmp_path: Path) -> None:
    accept(make(tmp_path), 1)
    accept(make(tmp_path), 2)
    releases = []
    for _ in range(4):
        started = make(tmp_path).starting()
        releases.append(started and started.release)
    assert releases == [2, 2, 2, 1]
    assert make(tmp_path).demoted == 2


def test_starts_that_go_well_are_forgotten(tmp_path: Path) -> None:
    accept(make(tmp_path), 1)
    accept(make(tmp_path), 2)
    for _ in range(10):
        bundles = make(tmp_path)
        started = bundles.starting()
        bundles.started_well()
        assert started is not None
        assert started.release == 2


def test_without_another_to_go_back_to_the_only_bundle_is_tried_for_ever(tmp_path: Path) -> None:
    accept(make(tmp_path), 1)
    assert [bundle and bundle.release for bundle in (make(tmp_path).starting() for _ in range(6))] == [1] * 6


def test_a_bundle_damaged_on_the_disk_gives_way_to_the_previous(tmp_path: Path) -> None:
    bundles = make(tmp_path)
    accept(bundles, 1)
    damaged = bundles.path(accept(bundles, 2)) / "catalogue.json"
    damaged.write_bytes(b"catalogue ?")
    started = make(tmp_path).starting()
    assert started is not None
    assert started.release == 1


def test_age_makes_it_stale_and_never_blank(tmp_path: Path) -> None:
    accept(make(tmp_path), 1, stale_at=NOW + timedelta(days=30))
    later = make(tmp_path, NOW + timedelta(days=3650))
    assert later.stale_since() == NOW + timedelta(days=30)
    assert read(later) == b"catalogue 1"


def test_a_clock_before_the_signed_time_is_held_at_the_floor(tmp_path: Path) -> None:
    accept(make(tmp_path), 1, issued_at=NOW, stale_at=NOW - timedelta(days=1))
    past = make(tmp_path, NOW - timedelta(days=3650))
    assert past.clock_floor == NOW
    assert past.stale_since() == NOW - timedelta(days=1)


def test_a_broken_list_of_slots_is_no_content_and_no_crash(tmp_path: Path) -> None:
    accept(make(tmp_path), 1)
    (tmp_path / "content" / "slots.json").write_bytes(b"{")
    assert make(tmp_path).active is None
