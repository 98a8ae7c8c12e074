"""Bank holidays of England and Wales, against the days the government has published."""

from datetime import date

import pytest

from kiosk.content.bank_holidays import bank_holidays, easter_sunday

PUBLISHED = {
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
}


@pytest.mark.parametrize("year", PUBLISHED)
def test_the_days_are_those_published(year: int) -> None:
    assert sorted(f"{day:%m-%d}" for day in bank_holidays(year)) == PUBLISHED[year].split()


@pytest.mark.parametrize("day", [date(2024, 3, 31), date(2025, 4, 20), date(2038, 4, 25), date(2285, 3, 22), date(1954, 4, 18)])
def test_easter_falls_where_the_church_says(day: date) -> None:
    assert easter_sunday(day.year) == day
