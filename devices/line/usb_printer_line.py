"""A line to a receipt printer that is a USB printer and no serial port: /dev/usb/lp0 and its like."""

import errno
import fcntl
import os
import select
import time
from pathlib import Path

from devices.line.line import LineFault, LineFaultReason

READ_SLICE = 0.05


class UsbPrinterLine:
    """Opens at construction, raising LineFault. Has no speed: `baud` is a pace for deadlines.

    The kernel's usblp passes the printer's answers on. One such name belongs to one printer only while nothing is
    plugged in or out: a udev rule should give it a stable one.
    """

    def __init__(self, path: Path, baud: int = 115200) -> None:
        self._baud = baud
        try:
            self._file = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY)
        except OSError as trouble:
            raise LineFault(_why(trouble), f"{path}: {trouble.strerror}") from trouble
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as trouble:
            os.close(self._file)
            raise LineFault(LineFaultReason.REFUSED, f"{path}: another program has it") from trouble

    @property
    def baud(self) -> int:
        return self._baud

    def read(self, size: int, timeout: float) -> bytes:
        deadline = time.monotonic() + timeout
        try:
            while True:
                data = self._read_once(size, min(READ_SLICE, deadline - time.monotonic()))
                if data or time.monotonic() >= deadline:
                    return data
        except OSError as trouble:
            raise LineFault(LineFaultReason.GONE, str(trouble)) from trouble

    def write(self, data: bytes, timeout: float) -> None:
        deadline = time.monotonic() + timeout
        try:
            while data:
                if not self._ready(select.POLLOUT, deadline - time.monotonic()):
                    raise LineFault(LineFaultReason.STUCK, f"{len(data)} bytes not taken")
                try:
                    data = data[os.write(self._file, data) :]
                except BlockingIOError:
                    continue
        except OSError as trouble:
            raise LineFault(LineFaultReason.GONE, str(trouble)) from trouble

    def drop_input(self) -> None:
        while self.read(4096, 0):
            pass

    def close(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def _read_once(self, size: int, wait: float) -> bytes:
        started = time.monotonic()
        if not self._ready(select.POLLIN, wait):
            return b""
        try:
            data = os.read(self._file, size)
        except BlockingIOError:
            return b""
        if not data:
            # Between two answers usblp may say "readable" and give nothing.
            time.sleep(max(0.0, wait - (time.monotonic() - started)))
        return data

    def _ready(self, event: int, wait: float) -> bool:
        poll = select.poll()
        poll.register(self._file, event)
        return bool(poll.poll(max(0, round(wait * 1000))))


def _why(trouble: OSError) -> LineFaultReason:
    gone = {errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO}
    return LineFaultReason.GONE if trouble.errno in gone else LineFaultReason.REFUSED
