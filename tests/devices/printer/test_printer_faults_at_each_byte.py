"""One job, interrupted at each byte of its dialogue in every way, in simulated time."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pytest

from devices.health import HealthReason, HealthState
from devices.line.faulty_line import FaultyLine, LineTrouble
from devices.line.line import Line
from devices.printer.document import Document, Paragraph, Row
from devices.printer.escpos_printer import EscposPrinter
from devices.printer.escpos_twin import EscposTwin
from devices.printer.printer_twin import PrinterTwin
from devices.printer.profile import Family, PrinterProfile
from devices.printer.profile_facts import ProfileFacts
from devices.printer.qt_shaper import QtShaper
from devices.printer.receipt_printer import PrintResult, PrintStep, ReceiptPrinter
from devices.printer.star_printer import StarPrinter
from devices.printer.star_twin import StarTwin
from devices.printer.twin_fault import TwinFault

STRIDE = 1 if os.environ.get("FIRST_STOP_TORTURE") else 5
LONGEST = 30.0
"""Simulated seconds that a whole job may take, whatever happens to it."""
SLIP = Document((Row("Paid", "£52.00"), Paragraph("Thank you")))
GARBAGE = bytes(range(256))


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


@pytest.fixture(params=["TM-T20II", "TSP600"])
def scene(facts: ProfileFacts, shaper: QtShaper, request: pytest.FixtureRequest) -> Callable[[], Scene]:
    return lambda: Scene(facts.profile(request.param), shaper)


@pytest.fixture
def escpos_scene(facts: ProfileFacts, shaper: QtShaper) -> Callable[[], Scene]:
    return lambda: Scene(facts.profile("TM-T20II"), shaper)


@pytest.fixture
def star_scene(facts: ProfileFacts, shaper: QtShaper) -> Callable[[], Scene]:
    return lambda: Scene(facts.profile("TSP600"), shaper)


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


def then_prints(scene: Scene) -> None:
    before = sum(text.count("Thank you") for text in scene.slips())
    result, _, _ = scene.print()
    assert result.step is PrintStep.DONE
    after = "".join(slip.text for slip in scene.twin.slips).count("Thank you")
    assert after - before in (1, 2)  # two only where the interrupted one still hung in the printer


def traffic(scene: Callable[[], Scene]) -> tuple[int, int]:
    """Bytes written and read by a job that nothing interrupts."""
    watched = scene()
    counts = [0, 0]

    class Counting(FaultyLine):
        def write(self, data: bytes, timeout: float) -> None:
            counts[0] += len(data)
            super().write(data, timeout)

        def read(self, size: int, timeout: float) -> bytes:
            data = super().read(size, timeout)
            counts[1] += len(data)
            return data

    watched.wire = Counting(watched.wire, LineTrouble())
    assert watched.print()[0].step is PrintStep.DONE
    return counts[0], counts[1]


def positions(count: int) -> Iterable[int]:
    return range(0, count + 1, STRIDE)


def test_the_line_cut_at_each_byte_written(scene):
    written, _ = traffic(scene)
    for position in positions(written):
        here = scene()
        holds(here, *here.print(LineTrouble(cut_after_written=position)))
        then_prints(here)


def test_the_line_stuck_at_each_byte_written(scene):
    written, _ = traffic(scene)
    for position in positions(written):
        here = scene()
        holds(here, *here.print(LineTrouble(stuck_after_written=position)))
        then_prints(here)


def test_the_line_cut_at_each_byte_read(scene):
    _, read = traffic(scene)
    for position in positions(read):
        here = scene()
        holds(here, *here.print(LineTrouble(cut_after_read=position)))
        then_prints(here)


def test_silence_from_each_byte_read(scene):
    _, read = traffic(scene)
    for position in positions(read):
        here = scene()
        holds(here, *here.print(LineTrouble(silent_after_read=position)))
        then_prints(here)


def test_garbage_before_each_byte_read(scene):
    _, read = traffic(scene)
    for position in positions(read):
        here = scene()
        result, steps, seconds = here.print(LineTrouble(garbage_before=(position, b"\xff\x80\xc1")))
        holds(here, result, steps, seconds)
        then_prints(here)


def test_a_flipped_byte_anywhere_in_what_is_read(scene):
    _, read = traffic(scene)
    for position in positions(read):
        here = scene()
        holds(here, *here.print(LineTrouble(flipped_read=(position,))))
        then_prints(here)


@pytest.mark.parametrize("fault", [TwinFault.POWER_CUT, TwinFault.MUTE, TwinFault.UNRECOVERABLE, TwinFault.XOFF])
def test_the_printer_fails_for_good_at_each_byte(scene, fault):
    written, _ = traffic(scene)
    for position in positions(written):
        here = scene()
        here.twin.fault(fault, at_byte=position)
        holds_during_xoff(here) if fault is TwinFault.XOFF else holds(here, *here.print())
        here.twin.clear(fault)
        then_prints(here)


def holds_during_xoff(here: Scene) -> None:
    """XOFF without a reason is borne for half a minute before the job is given up."""
    result, steps, seconds = here.print()
    assert seconds < 2 * LONGEST
    holds(here, result, steps, 0)


@pytest.mark.parametrize("fault", [TwinFault.PAPER_OUT, TwinFault.COVER_OPEN])
def test_paper_and_cover_at_each_byte_go_on_after_a_hand(scene, fault):
    written, _ = traffic(scene)
    for position in positions(written):
        here = scene()
        here.twin.fault(fault, at_byte=position)
        printer = here.printer(here.wire)
        steps: list[PrintStep] = []

        def on_step(step: PrintStep, _: object, here: Scene = here, steps: list[PrintStep] = steps) -> None:
            steps.append(step)
            if step is PrintStep.WAITING:
                here.twin.clear(fault)

        result = printer.print(SLIP, "01", on_step)

        assert result.step is (PrintStep.DONE if PrintStep.SEND_STARTED in steps else PrintStep.FAILED)
        holds(here, result, steps, 0)


@pytest.mark.parametrize(
    "missing",
    [TwinFault.NO_PROCESS_ID, TwinFault.NO_AUTOMATIC, TwinFault.NO_CAUSES, TwinFault.GARBAGE, TwinFault.DUPLICATE_STATUS],
)
def test_a_plainer_printer_still_proves_its_work(escpos_scene, missing):
    here = escpos_scene()
    here.twin.fault(missing)

    result, steps, seconds = here.print()

    assert result.step is PrintStep.DONE
    holds(here, result, steps, seconds)


def test_the_plainest_printer_is_asked_for_its_paper_and_goes_on_after_a_reload(escpos_scene):
    """It knows `GS r` and `DLE EOT` and nothing of itself."""
    here = escpos_scene()
    here.twin.fault(TwinFault.NO_PROCESS_ID)
    here.twin.fault(TwinFault.NO_AUTOMATIC)
    here.twin.fault(TwinFault.PAPER_OUT, at_line=1)
    printer = here.printer(here.wire)
    steps: list[PrintStep] = []

    def on_step(step: PrintStep, _: object) -> None:
        steps.append(step)
        if step is PrintStep.WAITING:
            here.twin.reload()

    assert printer.print(SLIP, "01", on_step).step is PrintStep.DONE
    assert steps.count(PrintStep.WAITING) == 1
    [text] = here.slips()
    assert text.count("Thank you") == 1


def test_what_one_visitor_left_in_the_printer_is_cut_off_before_the_next_receipt(scene):
    here = scene()
    here.twin.fault(TwinFault.PAPER_OUT, at_line=1)
    printer = here.printer(here.wire)
    assert printer.print(SLIP, "01", lambda *_: None).step is PrintStep.UNKNOWN
    here.twin.reload()

    result = printer.print(Document((Paragraph("The next visitor's"),)), "02", lambda *_: None)

    assert result.step is PrintStep.DONE
    left_over, own = here.slips()
    assert "Thank you" in left_over
    assert "Thank you" not in own


def test_a_new_program_that_was_told_of_a_crash_cuts_off_what_was_left(scene):
    here = scene()
    here.twin.fault(TwinFault.PAPER_OUT, at_line=1)
    assert here.print()[0].step is PrintStep.UNKNOWN
    here.twin.reload()

    printer = here.printer(here.wire, left_over=True)
    result = printer.print(Document((Paragraph("The next visitor's"),)), "02", lambda *_: None)

    assert result.step is PrintStep.DONE
    left_over, own = here.slips()
    assert "Thank you" in left_over
    assert "Thank you" not in own


def test_nobody_changes_the_roll_and_the_job_ends_unknown(scene):
    here = scene()
    here.twin.fault(TwinFault.PAPER_OUT, at_line=1)

    result, steps, _ = here.print()

    assert result.step is PrintStep.UNKNOWN
    assert HealthReason.PAPER_OUT in result.reasons
    assert PrintStep.WAITING in steps


def test_a_printer_that_names_no_causes_is_well_from_the_first_question(escpos_scene):
    here = escpos_scene()
    here.twin.fault(TwinFault.NO_CAUSES)

    assert here.printer(here.wire).health().state is HealthState.OK


def test_a_printer_without_any_fence_prints_and_is_honestly_unknown(escpos_scene):
    here = escpos_scene()
    here.twin.fault(TwinFault.NO_PROCESS_ID)
    here.twin.fault(TwinFault.NO_SENSOR)

    result, _, _ = here.print()

    assert result.step is PrintStep.UNKNOWN
    assert len(here.slips()) == 1


def test_a_printer_without_process_ids_waits_for_paper_before_it_believes(escpos_scene):
    here = escpos_scene()
    here.twin.fault(TwinFault.NO_PROCESS_ID)
    here.twin.fault(TwinFault.PAPER_OUT, at_line=1)
    printer = here.printer(here.wire)
    steps: list[PrintStep] = []

    def on_step(step: PrintStep, _: object) -> None:
        steps.append(step)
        if step is PrintStep.WAITING:
            here.twin.reload()

    assert printer.print(SLIP, "01", on_step).step is PrintStep.DONE
    assert PrintStep.WAITING in steps
    assert len(here.slips()) == 1


def test_a_crash_in_mid_raster_is_cleared_before_the_next_job(escpos_scene):
    here = escpos_scene()
    here.wire.write(b"\x1dv0\x00\x48\x00\x60\x00" + bytes(100), 1)

    result, _, _ = here.print()

    assert result.step is PrintStep.DONE
    [text] = here.slips()
    assert text.count("Thank you") == 1


def test_a_star_printer_that_does_not_count_prints_and_is_honestly_unknown(star_scene):
    here = star_scene()
    here.twin.fault(TwinFault.NO_PROCESS_ID)

    result, _, _ = here.print()

    assert result.step is PrintStep.UNKNOWN
    assert len(here.slips()) == 1


def test_a_star_crash_in_mid_raster_is_cleared_before_the_next_job(star_scene):
    here = star_scene()
    here.wire.write(b"\x1b\x1dS\x01\x48\x00\x60\x00\x00" + bytes(100), 1)

    result, _, _ = here.print()

    assert result.step is PrintStep.DONE
    assert here.slips()[0].count("Thank you") == 1
