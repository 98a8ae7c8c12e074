"""A condition as rows: a question, how it compares, a value; joined by all or any, nested one level."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from kiosk.content.building.day import Day


class Join(StrEnum):
    ALL = "all"
    ANY = "any"


class Relation(StrEnum):
    """How a question's answer compares with the value beside it."""

    IS = "is"
    IS_NOT = "is-not"
    MORE = "more"
    AT_LEAST = "at-least"
    LESS = "less"
    AT_MOST = "at-most"
    CONTAINS = "contains"
    LACKS = "lacks"
    BEGINS = "begins"
    ANSWERED = "answered"
    NOT_ANSWERED = "not-answered"

    @property
    def needs_value(self) -> bool:
        return self not in (Relation.ANSWERED, Relation.NOT_ANSWERED)


@dataclass(frozen=True, slots=True)
class Comparison:
    """`subject` is the key of a Subject. `value` is as typed: "yes", an option's value, a number; dates stand as a Day."""

    subject: str
    relation: Relation
    value: str | Day = ""


@dataclass(frozen=True, slots=True)
class Written:
    """A part that rows cannot say, as the forms' language writes it."""

    text: str


Row: TypeAlias = Comparison | Written


@dataclass(frozen=True, slots=True)
class Group:
    """Rows within a condition that are joined in another way."""

    join: Join
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """No parts: it always holds."""

    join: Join = Join.ALL
    parts: tuple[Row | Group, ...] = ()
