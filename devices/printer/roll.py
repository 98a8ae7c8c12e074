"""The paper roll: how much is left, reckoned from the millimetres that came out, and when it will end."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

NEW_ROLL_MM = 80_000
"""An 80 mm roll of 80 m, the commonest; its label says."""
_TYPICAL_SLIP_MM = 150
"""Until this roll has printed enough to tell."""
_ENOUGH_SLIPS = 10


@dataclass(frozen=True, slots=True)
class Roll:
    """Kept by whoever drives the printer; each slip adds its `fed_mm`."""

    loaded_on: date
    length_mm: int = NEW_ROLL_MM
    used_mm: int = 0
    slips: int = 0

    @property
    def left_mm(self) -> int:
        return max(0, self.length_mm - self.used_mm)

    @property
    def slips_left(self) -> int:
        """By the average of this roll's slips."""
        return self.left_mm // self._mean_slip_mm

    def after(self, fed_mm: int) -> "Roll":
        """With one more slip printed."""
        return replace(self, used_mm=self.used_mm + fed_mm, slips=self.slips + 1)

    def ends_on(self, today: date) -> date | None:
        """If days go on as they have since it was loaded; None before anything was printed."""
        days = (today - self.loaded_on).days + 1
        if not self.used_mm or days < 1:
            return None
        days_left = self.left_mm * days // self.used_mm
        return today + timedelta(days=min(days_left, 3650))

    @property
    def _mean_slip_mm(self) -> int:
        if self.slips < _ENOUGH_SLIPS:
            return _TYPICAL_SLIP_MM
        return max(1, self.used_mm // self.slips)
