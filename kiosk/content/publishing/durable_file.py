"""Files that are there whole, or not at all."""

import os
from pathlib import Path


def write_whole(path: Path, body: bytes) -> None:
    """A reader sees the old file or the new one, also after a power cut."""
    put_whole(path, body)
    sync_folder(path.parent)


def put_whole(path: Path, body: bytes) -> None:
    """Beside it, synced, and renamed into place; the name itself is only kept once the folder is synced."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    with beside.open("wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def sync_folder(folder: Path) -> None:
    """Keeps the names in it through a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
