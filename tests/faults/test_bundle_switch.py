"""Row 11: the power goes at each step of a switch of bundles; what starts next is the old one or the new one, never a mixture."""

import errno
import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from shutil import copytree, rmtree
from typing import Any

import pytest

from offline_cache.bundles import Bundles
from tests.faults.conftest import Count

NOW = datetime(2026, 3, 2, tzinfo=UTC)
FILES = ("catalogue.json", "forms/one.json", "forms/two.json")


class PowerGone(BaseException):
    """Not an Exception: nothing may catch it."""


class Power:
    """Counts the calls that change the disk, remembers what was synced, and goes at a given one."""

    def __init__(self, goes_at: int) -> None:
        self.goes_at = goes_at
        self.calls = 0
        self.synced: set[bytes] = set()
        """What files held when they were synced; a rename afterwards takes it along."""

    def call(self) -> None:
        self.calls += 1
        if self.calls == self.goes_at:
            raise PowerGone

    def sync(self, descriptor: int) -> None:
        self.call()
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        if path.is_file():
            self.synced.add(path.read_bytes())


@contextmanager
def powered_by(power: Power, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Puts the counting in front of the calls that matter."""

    def counted(original: Callable[..., Any]) -> Callable[..., Any]:
        def calling(*arguments: Any, **named: Any) -> Any:
            power.call()
            return original(*arguments, **named)

        return calling

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", power.sync)
        for owner, name in ((os, "replace"), (os, "open"), (os, "mkdir"), (os, "unlink"), (os, "rmdir")):
            patch.setattr(owner, name, counted(getattr(owner, name)))
        yield


def fill(spare: Path, release: int) -> dict[str, str]:
    hashes = {}
    for name in FILES:
        content = f"{name} of {release}".encode() * 50
        (spare / name).parent.mkdir(exist_ok=True)
        (spare / name).write_bytes(content)
        hashes[name] = hashlib.sha256(content).hexdigest()
    return hashes


def accept(bundles: Bundles, release: int) -> None:
    bundles.accept(release, NOW, NOW + timedelta(days=9), fill(bundles.spare(), release))


def lose_what_was_not_synced(folder: Path, before: dict[str, bytes], power: Power, chance: Random) -> None:
    """Each file that was written and not synced since is whole, cut short, or empty."""
    for path in folder.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        if path.is_file() and content not in power.synced and content != before.get(str(path)):
            path.write_bytes(content[: chance.choice([0, len(content) // 2, len(content)])])


def shown(folder: Path) -> set[int]:
    """The releases that the files of the bundle to start with come from."""
    bundles = Bundles(folder, lambda: NOW, NOW)
    bundle = bundles.starting()
    assert bundle is not None
    contents = [(bundles.path(bundle) / name).read_bytes() for name in FILES]
    return {
        release
        for release in (1, 2, 3)
        for name, content in zip(FILES, contents, strict=True)
        if f"{name} of {release}".encode() in content
    }


def test_old_or_new_and_never_mixed(
    many: Callable[[int, int], int], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, record_property: Count
) -> None:
    chance, origin = Random(23), tmp_path / "origin"
    accept(Bundles(origin, lambda: NOW, NOW), 1)
    accept(Bundles(origin, lambda: NOW, NOW), 2)
    counting = Power(0)
    copytree(origin, tmp_path / "counting")
    with powered_by(counting, monkeypatch):
        accept(Bundles(tmp_path / "counting", lambda: NOW, NOW), 3)
    seen: set[int] = set()
    switches = many(120, 1_000)
    for turn in range(switches):
        folder = tmp_path / "content"
        copytree(origin, folder)
        before = {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        power = Power(1 + turn % (counting.calls + 1))
        with powered_by(power, monkeypatch), suppress(PowerGone):
            accept(Bundles(folder, lambda: NOW, NOW), 3)
        lose_what_was_not_synced(folder, before, power, chance)
        releases = shown(folder)
        assert releases in ({2}, {3}), f"the power went at call {power.goes_at} of {counting.calls}"
        seen |= releases
        rmtree(folder)
    assert seen == {2, 3}
    record_property("switches_cut", switches)


@pytest.mark.parametrize("error", [errno.EIO, errno.ENOSPC])
def test_a_disk_that_fails_leaves_the_old_bundle(error: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bundles = Bundles(tmp_path, lambda: NOW, NOW)
    accept(bundles, 1)
    accept(bundles, 2)

    def failing(_: int) -> None:
        raise OSError(error, "asked for")

    hashes = fill(bundles.spare(), 3)
    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(OSError):
        bundles.accept(3, NOW, NOW, hashes)
    monkeypatch.undo()
    assert shown(tmp_path) == {2}
