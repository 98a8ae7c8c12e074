"""What receipts cost on the wire beside plainer ways, and how soon the first byte is out."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication

from devices.line.pty_port import PtyPort
from devices.line.serial_line import SerialLine
from devices.printer.escpos_printer import EscposPrinter
from devices.printer.escpos_twin import EscposTwin
from devices.printer.profile_facts import ProfileFacts
from devices.printer.qt_shaper import QtShaper
from devices.printer.receipt_printer import PrintStep
from tests.bench.figure import Figure
from tests.bench.print_cost import forty_line_receipt, shaped_cost, six_arabic_lines, six_long_arabic_lines, text_cost

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
RECEIPTS = 20
TEXT_GOAL, SHAPED_GOAL, FIRST_BYTE_GOAL_MS = 1.05, 0.5, 50.0


def measure() -> Iterator[Figure]:
    application = QGuiApplication.instance() or QGuiApplication([])
    shaper = QtShaper.from_files(sorted(FONTS.glob("*.ttf")))
    profile = ProfileFacts().profile("TM-T20II")
    receipt = text_cost(forty_line_receipt(), profile, shaper)
    yield Figure("40-line receipt with QR", receipt.ours, "B", TEXT_GOAL, "its text and a native QR", receipt.plain)
    for name, document, goal in (
        ("a page of six Arabic lines, as receipts have them", six_arabic_lines(), SHAPED_GOAL),
        ("the same at its worst, every line full", six_long_arabic_lines(), None),  # nearly all ink: nothing to crop
    ):
        arabic = shaped_cost(document, profile, shaper)
        yield Figure(name, arabic.ours, "B", goal, "full-width raster", arabic.plain)
    slowest = max(_first_bytes(shaper))
    yield Figure(f"receipt asked for to first byte out, slowest of {RECEIPTS}", slowest, "ms", FIRST_BYTE_GOAL_MS)
    del application


class _WatchedLine(SerialLine):
    """Notes when a job's first byte is handed to the kernel."""

    first_write: float | None = None

    def write(self, data: bytes, timeout: float) -> None:
        super().write(data, timeout)
        self.first_write = self.first_write or time.perf_counter()


def _first_bytes(shaper: QtShaper) -> Iterator[float]:
    port = PtyPort()
    twin = EscposTwin(port, speed=None)
    twin.start()
    line = _WatchedLine(port.path, 38400)
    printer = EscposPrinter(line, ProfileFacts().profile("TM-T20II"), shaper)
    try:
        for number in range(RECEIPTS):
            document = forty_line_receipt() if number % 2 else six_arabic_lines()
            line.first_write = None
            since = time.perf_counter()
            result = printer.print(document, f"{number:02d}", lambda *_: None)
            assert result.step is PrintStep.DONE, result
            yield ((line.first_write or time.perf_counter()) - since) * 1000
    finally:
        line.close()
        twin.stop()
        port.close()
