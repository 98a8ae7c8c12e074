"""What XPath makes of a value where it needs another kind: an answer that is missing is an empty text there, and no number.

In our language it is unknown, so each of these says what becomes of an unknown.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum

from kiosk.forms.expressions.tree import Call, Each, ListOf, Literal, Node
from kiosk.forms.expressions.types import NUMBER, TEXT, Kind, Type
from kiosk.forms.importing.logic import FALSE, TRUE, both, either, has, negated, number
from kiosk.forms.importing.xform.xpath_tree import XPathUnreadable

EMPTY = Literal("")
ZERO = Literal(Decimal(0))
NOT_A_NUMBER = Call("number", (EMPTY,))
"""A number that is always unknown, as XPath's NaN is."""
NO_DATE = Call("date", (EMPTY,))
_EPOCH = Call("date", (Literal("1970-01-01"),))
NO_TIME = Call("time", (EMPTY,))
ONE = "one"
"""The variable for one item of a repeat."""


class Origin(Enum):
    """Where a value comes from: XPath keeps an answer or a calculation that is missing as an empty text, not as NaN."""

    ANSWER = "answer"
    CALCULATION = "calculation"
    WORKED_OUT = "worked out"


@dataclass(frozen=True, slots=True)
class Typed:
    """A translated part, its type, and its options' words where it is a choice."""

    node: Node
    type: Type
    origin: Origin = Origin.WORKED_OUT
    words: Mapping[str, str] | None = None

    @property
    def kind(self) -> Kind:
        """The kind of its type."""
        return self.type.kind


@dataclass(frozen=True, slots=True)
class Column:
    """One value from each item of a repeat: `cell` reads it from the item called ONE; None stands for the item itself."""

    items: Node
    cell: Typed | None

    def listed(self) -> Node:
        """The items; a repeat that nobody has filled in has none."""
        return Call("?:", (has(self.items), self.items, ListOf(())))

    def given(self) -> Node:
        """The items that have a value here."""
        return self.listed() if self.cell is None else Each("filter", self.listed(), ONE, given(self.cell))

    def mapped(self, items: Node, cell: Node) -> Node:
        """A value of each of these items."""
        return Each("map", items, ONE, cell)


def constant(value: str | Decimal) -> Typed:
    """A text or a number as it is written in the form."""
    return Typed(Literal(value), TEXT if isinstance(value, str) else NUMBER)


def missing(type_: Type) -> Node:
    """A value of this type that is not there."""
    match type_.kind:
        case Kind.TEXT:
            return EMPTY
        case Kind.DATE:
            return NO_DATE
        case Kind.TIME:
            return NO_TIME
        case Kind.TRUTH:
            return Call("==", (NOT_A_NUMBER, ZERO))
        case Kind.LIST:
            return Call("words", (EMPTY,))
        case _:
            return NOT_A_NUMBER


def given(found: Typed) -> Node:
    """Whether there is anything."""
    match found.node:
        case Literal(value=value):
            return FALSE if value == "" else TRUE
    if found.kind is Kind.TEXT and found.origin is not Origin.ANSWER:
        return both(has(found.node), Call("!=", (found.node, EMPTY)))
    return has(found.node)


def stored(*parts: Typed) -> Origin:
    """Where a value comes from that is one of these: one that may be an empty text is like a calculation."""
    plain = all(part.origin is Origin.WORKED_OUT and part.node != EMPTY for part in parts)
    return Origin.WORKED_OUT if plain else Origin.CALCULATION


def as_truth(found: Typed) -> Node:
    """Yes or no: an empty text, nought and what is missing are no."""
    match found.kind:
        case Kind.TRUTH:
            return found.node
        case Kind.NUMBER:
            return both(has(found.node), Call("!=", (found.node, ZERO)))
        case _:
            return given(found)


def as_number(found: Typed) -> Node:
    """As a number; unknown where it is none. Raises XPathUnreadable."""
    match found.kind, found.node:
        case Kind.NUMBER, _:
            return found.node
        case Kind.TEXT, Literal(value=str() as text):
            return _written_number(text)
        case Kind.TEXT | Kind.LIST, _:
            return Call("number", (as_text(found),)) if found.kind is Kind.LIST else Call("number", (found.node,))
        case Kind.TRUTH, _:
            return Call("?:", (found.node, Literal(Decimal(1)), ZERO))
        case Kind.DATE, _:
            return Call("days_between", (_EPOCH, found.node))
    raise XPathUnreadable(f"{found.type.words()} is used as a number")


def _written_number(text: str) -> Node:
    try:
        return number(text.strip())
    except ArithmeticError:
        return NOT_A_NUMBER


def as_text(found: Typed) -> Node:
    """As a text; what is missing is an empty one. Raises XPathUnreadable."""
    match found.kind, found.node:
        case Kind.TEXT, Literal():
            return found.node
        case Kind.TEXT, node:
            text: Node = node
        case ((Kind.NUMBER | Kind.DATE | Kind.TIME), node):
            text = Call("text", (node,))
        case Kind.TRUTH, node:
            return Call("?:", (node, Literal("true"), Literal("false")))
        case Kind.LIST, node if found.type.element == TEXT:
            text = Call("join", (node, Literal(" ")))
        case _:
            raise XPathUnreadable(f"{found.type.words()} is used as a text")
    missing = Literal("NaN") if found.kind is Kind.NUMBER and found.origin is Origin.WORKED_OUT else EMPTY
    return Call("?:", (has(found.node), text, missing))


def as_date(found: Typed) -> Node:
    """As a date; a number is days since 1970. Raises XPathUnreadable."""
    match found.kind, found.node:
        case Kind.DATE, _:
            return found.node
        case Kind.TEXT, Literal(value=str() as text):
            return written_date(text)
        case Kind.TEXT, _:
            return Call("date", (as_text(found),))
        case Kind.NUMBER, _:
            return Call("+", (_EPOCH, Call("days", (found.node,))))
    raise XPathUnreadable(f"{found.type.words()} is used as a date")


def written_date(text: str) -> Node:
    """A date written in the form. Raises XPathUnreadable."""
    if not text:
        return NO_DATE
    try:
        return Call("date", (Literal(date.fromisoformat(text.strip()[:10]).isoformat()),))
    except ValueError:
        raise XPathUnreadable(f"{text!r} is not a date") from None


def written_time(text: str) -> Node:
    """A time written in the form. Raises XPathUnreadable."""
    try:
        return Call("time", (Literal(time.fromisoformat(text.strip()[:8]).isoformat()),))
    except ValueError:
        raise XPathUnreadable(f"{text!r} is not a time") from None


def equal(one: Typed, other: Typed) -> Node:
    """Whether two values are the same as XPath sees it. Raises XPathUnreadable."""
    if isinstance(one.node, Literal) and not isinstance(other.node, Literal):
        one, other = other, one
    if other.node == EMPTY:
        is_nan = one.kind is Kind.NUMBER and one.origin is Origin.WORKED_OUT
        return FALSE if is_nan else negated(given(one))
    if isinstance(one.node, Literal) and one.type == other.type:
        return Literal(one.node == other.node)
    kinds = {one.kind, other.kind}
    if Kind.TRUTH in kinds:
        return _same_truth(one, other)
    if Kind.NUMBER in kinds:
        return _same(one, other, as_number(one), as_number(other))
    if kinds == {Kind.DATE} or (one.kind is Kind.DATE and isinstance(other.node, Literal)):
        return _same(one, other, as_date(one), as_date(other))
    if isinstance(other.node, Literal) and one.kind is Kind.TEXT:
        return both(given(one), Call("==", (one.node, other.node)))
    return Call("==", (as_text(one), as_text(other)))


def _same(one: Typed, other: Typed, left: Node, right: Node) -> Node:
    """Both given and equal; two stored values that are missing are equal too."""
    found = both(*(has(node) for node in (left, right) if not isinstance(node, Literal)), Call("==", (left, right)))
    if isinstance(other.node, Literal) or Origin.WORKED_OUT in (one.origin, other.origin):
        return found
    return either(found, both(negated(given(one)), negated(given(other))))


def _same_truth(one: Typed, other: Typed) -> Node:
    if one.kind is not Kind.TRUTH:
        one, other = other, one
    match other.node:
        case Literal(value=str() as text):
            return one.node if text.lower() in ("true", "yes", "1", "ok") else negated(one.node)
    return Call("==", (one.node, as_truth(other)))


def ordered(sign: str, one: Typed, other: Typed) -> Node:
    """A comparison of order: dates with dates, times with times, all else as numbers. Raises XPathUnreadable."""
    left, right = _comparable(one, other)
    return both(*(has(node) for node in (left, right) if not isinstance(node, Literal)), Call(sign, (left, right)))


def _comparable(one: Typed, other: Typed) -> tuple[Node, Node]:
    match one.kind, other.kind:
        case (Kind.DATE, Kind.DATE | Kind.TEXT) | (Kind.TEXT, Kind.DATE):
            return as_date(one), as_date(other)
        case Kind.TIME, Kind.TIME:
            return one.node, other.node
    match one, other:
        case Typed(type=Type(kind=Kind.TIME)), Typed(node=Literal(value=str() as text)):
            return one.node, written_time(text)
        case Typed(node=Literal(value=str() as text)), Typed(type=Type(kind=Kind.TIME)):
            return written_time(text), other.node
    return as_number(one), as_number(other)


def alike(one: Typed, other: Typed) -> tuple[Node, Node, Type]:
    """Two values that stand for each other, made of one kind: their own, or text. Raises XPathUnreadable."""
    for first, second in ((one, other), (other, one)):
        kept = _kept_kind(first, second)
        if kept is not None:
            return (first.node, kept, first.type) if first is one else (kept, first.node, first.type)
    return as_text(one), as_text(other), TEXT


def _kept_kind(first: Typed, second: Typed) -> Node | None:
    """The second as the kind of the first, None where it does not fit."""
    if first.kind is second.kind and first.kind in (Kind.NUMBER, Kind.DATE, Kind.TIME, Kind.TRUTH):
        return second.node
    match first.kind, second.node:
        case Kind.NUMBER, Literal(value=str() as text):
            found = _written_number(text)
            return found if text == "" or found != NOT_A_NUMBER else None
        case Kind.DATE, Literal(value=""):
            return NO_DATE
        case Kind.DATE, Literal(value=str() as text):
            try:
                return written_date(text)
            except XPathUnreadable:
                return None
        case Kind.TIME, Literal(value=""):
            return NO_TIME
    return None
