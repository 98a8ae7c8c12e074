"""The terminal's day is closed each night; what became of it is kept for staff, also over a restart."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from devices.card_terminal.card_terminal import DayEnd, NotPaidReason
from devices.card_terminal.nightly_day_end import RETRY_AFTER, NightlyDayEnd
from kiosk.payment.terminal_day import TerminalDay
from offline_cache.cache import Cache

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
HALF_PAST_ELEVEN = time(23, 30)


class Terminal:
    """Closes its day as it is told to."""

    def __init__(self) -> None:
        self.ends: list[DayEnd] = []

    def end_of_day(self) -> DayEnd:
        return self.ends.pop(0)


class Night:
    def __init__(self, cache: Cache, folder: Path) -> None:
        self.terminal = Terminal()
        self.now = NOON
        self._cache = cache
        self._folder = folder
        self.day = self.restarted()
        assert not self.day.tick()  # the first start: what is open belongs to the coming night

    def restarted(self) -> TerminalDay:
        nightly = NightlyDayEnd(self.terminal, HALF_PAST_ELEVEN, self._folder / "terminal-day", lambda: self.now)
        return TerminalDay(nightly, self._cache.facts, lambda: self.now)

    def falls(self, *ends: DayEnd) -> None:
        self.now = NOON.replace(hour=23, minute=31)
        self.terminal.ends = list(ends)


@pytest.fixture
def night(tmp_path: Path) -> Iterator[Night]:
    cache = Cache.open(tmp_path, lambda counter: f"K7{counter:06}", lambda: NOON)
    yield Night(cache, tmp_path)
    cache.close()


def test_by_day_nothing_is_closed(night: Night) -> None:
    assert not night.day.tick()
    assert night.day.last is None


def test_the_total_of_the_night_is_kept_for_staff_and_told_once(night: Night) -> None:
    night.falls(DayEnd(done=True, pence=31240))
    assert night.day.tick()
    assert not night.day.tick()
    said = night.restarted().last
    assert said is not None
    assert (said.done, said.pence, said.reason, said.at) == (True, 31240, "", night.now)


def test_a_day_that_could_not_be_closed_says_why_and_is_tried_again(night: Night) -> None:
    night.falls(DayEnd(done=False, reason=NotPaidReason.UNREACHABLE), DayEnd(done=True, pence=100, updating=True))
    assert night.day.tick()
    assert night.day.last is not None
    assert (night.day.last.done, night.day.last.reason) == (False, "unreachable")
    night.now += RETRY_AFTER - timedelta(minutes=1)
    assert not night.day.tick()
    night.now += timedelta(minutes=2)
    assert night.day.tick()
    assert (night.day.last.done, night.day.last.updating) == (True, True)


def test_what_another_version_has_written_is_passed_over(night: Night, tmp_path: Path) -> None:
    cache = Cache.open(tmp_path / "other", lambda counter: f"K7{counter:06}", lambda: NOON)
    cache.facts.put("terminal-day", '{"when": "yesterday"}')
    nightly = NightlyDayEnd(night.terminal, HALF_PAST_ELEVEN, tmp_path / "day", lambda: NOON)
    assert TerminalDay(nightly, cache.facts, lambda: NOON).last is None
    cache.close()
