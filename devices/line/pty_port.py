"""The twin's end of a line: a pty that can be unplugged and plugged in again under the same name."""

import os
import pty
import select
import shutil
import tempfile
import termios
import threading
import time
import tty
from pathlib import Path

_SLICE = 0.05
_NOBODY_READS = 1.0
"""Seconds after which what does not fit into the line is lost."""


class PtyPort:
    """Looks to a driver like a serial port at `path`, a symlink that stays the same when the port is plugged in again.

    `baud` paces both directions at ten bits a byte, because a pty enforces no speed; None moves bytes at once.
    One thread reads and writes; any thread may unplug, replug and close. Raises FileExistsError where `link` is a real file.
    """

    def __init__(self, link: Path | None = None, baud: int | None = None) -> None:
        if link and link.exists() and not link.is_symlink():
            raise FileExistsError(f"{link} is there and is not a link")
        self._own_folder = None if link else Path(tempfile.mkdtemp(prefix="first-stop-pty-"))
        self.path = link or Path(str(self._own_folder)) / "port"
        self._seconds_a_byte = 10 / baud if baud else 0.0
        self._burst = max(1, baud // 1000) if baud else 4096
        self._lock = threading.Lock()
        self._present = threading.Event()
        self._wake_read, self._wake_write = os.pipe()
        self._master = self._slave = -1
        self._in_until = self._out_until = 0.0
        self._closed = False
        self.replug()

    @property
    def plugged_in(self) -> bool:
        return self._present.is_set()

    @property
    def closed(self) -> bool:
        return self._closed

    @property
    def driver_baud(self) -> int:
        """What the driver's end has set, as bits a second; 0 while unplugged."""
        with self._lock:
            if not self._present.is_set():
                return 0
            speed = termios.tcgetattr(self._slave)[5]
        return next((int(name[1:]) for name in dir(termios) if _is_speed(name) and getattr(termios, name) == speed), 0)

    def read(self, timeout: float) -> bytes:
        """What the driver sent, as soon as its time on the wire has passed; b"" after `timeout` seconds or while unplugged."""
        deadline = time.monotonic() + timeout
        while True:
            data = self._read_once(deadline)
            if data or time.monotonic() >= deadline:
                self._in_until = self._pace(self._in_until, len(data))
                return data

    def write(self, data: bytes) -> None:
        """Sends to the driver at the line's pace. Bytes are lost while unplugged, and where nobody reads, as on a real line."""
        for start in range(0, len(data), self._burst):
            burst = data[start : start + self._burst]
            self._out_until = self._pace(self._out_until, len(burst))
            self._write_once(burst)

    def unplug(self) -> None:
        """The driver's reads and writes fail from now on and the name is gone. Unplugged already: nothing happens."""
        self._present.clear()
        if self._closed:
            return
        os.write(self._wake_write, b"!")  # else a waiting reader would keep the lock for its whole slice
        with self._lock:
            os.read(self._wake_read, 4096)
            if self._master >= 0:
                self._remove_link()
                os.close(self._master)
                os.close(self._slave)
                self._master = self._slave = -1

    def replug(self) -> None:
        """A new port under the same name. Plugged in already: nothing happens."""
        with self._lock:
            if self._master >= 0 or self._closed:
                return
            # The slave stays open here too: otherwise the master fails whenever the driver closes its end.
            self._master, self._slave = pty.openpty()
            tty.setraw(self._slave)
            os.set_blocking(self._master, False)
            self._make_link(os.ttyname(self._slave))
            self._present.set()

    def close(self) -> None:
        if self._closed:
            return
        self.unplug()
        with self._lock:
            self._closed = True
            os.close(self._wake_read)
            os.close(self._wake_write)
        if self._own_folder:
            shutil.rmtree(self._own_folder, ignore_errors=True)

    def _read_once(self, deadline: float) -> bytes:
        wait = max(0.0, min(_SLICE, deadline - time.monotonic()))
        if not self._present.is_set():
            self._present.wait(wait)
            return b""
        with self._lock:
            if not self._present.is_set() or not self._ready(select.POLLIN, wait):
                return b""
            try:
                return os.read(self._master, self._burst)
            except BlockingIOError:
                return b""

    def _write_once(self, data: bytes) -> None:
        deadline = time.monotonic() + _NOBODY_READS
        while data and self._present.is_set() and time.monotonic() < deadline:
            with self._lock:
                if self._present.is_set() and self._ready(select.POLLOUT, _SLICE):
                    try:
                        data = data[os.write(self._master, data) :]
                    except BlockingIOError:
                        continue

    def _ready(self, event: int, wait: float) -> bool:
        poll = select.poll()
        poll.register(self._master, event)
        poll.register(self._wake_read, select.POLLIN)
        return any(fd == self._master and found & event for fd, found in poll.poll(round(wait * 1000)))

    def _pace(self, busy_until: float, count: int) -> float:
        # A little lateness may be caught up, or rounding of sleeps would make the line slower than its baud.
        busy_until = max(busy_until, time.monotonic() - 0.005) + count * self._seconds_a_byte
        time.sleep(max(0.0, busy_until - time.monotonic()))
        return busy_until

    def _make_link(self, target: str) -> None:
        fresh = self.path.with_name(f"{self.path.name}.new")
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(target)
        fresh.rename(self.path)

    def _remove_link(self) -> None:
        """Unless another twin has made it its own meanwhile."""
        if self.path.is_symlink() and str(self.path.readlink()) == os.ttyname(self._slave):
            self.path.unlink()


def _is_speed(name: str) -> bool:
    return name[0] == "B" and name[1:].isdigit()
