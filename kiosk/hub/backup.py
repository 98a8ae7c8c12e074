"""A backup of a hub in one file: its settings, its keys, its signed content, and its database where that is embedded."""

import os
import shutil
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.hub.settings import HubSettings
from kiosk.hub_store.store import HubStore

DATABASE = "hub.sqlite"
_BESIDE = ("hub.toml", "keys", "content")
_PRIVATE = 0o600


class CannotRestore(Exception):
    """The message says why, for the installer."""


def write_backup(settings: HubSettings, store: HubStore, out: Path) -> bool:
    """While the hub runs, too. Whether the database is in it: PostgreSQL has its own ways. Raises FileExistsError, OSError."""
    descriptor = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    with os.fdopen(descriptor, "wb") as opened, tarfile.open(fileobj=opened, mode="w:gz") as archive:
        if store.embedded:
            with TemporaryDirectory(dir=settings.folder) as folder:
                snapshot = Path(folder) / DATABASE
                store.snapshot(snapshot)
                archive.add(snapshot, DATABASE)
        for name in _BESIDE:
            if (settings.folder / name).exists():
                archive.add(settings.folder / name, name)
        opened.flush()
        os.fsync(opened.fileno())
    return store.embedded


def unpack_backup(backup: Path, folder: Path) -> None:
    """Into a folder that is not there yet, or is empty, and stays so if it cannot be done. Raises CannotRestore."""
    if not backup.is_file():
        raise CannotRestore(f"There is no file {backup}.")
    if folder.exists() and any(folder.iterdir()):
        raise CannotRestore(f"{folder} is not empty: a backup is restored where nothing is. Move it away first.")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        _unpack(backup, folder)
    except CannotRestore:
        shutil.rmtree(folder)
        raise


def _unpack(backup: Path, folder: Path) -> None:
    try:
        with tarfile.open(backup, "r:gz") as archive:
            strange = [name for name in archive.getnames() if name.partition("/")[0] not in (DATABASE, *_BESIDE)]
            if strange:
                raise CannotRestore(f"{backup} is no backup of a hub: {strange[0]} is in it.")
            for member in archive:
                _take_out(archive, member, folder)
    except (tarfile.TarError, OSError, EOFError, KeyError) as trouble:
        raise CannotRestore(f"{backup} cannot be read to its end: {trouble}") from trouble


def _take_out(archive: tarfile.TarFile, member: tarfile.TarInfo, folder: Path) -> None:
    """Nothing but files and folders, and none outside `folder`. By hand: Debian 12's Python has no filters for archives yet.

    Content that several releases show is one file with several names; the later ones point at the first in the archive.
    """
    place = folder / member.name
    is_known = member.isfile() or member.isdir() or member.islnk()
    if not place.resolve().is_relative_to(folder.resolve()) or not is_known:
        raise CannotRestore(f"This is no backup of a hub: {member.name} in it is neither a file nor a folder of it.")
    if member.isdir():
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        return
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    contents = archive.extractfile(member)
    assert contents is not None
    descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    with contents, os.fdopen(descriptor, "wb") as out:
        shutil.copyfileobj(contents, out)
