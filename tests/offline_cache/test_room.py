"""Room on the disk: a floor, and a ballast of real blocks that can be let go."""

from pathlib import Path

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


def test_the_ballast_itself_never_goes_under_the_floor(tmp_path: Path) -> None:
    assert not Room(tmp_path, 1_000, lambda _: BALLAST_BYTES + 999).hold_ballast()
    assert not list(tmp_path.iterdir())
