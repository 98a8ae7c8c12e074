"""When a shop is open, through late evenings, bank holidays, exceptions and the change of the clocks."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from kiosk.content.calendar import ShopCalendar
from kiosk.content.content import Content

LONDON = ZoneInfo("Europe/London")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


@pytest.fixture
def market(tamarside: Content) -> ShopCalendar:
    return tamarside.calendar("tamarside")


def test_open_from_the_first_minute(market: ShopCalendar) -> None:
    opening = market.opening(at("2026-11-23T09:00"))
    assert (opening.open, opening.closes_at) == (True, at("2026-11-23T17:00"))


def test_closed_at_the_last_minute(market: ShopCalendar) -> None:
    opening = market.opening(at("2026-11-23T17:00"))
    assert (opening.open, opening.opens_at) == (False, at("2026-11-24T09:00"))


def test_thursday_is_late(market: ShopCalendar) -> None:
    assert market.opening(at("2026-12-03T18:30")).closes_at == at("2026-12-03T19:00")


def test_saturday_morning_and_then_not_until_monday(market: ShopCalendar) -> None:
    assert market.opening(at("2026-11-21T12:00")).open
    assert market.opening(at("2026-11-21T13:00")).opens_at == at("2026-11-23T09:00")


def test_a_dated_exception_outranks_the_week_and_says_why(market: ShopCalendar) -> None:
    opening = market.opening(at("2026-11-26T19:30"))
    assert opening.closes_at == at("2026-11-26T20:00")
    assert opening.reason is not None
    assert opening.reason["en"] == "Late opening for the Christmas lights"


def test_a_bank_holiday_is_closed_by_name(market: ShopCalendar) -> None:
    opening = market.opening(at("2027-03-26T10:00"))
    assert not opening.open
    assert opening.reason is not None
    assert opening.reason["cy"] == "Dydd Gwener y Groglith"
    assert opening.opens_at == at("2027-03-30T09:00")


def test_hours_are_local_on_both_sides_of_the_change_of_clocks(market: ShopCalendar) -> None:
    before, after = market.opening(at("2027-03-25T08:00")), market.opening(at("2027-03-30T08:00"))
    assert before.opens_at is not None
    assert after.opens_at is not None
    assert (before.opens_at.astimezone(ZoneInfo("UTC")).hour, after.opens_at.astimezone(ZoneInfo("UTC")).hour) == (9, 8)


def test_an_event_is_named_while_it_is_on(market: ShopCalendar) -> None:
    during, before = market.opening(at("2026-12-05T10:30")), market.opening(at("2026-12-05T09:45"))
    assert during.event is not None
    assert during.event.title["en"] == "Councillors' drop-in"
    assert before.event is None


def test_a_lunch_break_is_closed(tamarside: Content) -> None:
    opening = tamarside.calendar("harbour").opening(at("2026-11-24T13:30"))
    assert (opening.open, opening.opens_at) == (False, at("2026-11-24T14:00"))


def test_a_shop_that_never_opens_promises_nothing(market: ShopCalendar) -> None:
    never = ShopCalendar.model_validate(market.model_dump() | {"weekly": {}, "exceptions": ()})
    assert never.opening(at("2026-11-23T09:00")).opens_at is None


def test_hours_that_end_before_they_begin_are_refused(market: ShopCalendar) -> None:
    with pytest.raises(ValidationError, match="ends before it begins"):
        type(market.weekly).model_validate({"mon": [["17:00", "09:00"]]})


def test_hours_that_overlap_are_refused(market: ShopCalendar) -> None:
    with pytest.raises(ValidationError, match="begins before"):
        type(market.weekly).model_validate({"mon": [["09:00", "13:00"], ["12:00", "17:00"]]})


def test_every_day_of_the_year_has_its_hours(market: ShopCalendar) -> None:
    year = [date(2026, 12, 1) + timedelta(days=ahead) for ahead in range(365)]
    assert 290 <= sum(bool(market.hours_on(day).spans) for day in year) <= 305
