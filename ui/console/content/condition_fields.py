"""A condition as the fields of a page's form: read from what a browser sends, and changed by its buttons."""

from collections.abc import Mapping
from dataclasses import replace

from kiosk.content.building.condition import Comparison, Condition, Group, Join, Relation, Row, Written
from kiosk.content.building.day import Day, Unit, Way
from kiosk.content.building.subject import Sort, Subject
from ui.console.shell.fields import one

MOST_ROWS = 40
Given = Mapping[str, str | list[str]]
Subjects = Mapping[str, Subject]


def typed_condition(data: Given, subjects: Subjects) -> Condition:
    """Whatever was sent becomes one; what does not fit its question is emptied."""
    return Condition(_join(data, "join"), tuple(_part(data, f"part.{at}.", subjects) for at in range(_count(data, "count"))))


def _part(data: Given, start: str, subjects: Subjects) -> Row | Group:
    if one(data, f"{start}kind") != "group":
        return _row(data, start, subjects)
    rows = tuple(_row(data, f"{start}{at}.", subjects) for at in range(_count(data, f"{start}count")))
    return Group(_join(data, f"{start}join"), rows)


def _row(data: Given, start: str, subjects: Subjects) -> Row:
    if one(data, f"{start}kind") == "written":
        return Written(one(data, f"{start}text"))
    subject = subjects.get(one(data, f"{start}subject"))
    if subject is None:
        return Comparison("", Relation.IS)
    chosen = one(data, f"{start}relation")
    relation = Relation(chosen) if chosen in subject.relations else subject.relations[0]
    return Comparison(subject.key, relation, _value(data, start, subject) if relation.needs_value else "")


def _value(data: Given, start: str, subject: Subject) -> str | Day:
    if subject.sort is Sort.DATE:
        return typed_day(data, start)
    value = one(data, f"{start}value")
    return "" if subject.answers and value not in subject.answers else value


def typed_day(data: Given, start: str) -> Day:
    """From its fields `start`, `date`, `count`, `unit` and `way`."""
    unit, way = one(data, f"{start}unit"), one(data, f"{start}way")
    begin = one(data, f"{start}start")
    return Day(
        one(data, f"{start}date") if begin == "date" else begin or Day().start,
        one(data, f"{start}count").strip() or "0",
        Unit(unit) if unit in set(Unit) else Unit.DAYS,
        Way(way) if way in set(Way) else Way.BEFORE,
    )


def with_deed(condition: Condition, deed: str) -> Condition:
    """After a button: `row`, `group`, `written`, `row:1` in a group, `out:1`, `out:1.0`. Anything else changes nothing."""
    verb, _, place = deed.partition(":")
    at = [int(step) for step in place.split(".") if step.isdecimal()]
    parts = list(condition.parts)
    match verb, at:
        case (("row" | "written" | "group"), []):
            return replace(condition, parts=(*parts, _fresh(verb, condition.join)))
        case (("row" | "written"), [number]) if number < len(parts):
            group = parts[number]
            if isinstance(group, Group):
                parts[number] = replace(group, rows=(*group.rows, _fresh_row(verb)))
        case "out", [number] if number < len(parts):
            del parts[number]
        case "out", [number, inner] if number < len(parts):
            parts[number : number + 1] = _without(parts[number], inner)
    return replace(condition, parts=tuple(parts))


def _without(part: Row | Group, inner: int) -> list[Row | Group]:
    if not isinstance(part, Group):
        return [part]
    rows = part.rows[:inner] + part.rows[inner + 1 :]
    return [replace(part, rows=rows)] if rows else []


def _fresh(verb: str, join: Join) -> Row | Group:
    if verb == "group":
        return Group(Join.ANY if join is Join.ALL else Join.ALL, (_fresh_row("row"), _fresh_row("row")))
    return _fresh_row(verb)


def _fresh_row(verb: str) -> Row:
    return Written("") if verb == "written" else Comparison("", Relation.IS)


def _join(data: Given, name: str) -> Join:
    return Join.ANY if one(data, name) == Join.ANY else Join.ALL


def _count(data: Given, name: str) -> int:
    said = one(data, name)
    return min(int(said), MOST_ROWS) if said.isdecimal() and len(said) < 4 else 0
