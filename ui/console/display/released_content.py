"""The content that every kiosk shows, for pages of the hub that show it too."""

from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from kiosk.content.content import Content
from kiosk.content.publishing.bundle_check import lay_out
from kiosk.content.ring import Ring
from kiosk.hub.hub import Hub


class ReleasedContent:
    """Read anew when another release has reached all kiosks; one for the whole server."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._lock = Lock()
        self._number: int | None = None
        self._content: Content | None = None

    def now(self) -> Content | None:
        """None before the first release. ContentRefused where a release cannot be read."""
        number = self._hub.publishing.showcase.stand().releases.get(Ring.ALL)
        with self._lock:
            if number != self._number:
                self._content = None if number is None else self._read(number)
                self._number = number
            return self._content

    def _read(self, number: int) -> Content:
        files = self._hub.publishing.release_files(number)
        sheets = {path: body for path, body in files.items() if "/" not in path and path.endswith(".json")}
        with TemporaryDirectory(prefix="first-stop-display-") as folder:
            lay_out(sheets, Path(folder))
            return Content.load(Path(folder))
