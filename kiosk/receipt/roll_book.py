"""The paper roll of this kiosk, reckoned from what was printed on it and put right by what the printer says."""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from devices.health import Health, HealthReason, HealthState
from devices.printer.roll import Roll

_NAME = "paper_roll"
_NEAR_END_MM = 3_000
"""What a near-end sensor leaves, as printers come set up."""
_SHORT = frozenset({HealthReason.PAPER_NEAR_END, HealthReason.PAPER_OUT})


class Memory(Protocol):
    """Durable when a call returns."""

    def get(self, name: str) -> str | None: ...
    def put(self, name: str, value: str) -> None: ...


@dataclass(frozen=True, slots=True)
class _Page:
    """`short`: the printer last said that the roll ends or has ended."""

    roll: Roll
    short: bool = False


class RollBook:
    """For any thread. A printer that was short of paper and then is well has a new roll in it. May raise CacheFault."""

    def __init__(self, memory: Memory, today: Callable[[], date], length_mm: int) -> None:
        self._memory = memory
        self._today = today
        self._length_mm = length_mm
        self._lock = threading.Lock()

    @property
    def roll(self) -> Roll:
        with self._lock:
            return self._page().roll

    def printed(self, fed_mm: int) -> None:
        """One more slip came out."""
        with self._lock:
            page = self._page()
            self._keep(replace(page, roll=page.roll.after(fed_mm)))

    def seen(self, printer: Health) -> None:
        """What the printer said of itself."""
        with self._lock:
            page = self._page()
            if printer.reasons & _SHORT:
                self._keep(_Page(_used_up(page.roll, printer), short=True))
            elif page.short and printer.state is HealthState.OK:
                self._keep(_Page(self._new_roll()))

    def _page(self) -> _Page:
        text = self._memory.get(_NAME)
        if text is None:
            return _Page(self._new_roll())
        kept = json.loads(text)
        short = kept.pop("short")
        return _Page(Roll(**(kept | {"loaded_on": date.fromisoformat(kept["loaded_on"])})), short)

    def _keep(self, page: _Page) -> None:
        roll = page.roll
        facts = {"loaded_on": roll.loaded_on.isoformat(), "length_mm": roll.length_mm, "used_mm": roll.used_mm}
        text = json.dumps(facts | {"slips": roll.slips, "short": page.short})
        if text != self._memory.get(_NAME):
            self._memory.put(_NAME, text)

    def _new_roll(self) -> Roll:
        return Roll(self._today(), self._length_mm)


def _used_up(roll: Roll, printer: Health) -> Roll:
    """At least as far as the printer's own sensors see."""
    left = 0 if HealthReason.PAPER_OUT in printer.reasons else _NEAR_END_MM
    return replace(roll, used_mm=max(roll.used_mm, roll.length_mm - left))
