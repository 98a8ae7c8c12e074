"""Row 1: kill -9 at every step of a submission, and at random; nothing told is lost, no reference is told twice."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from shutil import rmtree

import pytest

from tests.faults import dying_kiosk
from tests.faults.conftest import Count
from tests.faults.dying_kiosk import Nursery
from tests.faults.kiosk_on_disk import KioskOnDisk


@pytest.fixture
def nursery(kiosk: KioskOnDisk, tmp_path: Path) -> Iterator[Nursery]:
    with Nursery(dying_kiosk.save_keys(kiosk, tmp_path / "keys")) as opened:
        yield opened


def assert_kept(kiosk: KioskOnDisk, folder: Path) -> None:
    told = dying_kiosk.told(folder)
    cache = kiosk.open(folder)
    assert kiosk.missing(cache, told) == []
    assert len(set(told.values())) == len(told)
    assert cache.store.damage() == []
    cache.close()


def test_killed_at_every_file_operation(
    nursery: Nursery, kiosk: KioskOnDisk, many: Callable[[int, int], int], tmp_path: Path, record_property: Count
) -> None:
    for turn in range(many(1, 50)):
        place, exit_code = 1, -signal.SIGKILL
        while exit_code == -signal.SIGKILL:
            folder = tmp_path / f"{turn}-{place}" / "kiosk"
            exit_code = nursery.live(folder, 3, die_at=place)
            assert_kept(kiosk, folder)
            rmtree(folder.parent)
            place += many(5, 1)
        assert exit_code == 0
        assert place > 40
        record_property("rounds_of_every_step", 1)


def test_killed_at_random_again_and_again_on_the_same_disk(
    nursery: Nursery, kiosk: KioskOnDisk, many: Callable[[int, int], int], tmp_path: Path, record_property: Count
) -> None:
    chance, folder = Random(11), tmp_path / "kiosk"
    kills = 0
    while kills < many(60, 2_000) or len(dying_kiosk.told(folder)) < 20:
        kills += 1
        assert nursery.live(folder, 100_000, killed_after=chance.uniform(0, 0.1)) == -signal.SIGKILL
    assert_kept(kiosk, folder)
    record_property("kills_at_random", kills)
    record_property("submissions_told", len(dying_kiosk.told(folder)))
