"""Hours of the day and of the week, as people write them on a door."""

import itertools
from collections.abc import Iterator
from datetime import date, datetime, time
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

    def days(self) -> Iterator[tuple[str, tuple[Span, ...]]]:
        """Each weekday's short name with its spans, Monday first."""
        for name in WEEKDAYS:
            yield name, getattr(self, name)


def check_order(spans: tuple[Span, ...]) -> None:
    """Spans of one day must follow one another without overlap; ValueError says which do not."""
    for earlier, later in itertools.pairwise(spans):
        if later[0] < earlier[1]:
            raise ValueError(f"{later[0]:%H:%M} begins before {earlier[1]:%H:%M} has passed")
