"""The repository keeps what some kiosk may still ask for, and no more, however often content is published."""

from pathlib import Path

from kiosk.content.publishing.old_editions import EDITIONS_KEPT
from kiosk.content.publishing.press import Press
from kiosk.content.publishing.stand import Stand
from kiosk.content.ring import Ring
from tests.fakes.given_clock import GivenClock

MORE = EDITIONS_KEPT + 15


def bodies(number: int) -> dict[str, bytes]:
    return {"catalogue.json": b"the same in all", "forms/bin.json": f"release {number}".encode()}


def published(folder: Path, releases: int) -> Press:
    press = Press(folder / "content", folder / "keys", GivenClock())
    press.roots.begin()
    for number in range(1, releases + 1):
        press.show(Stand({Ring.PILOT: number, Ring.ALL: max(number - 1, 1)}, {}), bodies)
    return press


def names(folder: Path) -> list[str]:
    return [file.name for file in folder.rglob("*") if file.is_file()]


def test_only_the_newest_editions_and_their_files_are_kept(tmp_path: Path) -> None:
    press = published(tmp_path, MORE)

    metadata, targets = names(tmp_path / "content" / "metadata"), names(tmp_path / "content" / "targets")
    assert len([name for name in metadata if name.endswith(".snapshot.json")]) == EDITIONS_KEPT
    assert len(targets) == 2 * (EDITIONS_KEPT + 1)
    assert f"{MORE - EDITIONS_KEPT + 1}.targets.json" in metadata
    assert f"{MORE - EDITIONS_KEPT}.targets.json" not in metadata
    assert press.shown() == Stand({Ring.PILOT: MORE, Ring.ALL: MORE - 1}, {})


def test_every_root_stays_for_kiosks_that_were_off_for_years(tmp_path: Path) -> None:
    press = published(tmp_path, 1)
    for number in range(2, MORE):
        press.roots.change(["targets"], None)
        press.show(Stand({Ring.ALL: number}, {}), bodies)

    roots = [name for name in names(tmp_path / "content" / "metadata") if name.endswith(".root.json")]
    assert len(roots) == MORE - 1
