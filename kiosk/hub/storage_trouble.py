"""What is wrong with the disks that the hub keeps things on: its own, and the one of the second copy.

The probe asks for as much room as the largest request of a kiosk takes, and leaves nothing behind.
"""

import errno
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryFile

from kiosk.hub.settings import HubSettings

ROOM = 4_000_000
"""Bytes: a batch of submissions, in the database and in its write-ahead log."""
FEW_BYTES = 200_000_000
"""Free on a disk: whoever is told now still has time."""
_FULL = (errno.ENOSPC, errno.EDQUOT)


class StoragePlace(StrEnum):
    HUB = "hub"
    SECOND_COPY = "second_copy"


class StorageFault(StrEnum):
    FULL = "full"
    UNWRITABLE = "unwritable"
    """Gone, read-only, broken, or somebody else's."""
    NEARLY_FULL = "nearly_full"
    SHARED_DISK = "shared_disk"
    """The second copy is on the hub's own disk: whoever loses one loses both."""


@dataclass(frozen=True, slots=True)
class StorageTrouble:
    """`why` is the system's own word, empty where there is none."""

    place: StoragePlace
    fault: StorageFault
    folder: Path
    why: str = ""

    @property
    def stops_intake(self) -> bool:
        """Whether nothing more is taken from kiosks and phones; kiosks keep it meanwhile."""
        return self.fault in (StorageFault.FULL, StorageFault.UNWRITABLE)


def storage_troubles(settings: HubSettings, few_bytes: int = FEW_BYTES) -> tuple[StorageTrouble, ...]:
    """Looks now; may take as long as a sick disk lets it wait."""
    return tuple(_troubles(settings, few_bytes))


def _troubles(settings: HubSettings, few_bytes: int) -> Iterator[StorageTrouble]:
    own = _trouble(StoragePlace.HUB, settings.folder, few_bytes)
    if own is not None:
        yield own
    if settings.second_copy is None:
        return
    copy = _trouble(StoragePlace.SECOND_COPY, settings.second_copy, few_bytes)
    if copy is not None and copy.stops_intake:
        yield copy
    elif settings.second_copy_shares_the_disk:
        yield StorageTrouble(StoragePlace.SECOND_COPY, StorageFault.SHARED_DISK, settings.second_copy)
    elif copy is not None:
        yield copy


def _trouble(place: StoragePlace, folder: Path, few_bytes: int) -> StorageTrouble | None:
    try:
        there = next(one for one in (folder, *folder.absolute().parents) if one.exists())
        with TemporaryFile(dir=there) as probe:
            os.posix_fallocate(probe.fileno(), 0, ROOM)
            probe.write(b"\n")
            probe.flush()
            os.fsync(probe.fileno())
        free = shutil.disk_usage(there).free
    except OSError as trouble:
        fault = StorageFault.FULL if trouble.errno in _FULL else StorageFault.UNWRITABLE
        return StorageTrouble(place, fault, folder, trouble.strerror or type(trouble).__name__)
    return StorageTrouble(place, StorageFault.NEARLY_FULL, folder) if free < few_bytes else None
