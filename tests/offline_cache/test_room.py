"""Room on the disk: a floor, and a ballast of real blocks that can be let go."""

from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any, cast
from uuid import uuid4

import pysqlite3.dbapi2

from offline_cache.cache import Cache
from offline_cache.room import BALLAST_BYTES, FLOOR_BYTES, Room


def test_there_is_enough_at_the_floor_and_not_below(tmp_path: Path) -> None:
    assert Room(tmp_path, free=lambda _: FLOOR_BYTES).is_enough()
    assert not Room(tmp_path, free=lambda _: FLOOR_BYTES - 1).is_enough()


def test_the_ballast_takes_up_real_blocks_and_gives_them_back(tmp_path: Path) -> None:
    room = Room(tmp_path, floor=0)
    assert room.hold_ballast()
    assert room.ballast.stat().st_blocks * 512 >= BALLAST_BYTES
    assert room.drop_ballast()
    assert not room.drop_ballast()


def test_a_ballast_that_was_cut_off_while_it_was_made_is_made_whole(tmp_path: Path) -> None:
    room = Room(tmp_path, floor=0)
    (tmp_path / "ballast.growing").touch()
    assert not room.drop_ballast()
    assert room.hold_ballast()
    assert [path.name for path in tmp_path.iterdir()] == ["ballast"]
    assert room.ballast.stat().st_blocks * 512 >= BALLAST_BYTES


def test_the_ballast_itself_never_goes_under_the_floor(tmp_path: Path) -> None:
    assert not Room(tmp_path, 1_000, lambda _: BALLAST_BYTES + 999).hold_ballast()
    assert not list(tmp_path.iterdir())


class DriverOnAFullDisk:
    """SQLite that cannot open a thing while the ballast takes up what room there was."""

    def __init__(self, ballast: Path) -> None:
        self._ballast = ballast

    def __getattr__(self, name: str) -> Any:
        return getattr(pysqlite3.dbapi2, name)

    def connect(self, *where: Any, **how: Any) -> Any:
        if self._ballast.exists():
            raise pysqlite3.dbapi2.OperationalError("disk I/O error")
        return pysqlite3.dbapi2.connect(*where, **how)


def test_a_kiosk_that_starts_on_a_full_disk_lets_its_ballast_go_to_open(cache: Cache, seal_for: Any, folder: Path) -> None:
    each = uuid4()
    reference = cache.outbox.accept(each, "missed-bin", 3, seal_for(each))
    cache.close()
    assert (folder / "ballast").exists()
    driver = cast(ModuleType, DriverOnAFullDisk(folder / "ballast"))
    again = Cache.open(folder, lambda _: "", lambda: datetime.now(UTC), floor=1 << 62, driver=driver)
    assert [waiting.reference for waiting in again.outbox.waiting(10)] == [reference]
    again.close()
