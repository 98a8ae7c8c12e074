"""Hours of the day and of the week, as people write them on a door."""

import itertools
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Annotated, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, model_validator

from kiosk.content.part import Part

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _forwards(span: tuple[time, time]) -> tuple[time, time]:
    if span[0] >= span[1]:
        raise ValueError(f"{span[0]:%H:%M} to {span[1]:%H:%M} ends before it begins")
    return span


Span = Annotated[tuple[time, time], AfterValidator(_forwards)]
"""From and to within one day; open at the first minute, closed at the last."""


class WeeklyHours(Part):
    """The usual week; a day without spans is closed."""

    mon: tuple[Span, ...] = ()
    tue: tuple[Span, ...] = ()
    wed: tuple[Span, ...] = ()
    thu: tuple[Span, ...] = ()
    fri: tuple[Span, ...] = ()
    sat: tuple[Span, ...] = ()
    sun: tuple[Span, ...] = ()

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        for name in WEEKDAYS:
            check_order(getattr(self, name))
        return self

    def on(self, day: date) -> tuple[Span, ...]:
        spans: tuple[Span, ...] = getattr(self, WEEKDAYS[day.weekday()])
        return spans

    def open_at(self, moment: datetime, zone: ZoneInfo) -> bool:
        local = moment.astimezone(zone)
        return any(start <= local.time() < end for start, end in self.on(local.date()))

    def closes_at(self, moment: datetime, zone: ZoneInfo) -> time | None:
        """When the door that is open now closes; None while it is closed."""
        local = moment.astimezone(zone)
        return next((end for start, end in self.on(local.date()) if start <= local.time() < end), None)

    def opens_next(self, moment: datetime, zone: ZoneInfo) -> datetime | None:
        """The next time a span begins after `moment`, within a week; None where nothing ever opens."""
        local = moment.astimezone(zone)
        days = (local.date() + timedelta(days=ahead) for ahead in range(8))
        starts = (datetime.combine(day, start, zone) for day in days for start, _ in self.on(day))
        return next((start for start in starts if start > local), None)

    def alike(self) -> Iterator[tuple[int, int, tuple[Span, ...]]]:
        """Days in a row with the same hours: the first and the last of them (0 is Monday), and their spans."""
        days = [(number, spans) for number, (_, spans) in enumerate(self.days())]
        for spans, group in itertools.groupby(days, key=lambda day: day[1]):
            numbers = [number for number, _ in group]
            yield numbers[0], numbers[-1], spans

    def days(self) -> Iterator[tuple[str, tuple[Span, ...]]]:
        """Each weekday's short name with its spans, Monday first."""
        for name in WEEKDAYS:
            yield name, getattr(self, name)


def check_order(spans: tuple[Span, ...]) -> None:
    """Spans of one day must follow one another without overlap; ValueError says which do not."""
    for earlier, later in itertools.pairwise(spans):
        if later[0] < earlier[1]:
            raise ValueError(f"{later[0]:%H:%M} begins before {earlier[1]:%H:%M} has passed")
