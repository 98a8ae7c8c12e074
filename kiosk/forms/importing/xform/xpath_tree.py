"""The syntax tree of the XPath that forms use."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class XText:
    """A text or a number written in the form."""

    value: str | Decimal


@dataclass(frozen=True, slots=True)
class XPath:
    """A node of the form's data, as its steps: ("data", "age"), (".",), ("..", "age")."""

    steps: tuple[str, ...]
    absolute: bool


@dataclass(frozen=True, slots=True)
class XCall:
    """An operator or a function."""

    name: str
    arguments: tuple["XNode", ...]


XNode: TypeAlias = XText | XPath | XCall


class XPathUnreadable(ValueError):
    """This part of XPath is not understood."""
