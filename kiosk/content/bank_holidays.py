"""Bank holidays of England and Wales, reckoned from the rules of the Banking and Financial Dealings Act 1971 and custom."""

from datetime import date, timedelta
from enum import StrEnum

SATURDAY = 5


class BankHoliday(StrEnum):
    NEW_YEAR = "new-year"
    GOOD_FRIDAY = "good-friday"
    EASTER_MONDAY = "easter-monday"
    EARLY_MAY = "early-may"
    SPRING = "spring"
    SUMMER = "summer"
    CHRISTMAS = "christmas"
    BOXING_DAY = "boxing-day"


def bank_holidays(year: int) -> dict[date, BankHoliday]:
    """The days off work of one year, substitutes included. A day proclaimed once belongs into a shop's exceptions."""
    easter = easter_sunday(year)
    days = {
        _weekday_after(date(year, 1, 1)): BankHoliday.NEW_YEAR,
        easter - timedelta(days=2): BankHoliday.GOOD_FRIDAY,
        easter + timedelta(days=1): BankHoliday.EASTER_MONDAY,
        _monday_from(date(year, 5, 1)): BankHoliday.EARLY_MAY,
        _monday_from(date(year, 5, 25)): BankHoliday.SPRING,
        _monday_from(date(year, 8, 25)): BankHoliday.SUMMER,
    }
    for holiday, day in ((BankHoliday.CHRISTMAS, 25), (BankHoliday.BOXING_DAY, 26)):
        days[_christmas(date(year, 12, day))] = holiday
    return days


def easter_sunday(year: int) -> date:
    """Western Easter by the anonymous Gregorian computus (Meeus, Jones, Butcher)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _weekday_after(day: date) -> date:
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return day


def _monday_from(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)


def _christmas(day: date) -> date:
    """Christmas and Boxing Day step over the week-end together: two days on, whichever of them falls on it."""
    return day + timedelta(days=2) if day.weekday() >= SATURDAY else day
