"""Conditions and values as a sentence for people."""

from collections.abc import Mapping

from kiosk.content.building.condition import Comparison, Condition, Group, Join, Relation, Row, Written
from kiosk.content.building.day import Day
from kiosk.content.building.subject import Sort, Subject
from kiosk.content.building.value import Fixed, Named, PriceTimes, Value

RELATION_WORDS: Mapping[Relation, str] = {
    Relation.IS: "is",
    Relation.IS_NOT: "is not",
    Relation.MORE: "is more than",
    Relation.AT_LEAST: "is at least",
    Relation.LESS: "is less than",
    Relation.AT_MOST: "is at most",
    Relation.CONTAINS: "contains",
    Relation.LACKS: "does not contain",
    Relation.BEGINS: "begins with",
    Relation.ANSWERED: "is answered",
    Relation.NOT_ANSWERED: "is not answered",
}
_DATE_WORDS = {
    Relation.MORE: "is after",
    Relation.AT_LEAST: "is on or after",
    Relation.LESS: "is before",
    Relation.AT_MOST: "is on or before",
}
_JOIN_WORDS = {Join.ALL: " and ", Join.ANY: " or "}
OPEN = "…"
"""Where something is still to be chosen."""
Subjects = Mapping[str, Subject]


def relation_words(relation: Relation, sort: Sort) -> str:
    """Days are before and after, not less and more."""
    return _DATE_WORDS.get(relation, RELATION_WORDS[relation]) if sort is Sort.DATE else RELATION_WORDS[relation]


def condition_words(condition: Condition, subjects: Subjects) -> str:
    """As in "“Is it dangerous?” is Yes and …"; empty for no condition."""
    return _JOIN_WORDS[condition.join].join(_part(part, subjects) for part in condition.parts)


def _part(part: Row | Group, subjects: Subjects) -> str:
    if isinstance(part, Group):
        return "(" + _JOIN_WORDS[part.join].join(_row(row, subjects) for row in part.rows) + ")"
    return _row(part, subjects)


def _row(row: Row, subjects: Subjects) -> str:
    match row:
        case Written(text=text):
            return text or OPEN
        case Comparison(subject=""):
            return OPEN
        case Comparison():
            subject = subjects.get(row.subject, Subject(row.subject, row.subject, Sort.OTHER))
            said = f"{subject.in_sentence} {relation_words(row.relation, subject.sort)}"
            return f"{said} {_value(row.value, subject, subjects)}" if row.relation.needs_value else said


def _value(value: str | Day, subject: Subject, subjects: Subjects) -> str:
    if isinstance(value, Day):
        return day_words(value, subjects)
    if not value:
        return OPEN
    if subject.sort is Sort.YES_NO:
        return value.capitalize()
    if subject.answers:
        return f"“{subject.answers.get(value, value)}”"
    return {Sort.MONEY: f"£{value}", Sort.NUMBER: value}.get(subject.sort, f"“{value}”")


def day_words(day: Day, subjects: Subjects) -> str:
    """As in "14 days after “When is it due?”"."""
    start = subjects[day.start].in_sentence if day.start in subjects else day.start or OPEN
    if day.count in ("", "0"):
        return start
    unit = day.unit.value.removesuffix("s") if day.count == "1" else day.unit.value
    return f"{day.count} {unit} {day.way.value} {start}"


def value_words(value: Value | None, subjects: Subjects) -> str:
    """As in "the price “garden_bin” × “How many bins?”"."""
    match value:
        case None:
            return "Nothing yet"
        case Written(text=text):
            return text
        case Day():
            return day_words(value, subjects)
        case Fixed(pounds=pounds):
            return f"£{pounds}"
        case Named(name=name):
            return subjects[name].in_sentence if name in subjects else name
        case PriceTimes():
            return _price_words(value, subjects)


def _price_words(value: PriceTimes, subjects: Subjects) -> str:
    price = f"the price “{value.price}”"
    if not value.times:
        return price
    count = subjects[value.times].in_sentence if value.times in subjects else value.times
    return f"{price} × {count}" if value.less in ("", "0") else f"{price} × ({count} less {value.less})"
