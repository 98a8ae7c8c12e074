"""Printers that can do less, and what an interrupted job leaves behind, in simulated time."""

import pytest

from devices.health import HealthReason, HealthState
from devices.line.faulty_line import LineTrouble
from devices.printer.document import Document, Paragraph
from devices.printer.receipt_printer import PrintStep
from devices.printer.twin_fault import TwinFault
from tests.devices.printer.printing_scene import SLIP, holds


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


def test_a_star_that_hangs_in_a_picture_is_not_taken_to_have_counted(star_scene):
    """The counter stands where the interrupted job's probe left it, which is where a job of the same name would look for it."""
    here = star_scene()
    here.print(LineTrouble(cut_after_written=80))
    here.wire.write(b"\x1bk\x48\x00" + bytes(100), 1)

    result, _, _ = here.print()

    assert result.step is PrintStep.DONE
