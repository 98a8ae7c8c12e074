"""The syntax tree of a condition as the original engine reads it (expr-eval)."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Constant:
    """A text, number, true or false."""

    value: str | Decimal | bool


@dataclass(frozen=True, slots=True)
class Path:
    """A name, or a name inside a section."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """An operator or function with its arguments."""

    name: str
    arguments: tuple["Script", ...]


Script: TypeAlias = Constant | Path | Operation


class ScriptUnreadable(ValueError):
    """The original engine could not read this either."""
