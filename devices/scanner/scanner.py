"""The port every barcode and QR scanner fits."""

from typing import Protocol

from devices.health import Health
from devices.scanner.scan import Scan, ScanRefusal


class Scanner(Protocol):
    """Called from one thread, the one that owns its line. Trouble on the line is no exception: it is in the health."""

    def health(self) -> Health:
        """OK once something was read since the line was opened; an open line alone is UNKNOWN: scanners answer no questions."""
        ...

    def read(self, timeout: float) -> Scan | ScanRefusal | None:
        """The next code, or None when `timeout` seconds (at least 0.05) passed without the end of one, or at
        once while the line is away.
        """
        ...

    def trigger(self, on: bool) -> None:
        """Starts or ends looking for a code, on scanners that are told to; nothing on those that always look."""
        ...
