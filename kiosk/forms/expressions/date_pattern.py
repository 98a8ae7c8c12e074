"""A date written by a pattern of per cent signs, as XForms write them: "%d/%m/%Y"."""

import re
from datetime import date

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_CLOCK = {"H": "00", "h": "0", "M": "00", "S": "00", "3": "000"}
"""A date is midnight."""


def date_in_pattern(day: date, pattern: str) -> str:
    """Names of months and days are the three English letters. Raises ValueError for a sign nobody knows."""
    return re.sub(r"%(.?)", lambda found: _part(day, found.group(1)), pattern)


def _part(day: date, sign: str) -> str:
    match sign:
        case "Y":
            return f"{day.year:04}"
        case "y":
            return f"{day.year % 100:02}"
        case "m":
            return f"{day.month:02}"
        case "n":
            return str(day.month)
        case "b":
            return _MONTHS[day.month - 1]
        case "d":
            return f"{day.day:02}"
        case "e":
            return str(day.day)
        case "a":
            return _DAYS[day.weekday()]
        case "%":
            return "%"
        case _ if sign in _CLOCK:
            return _CLOCK[sign]
    raise ValueError(f"%{sign} is not a part of a date")
