"""A printer, its driver and the wire between them, in simulated time."""

import os
from dataclasses import dataclass

from devices.line.faulty_line import FaultyLine, LineTrouble
from devices.line.line import Line
from devices.printer.document import Document, Paragraph, QrCode, Row
from devices.printer.escpos_printer import EscposPrinter
from devices.printer.escpos_twin import EscposTwin
from devices.printer.printer_twin import PrinterTwin
from devices.printer.profile import Family, PrinterProfile
from devices.printer.qt_shaper import QtShaper
from devices.printer.receipt_printer import PrintResult, PrintStep, ReceiptPrinter
from devices.printer.star_printer import StarPrinter
from devices.printer.star_twin import StarTwin

LONGEST = 30.0
"""Simulated seconds that a whole job may take, whatever happens to it."""
_WITH_PICTURES = (Paragraph("Tŷ"), QrCode("KT7XM9PQ")) if os.environ.get("FIRST_STOP_TORTURE") else ()
SLIP = Document((Row("Paid", "£52.00"), *_WITH_PICTURES, Paragraph("Thank you")))


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class WirePort:
    """The twin's end of a wire without a kernel in it."""

    closed = False

    def __init__(self) -> None:
        self.to_twin = b""
        self.to_driver = b""

    def read(self, timeout: float) -> bytes:
        data, self.to_twin = self.to_twin, b""
        return data

    def write(self, data: bytes) -> None:
        self.to_driver += data

    def unplug(self) -> None: ...
    def replug(self) -> None: ...


class Wire:
    """The driver's end: the twin works while the driver waits, and waiting only moves the clock."""

    baud = 38400

    def __init__(self, port: WirePort, twin: EscposTwin, clock: Clock) -> None:
        self._port, self._twin, self._clock = port, twin, clock

    def read(self, size: int, timeout: float) -> bytes:
        self._twin.turn(0)
        data, self._port.to_driver = self._port.to_driver[:size], self._port.to_driver[size:]
        if not data:
            self._clock.now += max(timeout, 0.001)
        return data

    def write(self, data: bytes, timeout: float) -> None:
        self._port.to_twin += data
        self._twin.turn(0)

    def drop_input(self) -> None:
        self._port.to_driver = b""

    def close(self) -> None: ...


@dataclass
class Scene:
    """A new printer each time, and the driver that was there before the trouble came."""

    profile: PrinterProfile
    shaper: QtShaper

    def __post_init__(self) -> None:
        self.clock = Clock()
        self.port = WirePort()
        self.twin: PrinterTwin = (StarTwin if self.is_star else EscposTwin)(self.port, speed=None)
        self.wire: Line = Wire(self.port, self.twin, self.clock)

    @property
    def is_star(self) -> bool:
        return self.profile.family is Family.STAR

    def printer(self, line: Line, *, left_over: bool = False) -> ReceiptPrinter:
        kind = StarPrinter if self.is_star else EscposPrinter
        return kind(line, self.profile, self.shaper, reload_seconds=5, left_over=left_over, steady=self.clock)

    def print(self, trouble: LineTrouble | None = None) -> tuple[PrintResult, list[PrintStep], float]:
        line = FaultyLine(self.wire, trouble) if trouble else self.wire
        printer = self.printer(line)
        steps: list[PrintStep] = []
        began = self.clock.now
        result = printer.print(SLIP, "01", lambda step, _: steps.append(step))
        return result, steps, self.clock.now - began

    def slips(self) -> list[str]:
        return [slip.text for slip in self.twin.slips if slip.finished]


def holds(scene: Scene, result: PrintResult, steps: list[PrintStep], seconds: float) -> None:
    """What is true however a job ended: its word about the paper, and that the next job works."""
    whole = [text for text in scene.slips() if "£52.00" in text and "Thank you" in text]
    if result.step is PrintStep.DONE:
        assert len(whole) == 1
    if result.step is PrintStep.FAILED:
        assert PrintStep.SEND_STARTED not in steps
        assert "£52.00" not in "".join(slip.text for slip in scene.twin.slips)
    assert result.step in (PrintStep.DONE, PrintStep.FAILED, PrintStep.UNKNOWN)
    assert len(whole) <= 1
    assert seconds < LONGEST
