"""A disk that keeps a record of what was done to it, loses power on request, and fails on request.

It stands under both halves of the cache: as a virtual file system under SQLite, and as the `Disk` of the second copy.
"""

import errno
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from random import Random
from uuid import uuid4

import apsw

from offline_cache.disk import Disk
from tests.faults.apsw_driver import ApswDriver

SECTOR = 512


class Deed(Enum):
    WRITE = "write"
    TRUNCATE = "truncate"
    SYNC = "sync"
    ERASE = "erase"
    SYNC_NAMES = "sync_names"
    """The folder: what was erased before it stays erased."""
    TOLD = "told"
    """Not the disk's: at this moment the visitor was told."""


@dataclass(frozen=True, slots=True)
class Op:
    deed: Deed
    path: str
    offset: int = 0
    content: bytes = b""


class Trouble(Enum):
    EIO = "eio"
    FULL = "full"
    SHORT = "short"
    """Half of it is written, then the disk is full."""


@dataclass(slots=True)
class FaultyDisk:
    """`trouble_at` counts file operations from 1; 0 is never. `room` is how many more bytes it holds; None is endless."""

    record: list[Op] = field(default_factory=list)
    trouble: Trouble = Trouble.EIO
    trouble_at: int = 0
    done: int = 0
    lasting: bool = False
    room: Callable[[], int] | None = None
    name: str = field(default_factory=lambda: f"faulty-{uuid4().hex}")
    vfs: "_Vfs | None" = None

    def driver(self) -> ApswDriver:
        """SQLite on this disk."""
        self.vfs = _Vfs(self)
        return ApswDriver(self.name)

    def copy_disk(self) -> Disk:
        """The second copy on this disk."""
        return _CopyDisk(self)

    def told(self, what: str) -> None:
        self.record.append(Op(Deed.TOLD, what))

    def meets_trouble(self) -> bool:
        """Asked before every file operation."""
        self.done += 1
        return self.done == self.trouble_at or (self.lasting and 0 < self.trouble_at < self.done)

    def is_full_for(self, more: int) -> bool:
        return self.room is not None and more > self.room()


class _Vfs(apsw.VFS):
    def __init__(self, disk: FaultyDisk) -> None:
        self._disk = disk
        super().__init__(disk.name, "")

    def xOpen(self, name: "str | apsw.URIFilename | None", flags: list[int]) -> "_VfsFile":
        return _VfsFile(self._disk, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        super().xDelete(filename, syncdir)
        self._disk.record.append(Op(Deed.ERASE, filename))
        if syncdir:
            self._disk.record.append(Op(Deed.SYNC_NAMES, ""))


class _VfsFile(apsw.VFSFile):
    def __init__(self, disk: FaultyDisk, name: "str | apsw.URIFilename | None", flags: list[int]) -> None:
        self._disk = disk
        self._path = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        self._names_unsynced = self._path.endswith(("-wal", "-journal"))
        """SQLite syncs the folder with the first sync of a journal that it has opened."""
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        self._trouble(apsw.SQLITE_IOERR_WRITE, lambda: self._written(data[: len(data) // 2], offset))
        grows = offset + len(data) - self.xFileSize()
        if grows > 0 and self._disk.is_full_for(grows):
            raise apsw.exception_for(apsw.SQLITE_FULL)
        self._written(data, offset)

    def xRead(self, amount: int, offset: int) -> bytes:
        self._trouble(apsw.SQLITE_IOERR_READ)
        return super().xRead(amount, offset)

    def xTruncate(self, newsize: int) -> None:
        self._trouble(apsw.SQLITE_IOERR_TRUNCATE)
        self._disk.record.append(Op(Deed.TRUNCATE, self._path, newsize))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        self._trouble(apsw.SQLITE_IOERR_FSYNC)
        super().xSync(flags)
        self._disk.record.append(Op(Deed.SYNC, self._path))
        if self._names_unsynced:
            self._disk.record.append(Op(Deed.SYNC_NAMES, ""))
            self._names_unsynced = False

    def _written(self, data: bytes, offset: int) -> None:
        self._disk.record.append(Op(Deed.WRITE, self._path, offset, data))
        super().xWrite(data, offset)

    def _trouble(self, code: int, half: Callable[[], None] | None = None) -> None:
        if not self._disk.meets_trouble():
            return
        if self._disk.trouble is Trouble.SHORT and half is not None:
            half()
        raise apsw.exception_for(code if self._disk.trouble is Trouble.EIO else apsw.SQLITE_FULL)


class _CopyDisk(Disk):
    def __init__(self, disk: FaultyDisk) -> None:
        self._disk = disk
        self._paths: dict[int, str] = {}

    def open(self, path: Path) -> int:
        self._trouble()
        descriptor = super().open(path)
        self._paths[descriptor] = str(path)
        return descriptor

    def append(self, descriptor: int, content: bytes) -> int:
        if self._disk.trouble is Trouble.SHORT and self._disk.meets_trouble():
            content = content[: len(content) // 2 or 1]
        else:
            self._trouble()
        if self._disk.is_full_for(len(content)):
            raise OSError(errno.ENOSPC, "no room")
        self._disk.record.append(Op(Deed.WRITE, self._paths[descriptor], self.size(descriptor), content))
        return super().append(descriptor, content)

    def truncate(self, descriptor: int, size: int) -> None:
        self._trouble()
        self._disk.record.append(Op(Deed.TRUNCATE, self._paths[descriptor], size))
        super().truncate(descriptor, size)

    def sync(self, descriptor: int) -> None:
        self._trouble()
        self._disk.record.append(Op(Deed.SYNC, self._paths[descriptor]))
        super().sync(descriptor)

    def sync_folder(self, folder: Path) -> None:
        self._trouble()
        self._disk.record.append(Op(Deed.SYNC_NAMES, ""))
        super().sync_folder(folder)

    def erase(self, path: Path) -> None:
        self._trouble()
        super().erase(path)
        self._disk.record.append(Op(Deed.ERASE, str(path)))

    def read(self, path: Path) -> bytes:
        self._trouble()
        return super().read(path)

    def _trouble(self) -> None:
        if self._disk.meets_trouble():
            raise OSError(errno.EIO if self._disk.trouble is Trouble.EIO else errno.ENOSPC, "asked for")


def after_power_cut(record: list[Op], cut: int, chance: Random) -> dict[str, bytes]:
    """What each file may hold if the power went just after `cut` operations.

    What was synced is there. Of what was written after a file's last sync each 512-byte sector arrived, stayed away or
    arrived torn, in any order. A file erased or shortened without a sync may have been, or not.
    """
    files: dict[str, bytearray] = {}
    durable = _durable(record[:cut])
    for op, is_durable in zip(record, durable, strict=False):
        if is_durable:
            _apply(files, op, op.content)
    late = [op for op, is_durable in zip(record, durable, strict=False) if not is_durable]
    if chance.random() < 0.5:
        chance.shuffle(late)
    for op in late:
        _apply_torn(files, op, chance)
    return {path: bytes(content) for path, content in files.items()}


def _durable(record: list[Op]) -> list[bool]:
    """Op by op, whether a later sync has made it so."""
    last_sync = {op.path: index for index, op in enumerate(record) if op.deed is Deed.SYNC}
    names = max((index for index, op in enumerate(record) if op.deed is Deed.SYNC_NAMES), default=-1)
    return [index < (names if op.deed is Deed.ERASE else last_sync.get(op.path, -1)) for index, op in enumerate(record)]


def _apply(files: dict[str, bytearray], op: Op, content: bytes) -> None:
    match op.deed:
        case Deed.WRITE:
            held = files.setdefault(op.path, bytearray())
            held.extend(bytes(max(0, op.offset + len(content) - len(held))))
            held[op.offset : op.offset + len(content)] = content
        case Deed.TRUNCATE:
            held = files.setdefault(op.path, bytearray())
            del held[op.offset :]
        case Deed.ERASE:
            files.pop(op.path, None)
        case _:
            pass


def _apply_torn(files: dict[str, bytearray], op: Op, chance: Random) -> None:
    if op.deed is not Deed.WRITE:
        if chance.random() < 0.5:
            _apply(files, op, b"")
        return
    for start in range(0, len(op.content), SECTOR):
        sector = op.content[start : start + SECTOR]
        fate = chance.random()
        if fate < 0.4:
            _apply(files, Op(Deed.WRITE, op.path, op.offset + start), sector)
        elif fate < 0.6:
            torn = sector[: chance.randrange(len(sector) + 1)]
            _apply(files, Op(Deed.WRITE, op.path, op.offset + start), torn)
