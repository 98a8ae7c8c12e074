"""A kiosk among rings: it takes what its own ring is shown, also after it was moved, and tells the hub how it fared."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from kiosk.content.publishing.press import Press
from kiosk.content.publishing.refused import PublishingFault, PublishingRefused
from kiosk.content.publishing.signing_keys import ROLES
from kiosk.content.publishing.stand import Stand
from kiosk.content.ring import Ring, ring_by_id
from kiosk.link.client import HubClient
from kiosk.link.content_refused import ContentReason, ContentRefused
from kiosk.link.content_reporter import ContentReporter
from kiosk.link.content_sync import ContentSync
from kiosk.link.messages import ContentReport
from kiosk.system_clock import SystemClock
from offline_cache.bundles import STRIKES, Bundles

FIRST, SECOND, THIRD = ({"catalogue.json": body, "news.json": b"[]"} for body in (b"1", b"2", b"3"))
RELEASES = {1: FIRST, 2: SECOND, 3: THIRD}
EVERYWHERE = dict.fromkeys(Ring, 1)
CLOCK = SystemClock()


class OnDisk:
    """What `HubClient` gives a kiosk, straight from the repository's folder; keeps what it is told."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.reports: list[ContentReport] = []
        self.asked: list[str] = []

    @contextmanager
    def content(self, path: str) -> Iterator[SimpleNamespace]:
        self.asked.append(path)
        file = self._folder / path
        there = file.exists()
        body = file.read_bytes() if there else b""
        yield SimpleNamespace(ok=there, status_code=200 if there else 404, iter_content=lambda _: [body])

    def put_content_report(self, report: ContentReport) -> None:
        self.reports.append(report)


class Kiosk:
    """The kiosk's side; `again` is the same machine after a restart."""

    def __init__(self, folder: Path, hub: Path, root: bytes, kiosk_id: str) -> None:
        self._made = (folder, hub, root, kiosk_id)
        self.hub = OnDisk(hub)
        self.bundles = Bundles(folder / "content", CLOCK.now, CLOCK.now() - timedelta(days=30))
        self.fails: Callable[[Path], str | None] = lambda _: None
        client = cast(HubClient, self.hub)
        self.sync = ContentSync(client, self.bundles, folder / "trust", root, lambda path: self.fails(path), kiosk_id=kiosk_id)
        self.reporter = ContentReporter(client, self.sync, CLOCK.now)

    def again(self, root: bytes | None = None) -> "Kiosk":
        folder, hub, before, kiosk_id = self._made
        return Kiosk(folder, hub, root or before, kiosk_id)

    def shows(self) -> bytes:
        """After asking the hub."""
        self.sync.refresh()
        assert self.bundles.active is not None
        return (self.bundles.path(self.bundles.active) / "catalogue.json").read_bytes()


@pytest.fixture
def press(tmp_path: Path) -> Press:
    press = Press(tmp_path / "hub", tmp_path / "keys", CLOCK)
    press.roots.begin()
    show(press, EVERYWHERE)
    return press


def show(press: Press, releases: dict[Ring, int], chosen: dict[str, Ring] | None = None) -> None:
    press.show(Stand(releases, chosen or {}), RELEASES.__getitem__)


@pytest.fixture
def enrolled(tmp_path: Path, press: Press) -> Callable[[str], Kiosk]:
    def enrol(kiosk_id: str) -> Kiosk:
        return Kiosk(tmp_path / kiosk_id, tmp_path / "hub", press.roots.newest_bytes(), kiosk_id)

    return enrol


Enrol = Callable[[str], Kiosk]
EARLY = next(one for one in ("K7", "K8", "K9", "KA", "KB") if ring_by_id(one) is Ring.HALF)
LATE = next(one for one in ("K7", "K8", "K9", "KA", "KB") if ring_by_id(one) is Ring.ALL)


def test_each_kiosk_shows_what_its_ring_is_shown(press: Press, enrolled: Enrol) -> None:
    pilot, early, late = enrolled("PX"), enrolled(EARLY), enrolled(LATE)
    show(press, {Ring.PILOT: 3, Ring.HALF: 2, Ring.ALL: 1}, {"PX": Ring.PILOT})
    assert (pilot.shows(), early.shows(), late.shows()) == (b"3", b"2", b"1")


def test_a_kiosk_moved_out_of_the_pilot_goes_back_to_what_the_others_show(press: Press, enrolled: Enrol) -> None:
    kiosk = enrolled(LATE)
    show(press, EVERYWHERE | {Ring.PILOT: 2}, {LATE: Ring.PILOT})
    assert kiosk.shows() == b"2"
    show(press, EVERYWHERE | {Ring.PILOT: 2})
    assert kiosk.shows() == b"1"


def test_a_kiosk_moved_to_and_fro_many_times_always_follows(press: Press, enrolled: Enrol) -> None:
    kiosk = enrolled(LATE)
    for turn in range(12):
        show(press, EVERYWHERE | {Ring.PILOT: 2}, {LATE: Ring.PILOT} if turn % 2 else {})
        press.refresh()
        assert kiosk.shows() == (b"2" if turn % 2 else b"1")


def test_a_release_taken_back_is_left_and_a_later_one_taken(press: Press, enrolled: Enrol) -> None:
    kiosk = enrolled(LATE)
    show(press, dict.fromkeys(Ring, 2))
    assert kiosk.shows() == b"2"
    show(press, EVERYWHERE)
    assert kiosk.shows() == b"1"
    show(press, dict.fromkeys(Ring, 3))
    assert kiosk.shows() == b"3"


def test_an_older_edition_is_refused_in_every_ring(press: Press, enrolled: Enrol, tmp_path: Path) -> None:
    kiosk, timestamp = enrolled(LATE), tmp_path / "hub" / "metadata" / "timestamp.json"
    before = timestamp.read_bytes()
    show(press, dict.fromkeys(Ring, 2))
    assert kiosk.shows() == b"2"
    timestamp.write_bytes(before)
    with pytest.raises(ContentRefused) as refused:
        kiosk.sync.refresh()
    assert refused.value.reason is ContentReason.NOT_GENUINE


def test_another_rings_files_under_its_own_name_are_refused(press: Press, enrolled: Enrol, tmp_path: Path) -> None:
    kiosk, metadata = enrolled(LATE), tmp_path / "hub" / "metadata"
    show(press, EVERYWHERE | {Ring.PILOT: 2})
    (metadata / "2.all.json").write_bytes((metadata / "2.pilot.json").read_bytes())
    with pytest.raises(ContentRefused) as refused:
        kiosk.sync.refresh()
    assert refused.value.reason is ContentReason.NOT_GENUINE
    assert kiosk.bundles.active is None


def test_a_ring_without_a_release_leaves_the_kiosk_what_it_has(press: Press, enrolled: Enrol) -> None:
    kiosk = enrolled(LATE)
    assert kiosk.shows() == b"1"
    show(press, {Ring.PILOT: 2})
    assert kiosk.shows() == b"1"


def test_a_move_without_news_fetches_no_file_again(press: Press, enrolled: Enrol) -> None:
    kiosk = enrolled(LATE)
    kiosk.shows()
    show(press, EVERYWHERE, {LATE: Ring.PILOT})
    kiosk.hub.asked.clear()
    assert kiosk.sync.refresh() is None
    assert [path for path in kiosk.hub.asked if path.startswith("targets/")] == []


def test_what_failed_three_starts_is_told_and_not_taken_again(press: Press, enrolled: Enrol) -> None:
    kiosk = enrolled(LATE)
    kiosk.shows()
    show(press, dict.fromkeys(Ring, 2))
    kiosk.shows()
    for _ in range(STRIKES + 1):
        kiosk.bundles.starting()
    assert kiosk.shows() == b"1"
    kiosk.reporter.tell()
    assert [(report.release, report.demoted) for report in kiosk.hub.reports] == [(1, 2)]
    show(press, dict.fromkeys(Ring, 3))
    assert kiosk.shows() == b"3"


def test_what_fails_its_self_test_is_told_with_the_reason_once(press: Press, enrolled: Enrol) -> None:
    kiosk = enrolled(LATE)
    kiosk.fails = lambda _: "catalogue.json: no subjects"
    with pytest.raises(ContentRefused):
        kiosk.sync.refresh()
    kiosk.reporter.tell()
    kiosk.reporter.tell()
    (report,) = kiosk.hub.reports
    assert (report.release, report.refused, report.reason) == (None, 1, "self_test: catalogue.json: no subjects")


def test_content_is_stale_when_nobody_signs_anew_and_fresh_when_somebody_does(press: Press, enrolled: Enrol) -> None:
    kiosk = enrolled(LATE)
    kiosk.shows()
    stale_at = kiosk.bundles.active.stale_at  # type: ignore[union-attr]
    later = Bundles(kiosk.bundles._folder, lambda: stale_at + timedelta(days=1), stale_at - timedelta(days=90))
    assert later.stale_since() == stale_at
    later.renew(stale_at, stale_at + timedelta(days=30))
    assert later.stale_since() is None
    assert later.clock_floor == stale_at


@pytest.mark.parametrize("role", ROLES)
def test_a_kiosk_follows_a_change_of_any_key(press: Press, enrolled: Enrol, role: str) -> None:
    kiosk = enrolled(LATE)
    kiosk.shows()
    press.roots.change([role], None)
    show(press, dict.fromkeys(Ring, 2))
    assert kiosk.shows() == b"2"


def test_a_kiosk_that_was_off_follows_many_changes_of_every_key(press: Press, enrolled: Enrol) -> None:
    kiosk, never_on = enrolled(LATE), enrolled(EARLY)
    kiosk.shows()
    for _ in range(9):
        press.roots.change(ROLES, None)
        show(press, dict.fromkeys(Ring, 2))
    assert (kiosk.again().shows(), never_on.shows()) == (b"2", b"2")


def test_a_refresh_after_changes_of_keys_still_takes_two_requests(press: Press, enrolled: Enrol) -> None:
    kiosk = enrolled(LATE)
    for _ in range(3):
        press.roots.change(ROLES, None)
    show(press, EVERYWHERE)
    kiosk.shows()
    after = kiosk.again()
    assert after.sync.refresh() is None
    assert after.hub.asked == ["metadata/5.root.json", "metadata/timestamp.json"]


def test_a_kiosk_let_in_after_a_change_begins_with_the_newest_root(press: Press, enrolled: Enrol) -> None:
    press.roots.change(ROLES, None)
    show(press, EVERYWHERE)
    assert enrolled("NW").shows() == b"1"


def test_what_old_keys_sign_is_refused_after_a_change(press: Press, enrolled: Enrol, tmp_path: Path) -> None:
    kiosk = enrolled(LATE)
    (tmp_path / "stolen").mkdir()
    for file in (tmp_path / "keys").iterdir():
        (tmp_path / "stolen" / file.name).write_bytes(file.read_bytes())
    press.roots.change(ROLES, None)
    show(press, EVERYWHERE)
    kiosk.shows()
    Press(tmp_path / "hub", tmp_path / "stolen", CLOCK).show(Stand(dict.fromkeys(Ring, 3), {}), RELEASES.__getitem__)
    with pytest.raises(ContentRefused) as refused:
        kiosk.sync.refresh()
    assert refused.value.reason is ContentReason.NOT_GENUINE


def test_a_lost_root_key_is_replaced_with_the_help_of_the_spare_one(press: Press, enrolled: Enrol, tmp_path: Path) -> None:
    kiosk = enrolled(LATE)
    press.roots.add_spare(tmp_path / "spare.pem", None)
    (tmp_path / "keys" / "root.pem").unlink()
    with pytest.raises(PublishingRefused) as refused:
        press.roots.change(["root"], None)
    assert refused.value.reason is PublishingFault.NO_ROOT_KEY
    press.roots.change(["root"], tmp_path / "spare.pem")
    press.roots.change(["targets"], None)
    show(press, dict.fromkeys(Ring, 2))
    assert kiosk.shows() == b"2"


def test_a_root_key_of_long_ago_signs_nothing_any_more(press: Press, tmp_path: Path) -> None:
    old = tmp_path / "old.pem"
    old.write_bytes((tmp_path / "keys" / "root.pem").read_bytes())
    press.roots.change(["root"], None)
    with pytest.raises(PublishingRefused, match="do not trust"):
        press.roots.change(["targets"], old)


def test_a_root_key_that_was_put_away_is_not_made_again_at_the_next_start(press: Press, tmp_path: Path) -> None:
    (tmp_path / "keys" / "root.pem").unlink()
    Press(tmp_path / "hub", tmp_path / "keys", CLOCK).roots.begin()
    assert not (tmp_path / "keys" / "root.pem").exists()


def test_a_change_of_keys_cut_off_before_its_keys_were_in_place_is_finished_at_the_next_start(
    press: Press, enrolled: Enrol, tmp_path: Path
) -> None:
    kiosk = enrolled(LATE)

    def dies(*_: object) -> None:
        raise OSError("the power went")

    press.roots._keys.settle = dies  # type: ignore[method-assign]
    with pytest.raises(OSError, match="power"):
        press.roots.change(ROLES, None)
    again = Press(tmp_path / "hub", tmp_path / "keys", CLOCK)
    again.roots.begin()
    assert again.shown() is None
    show(again, dict.fromkeys(Ring, 2))
    assert kiosk.shows() == b"2"


def test_a_kiosk_enrolled_anew_trusts_a_hub_that_lost_every_root_key(press: Press, enrolled: Enrol, tmp_path: Path) -> None:
    kiosk = enrolled(LATE)
    kiosk.shows()
    press.roots.begin_again()
    show(press, dict.fromkeys(Ring, 2))
    with pytest.raises(ContentRefused):
        kiosk.sync.refresh()
    assert kiosk.bundles.active is not None
    assert kiosk.again(press.roots.newest_bytes()).shows() == b"2"
