"""Printers that can do less, and what an interrupted job leaves behind, in simulated time."""

import pytest

from devices.health import HealthReason, HealthState
from devices.line.faulty_line import LineTrouble
from devices.printer.receipt_printer import PrintStep
from devices.printer.twin_fault import TwinFault
from tests.devices.printer.printing_scene import NEXT, holds


@pytest.mark.parametrize(
    "missing",
    [TwinFault.NO_PROCESS_ID, TwinFault.NO_AUTOMATIC, TwinFault.NO_CAUSES, TwinFault.GARBAGE, TwinFault.DUPLICATE_STATUS],
)
def test_a_plainer_printer_still_proves_its_work(escpos_scene, missing):
    here = escpos_scene()
    here.twin.fault(missing)

    ending = here.print()

    assert ending.result.step is PrintStep.DONE
    holds(here, ending)


def test_the_plainest_printer_is_asked_for_its_paper_and_goes_on_after_a_reload(escpos_scene):
    """It knows `GS r` and `DLE EOT` and nothing of itself."""
    here = escpos_scene()
    here.twin.fault(TwinFault.NO_PROCESS_ID)
    here.twin.fault(TwinFault.NO_AUTOMATIC)
    here.twin.fault(TwinFault.PAPER_OUT, at_line=1)

    ending = here.print(hand=here.twin.reload)

    assert ending.result.step is PrintStep.DONE
    assert ending.steps.count(PrintStep.WAITING) == 1
    [slip] = here.slips()
    assert slip.text.count("Thank you") == 1


def test_what_one_visitor_left_in_the_printer_is_cut_off_before_the_next_receipt(scene):
    here = scene()
    here.twin.fault(TwinFault.PAPER_OUT, at_line=1)
    assert here.print().result.step is PrintStep.UNKNOWN
    here.twin.reload()

    assert here.print(NEXT, "02").result.step is PrintStep.DONE
    left_over, own = here.slips()
    assert "Thank you" in left_over.text
    assert "Thank you" not in own.text


def test_a_new_program_that_was_told_of_a_crash_cuts_off_what_was_left(scene):
    here = scene()
    here.twin.fault(TwinFault.PAPER_OUT, at_line=1)
    assert here.print().result.step is PrintStep.UNKNOWN
    here.twin.reload()
    here.start_anew()

    assert here.print(NEXT, "02").result.step is PrintStep.DONE
    left_over, own = here.slips()
    assert "Thank you" in left_over.text
    assert "Thank you" not in own.text


def test_nobody_changes_the_roll_and_the_job_ends_unknown(scene):
    here = scene()
    here.twin.fault(TwinFault.PAPER_OUT, at_line=1)

    ending = here.print()

    assert ending.result.step is PrintStep.UNKNOWN
    assert HealthReason.PAPER_OUT in ending.result.reasons
    assert PrintStep.WAITING in ending.steps


def test_a_printer_that_names_no_causes_is_well_from_the_first_question(escpos_scene):
    here = escpos_scene()
    here.twin.fault(TwinFault.NO_CAUSES)

    assert here.driver.health().state is HealthState.OK


def test_a_printer_without_any_fence_prints_and_is_honestly_unknown(escpos_scene):
    here = escpos_scene()
    here.twin.fault(TwinFault.NO_PROCESS_ID)
    here.twin.fault(TwinFault.NO_SENSOR)

    assert here.print().result.step is PrintStep.UNKNOWN
    here.wait(2)
    assert len(here.slips()) == 1


def test_a_printer_without_process_ids_waits_for_paper_before_it_believes(escpos_scene):
    here = escpos_scene()
    here.twin.fault(TwinFault.NO_PROCESS_ID)
    here.twin.fault(TwinFault.PAPER_OUT, at_line=1)

    ending = here.print(hand=here.twin.reload)

    assert ending.result.step is PrintStep.DONE
    assert PrintStep.WAITING in ending.steps
    assert len(here.slips()) == 1


def test_a_crash_in_mid_raster_is_cleared_before_the_next_job(escpos_scene):
    here = escpos_scene()
    here.wire.write(b"\x1dv0\x00\x48\x00\x60\x00" + bytes(100), 1)

    assert here.print().result.step is PrintStep.DONE
    [slip] = here.slips()
    assert slip.text.count("Thank you") == 1


def test_a_star_printer_that_does_not_count_prints_and_is_honestly_unknown(star_scene):
    here = star_scene()
    here.twin.fault(TwinFault.NO_PROCESS_ID)

    assert here.print().result.step is PrintStep.UNKNOWN
    here.wait(2)
    assert len(here.slips()) == 1


def test_a_star_crash_in_mid_raster_is_cleared_before_the_next_job(star_scene):
    here = star_scene()
    here.wire.write(b"\x1b\x1dS\x01\x48\x00\x60\x00\x00" + bytes(100), 1)

    assert here.print().result.step is PrintStep.DONE
    assert here.slips()[0].text.count("Thank you") == 1


def test_a_star_that_hangs_in_a_picture_is_not_taken_to_have_counted(star_scene):
    """The counter stands where the interrupted job's probe left it, which is where a job of the same name would look for it."""
    here = star_scene()
    here.trouble.suffer(LineTrouble(cut_after_written=80))
    here.print()
    here.start_anew()
    here.wire.write(b"\x1bk\x48\x00" + bytes(100), 1)

    assert here.print().result.step is PrintStep.DONE


def test_a_question_after_a_crash_is_not_taken_for_the_length_of_a_picture(scene):
    """The crash came right behind the command; `10 04 …` would make a picture of four megabytes of it."""
    here = scene()
    here.wire.write(b"\x1bk" if here.is_star else b"\x1dv0\x00", 1)

    assert here.driver.health().state is HealthState.OK
    assert here.print().result.step is PrintStep.DONE


def test_a_greeting_that_begins_as_the_end_of_a_picture_is_said_again(star_scene):
    """Eighteen bytes were missing: the sixteen zeros and `ESC @`, so that what the last job had set was still there."""
    whole, here = star_scene(), star_scene()
    whole.print()
    here.wire.write(b"\x1bE\x1bi\x01\x01\x1bk\x02\x00" + bytes(2 * 24 - 18), 1)
    here.start_anew()

    assert here.print().result.step is PrintStep.DONE
    assert here.slips()[-1] == whole.slips()[0]
