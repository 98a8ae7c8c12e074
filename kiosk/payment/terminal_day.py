"""The terminal's day, closed each night, and how that went, kept for staff."""

from collections.abc import Callable
from datetime import datetime

from pydantic import ValidationError

from devices.card_terminal.nightly_day_end import NightlyDayEnd
from kiosk.link.messages import DayEndReport
from offline_cache.facts import Facts

_FACT = "terminal-day"


class TerminalDay:
    """`tick` belongs behind the paying door, when nobody is at the kiosk; `last` may be read from any thread."""

    def __init__(self, nightly: NightlyDayEnd, facts: Facts, now: Callable[[], datetime]) -> None:
        self._nightly = nightly
        self._facts = facts
        self._now = now

    def tick(self) -> bool:
        """Whether there is something new to tell."""
        end = self._nightly.tick()
        if end is None:
            return False
        reason = end.reason.value if end.reason else ""
        report = DayEndReport(at=self._now(), done=end.done, pence=max(0, end.pence), reason=reason, updating=end.updating)
        self._facts.put(_FACT, report.model_dump_json())
        return True

    @property
    def last(self) -> DayEndReport | None:
        kept = self._facts.get(_FACT)
        try:
            return DayEndReport.model_validate_json(kept) if kept else None
        except ValidationError:
            return None  # written by another version
