"""Why what a kiosk keeps cannot be read or written, and what to do: looked up on the spot, for errors name it badly."""

import os
import pwd
from pathlib import Path

from kiosk.doctor.finding import Finding, ill
from offline_cache.faults import CacheFault, CacheReason
from offline_cache.room import FLOOR_BYTES, free_bytes

_NOTHING_FREE = 1_000_000
_OF_THE_DISK = frozenset({CacheReason.DISK_ERROR, CacheReason.DISK_FULL})
_WORDS = {
    CacheReason.SQLITE_TOO_OLD: (
        "This SQLite can corrupt its own write-ahead log.",
        "Install the pysqlite3 that First Stop names: pip install --upgrade .",
    ),
    CacheReason.DISK_FULL: ("The disk is full.", "Free some room on it."),
    CacheReason.DISK_ERROR: ("The disk does not take or give what it should.", "Look at the machine's log: journalctl -k"),
    CacheReason.DAMAGED: ("The kiosk's database is damaged.", "Stop the kiosk, then mend it with: first-stop outbox recover"),
    CacheReason.BUSY: (
        "Another program is holding the kiosk's database.",
        "Try again in a moment; to recover it, stop the kiosk first.",
    ),
    CacheReason.OUTBOX_FULL: ("Too much is waiting for the hub already.", "Send it first: first-stop sync --once"),
    CacheReason.SCHEMA_UNKNOWN: ("A newer version of First Stop wrote this database.", "Install that version again."),
}


def cache_trouble(folder: Path, fault: CacheFault | OSError) -> Finding:
    """`folder` is the kiosk's own, DIR/kiosk."""
    reason = fault.reason if isinstance(fault, CacheFault) else CacheReason.DISK_ERROR
    words = _of_the_place(folder) if reason in _OF_THE_DISK else None
    if words is not None:
        return ill("Outbox", *words)
    says, remedy = _WORDS[reason]
    return ill("Outbox", f"{folder}: {says} ({fault})", remedy)


def _of_the_place(folder: Path) -> tuple[str, str] | None:
    """None where nothing is to be seen from outside."""
    place = next(path for path in (folder, *folder.resolve().parents) if os.access(path, os.F_OK))
    if not place.is_dir():
        return f"{place} is a file, and no folder.", "Name a folder with --data."
    if os.statvfs(place).f_flag & os.ST_RDONLY:
        remedy = (
            "Failing disks end so: look at journalctl -k. What is kept can be read from a copy of the folder, named with --data."
        )
        return f"{folder} is on a disk that is mounted read-only.", remedy
    closed = _closed(place)
    if closed is not None:
        owner = _name(closed.stat().st_uid)
        return (
            f"{closed} belongs to {owner}, and this command runs as {_name(os.geteuid())}.",
            f"Run it as {owner}: sudo -u {owner} …",
        )
    free = free_bytes(place)
    if free < FLOOR_BYTES:
        needed = f"forms are taken from {FLOOR_BYTES / 1e6:.0f} MB on" if free >= _NOTHING_FREE else "nothing can be written"
        return f"The disk of {folder} is full: {free / 1e6:.1f} MB are free, {needed}.", "Free some room on it."
    return None


def _closed(place: Path) -> Path | None:
    """The first thing here that this user may not read and write; root may not in another's folder (see `FolderLock`)."""
    if not os.access(place, os.R_OK | os.W_OK | os.X_OK) or os.geteuid() == 0 != place.stat().st_uid:
        return place
    return next((path for path in sorted(place.iterdir()) if not os.access(path, os.R_OK | os.W_OK)), None)


def _name(user: int) -> str:
    try:
        return pwd.getpwuid(user).pw_name
    except KeyError:
        return str(user)
