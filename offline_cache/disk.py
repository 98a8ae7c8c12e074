"""The few things done to a file's bytes, in one place, so that a failing disk can be put in their stead."""

import os
from pathlib import Path

from offline_cache.durable_file import PRIVATE, sync_folder


class Disk:
    """The operating system's own. Every method raises OSError."""

    def open(self, path: Path) -> int:
        """For reading and appending; made private if it is not there."""
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, PRIVATE)

    def close(self, descriptor: int) -> None:
        os.close(descriptor)

    def size(self, descriptor: int) -> int:
        return os.fstat(descriptor).st_size

    def is_there(self, descriptor: int) -> bool:
        """Whether an open file still has its name."""
        return os.fstat(descriptor).st_nlink > 0

    def read(self, path: Path) -> bytes:
        return path.read_bytes()

    def append(self, descriptor: int, content: bytes) -> int:
        """How many bytes it took: all, or fewer."""
        return os.write(descriptor, content)

    def truncate(self, descriptor: int, size: int) -> None:
        os.ftruncate(descriptor, size)

    def sync(self, descriptor: int) -> None:
        os.fdatasync(descriptor)

    def sync_folder(self, folder: Path) -> None:
        sync_folder(folder)

    def erase(self, path: Path) -> None:
        """Overwrites a file in place, then removes it."""
        with path.open("r+b") as file:
            file.write(bytes(path.stat().st_size))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
