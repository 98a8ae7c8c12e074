"""Closing the terminal's day once a night, and once only: what was missed while the kiosk was off is made up for."""

import os
from collections.abc import Callable
from datetime import datetime, time, timedelta
from pathlib import Path

from devices import log_events
from devices.card_terminal.card_terminal import CardTerminal, DayEnd

RETRY_AFTER = timedelta(minutes=15)


class NightlyDayEnd:
    """`tick` is called every minute or so, by one thread, when nobody is paying.

    `now` is local time, aware; `closed_at` is a small file that keeps when the day was last closed. A clock that has gone
    back closes nothing twice within a day.
    """

    def __init__(self, terminal: CardTerminal, at: time, closed_at: Path, now: Callable[[], datetime]) -> None:
        self._terminal = terminal
        self._at = at
        self._closed_at = closed_at
        self._now = now
        self._not_before: datetime | None = None

    @property
    def is_due(self) -> bool:
        now = self._now()
        if self._not_before is not None and now < self._not_before <= now + RETRY_AFTER:
            return False
        last = self._last()
        return last is not None and last < self._latest_moment(now)

    def tick(self) -> DayEnd | None:
        """None where nothing was due. A day that could not be closed is tried again a quarter of an hour later."""
        if self._last() is None:
            self._keep(self._now())  # the first start: whatever is open belongs to the coming night
        if not self.is_due:
            return None
        end = self._terminal.end_of_day()
        if end.done:
            self._keep(self._now())
        else:
            self._not_before = self._now() + RETRY_AFTER
        log_events.card_day_ended(closed=end.done)
        return end

    def _latest_moment(self, now: datetime) -> datetime:
        today = now.replace(hour=self._at.hour, minute=self._at.minute, second=0, microsecond=0)
        return today if today <= now else today - timedelta(days=1)

    def _last(self) -> datetime | None:
        try:
            return datetime.fromisoformat(self._closed_at.read_text().strip())
        except (OSError, ValueError):
            return None

    def _keep(self, moment: datetime) -> None:
        fresh = self._closed_at.with_name(self._closed_at.name + ".new")
        fresh.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("w") as file:
            file.write(moment.isoformat())
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._closed_at)
