"""The syntax tree of the XPath that forms use."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class XText:
    """A text or a number written in the form."""

    value: str | Decimal


class Start(Enum):
    """Where a path begins: at the root, at the node it is written at, at the node around a filter, in a list of the form."""

    ROOT = "root"
    HERE = "here"
    CURRENT = "current"
    INSTANCE = "instance"


@dataclass(frozen=True, slots=True)
class XStep:
    """One step of a path, and what narrows it: `kids[age > 5]`."""

    name: str
    predicates: tuple["XNode", ...] = ()


@dataclass(frozen=True, slots=True)
class XPath:
    """A node of the form's data, as its steps; `instance` names the list where it starts in one."""

    steps: tuple[XStep, ...]
    start: Start
    instance: str = ""


@dataclass(frozen=True, slots=True)
class XCall:
    """An operator or a function."""

    name: str
    arguments: tuple["XNode", ...]


XNode: TypeAlias = XText | XPath | XCall


class XPathUnreadable(ValueError):
    """This part of XPath is not understood."""


class XPathNodeUnknown(XPathUnreadable):
    """A path leads to no question, or to a calculation that is not worked out yet."""
