"""Says whether another hub serves the same folder: an embedded database is for one process alone."""

import fcntl
from pathlib import Path
from types import TracebackType
from typing import Self


class ServingLock:
    """Held for as long as the hub serves; a killed process lets go by itself."""

    def __init__(self, folder: Path) -> None:
        self._file = (folder / "serving.lock").open("a")
        self.taken = self._take()

    def _take(self) -> bool:
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()
