"""The machine itself: Python, SQLite, the disk."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk.doctor.finding import Finding, care, ill, well

OLDEST_SQLITE = (3, 51, 3)
"""Before it, the write-ahead log can corrupt the database."""
FEW_BYTES = 500_000_000


def look_at_machine(folder: Path) -> Iterator[Finding]:
    yield _python()
    yield _sqlite()
    yield _disk(folder)


def _python() -> Finding:
    version = ".".join(str(part) for part in sys.version_info[:3])
    if (3, 11) <= sys.version_info[:2] <= (3, 13):
        return well("Python", f"{version}")
    return ill("Python", f"{version} is not supported.", "Install Python 3.11, 3.12 or 3.13 and run make run again.")


def _sqlite() -> Finding:
    import pysqlite3

    version = pysqlite3.sqlite_version
    if tuple(int(part) for part in version.split(".")) >= OLDEST_SQLITE:
        return well("SQLite", f"{version}")
    remedy = "Run make run again: it installs a newer pysqlite3."
    return ill("SQLite", f"{version} can damage its database after a power cut.", remedy)


def _disk(folder: Path) -> Finding:
    place = next(one for one in (folder, *folder.resolve().parents) if one.exists())
    if not os.access(place, os.W_OK):
        return ill("Disk", f"{place} cannot be written.", "Give this user the right to write there, or name another with --data.")
    free = shutil.disk_usage(place).free
    says = f"{free / 1e9:.1f} GB free at {place}."
    if free < FEW_BYTES:
        return care("Disk", says, "Free some space: below the floor the kiosk stops taking forms.")
    return well("Disk", says)
