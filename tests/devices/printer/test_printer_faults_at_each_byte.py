"""One job, interrupted at each byte of its dialogue in every way, in simulated time.

The short form takes every eleventh byte of two lines of text; the long one each byte of those, each of a slip with a picture and
a code, and every 37th of one in every language. After every other interruption the program itself starts anew.
"""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

import pytest

from devices.line.faulty_line import FaultyLine, LineTrouble
from devices.printer.document import Document
from devices.printer.receipt_printer import PrintStep
from devices.printer.slip import Slip
from devices.printer.twin_fault import TwinFault
from tests.devices.printer.printing_scene import (
    LONGEST,
    NEXT,
    SLIP,
    SLIP_IN_EVERY_LANGUAGE,
    SLIP_WITH_PICTURES,
    Ending,
    Scene,
    holds,
    then_serves_the_next,
)

SHORT = {"text": (SLIP, 11)}
LONG = {"text": (SLIP, 1), "pictures": (SLIP_WITH_PICTURES, 1), "languages": (SLIP_IN_EVERY_LANGUAGE, 37)}
SLIPS = LONG if os.environ.get("FIRST_STOP_TORTURE") else SHORT
"""What is printed, and every which byte it is interrupted at."""


class Counting(FaultyLine):
    """Nothing is wrong with it; it counts."""

    written = read_bytes = 0

    def write(self, data: bytes, timeout: float) -> None:
        self.written += len(data)
        super().write(data, timeout)

    def read(self, size: int, timeout: float) -> bytes:
        data = super().read(size, timeout)
        self.read_bytes += len(data)
        return data


@dataclass
class Undisturbed:
    """A job and the next one that nothing interrupts."""

    make: Callable[[], Scene]
    document: Document
    stride: int

    @cached_property
    def traffic(self) -> Counting:
        scene = self.make()
        line = Counting(scene.wire, LineTrouble())
        scene.driver = scene.printer(line)
        assert scene.print(self.document).result.step is PrintStep.DONE
        return line

    @cached_property
    def slip(self) -> Slip:
        return self._slip_of(self.document)

    @cached_property
    def next_slip(self) -> Slip:
        return self._slip_of(NEXT)

    def _slip_of(self, document: Document) -> Slip:
        scene = self.make()
        scene.print(document)
        return scene.slips()[0]

    def moments(self, count: int) -> Iterable[tuple[int, bool]]:
        """Numbers of bytes, and whether the program starts anew after that interruption."""
        return ((at, turn % 2 == 1) for turn, at in enumerate(range(0, count + 1, self.stride)))


@pytest.fixture(params=SLIPS)
def undisturbed(scene: Callable[[], Scene], request: pytest.FixtureRequest) -> Undisturbed:
    document, stride = SLIPS[request.param]
    return Undisturbed(scene, document, stride)


def interrupted(undisturbed: Undisturbed, trouble: LineTrouble, anew: bool) -> None:
    """A job with trouble on the line, and the next visitor's without."""
    here = undisturbed.make()
    here.trouble.suffer(trouble)
    holds(here, here.print(undisturbed.document), undisturbed.slip)
    here.trouble.suffer(LineTrouble())
    then_serves_the_next(here, undisturbed.next_slip, anew=anew)


def suffering(undisturbed: Undisturbed, fault: TwinFault, at_byte: int) -> tuple[Scene, Ending]:
    """A job in a printer that has a fault from that byte on; WAITING means that a hand mends it."""
    here = undisturbed.make()
    here.twin.fault(fault, at_byte=at_byte)
    return here, here.print(undisturbed.document, hand=lambda: here.twin.clear(fault))


@pytest.mark.parametrize("kind", ["cut_after_written", "stuck_after_written"])
def test_the_line_fails_at_each_byte_written(undisturbed, kind):
    for at, anew in undisturbed.moments(undisturbed.traffic.written):
        interrupted(undisturbed, LineTrouble(**{kind: at}), anew)


@pytest.mark.parametrize("kind", ["cut_after_read", "silent_after_read"])
def test_the_line_fails_at_each_byte_read(undisturbed, kind):
    for at, anew in undisturbed.moments(undisturbed.traffic.read_bytes):
        interrupted(undisturbed, LineTrouble(**{kind: at}), anew)


def test_garbage_before_each_byte_read(undisturbed):
    for at, anew in undisturbed.moments(undisturbed.traffic.read_bytes):
        interrupted(undisturbed, LineTrouble(garbage_before=(at, b"\xff\x80\xc1")), anew)


def test_a_flipped_byte_anywhere_in_what_is_read(undisturbed):
    for at, anew in undisturbed.moments(undisturbed.traffic.read_bytes):
        interrupted(undisturbed, LineTrouble(flipped_read=(at,)), anew)


@pytest.mark.parametrize(
    "fault",
    [
        TwinFault.POWER_CUT,
        TwinFault.MUTE,
        TwinFault.UNRECOVERABLE,
        TwinFault.XOFF,
        TwinFault.CUTTER,
        TwinFault.HALF_ANSWERS,
        TwinFault.SLOW,
    ],
)
def test_the_printer_suffers_from_each_byte_on(undisturbed, fault):
    """XOFF without a reason is borne for half a minute before the job is given up."""
    longest = 2 * LONGEST if fault is TwinFault.XOFF else LONGEST
    for at, anew in undisturbed.moments(undisturbed.traffic.written):
        here, ending = suffering(undisturbed, fault, at)
        holds(here, ending, undisturbed.slip, longest)
        here.twin.clear(fault)
        then_serves_the_next(here, undisturbed.next_slip, anew=anew)


@pytest.mark.parametrize("fault", [TwinFault.GARBAGE, TwinFault.DUPLICATE_STATUS])
def test_noise_and_doubled_answers_from_each_byte_on_do_not_keep_a_slip_from_being_proven(undisturbed, fault):
    for at, anew in undisturbed.moments(undisturbed.traffic.written):
        here, ending = suffering(undisturbed, fault, at)
        assert ending.result.step is PrintStep.DONE
        holds(here, ending, undisturbed.slip)
        then_serves_the_next(here, undisturbed.next_slip, anew=anew)


@pytest.mark.parametrize("fault", [TwinFault.PAPER_OUT, TwinFault.COVER_OPEN])
def test_paper_and_cover_at_each_byte_go_on_after_a_hand(undisturbed, fault):
    for at, anew in undisturbed.moments(undisturbed.traffic.written):
        here, ending = suffering(undisturbed, fault, at)
        assert ending.result.step is (PrintStep.DONE if PrintStep.SEND_STARTED in ending.steps else PrintStep.FAILED)
        holds(here, ending, undisturbed.slip)
        here.twin.clear(fault)
        then_serves_the_next(here, undisturbed.next_slip, anew=anew)
