"""The log as a file of JSON lines, read by its owner alone, bounded, and shared by processes."""

import fcntl
import logging
import os
from contextlib import suppress
from pathlib import Path

MOST_BYTES = 4_000_000
"""When it has grown so far it becomes FILE.1, in the place of the one before."""


class EventFile(logging.Handler):
    """A line is one write to the end of the file, which needs no lock. Trouble with the disk loses the line and nothing else."""

    def __init__(self, path: Path, most_bytes: int = MOST_BYTES) -> None:
        super().__init__()
        self._path = path
        self._most_bytes = most_bytes

    def emit(self, record: logging.LogRecord) -> None:
        line = f"{self.format(record)}\n".encode()
        with suppress(OSError):
            descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            try:
                os.write(descriptor, line)
                if os.fstat(descriptor).st_size > self._most_bytes:
                    self._turn_over(descriptor)
            finally:
                os.close(descriptor)

    def _turn_over(self, full: int) -> None:
        """Once for each full file: whoever else finds it full meanwhile would put the new one in its place. Waits for nobody."""
        fcntl.flock(full, fcntl.LOCK_EX | fcntl.LOCK_NB)  # raises where another is at it; let go when closed
        if os.path.samestat(os.fstat(full), self._path.stat()):
            self._path.replace(self._path.with_name(f"{self._path.name}.1"))
