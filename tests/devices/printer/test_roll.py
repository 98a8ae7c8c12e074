"""How long a roll lasts, and what to do when it does not."""

from datetime import date

import pytest

from devices.health import HealthReason
from devices.printer import escpos_frames
from devices.printer.receipt_renderer import ReceiptRenderer
from devices.printer.roll import Roll
from devices.printer.roll_change import RollStep, roll_steps
from devices.printer.trial_slip import trial_slip

MONDAY = date(2026, 11, 16)


def printed(slips: int, millimetres: int) -> Roll:
    roll = Roll(MONDAY)
    for _ in range(slips):
        roll = roll.after(millimetres)
    return roll


def test_a_new_roll_counts_on_typical_slips():
    assert Roll(MONDAY).slips_left == 80_000 // 150
    assert Roll(MONDAY).ends_on(MONDAY) is None


def test_a_used_roll_counts_on_its_own_slips():
    roll = printed(100, 200)

    assert roll.left_mm == 60_000
    assert roll.slips_left == 300


def test_a_roll_ends_when_its_days_go_on_as_before():
    assert printed(100, 200).ends_on(date(2026, 11, 17)) == date(2026, 11, 23)


def test_a_roll_never_has_less_than_nothing_left():
    assert printed(1000, 200).left_mm == 0
    assert printed(1000, 200).ends_on(MONDAY) == MONDAY


@pytest.mark.parametrize(
    ("reasons", "steps"),
    [
        (frozenset(), ()),
        ({HealthReason.PAPER_NEAR_END}, tuple(RollStep)),
        ({HealthReason.PAPER_OUT}, tuple(RollStep)),
        ({HealthReason.COVER_OPEN}, (RollStep.PUT_ROLL_IN, RollStep.CLOSE_COVER, RollStep.FEED)),
    ],
)
def test_roll_change_follows_what_the_printer_reports(reasons, steps):
    assert roll_steps(reasons) == steps


@pytest.mark.parametrize("name", ["TM-T20II", "default", "POS-5890"])
def test_the_trial_slip_fits_every_paper(escpos_twin, shaper, facts, name):
    profile = facts.profile(name)

    assert ReceiptRenderer(profile, shaper, escpos_frames).render(trial_slip(profile, "Point 3", "10:42")).height > 500


def test_a_finished_job_says_how_much_paper_came_out(escpos_printer, receipt):
    assert 60 < escpos_printer.print(receipt, "01", lambda *_: None).fed_mm < 120
