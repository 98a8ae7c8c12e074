"""`calendar.json`: when each shop is open: its usual week, its dated exceptions, bank holidays and events."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Self
from zoneinfo import ZoneInfo

from pydantic import model_validator

from kiosk.content.bank_holidays import BankHoliday, bank_holidays
from kiosk.content.hours import Span, WeeklyHours, check_order
from kiosk.content.opening import Opening
from kiosk.content.part import Part
from kiosk.content.shop_event import ShopEvent
from kiosk.text import Text

DAYS_AHEAD = 366


class DatedHours(Part):
    """One day that differs from the usual week, bank holidays included; no spans means closed."""

    day: date
    spans: tuple[Span, ...] = ()
    reason: Text

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        check_order(self.spans)
        return self


@dataclass(frozen=True, slots=True)
class DayHours:
    """When one day is open, and why it differs from the usual week, if it does."""

    day: date
    spans: tuple[Span, ...]
    reason: Text | None


class ShopCalendar(Part):
    """One shop's year. A dated exception outranks a bank holiday, which outranks the week."""

    shop: str
    zone: str = "Europe/London"
    weekly: WeeklyHours
    bank_holiday_names: dict[BankHoliday, Text]
    exceptions: tuple[DatedHours, ...] = ()
    events: tuple[ShopEvent, ...] = ()
    complete_until: date
    """The last day for which someone has looked at exceptions and events."""

    def hours_on(self, day: date) -> DayHours:
        if exception := self._dated.get(day):
            return DayHours(day, exception.spans, exception.reason)
        if holiday := bank_holidays(day.year).get(day):
            return DayHours(day, (), self.bank_holiday_names[holiday])
        return DayHours(day, self.weekly.on(day), None)

    def events_on(self, day: date) -> tuple[ShopEvent, ...]:
        return tuple(sorted((event for event in self.events if event.day == day), key=lambda event: event.starts))

    def is_bank_holiday(self, moment: datetime) -> bool:
        day = moment.astimezone(self._zone).date()
        return day in bank_holidays(day.year)

    def opening(self, moment: datetime) -> Opening:
        """What the door says at an aware moment."""
        local = moment.astimezone(self._zone)
        today = self.hours_on(local.date())
        for start, end in today.spans:
            if start <= local.time() < end:
                closes = datetime.combine(local.date(), end, self._zone)
                return Opening(True, closes_at=closes, reason=today.reason, event=self._event_at(local))
        return Opening(False, opens_at=self._next_opening(local), reason=today.reason, event=self._event_at(local))

    def _next_opening(self, local: datetime) -> datetime | None:
        for ahead in range(DAYS_AHEAD):
            day = local.date() + timedelta(days=ahead)
            for start, _ in self.hours_on(day).spans:
                if ahead or start > local.time():
                    return datetime.combine(day, start, self._zone)
        return None

    def _event_at(self, local: datetime) -> ShopEvent | None:
        on = (event for event in self.events_on(local.date()) if event.starts <= local.time() < event.ends)
        return next(on, None)

    @cached_property
    def _dated(self) -> dict[date, DatedHours]:
        return {exception.day: exception for exception in self.exceptions}

    @cached_property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.zone)


class Calendars(Part):
    """The whole of `calendar.json`."""

    shops: tuple[ShopCalendar, ...]
