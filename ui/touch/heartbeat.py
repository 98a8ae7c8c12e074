"""Says every two seconds that all threads are at work, as systemd wants it (sd_notify); silence gets the kiosk restarted."""

import os
import socket
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from ui import log_events

EVERY_MS = 2000


class Heartbeat(QObject):
    """Beats on the screen's own thread, as long as no other is stuck. Nobody listens where there is no NOTIFY_SOCKET."""

    def __init__(self, parent: QObject, stuck: Callable[[], Sequence[str]]) -> None:
        """`stuck` names the threads that do not come back from what they do."""
        super().__init__(parent)
        self._stuck = stuck
        self._address = _address(os.environ.get("NOTIFY_SOCKET", ""))
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.setblocking(False)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """The kiosk is up."""
        self._say(b"READY=1\nWATCHDOG=1")
        self._timer.start()

    def _beat(self) -> None:
        stuck = self._stuck()
        if not stuck:
            self._say(b"WATCHDOG=1")
            return
        self._timer.stop()
        for worker in stuck:
            log_events.worker_stuck(worker=worker)

    def _say(self, words: bytes) -> None:
        if self._address:
            try:
                self._socket.sendto(words, self._address)
            except OSError:
                return


def _address(name: str) -> str:
    """An abstract socket's name begins with @ in the environment and with NUL for the kernel."""
    return "\0" + name[1:] if name.startswith("@") else name
