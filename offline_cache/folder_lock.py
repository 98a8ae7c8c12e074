"""Who has a kiosk's folder open: any number may share it, one alone may rebuild it. A killed process lets go by itself."""

import errno
import fcntl
import os
from pathlib import Path
from typing import Self

from offline_cache.faults import CacheFault, CacheReason


class FolderLock:
    """Held from the first call until `release`, or the end of a `with`. Raises OSError, also for root in another's folder."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if os.geteuid() == 0 != folder.stat().st_uid:
            raise PermissionError(errno.EPERM, "what root made here its owner could not open", str(folder))
        self._file = (folder / "open.lock").open("a")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    @property
    def origin(self) -> str:
        """Names this very folder: a copy of it, or the folder restored from one, has another.

        The lock file is never written to, so that its change time, which no program can choose, is that of its making.
        """
        made = os.fstat(self._file.fileno())
        return f"{made.st_ino}.{made.st_ctime_ns}"

    def share(self) -> None:
        """Waits while somebody rebuilds."""
        fcntl.flock(self._file, fcntl.LOCK_SH)

    def take_alone(self) -> None:
        """Raises CacheFault while anybody else has the folder open."""
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CacheFault(CacheReason.BUSY, "the kiosk is running, or another command is") from error

    def release(self) -> None:
        self._file.close()
