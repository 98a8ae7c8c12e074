"""A backup of a hub in one file: its settings, its keys, its signed content, and its database where that is embedded."""

import os
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
    """Into a folder that is not there yet, or is empty. Raises CannotRestore."""
    if folder.exists() and any(folder.iterdir()):
        raise CannotRestore(f"{folder} is not empty: a backup is restored where nothing is. Move it away first.")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        with tarfile.open(backup, "r:gz") as archive:
            strange = [name for name in archive.getnames() if name.partition("/")[0] not in (DATABASE, *_BESIDE)]
            if strange:
                raise CannotRestore(f"{backup} is no backup of a hub: {strange[0]} is in it.")
            archive.extractall(folder, filter="data")
    except (tarfile.TarError, OSError, EOFError) as trouble:
        raise CannotRestore(f"{backup} cannot be read to its end: {trouble}") from trouble
