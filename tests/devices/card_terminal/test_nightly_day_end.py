"""The terminal's day is closed once a night."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from devices.card_terminal.nightly_day_end import NightlyDayEnd

EVENING = datetime(2026, 11, 21, 18, 0, tzinfo=ZoneInfo("Europe/London"))


class Night:
    def __init__(self, counter, path) -> None:
        self.now = EVENING
        self.path = path
        self.counter = counter
        self.day_end = self.started()

    def started(self) -> NightlyDayEnd:
        return NightlyDayEnd(self.counter.terminal, time(23, 30), self.path, lambda: self.now)

    def at(self, hours: float):
        self.now = EVENING + timedelta(hours=hours)
        return self.day_end.tick()


@pytest.fixture
def night(counter, tmp_path):
    counter.pay(5200)
    return Night(counter, tmp_path / "state" / "day-end")


def test_it_closes_once_a_night(night):
    ends = [night.at(hours) for hours in (0, 5, 5.5, 6, 12, 24, 29.6, 30)]
    assert [end.done for end in ends if end] == [True, True]
    assert ends[2].pence == 5200


def test_a_restart_does_not_close_again(night):
    night.at(0)
    night.at(5.6)
    night.day_end = night.started()
    assert night.at(6) is None


def test_a_night_that_was_slept_through_is_made_up_for(night):
    night.at(0)
    night.day_end = night.started()
    assert night.at(14).done


def test_a_terminal_out_of_reach_is_tried_again_a_quarter_of_an_hour_later(night):
    night.at(0)
    night.counter.twin.mute()
    assert not night.at(5.6).done
    assert night.at(5.7) is None
    night.counter.twin.unmute()
    assert night.at(5.9).done
