"""A day that follows from another one: so many days, months or years before or after it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kiosk.content.building.wrong import PartWrong
from kiosk.forms.expressions.tree import Call, Literal, Name, Node

TODAY = "today()"
"""The day of the visit, as a day's start and as a subject."""
_MOST = 40_000


class Unit(StrEnum):
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"


class Way(StrEnum):
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Day:
    """`start` is TODAY, the name of a question or calculation that gives a day, or a date such as "2026-12-24"."""

    start: str = TODAY
    count: str = "0"
    unit: Unit = Unit.DAYS
    way: Way = Way.BEFORE


def read_day(node: Node) -> Day | None:
    """None for what is no such day."""
    match node:
        case Call(function=("+" | "-") as sign, arguments=(start, Call(function=unit, arguments=(Literal(Decimal() as count),)))):
            return _counted(_start(start), count, unit, Way.AFTER if sign == "+" else Way.BEFORE)
    begin = _start(node)
    return Day(begin) if begin is not None else None


def _counted(start: str | None, count: Decimal, unit: str, way: Way) -> Day | None:
    if start is None or unit not in set(Unit) or count != int(count) or count < 0:
        return None
    return Day(start, str(int(count)), Unit(unit), way)


def _start(node: Node) -> str | None:
    match node:
        case Call(function="today", arguments=()):
            return TODAY
        case Name(name=name):
            return name
        case Call(function="date", arguments=(Literal(value=str() as written),)) if _is_date(written):
            return written
    return None


def day_node(day: Day) -> Node:
    """Raises PartWrong."""
    if not day.count.isdecimal() or int(day.count) > _MOST:
        raise PartWrong(f"“{day.count}” is not a number of {day.unit.value}: give a whole number, or 0 for the day itself")
    start = _start_node(day.start)
    if int(day.count) == 0:
        return start
    span = Call(day.unit.value, (Literal(Decimal(day.count)),))
    return Call("+" if day.way is Way.AFTER else "-", (start, span))


def _start_node(start: str) -> Node:
    if start == TODAY:
        return Call("today", ())
    if _is_date(start):
        return Call("date", (Literal(start),))
    if not start.isidentifier():
        raise PartWrong("Choose the day to count from")
    return Name(start)


def _is_date(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return len(written) == len("2026-12-24")
