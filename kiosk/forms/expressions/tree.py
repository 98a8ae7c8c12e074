"""The syntax tree of an expression."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

MAX_DEPTH = 40
MAX_NODES = 4000
MAX_CHARACTERS = 60_000


@dataclass(frozen=True, slots=True)
class Literal:
    """A number, a text, true or false, written in the form."""

    value: bool | Decimal | str


@dataclass(frozen=True, slots=True)
class Name:
    """The answer to a field, or a calculation, or the variable of a macro."""

    name: str


@dataclass(frozen=True, slots=True)
class Member:
    """A part of something: `address.ward`, `person.age`."""

    of: "Node"
    name: str


@dataclass(frozen=True, slots=True)
class Call:
    """An operator or a function with its arguments; `&&` and `||` take any number of them."""

    function: str
    arguments: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list written in the form: `["a", "b"]`."""

    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Each:
    """`list.exists(v, body)`, `list.all(v, body)`, `list.map(v, body)` or `list.filter(v, body)`."""

    macro: str
    of: "Node"
    variable: str
    body: "Node"


Node: TypeAlias = Literal | Name | Member | Call | ListOf | Each

MACROS = frozenset({"exists", "all", "map", "filter"})


def children(node: Node) -> tuple[Node, ...]:
    """The nodes directly under one."""
    match node:
        case Literal() | Name():
            return ()
        case Member(of=of):
            return (of,)
        case Call(arguments=arguments):
            return arguments
        case ListOf(items=items):
            return items
        case Each(of=of, body=body):
            return (of, body)


def names_in(node: Node) -> frozenset[str]:
    """Every free name an expression reads."""
    match node:
        case Name(name=name):
            return frozenset({name})
        case Each(of=of, variable=variable, body=body):
            return names_in(of) | (names_in(body) - {variable})
        case _:
            return frozenset().union(*(names_in(child) for child in children(node)))


def size_of(node: Node) -> int:
    """How many nodes a tree has."""
    return 1 + sum(size_of(child) for child in children(node))


def depth_of(node: Node) -> int:
    """How many levels a tree has."""
    return 1 + max((depth_of(child) for child in children(node)), default=0)
