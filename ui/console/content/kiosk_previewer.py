"""Previews by the kiosk's own program, as a process of its own: the hub itself needs no Qt."""

import subprocess
import sys
from collections import OrderedDict
from collections.abc import Mapping
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from kiosk.content.publishing.bundle_check import lay_out
from kiosk.content.publishing.previewer import PreviewUnavailable, View

LONGEST_SECONDS = 60
KEPT = 24


class KioskPreviewer:
    """Runs `first-stop preview`, one at a time, and keeps the last pictures."""

    def __init__(self) -> None:
        self._one_at_a_time = Lock()
        self._pictures: OrderedDict[str, bytes] = OrderedDict()

    def picture(self, files: Mapping[str, bytes], view: View) -> bytes:
        """A PNG; PreviewUnavailable where it cannot be drawn."""
        if find_spec("PySide6") is None:
            raise PreviewUnavailable("This hub has no kiosk screen installed, so it cannot draw previews. Install PySide6 on it.")
        key = _key(files, view)
        with self._one_at_a_time:
            if key not in self._pictures:
                self._pictures[key] = _drawn(files, view)
                while len(self._pictures) > KEPT:
                    self._pictures.popitem(last=False)
            return self._pictures[key]


def _drawn(files: Mapping[str, bytes], view: View) -> bytes:
    with TemporaryDirectory(prefix="first-stop-preview-") as name:
        bundle, picture = Path(name) / "bundle", Path(name) / "picture.png"
        lay_out(files, bundle)
        said = _run(bundle, picture, view)
        if not picture.exists():
            raise PreviewUnavailable(f"The kiosk's screen could not show this: {said or 'it gave no reason'}")
        return picture.read_bytes()


def _run(bundle: Path, picture: Path, view: View) -> str:
    """What it had to say in its last line."""
    command = [sys.executable, "-m", "ui.cli", "preview", "--bundle", str(bundle), "--show", view.shown_as]
    command += ["--language", view.language, "--orientation", "portrait" if view.portrait else "landscape", "--out", str(picture)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST_SECONDS, check=False)  # noqa: S603 (our own command)
    except subprocess.TimeoutExpired:
        raise PreviewUnavailable(f"The kiosk's screen took longer than {LONGEST_SECONDS} seconds.") from None
    lines = done.stderr.strip().splitlines()
    return lines[-1][:300] if lines else ""


def _key(files: Mapping[str, bytes], view: View) -> str:
    digest = sha256(repr(view).encode())
    for path in sorted(files):
        digest.update(path.encode() + b"\0" + sha256(files[path]).digest())
    return digest.hexdigest()
