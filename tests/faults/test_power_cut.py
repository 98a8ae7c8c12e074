"""Row 2: the power goes at any moment, and what was not synced arrived in part, torn, out of order, or not at all."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from shutil import rmtree
from uuid import UUID

import pytest

from tests.faults.conftest import Count
from tests.faults.faulty_disk import Deed, FaultyDisk, Op, after_power_cut
from tests.faults.kiosk_on_disk import KioskOnDisk

DAYS = 10
"""Each with its own sizes and order of events; cuts are spread over them."""


def a_day(kiosk: KioskOnDisk, folder: Path, chance: Random) -> list[Op]:
    disk = FaultyDisk()
    cache = kiosk.open(folder, disk.driver(), disk.copy_disk())
    for _ in range(14):
        match chance.randrange(8):
            case 0:
                kiosk.settle(cache, 3)
            case 1:
                cache.outbox.tidy()
            case 2:
                cache.payments.intent(str(chance.random()), "K7000000", 100)
            case _:
                submission_id, reference = kiosk.accept(cache, chance.randrange(10, 9000))
                disk.told(f"{submission_id} {reference}")
    cache.close()
    return disk.record


def put_on_disk(files: dict[str, bytes], before: Path, after: Path) -> None:
    (after / "second-copy").mkdir(parents=True)
    for path, content in files.items():
        (after / Path(path).relative_to(before)).write_bytes(content)


def told_before(record: list[Op], cut: int) -> dict[UUID, str]:
    told = [op.path.split() for op in record[:cut] if op.deed is Deed.TOLD]
    return {UUID(submission_id): reference for submission_id, reference in told}


@pytest.mark.parametrize("day", range(DAYS))
def test_nothing_told_is_lost_and_nothing_is_corrupt(
    day: int, kiosk: KioskOnDisk, many: Callable[[int, int], int], tmp_path: Path, record_property: Count
) -> None:
    chance = Random(day)
    record, cuts = a_day(kiosk, tmp_path / "before", chance), many(1_000, 20_000) // DAYS
    for turn in range(cuts):
        folder = tmp_path / f"after-{turn}"
        cut = chance.randrange(len(record) + 1)
        put_on_disk(after_power_cut(record, cut, chance), tmp_path / "before", folder)
        cache = kiosk.open(folder)
        told = told_before(record, cut)
        assert kiosk.missing(cache, told) == []
        assert kiosk.accept(cache)[1] not in told.values()
        cache.close()
        assert not list(folder.glob("*.damaged")), "opening found damage; SQLite's own log should have been enough"
        rmtree(folder)
    record_property("cuts", cuts)
