"""The doctor's look at the screen ends, whatever Qt does."""

from kiosk.doctor.finding import Condition
from ui.touch.screen_check import look_at_screen


def test_a_qt_that_does_not_come_up_is_a_finding() -> None:
    found = next(look_at_screen(longest_seconds=0))
    assert (found.about, found.condition) == ("Screen", Condition.ILL)
    assert "does not come up" in found.says
