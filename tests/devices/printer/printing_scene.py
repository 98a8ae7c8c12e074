"""A printer, its driver and the wire between them, in simulated time."""

import os
from collections.abc import Callable
from dataclasses import dataclass

from devices.health import HealthState
from devices.line.faulty_line import FaultyLine, LineTrouble
from devices.line.line import Line
from devices.printer.document import Barcode, Document, Heading, Paragraph, QrCode, Reference, Row, Rule, Symbology
from devices.printer.escpos_printer import EscposPrinter
from devices.printer.escpos_twin import EscposTwin
from devices.printer.printer_twin import PrinterTwin
from devices.printer.profile import Family, PrinterProfile
from devices.printer.receipt_printer import PrintResult, PrintStep, ReceiptPrinter
from devices.printer.shaper import LineShaper
from devices.printer.slip import Slip
from devices.printer.star_printer import StarPrinter
from devices.printer.star_twin import StarTwin

TORTURE = bool(os.environ.get("FIRST_STOP_TORTURE"))
LONGEST = 30.0
"""Simulated seconds that a whole job may take, whatever happens to it."""
BACK = 5.0
"""Simulated seconds after the end of a fault in which the printer is well again."""
_FIRST, _LAST = Row("Paid", "£52.00"), Paragraph("Thank you")
SLIP = Document((_FIRST, _LAST))
SLIP_WITH_PICTURES = Document((_FIRST, Paragraph("tŷ"), QrCode("KT7"), _LAST))
SLIP_IN_EVERY_LANGUAGE = Document(
    (
        _FIRST,
        Heading("Tamarside"),
        Paragraph("Diolch, o'ch tŷ"),
        Paragraph("Dziękuję, żółć"),
        Paragraph("شكرا £5"),
        Paragraph("Дякую"),
        Paragraph("Mulțumesc"),
        Paragraph("谢谢您"),
        Rule(),
        Reference("KT-7XM9P-Q"),
        QrCode("KT7XM9PQ"),
        Barcode("1234", Symbology.ITF, "Your bill"),
        _LAST,
    )
)
NEXT = Document((Paragraph("The next visitor's"), QrCode("NEXT")))


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

    def __init__(self, port: WirePort, twin: PrinterTwin, clock: Clock) -> None:
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
class Ending:
    """What the driver said of one job, and for how many simulated seconds it was at it."""

    result: PrintResult
    steps: list[PrintStep]
    seconds: float


class Scene:
    """A new printer, and the driver that is there before the trouble comes."""

    def __init__(self, profile: PrinterProfile, shaper: LineShaper) -> None:
        self.profile = profile
        self._shaper = shaper
        self.clock = Clock()
        self.port = WirePort()
        kind = StarTwin if self.is_star else EscposTwin
        self.twin: PrinterTwin = kind(self.port, steady=self.clock)
        self.wire = Wire(self.port, self.twin, self.clock)
        self.trouble = FaultyLine(self.wire, LineTrouble())
        self.driver = self.printer(self.trouble)

    @property
    def is_star(self) -> bool:
        return self.profile.family is Family.STAR

    def printer(self, line: Line, *, left_over: bool = False) -> ReceiptPrinter:
        """Another driver: the program was started anew."""
        kind = StarPrinter if self.is_star else EscposPrinter
        return kind(line, self.profile, self._shaper, reload_seconds=5, left_over=left_over, steady=self.clock)

    def print(self, document: Document = SLIP, job: str = "01", hand: Callable[[], None] = lambda: None) -> Ending:
        """`hand` is what somebody does when the printer waits for it."""
        steps: list[PrintStep] = []

        def on_step(step: PrintStep, _: object) -> None:
            steps.append(step)
            if step is PrintStep.WAITING:
                hand()

        began = self.clock.now
        result = self.driver.print(document, job, on_step)
        return Ending(result, steps, self.clock.now - began)

    def start_anew(self) -> None:
        """The program came to its end and starts again; it knows from its journal that a job was cut off."""
        self.driver = self.printer(self.wire, left_over=True)

    def wait(self, seconds: float) -> None:
        """What is in the printer goes on meanwhile."""
        until = self.clock.now + seconds
        while self.clock.now < until:
            self.clock.now += 0.05
            self.twin.turn(0)

    def slips(self) -> list[Slip]:
        return [slip for slip in self.twin.slips if slip.finished]


def holds(scene: Scene, ending: Ending, whole: Slip | None = None, longest: float = LONGEST) -> None:
    """What is true however a job ended: its word about the paper, and its time. `whole` is the slip as it should be."""
    printed = [slip for slip in scene.slips() if "£52.00" in slip.text and "Thank you" in slip.text]
    match ending.result.step:
        case PrintStep.DONE:
            assert len(printed) == 1
            assert whole is None or printed == [whole]
        case PrintStep.FAILED:
            assert PrintStep.SEND_STARTED not in ending.steps
            assert "£52.00" not in "".join(slip.text for slip in scene.twin.slips)
        case step:
            assert step is PrintStep.UNKNOWN
            assert len(printed) <= 1
    assert ending.seconds < longest


def then_serves_the_next(scene: Scene, whole: Slip, *, anew: bool) -> None:
    """The fault is over: within five seconds the printer is well, and the next visitor's slip is whole and theirs alone."""
    if anew:
        scene.start_anew()
    over = scene.clock.now
    while scene.driver.health().state is not HealthState.OK:
        assert scene.clock.now - over < BACK
    ending = scene.print(NEXT, "02")
    assert ending.result.step is PrintStep.DONE
    assert scene.slips()[-1] == whole
    assert sum(slip.text.count("Thank you") for slip in scene.slips()) <= 1
