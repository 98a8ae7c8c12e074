"""Benches for the receipt printer's tests: a fake, the drivers on twins over ptys, and real hardware with --port."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtGui import QGuiApplication

from devices.health import Health, HealthReason, HealthState
from devices.line.line import LineFault, LineFaultReason
from devices.line.pty_port import PtyPort
from devices.line.reopening_line import ReopeningLine
from devices.line.serial_line import SerialLine
from devices.printer.document import Document, Heading, Paragraph, QrCode, Reference, Row
from devices.printer.escpos_printer import EscposPrinter
from devices.printer.escpos_twin import EscposTwin
from devices.printer.layout import Paper, lay_out
from devices.printer.printed_line import TextLine
from devices.printer.printer_twin import PrinterTwin
from devices.printer.profile import PrinterProfile
from devices.printer.profile_facts import ProfileFacts
from devices.printer.qt_shaper import QtShaper
from devices.printer.receipt_printer import OnPrintStep, PrintResult, PrintStep, ReceiptPrinter
from devices.printer.star_printer import StarPrinter
from devices.printer.star_twin import StarTwin
from devices.printer.twin_fault import TwinFault
from tests.devices.printer.patient_line import PatientLine
from tests.devices.printer.printing_scene import Clock, Scene

FONTS = Path(__file__).parents[3] / "assets" / "fonts"
Twin = TypeVar("Twin", bound=PrinterTwin)


@dataclass
class Journal:
    """What the driver reported, and what a test does at a step."""

    steps: list[PrintStep] = field(default_factory=list)
    reasons: list[frozenset[HealthReason]] = field(default_factory=list)
    deeds: dict[PrintStep, Callable[[], None]] = field(default_factory=dict)

    def __call__(self, step: PrintStep, reasons: frozenset[HealthReason]) -> None:
        self.steps.append(step)
        self.reasons.append(reasons)
        self.deeds.get(step, lambda: None)()


class FakeReceiptPrinter:
    """Prints into memory, suffers what it is told, takes no time."""

    def __init__(self) -> None:
        self.faults: set[HealthReason] = set()
        self.slips: list[tuple[str, ...]] = []

    def health(self) -> Health:
        if HealthReason.SILENT in self.faults:
            return Health(HealthState.UNKNOWN, frozenset(self.faults))
        fault = self.faults - {HealthReason.PAPER_NEAR_END}
        return Health(HealthState.FAULT if fault else HealthState.OK, frozenset(self.faults))

    def print(self, document: Document, job: str, on_step: OnPrintStep) -> PrintResult:
        on_step(PrintStep.PREFLIGHT, frozenset())
        if self.faults - {HealthReason.PAPER_NEAR_END}:
            return PrintResult(PrintStep.FAILED, frozenset(self.faults))
        on_step(PrintStep.SEND_STARTED, frozenset())
        on_step(PrintStep.SENT, frozenset())
        while help_needed := self.faults & {HealthReason.PAPER_OUT, HealthReason.COVER_OPEN}:
            on_step(PrintStep.WAITING, frozenset(help_needed))
            on_step(PrintStep.SENT, frozenset())
        if ending := self.faults & {HealthReason.UNPLUGGED, HealthReason.SILENT}:
            return PrintResult(PrintStep.UNKNOWN, frozenset(ending))
        on_step(PrintStep.PRINTED, frozenset())
        if HealthReason.CUTTER in self.faults:
            return PrintResult(PrintStep.UNKNOWN, frozenset({HealthReason.CUTTER}))
        lines = lay_out(document, Paper(576, 48))
        self.slips.append(tuple(f"{line.start} {line.end}".strip() for line in lines if isinstance(line, TextLine)))
        on_step(PrintStep.CUT, frozenset())
        on_step(PrintStep.DONE, frozenset())
        return PrintResult(PrintStep.DONE)


@dataclass
class Bench:
    """A printer, and hands that do things to it."""

    printer: ReceiptPrinter
    suffer: Callable[[HealthReason], None]
    recover: Callable[[HealthReason], None]
    slip_lines: Callable[[], list[list[str]]]
    """The words of each finished slip."""


@pytest.fixture(scope="session")
def shaper() -> QtShaper:
    QGuiApplication.instance() or QGuiApplication([])
    names = (
        "NotoSans-Regular",
        "NotoSans-Bold",
        "NotoSansArabic-Regular",
        "NotoSansArabic-Bold",
        "NotoSansSC-Regular",
        "NotoSansSC-Bold",
    )
    return QtShaper.from_files([FONTS / f"{name}.ttf" for name in names])


@pytest.fixture(scope="session")
def facts() -> ProfileFacts:
    return ProfileFacts()


@pytest.fixture
def profile(facts: ProfileFacts) -> PrinterProfile:
    return facts.profile("TM-T20II")


@pytest.fixture(params=["TM-T20II", "TSP600"])
def scene(facts: ProfileFacts, shaper: QtShaper, request: pytest.FixtureRequest) -> Callable[[], Scene]:
    return lambda: Scene(facts.profile(request.param), shaper)


@pytest.fixture
def escpos_scene(facts: ProfileFacts, shaper: QtShaper) -> Callable[[], Scene]:
    return lambda: Scene(facts.profile("TM-T20II"), shaper)


@pytest.fixture
def star_scene(facts: ProfileFacts, shaper: QtShaper) -> Callable[[], Scene]:
    return lambda: Scene(facts.profile("TSP600"), shaper)


@pytest.fixture
def receipt() -> Document:
    return Document(
        (
            Heading("Tamarside"),
            Row("Paid by card", "£52.00", strong=True),
            Paragraph("Garden waste subscription renewed"),
            Reference("KT-7XM9P-Q"),
            QrCode("https://tamarside.example/c/KT7XM9PQ", "A code to follow your case"),
        )
    )


@pytest.fixture
def journal() -> Journal:
    return Journal()


@pytest.fixture
def closing() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def escpos_twin(closing: ExitStack) -> EscposTwin:
    return _served(EscposTwin, closing)


@pytest.fixture
def star_twin(closing: ExitStack) -> StarTwin:
    return _served(StarTwin, closing)


@pytest.fixture
def clock() -> Clock:
    """The drivers': it moves when a printer has heard everything and has nothing to say."""
    return Clock()


@pytest.fixture
def escpos_printer(
    escpos_twin: EscposTwin, profile: PrinterProfile, shaper: QtShaper, clock: Clock, closing: ExitStack
) -> EscposPrinter:
    return EscposPrinter(_patient_line(escpos_twin, clock, closing), profile, shaper, steady=clock)


@pytest.fixture
def fake_bench() -> Bench:
    fake = FakeReceiptPrinter()
    return Bench(fake, fake.faults.add, fake.faults.discard, lambda: [" ".join(slip).split() for slip in fake.slips])


@pytest.fixture
def escpos_bench(escpos_twin: EscposTwin, escpos_printer: EscposPrinter) -> Bench:
    return _twin_bench(escpos_printer, escpos_twin)


@pytest.fixture
def star_bench(star_twin: StarTwin, facts: ProfileFacts, shaper: QtShaper, clock: Clock, closing: ExitStack) -> Bench:
    line = _patient_line(star_twin, clock, closing)
    return _twin_bench(StarPrinter(line, facts.profile("TSP600"), shaper, steady=clock), star_twin)


@pytest.fixture(params=["fake", "escpos", "star"])
def bench(request: pytest.FixtureRequest) -> Bench:
    found: Bench = request.getfixturevalue(f"{request.param}_bench")
    return found


@pytest.fixture
def hardware(request: pytest.FixtureRequest, facts: ProfileFacts, shaper: QtShaper, closing: ExitStack) -> EscposPrinter:
    path = request.config.getoption("--port", default=None)
    if not path:
        pytest.skip("needs --port with a real printer")
    line = SerialLine(Path(path), 38400)
    closing.callback(line.close)
    return EscposPrinter(line, facts.profile("TM-T20II"), shaper)


def _served(kind: type[Twin], closing: ExitStack) -> Twin:
    """Served on a pty whose name it carries as `port_path`, until the test ends."""
    port = PtyPort()
    closing.callback(port.close)
    twin = kind(port, speed=None)
    twin.port_path = port.path  # type: ignore[attr-defined]
    twin.start()
    closing.callback(twin.stop)
    return twin


def _patient_line(twin: PrinterTwin, clock: Clock, closing: ExitStack) -> PatientLine:
    path = twin.port_path  # type: ignore[attr-defined]
    line = PatientLine(ReopeningLine(lambda: SerialLine(path, 38400), 38400, clock), twin, clock)
    closing.callback(line.close)
    return line


def _twin_bench(printer: ReceiptPrinter, twin: PrinterTwin) -> Bench:
    faults = {
        HealthReason.PAPER_OUT: TwinFault.PAPER_OUT,
        HealthReason.COVER_OPEN: TwinFault.COVER_OPEN,
        HealthReason.CUTTER: TwinFault.CUTTER,
        HealthReason.SILENT: TwinFault.MUTE,
    }

    def suffer(reason: HealthReason) -> None:
        if reason is HealthReason.UNPLUGGED:
            twin.unplug()
        elif reason is HealthReason.PAPER_NEAR_END:
            twin.reload(1000)
        else:
            twin.fault(faults[reason])

    def recover(reason: HealthReason) -> None:
        if reason is HealthReason.UNPLUGGED:
            twin.replug()
            _open_again(printer)
        elif reason is HealthReason.PAPER_NEAR_END:
            twin.reload()
        else:
            twin.clear(faults[reason])

    return Bench(printer, suffer, recover, lambda: [slip.text.split() for slip in twin.slips if slip.finished])


def _open_again(printer: ReceiptPrinter) -> None:
    """The line looks for a missing name twice a second of its clock, which every look moves."""
    for _ in range(100):
        if printer.health().state is not HealthState.FAULT:
            return
    raise LineFault(LineFaultReason.GONE, "did not come back")
