"""A length of civil time, in whole months and days."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Span:
    """Months are added first; a day that the month lacks becomes its last (31 January + 1 month = 28 February)."""

    months: int
    days: int

    def __add__(self, other: "Span") -> "Span":
        return Span(self.months + other.months, self.days + other.days)

    def __neg__(self) -> "Span":
        return Span(-self.months, -self.days)

    def after(self, start: date) -> date:
        """`start` plus this span. Raises OverflowError or ValueError outside the years 1 to 9999."""
        count = start.year * 12 + start.month - 1 + self.months
        year, month = count // 12, count % 12 + 1
        if not 1 <= year <= 9999:
            raise OverflowError("outside the calendar")
        day = min(start.day, calendar.monthrange(year, month)[1])
        return date(year, month, day) + timedelta(days=self.days)
