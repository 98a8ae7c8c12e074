"""A disk that is an older copy of itself: no reference that was given after the copy was made is given again."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.reference import counter_of, make_reference
from offline_cache.cache import Cache
from offline_cache.envelope import SealedEnvelope
from offline_cache.outbox import LEAST_LEAP

SealFor = Callable[..., Callable[[str], SealedEnvelope]]
NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def reopened(folder: Path) -> Cache:
    return Cache.open(folder, lambda counter: make_reference("K7", counter), lambda: NOW, floor=0)


def accepted(folder: Path, seal_for: SealFor, many: int) -> list[int]:
    """The counters of so many submissions, by a program that opens the folder and closes it again."""
    cache = reopened(folder)
    ids = [uuid4() for _ in range(many)]
    given = [cache.outbox.accept(each, "missed-bin", 3, seal_for(each)) for each in ids]
    cache.close()
    return [counter_of(reference) for reference in given]


@pytest.fixture
def older(folder: Path, seal_for: SealFor, tmp_path: Path) -> Path:
    """A copy of the folder after its third submission."""
    accepted(folder, seal_for, 3)
    return Path(shutil.copytree(folder, tmp_path / "older"))


def test_a_folder_that_is_opened_again_counts_on(folder: Path, seal_for: SealFor) -> None:
    assert accepted(folder, seal_for, 3) + accepted(folder, seal_for, 2) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("restored", ["in a new place", "over the files"])
def test_an_older_copy_passes_over_what_may_have_been_given_since(
    folder: Path, older: Path, seal_for: SealFor, restored: str
) -> None:
    since = accepted(folder, seal_for, 20)
    if restored == "in a new place":
        shutil.rmtree(folder)
    shutil.copytree(older, folder, dirs_exist_ok=True)
    again = accepted(folder, seal_for, 5)
    assert again[0] >= 3 + LEAST_LEAP
    assert again == list(range(again[0], again[0] + 5))
    assert not set(again) & set(since)
