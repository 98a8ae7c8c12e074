"""The second copy: every sealed envelope once more, in plain appended frames that need no database to be read.

One damaged page at the root of a database loses every row; a damaged frame loses itself. The copy is a folder of files; a
new one begins at a megabyte, and a file goes once the hub has everything in it. The first frame of each file keeps the
highest counter so far, so that even the loss of the whole database never makes a reference twice.
"""

import fcntl
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from threading import Lock

from offline_cache.disk import Disk
from offline_cache.frames import Frame, FrameKind, Gap, read_frames

FILE_BYTES = 1_000_000


class SecondCopy:
    """Safe between threads, and between processes: a lock file is held while one appends or tidies. Raises OSError."""

    def __init__(self, folder: Path, disk: Disk | None = None) -> None:
        self._folder = folder
        self._disk = disk or Disk()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._thread_lock = Lock()
        self._lock_file = (folder / "lock").open("w")
        self._open_file: int | None = None

    def append(self, number: int, body: bytes) -> None:
        """Returns once the disk has it. After an exception the file ends where it ended before."""
        with self._locked():
            self._write(self._last_file(number - 1), Frame(FrameKind.ENVELOPE, number, body))

    def frames(self) -> Iterator[Frame | Gap]:
        """Everything that can be read, and the places where nothing can."""
        for path in self._paths():
            yield from read_frames(self._content(path))

    def envelopes(self) -> Iterator[Frame]:
        """Of `frames`, those with an envelope. Of two with one number the last counts: a disk may keep what was taken back."""
        return (part for part in self.frames() if isinstance(part, Frame) and part.kind is FrameKind.ENVELOPE)

    def numbers(self) -> set[int]:
        """Of all envelopes that can be read."""
        return {frame.number for frame in self.envelopes()}

    def find(self, number: int) -> bytes | None:
        """The body of one envelope."""
        bodies = [frame.payload for frame in self.envelopes() if frame.number == number]
        return bodies[-1] if bodies else None

    def highest(self) -> int:
        """The highest counter that any frame knows of; −1 for none."""
        return max((frame.number for frame in self.frames() if isinstance(frame, Frame)), default=-1)

    def bytes_kept(self) -> int:
        return sum(path.stat().st_size for path in self._paths())

    def tidy(self, is_done: Callable[[int], bool], highest: int) -> None:
        """Overwrites and removes every file whose envelopes are all done; `highest` is the counter now."""
        with self._locked():
            done = [path for path in self._paths() if self._is_done(path, is_done)]
            if not done:
                return
            if done[-1] == self._paths()[-1]:
                self._begin(highest)
            for path in done:
                self._disk.erase(path)
            self._disk.sync_folder(self._folder)

    def renew_damaged(self, highest: int) -> None:
        """Takes what can be read of damaged files into a new one, then overwrites and removes them; `highest` as for `tidy`."""
        with self._locked():
            damaged = {path: parts for path in self._paths() if _has_gap(parts := [*read_frames(self._disk.read(path))])}
            if not damaged:
                return
            renewed = self._begin(highest)
            for part in chain.from_iterable(damaged.values()):
                if isinstance(part, Frame) and part.kind is FrameKind.ENVELOPE:
                    self._write(renewed, part)
            for path in damaged:
                self._disk.erase(path)
            self._disk.sync_folder(self._folder)

    def close(self) -> None:
        self._let_go()
        self._lock_file.close()

    def _content(self, path: Path) -> bytes:
        """Never half a frame that somebody is writing; nothing of a file that somebody has done away with meanwhile."""
        with self._locked():
            return self._disk.read(path) if path.exists() else b""

    def _is_done(self, path: Path, is_done: Callable[[int], bool]) -> bool:
        envelopes = [frame.number for frame in read_frames(self._disk.read(path)) if isinstance(frame, Frame) and frame.payload]
        return bool(envelopes) and all(is_done(number) for number in envelopes)

    def _paths(self) -> list[Path]:
        return sorted(self._folder.glob("*.frames"))

    def _last_file(self, highest: int) -> int:
        """An open file with room in it; `highest` is for the mark that a new one begins with."""
        if self._open_file is not None and not self._disk.is_there(self._open_file):
            self._let_go()
        if self._open_file is None:
            last = max(self._folder.glob("*.frames"), default=None)
            self._open_file = None if last is None else self._disk.open(last)
        size = 0 if self._open_file is None else self._disk.size(self._open_file)
        if self._open_file is None or size > FILE_BYTES:
            return self._begin(highest)
        if size == 0:
            self._write(self._open_file, Frame(FrameKind.MARK, max(highest, 0)))
        return self._open_file

    def _begin(self, highest: int) -> int:
        """A new file, the last from now on."""
        self._let_go()
        last = max(self._folder.glob("*.frames"), default=None)
        turn = 1 if last is None else int(last.stem) + 1
        self._open_file = self._disk.open(self._folder / f"{turn:08}.frames")
        self._write(self._open_file, Frame(FrameKind.MARK, max(highest, 0)))
        self._disk.sync_folder(self._folder)
        return self._open_file

    def _let_go(self) -> None:
        descriptor, self._open_file = self._open_file, None
        if descriptor is not None:
            self._disk.close(descriptor)

    def _write(self, descriptor: int, frame: Frame) -> None:
        before = self._disk.size(descriptor)
        try:
            self._write_all(descriptor, frame.to_bytes())
            self._disk.sync(descriptor)
        except OSError:
            self._disk.truncate(descriptor, before)
            raise

    def _write_all(self, descriptor: int, content: bytes) -> None:
        while content:
            content = content[self._disk.append(descriptor, content) :]

    @contextmanager
    def _locked(self) -> Iterator[None]:
        with self._thread_lock:
            fcntl.flock(self._lock_file, fcntl.LOCK_EX)
            try:
                yield
            finally:
                fcntl.flock(self._lock_file, fcntl.LOCK_UN)


def _has_gap(parts: Iterable[Frame | Gap]) -> bool:
    return any(isinstance(part, Gap) for part in parts)
