"""Row 5: bits flip and sectors go blank, in either copy; every damaged envelope is noticed, and comes back from the other."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from shutil import copytree, rmtree
from uuid import UUID

import pytest

from offline_cache.envelope import SealedEnvelope
from tests.faults.conftest import Count
from tests.faults.kiosk_on_disk import KioskOnDisk

ENVELOPES = 40


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, kiosk: KioskOnDisk) -> tuple[Path, dict[UUID, str]]:
    folder = tmp_path_factory.mktemp("whole") / "kiosk"
    cache = kiosk.open(folder)
    sent = dict(kiosk.accept(cache, 500 + 97 * turn) for turn in range(ENVELOPES))
    cache.store.empty_log()
    cache.close()
    return folder, sent


def flip_a_bit(content: bytearray, chance: Random) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def blank_a_sector(content: bytearray, chance: Random) -> None:
    start = chance.randrange(len(content) // 512) * 512
    content[start : start + 512] = bytes(512)


@pytest.mark.parametrize("harm", [flip_a_bit, blank_a_sector])
def test_what_rots_in_one_copy_comes_back_from_the_other(
    harm: Callable[[bytearray, Random], None],
    whole: tuple[Path, dict[UUID, str]],
    kiosk: KioskOnDisk,
    many: Callable[[int, int], int],
    tmp_path: Path,
    record_property: Count,
) -> None:
    folder, sent = whole
    chance, lost, trials = Random(5), 0, many(80, 2_000)
    for _ in range(trials):
        harmed = tmp_path / "kiosk"
        copytree(folder, harmed)
        victim = chance.choice([harmed / "store.db", *(harmed / "second-copy").glob("*.frames")])
        content = bytearray(victim.read_bytes())
        harm(content, chance)
        victim.write_bytes(content)
        cache = kiosk.open(harmed)
        lost += len(kiosk.missing(cache, sent))
        assert all(
            SealedEnvelope.from_json(found.body).reference in sent.values() for found in cache.outbox.waiting(100, 1 << 30)
        )
        cache.close()
        rmtree(harmed)
    assert lost <= trials * ENVELOPES // 1_000
    record_property("harmed", trials)
    record_property("envelopes_read", trials * ENVELOPES)
    record_property("envelopes_lost", lost)
