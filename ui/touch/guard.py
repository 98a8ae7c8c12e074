"""Starts the kiosk and starts it again: when it ends, and when its screen's thread has been silent for too long.

systemd does the same with `WatchdogSec` (assets/deploy); this is for machines and tests without it.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence

from ui import log_events

SILENCE_SECONDS = 12.0
START_SECONDS = 60.0
PAUSE_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 30.0
WELL_AFTER_SECONDS = 60.0


class Guard:
    """`command` is the kiosk's own command line. Ends on SIGTERM or SIGINT, the kiosk with it."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = list(command)
        self._ended = False
        self._kiosk: subprocess.Popen[bytes] | None = None
        self._name = f"@first-stop-{os.getpid()}"
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind("\0" + self._name[1:])
        self._socket.settimeout(0.5)

    def run(self) -> int:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._end)
        pause = PAUSE_SECONDS
        while not self._ended:
            began = time.monotonic()
            self._watch_one()
            pause = PAUSE_SECONDS if time.monotonic() - began > WELL_AFTER_SECONDS else min(pause * 2, LONGEST_PAUSE_SECONDS)
            self._rest(pause)
        return 0

    def _watch_one(self) -> None:
        environment = {**os.environ, "NOTIFY_SOCKET": self._name}
        with log_events.kiosk_run():
            self._kiosk = subprocess.Popen(self._command, env=environment)  # noqa: S603 (our own command)
            self._watch(self._kiosk)

    def _watch(self, kiosk: "subprocess.Popen[bytes]") -> None:
        due = time.monotonic() + START_SECONDS
        while kiosk.poll() is None and not self._ended:
            if self._heard():
                due = time.monotonic() + SILENCE_SECONDS
            elif time.monotonic() > due:
                log_events.kiosk_silent()
                kiosk.kill()
        kiosk.terminate()
        kiosk.wait()

    def _heard(self) -> bool:
        try:
            return bool(self._socket.recv(256))
        except TimeoutError:
            return False

    def _rest(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while not self._ended and time.monotonic() < end:
            time.sleep(0.1)

    def _end(self, *_: object) -> None:
        self._ended = True


def guard_kiosk(arguments: Sequence[str]) -> int:
    """Runs `first-stop kiosk` with these arguments under guard."""
    return Guard([sys.executable, "-m", "ui.cli", "kiosk", *arguments]).run()
