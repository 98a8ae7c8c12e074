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


_MOST_PARTS, _DEEPEST = 2_000, 150


def bounded(script: Script) -> Script:
    """The same script, where it can be worked on; raises ScriptUnreadable for one that no person wrote."""
    level: list[Script] = [script]
    parts = depth = 0
    while level:
        parts, depth = parts + len(level), depth + 1
        if parts > _MOST_PARTS or depth > _DEEPEST:
            raise ScriptUnreadable("it is too long")
        level = [inner for one in level if isinstance(one, Operation) for inner in one.arguments]
    return script
