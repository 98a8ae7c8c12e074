"""A barcode and QR scanner on a serial line (or USB in its serial mode)."""

from devices import log_events
from devices.health import Health
from devices.line.frame_reader import FrameReader
from devices.line.line import Line
from devices.line.wiping import wipe
from devices.scanner.scan import Scan, ScanRefusal
from devices.scanner.scanner_frames import TRIGGER_OFF, TRIGGER_ON, scan_in

_COMMAND_SECONDS = 0.5


class SerialScanner:
    """Fits `Scanner`. `triggered` scanners look for codes only while told to; `aim` ones name each code."""

    def __init__(self, line: Line, *, triggered: bool = False, aim: bool = False, bill_prefixes: tuple[str, ...] = ()) -> None:
        self._frames = FrameReader(line)
        self._triggered = triggered
        self._aim = aim
        self._bill_prefixes = tuple(prefix.encode("ascii") for prefix in bill_prefixes)

    def health(self) -> Health:
        return self._frames.health

    def read(self, timeout: float) -> Scan | ScanRefusal | None:
        frame = self._frames.read(timeout)
        if frame is None:
            return None
        scan = scan_in(frame, self._bill_prefixes, always_named=self._aim)
        wipe(frame)
        if isinstance(scan, ScanRefusal):
            log_events.scan_refused(why=scan)
        return scan

    def trigger(self, on: bool) -> None:
        if self._triggered:
            self._frames.write(TRIGGER_ON if on else TRIGGER_OFF, _COMMAND_SECONDS)
