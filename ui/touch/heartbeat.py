"""Says every two seconds that the screen's thread is alive, as systemd wants it (sd_notify); silence gets the kiosk restarted."""

import os
import socket

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 2000


class Heartbeat(QObject):
    """Does nothing where nobody listens (no NOTIFY_SOCKET)."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._address = _address(os.environ.get("NOTIFY_SOCKET", ""))
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.setblocking(False)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(lambda: self._say(b"WATCHDOG=1"))

    def start(self) -> None:
        """The kiosk is up."""
        self._say(b"READY=1\nWATCHDOG=1")
        self._timer.start()

    def _say(self, words: bytes) -> None:
        if self._address:
            try:
                self._socket.sendto(words, self._address)
            except OSError:
                return


def _address(name: str) -> str:
    """An abstract socket's name begins with @ in the environment and with NUL for the kernel."""
    return "\0" + name[1:] if name.startswith("@") else name
