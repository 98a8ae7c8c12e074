"""Whether this machine can show the kiosk: Qt, its libraries, typefaces and keyboard."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk.doctor.finding import Finding, care, ill, well

_TRY = "from PySide6 import QtQuick, QtQml; from PySide6.QtGui import QGuiApplication; QGuiApplication([]); print('shown')"
REMEDY = "Run make run again: it installs the system packages listed in assets/deploy/system-packages.txt."


_LONGEST_SECONDS = 60.0


def look_at_screen(longest_seconds: float = _LONGEST_SECONDS) -> Iterator[Finding]:
    yield _qt(longest_seconds)
    yield _display()


def _qt(longest_seconds: float) -> Finding:
    """Tried in a process of its own: a missing library would take this one along."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    try:
        tried = subprocess.run(  # noqa: S603 (our own interpreter)
            [sys.executable, "-c", _TRY], env=environment, capture_output=True, text=True, check=False, timeout=longest_seconds
        )
    except subprocess.TimeoutExpired:
        return ill("Screen", f"Qt does not come up within {longest_seconds:.0f} seconds.", "Is the machine very busy? Try again.")
    if tried.stdout.strip() == "shown":
        return well("Screen", "Qt and its libraries are there.")
    return ill("Screen", f"Qt does not start: {(tried.stderr.strip().splitlines() or ['no reason given'])[-1]}", REMEDY)


def _display() -> Finding:
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or Path("/dev/dri/card0").exists():
        return well("Display", "There is one.")
    return care("Display", "There is none here.", "first-stop run serves the screen over VNC on loopback instead.")
