"""One job, interrupted at each byte of its dialogue in every way, in simulated time."""

import os
from collections.abc import Callable, Iterable

import pytest

from devices.line.faulty_line import FaultyLine, LineTrouble
from devices.printer.receipt_printer import PrintStep
from devices.printer.twin_fault import TwinFault
from tests.devices.printer.printing_scene import LONGEST, SLIP, Scene, holds

STRIDE = 1 if os.environ.get("FIRST_STOP_TORTURE") else 5


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
