"""Who has charge of a kiosk's folder: takes in content and the hub's events for it. One program at a time; anybody may send."""

import fcntl
import os
from pathlib import Path

from offline_cache.durable_file import PRIVATE


class Charge:
    """The running kiosk's, or a command's while no kiosk runs. A killed process lets go by itself. Raises OSError."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "charge.lock"
        self._file: int | None = None

    def take(self) -> bool:
        """Whether it is ours now; False where another program has it."""
        try:
            fcntl.flock(self._opened(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def wait(self) -> None:
        """Returns once it is ours."""
        fcntl.flock(self._opened(), fcntl.LOCK_EX)

    def release(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            os.close(file)

    def _opened(self) -> int:
        if self._file is None:
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, PRIVATE)
        return self._file
