"""The room on the disk that the cache needs: a floor under which it takes nothing more, and a ballast to let go in need.

A disk that is truly full keeps SQLite from even finishing what it has: its checkpoint fails, and with it every purge. So the
cache stops taking forms while there is still room, and holds a file that it can drop to get its own work done.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from offline_cache.durable_file import PRIVATE
from offline_cache.faults import CacheFault, CacheReason
from offline_cache.store import WAL_CAP_BYTES

BALLAST_BYTES = 2 * WAL_CAP_BYTES + 1_000_000
FLOOR_BYTES = 64_000_000
_T = TypeVar("_T")


def free_bytes(folder: Path) -> int:
    """What an ordinary process may still write to this folder's disk."""
    room = os.statvfs(folder)
    return room.f_bavail * room.f_frsize


@dataclass(frozen=True, slots=True)
class Room:
    """Watches one folder's disk."""

    folder: Path
    floor: int = FLOOR_BYTES
    free: Callable[[Path], int] = free_bytes

    @property
    def ballast(self) -> Path:
        return self.folder / "ballast"

    def is_enough(self) -> bool:
        """Whether another form may be taken in."""
        return self.free(self.folder) >= self.floor

    def hold_ballast(self) -> bool:
        """Takes up the ballast's blocks, unless that would itself go under the floor. Whether it is held."""
        if self.ballast.exists():
            return True
        if self.free(self.folder) < self.floor + BALLAST_BYTES:
            return False
        growing = self.ballast.with_name("ballast.growing")  # so that a cut in the middle leaves none, rather than an empty one
        descriptor = os.open(growing, os.O_WRONLY | os.O_CREAT, PRIVATE)
        try:
            os.posix_fallocate(descriptor, 0, BALLAST_BYTES)
            growing.replace(self.ballast)
        except OSError:
            growing.unlink(missing_ok=True)
            return False
        finally:
            os.close(descriptor)
        return True

    def making_way(self, deed: Callable[[], _T]) -> _T:
        """Does it; where a full disk is in the way, once more without the ballast. Raises what it raises.

        SQLite calls a disk without a byte to spare an I/O error now and then.
        """
        try:
            return deed()
        except CacheFault as fault:
            if fault.reason not in (CacheReason.DISK_FULL, CacheReason.DISK_ERROR) or not self.drop_ballast():
                raise
        return deed()

    def drop_ballast(self) -> bool:
        """Gives the blocks back. Whether there was any."""
        held = self.ballast.exists()
        self.ballast.unlink(missing_ok=True)
        return held
