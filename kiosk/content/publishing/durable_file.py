"""Files that are there whole, or not at all."""

import os
from pathlib import Path


def write_whole(path: Path, body: bytes) -> None:
    """Beside it, synced, renamed into place, and the folder synced: a reader sees the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    with beside.open("wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
