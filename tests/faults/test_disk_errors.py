"""Row 3: every single file operation fails once, in each way a disk can fail; the visitor is told the truth each time."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from uuid import UUID, uuid4

import pytest

from kiosk.visit.outbox_desk import OutboxDesk
from kiosk.visit.sending import Filled, NotKept
from offline_cache.cache import Cache
from offline_cache.faults import CacheFault, CacheReason
from tests.faults.conftest import Count
from tests.faults.faulty_disk import FaultyDisk, Trouble
from tests.faults.kiosk_on_disk import KioskOnDisk
from ui.commands.enrolled_kiosk import words_about


def a_morning(kiosk: KioskOnDisk, cache: Cache, told: dict[UUID, str]) -> None:
    """Nothing but a CacheFault may come out, and a visitor is told only what `accept` returned."""
    for turn in range(6):
        with suppress(CacheFault):
            submission_id, reference = kiosk.accept(cache)
            assert reference not in told.values()
            told[submission_id] = reference
        with suppress(CacheFault):
            if turn % 3 == 2:
                kiosk.settle(cache, 1)
        with suppress(CacheFault):
            if turn % 3 == 2:
                cache.outbox.tidy()


def try_a_morning(kiosk: KioskOnDisk, folder: Path, disk: FaultyDisk) -> dict[UUID, str]:
    told: dict[UUID, str] = {}
    with suppress(CacheFault):
        cache = kiosk.open(folder, disk.driver(), disk.copy_disk())
        a_morning(kiosk, cache, told)
        cache.close()
    return told


def operations_of_a_morning(kiosk: KioskOnDisk, folder: Path) -> int:
    disk = FaultyDisk()
    try_a_morning(kiosk, folder, disk)
    return disk.done


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("trouble", Trouble)
def test_whatever_fails_what_was_told_is_kept(
    trouble: Trouble,
    lasting: bool,
    kiosk: KioskOnDisk,
    many: Callable[[int, int], int],
    tmp_path: Path,
    record_property: Count,
) -> None:
    total = operations_of_a_morning(kiosk, tmp_path / "well")
    assert total > 100
    places = range(1, total + 1, many(9, 1))
    for place in places:
        folder = tmp_path / str(place)
        told = try_a_morning(kiosk, folder, FaultyDisk(trouble=trouble, trouble_at=place, lasting=lasting))
        cache = kiosk.open(folder)
        assert kiosk.missing(cache, told) == []
        assert kiosk.accept(cache)[1] not in told.values()
        assert cache.store.damage() == []
        cache.close()
        rmtree(folder)
    record_property("operations_failed", len(places))


class Failing:
    """A submitter whose disk fails in one way."""

    def __init__(self, reason: CacheReason) -> None:
        self._reason = reason

    def accept(self, _: object) -> str:
        raise CacheFault(self._reason)


@pytest.mark.parametrize("reason", CacheReason)
def test_the_visitor_and_the_installer_read_a_sentence_whatever_fails(reason: CacheReason, tmp_path: Path) -> None:
    """Nothing but a CacheFault comes out of the cache (above); each becomes a page for one and words for the other."""
    filled = Filled(uuid4(), "missed-bin", 1, "en", None, {}, {}, None)
    assert OutboxDesk(Failing(reason), lambda: None).accept(filled) in NotKept  # type: ignore[arg-type]
    words = words_about(tmp_path, CacheFault(reason))
    assert str(tmp_path) in words
    assert ". " in words, "what is wrong, then what to do"
