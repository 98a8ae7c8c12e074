"""The functions of XPath as forms use them, over arguments that are translated already."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import reduce
from typing import cast

from kiosk.forms.expressions.fault import ExpressionFault
from kiosk.forms.expressions.patterns import compiled
from kiosk.forms.expressions.tree import Call, Each, ListOf, Literal, Node
from kiosk.forms.expressions.types import DATE, NUMBER, TEXT, TRUTH, Kind, Type, list_of
from kiosk.forms.importing.logic import TRUE, both, either, has, substituted
from kiosk.forms.importing.xform.xpath_tree import XPathUnreadable
from kiosk.forms.importing.xform.xpath_values import (
    EMPTY,
    ONE,
    ZERO,
    Column,
    Typed,
    alike,
    as_date,
    as_number,
    as_text,
    as_truth,
    given,
    stored,
)

Value = Typed | Column
Cast = Callable[[Typed], Node]

_PLAIN: dict[str, tuple[str, tuple[Cast, ...], Type]] = {
    "string-length": ("size", (as_text,), NUMBER),
    "contains": ("contains", (as_text, as_text), TRUTH),
    "starts-with": ("startsWith", (as_text, as_text), TRUTH),
    "ends-with": ("endsWith", (as_text, as_text), TRUTH),
    "lower-case": ("lower", (as_text,), TEXT),
    "upper-case": ("upper", (as_text,), TEXT),
    "substring-before": ("before", (as_text, as_text), TEXT),
    "substring-after": ("after", (as_text, as_text), TEXT),
    "translate": ("translate", (as_text, as_text, as_text), TEXT),
    "normalize-space": ("squeeze", (as_text,), TEXT),
    "floor": ("floor", (as_number,), NUMBER),
    "ceiling": ("ceil", (as_number,), NUMBER),
    "pow": ("power", (as_number, as_number), NUMBER),
    "format-date": ("format_date", (as_date, as_text), TEXT),
    "format-date-time": ("format_date", (as_date, as_text), TEXT),
}
"""Name → our function, what it needs, what it gives."""


def function(name: str, arguments: tuple[Value, ...]) -> Typed:
    """One call. Raises XPathUnreadable."""
    if name in _PLAIN and len(arguments) == len(_PLAIN[name][1]):
        ours, casts, type_ = _PLAIN[name]
        return Typed(Call(ours, tuple(made(one(argument)) for made, argument in zip(casts, arguments, strict=True))), type_)
    found = _of_lists(name, arguments) or _of_values(name, tuple(map(one, arguments)))
    if found is None:
        raise XPathUnreadable(f"{name}() is not understood")
    return found


def one(found: Value) -> Typed:
    """A single value. Raises XPathUnreadable."""
    if isinstance(found, Column):
        raise XPathUnreadable("all answers of a repeat are used as if they were one")
    return found


def _of_lists(name: str, arguments: tuple[Value, ...]) -> Typed | None:
    """What works on all items of a repeat; missing answers are passed over."""
    match name, arguments:
        case "count", (Column() as column,):
            return Typed(Call("size", (column.listed(),)), NUMBER)
        case "count-non-empty", (Column() as column,):
            return Typed(Call("size", (column.given(),)), NUMBER)
        case (("count" | "count-non-empty"), (Typed() as only,)):
            return _number_if(TRUE if name == "count" else given(only))
        case (("sum" | "min" | "max"), (Column() as column,)):
            ours = {"sum": "sum", "min": "least", "max": "most"}[name]
            return Typed(Call(ours, (_cells(column, column.given(), as_number),)), NUMBER)
        case "join", (separator, Column() as column):
            return Typed(Call("join", (_cells(column, column.listed(), as_text), as_text(one(separator)))), TEXT)
        case "indexed-repeat", (Column() as column, Column(), index):
            return item_at(column, as_number(one(index)))
        case "sum", (Typed() as only,):
            return Typed(as_number(only), NUMBER)
    return None


def _cells(column: Column, items: Node, made: Cast) -> Node:
    if column.cell is None:
        raise XPathUnreadable("whole items of a repeat are used as values")
    return Each("map", items, ONE, made(column.cell))


def item_at(column: Column, index: Node) -> Typed:
    """The value of one item, counted from one. Raises XPathUnreadable."""
    if column.cell is None:
        raise XPathUnreadable("one item of a repeat is used as a value")
    item = Call("[]", (column.items, Call("-", (index, Literal(Decimal(1))))))
    return replace(column.cell, node=substituted(column.cell.node, {ONE: item}))


def _of_values(name: str, arguments: tuple[Typed, ...]) -> Typed | None:
    match name, arguments:
        case (("true" | "false"), ()):
            return Typed(Literal(name == "true"), TRUTH)
        case (("today" | "now"), ()):
            return Typed(Call("today", ()), DATE)
        case "boolean", (only,):
            return Typed(as_truth(only), TRUTH)
        case "boolean-from-string", (only,):
            return Typed(Call("in", (as_text(only), _texts("true", "1"))), TRUTH)
        case "if", (test, yes, no):
            left, right, type_ = alike(yes, no)
            return Typed(Call("?:", (as_truth(test), left, right)), type_, stored(yes, no))
        case "coalesce", (_, *_):
            return reduce(_coalesced, arguments)
        case "once", (only,):
            return only
        case (("checklist" | "weighted-checklist"), (least, most, *tests)):
            return _checked(least, most, [_points(test, name) for test in _pairs(tests, name)])
    return _of_choices(name, arguments) or _of_texts(name, arguments) or _of_numbers(name, arguments)


def _of_choices(name: str, arguments: tuple[Typed, ...]) -> Typed | None:
    match name, arguments:
        case (("selected" | "is-selected"), (where, what)):
            return Typed(_selected(where, what), TRUTH)
        case "selected-at", (where, index):
            found = Call("[]", (_several(where), as_number(index)))
            return Typed(found, TEXT, words=where.words)
        case "count-selected", (only,):
            size = Call("size", (_several(only),))
            return Typed(Call("?:", (has(size), size, ZERO)), NUMBER)
        case "jr:choice-name", (value, choice):
            return _choice_words(value, choice)
    return None


def _several(found: Typed) -> Node:
    """The choices as a list."""
    if found.type.fits(list_of(TEXT)) and found.kind is Kind.LIST:
        return found.node
    return Call("words", (as_text(found),))


def _selected(where: Typed, what: Typed) -> Node:
    """Whether a choice is among others; several are separated by spaces where they are a text."""
    if isinstance(what.node, Literal) and what.node != EMPTY:
        if where.kind is Kind.LIST:
            return both(given(where), Call("in", (as_text(what), where.node)))
        if where.words is not None:
            return both(given(where), Call("==", (as_text(where), as_text(what))))
    padded = Call("+", (Call("+", (Literal(" "), as_text(where))), Literal(" ")))
    sought = Call("+", (Call("+", (Literal(" "), Call("trim", (as_text(what),)))), Literal(" ")))
    return Call("contains", (padded, sought))


def _choice_words(value: Typed, choice: Typed) -> Typed:
    """The words of a choice in the form's first language."""
    if choice.words is None:
        raise XPathUnreadable("jr:choice-name() needs a question with options, and not more than a few hundred")
    return Typed(joined([(_is(value, key), text) for key, text in choice.words.items()]), TEXT)


def _is(value: Typed, key: str) -> Node:
    return Call("==", (as_text(value), Literal(key)))


def joined(cases: list[tuple[Node, str]]) -> Node:
    """The text of the one case that holds, an empty one where none does; balanced, so that long lists do not grow deep."""
    if not cases:
        return EMPTY
    if len(cases) == 1:
        return Call("?:", (cases[0][0], Literal(cases[0][1]), EMPTY))
    half = len(cases) // 2
    return Call("+", (joined(cases[:half]), joined(cases[half:])))


def _of_texts(name: str, arguments: tuple[Typed, ...]) -> Typed | None:
    match name, arguments:
        case "string", (only,):
            return Typed(as_text(only), TEXT)
        case "concat", _:
            return Typed(_concatenated(list(arguments)), TEXT)
        case "join", (separator, first, *others):
            parts = [first, *(part for other in others for part in (separator, other))]
            return Typed(_concatenated(parts), TEXT)
        case (("substr" | "substring"), (text, *limits)) if len(limits) in (1, 2):
            shift = Decimal(name == "substring")
            return Typed(Call("substring", (as_text(text), *_limits(limits, shift))), TEXT)
        case "regex", (text, Typed(node=Literal(value=str() as pattern))):
            return Typed(_matches(text, pattern), TRUTH)
        case (("date" | "date-time"), (only,)):
            return Typed(as_date(only), DATE)
        case "decimal-date-time", (only,):
            return Typed(as_number(only) if only.kind is Kind.NUMBER else as_number(Typed(as_date(only), DATE)), NUMBER)
        case "decimal-time", (Typed(type=Type(kind=Kind.TIME)) as only,):
            return Typed(Call("part_of_day", (only.node,)), NUMBER)
    return None


def _limits(limits: list[Typed], shift: Decimal) -> tuple[Node, ...]:
    """From (and to) of a part of a text; XPath's own substring() counts from one and takes a length."""
    first = as_number(limits[0])
    if not shift:
        return (first, *map(as_number, limits[1:]))
    start = Call("-", (first, Literal(shift)))
    return (start, *(Call("+", (start, as_number(length))) for length in limits[1:]))


def _concatenated(parts: list[Typed]) -> Node:
    return reduce(_plus, map(as_text, parts), cast(Node, EMPTY))


def _plus(left: Node, right: Node) -> Node:
    return Call("+", (left, right))


def _matches(text: Typed, pattern: str) -> Node:
    whole = re.sub(r"\\u([0-9A-Fa-f]{4})", r"\\x{\1}", f"^(?:{pattern})$")
    try:
        compiled(whole)
    except ExpressionFault as fault:
        raise XPathUnreadable(str(fault)) from None
    return Call("matches", (as_text(text), Literal(whole)))


def _of_numbers(name: str, arguments: tuple[Typed, ...]) -> Typed | None:
    match name, arguments:
        case (("number" | "int" | "abs"), (only,)):
            return Typed(_rounded(name, as_number(only)), NUMBER)
        case "round", (only, *places) if len(places) < 2:
            return Typed(Call("round_half_up", (as_number(only), as_number(places[0]) if places else ZERO)), NUMBER)
        case (("min" | "max"), (_, *_)):
            return Typed(reduce(_extreme("least" if name == "min" else "most"), map(as_number, arguments)), NUMBER)
        case "sqrt", (only,):
            return Typed(Call("power", (as_number(only), Literal(Decimal("0.5")))), NUMBER)
    return None


def _rounded(name: str, amount: Node) -> Node:
    below = Call("<", (amount, ZERO))
    match name:
        case "abs":
            return Call("?:", (below, Call("negate", (amount,)), amount))
        case "int":
            return Call("?:", (below, Call("ceil", (amount,)), Call("floor", (amount,))))
        case _:
            return amount


def _extreme(ours: str) -> Callable[[Node, Node], Node]:
    """The least or the most of two, of which one may be missing."""

    def of_two(left: Node, right: Node) -> Node:
        found = Call(ours, (left, right))
        for node, other in ((left, right), (right, left)):
            if not isinstance(node, Literal):
                found = Call("?:", (has(node), found, other))
        return found

    return of_two


def _coalesced(first: Typed, other: Typed) -> Typed:
    left, right, type_ = alike(first, other)
    return Typed(Call("?:", (given(first), left, right)), type_, stored(other))


def _number_if(test: Node) -> Typed:
    return Typed(Call("?:", (test, Literal(Decimal(1)), ZERO)), NUMBER)


def _texts(*values: str) -> Node:
    return ListOf(tuple(map(Literal, values)))


def _pairs(tests: list[Typed], name: str) -> list[tuple[Typed, ...]]:
    """Tests alone, or each with its weight."""
    if name == "checklist":
        return [(test,) for test in tests]
    return list(zip(tests[::2], tests[1::2], strict=False))


def _points(test: tuple[Typed, ...], name: str) -> Node:
    weight = as_number(test[1]) if name != "checklist" else Literal(Decimal(1))
    return Call("?:", (as_truth(test[0]), weight, ZERO))


def _checked(least: Typed, most: Typed, points: list[Node]) -> Typed:
    """Whether the points of what holds lie between two limits, where minus one is no limit."""
    total = reduce(_plus, points, cast(Node, ZERO))
    low, high = as_number(least), as_number(most)
    no_limit = Call("negate", (Literal(Decimal(1)),))
    enough = either(Call("==", (low, no_limit)), Call(">=", (total, low)))
    not_many = either(Call("==", (high, no_limit)), Call("<=", (total, high)))
    return Typed(both(enough, not_many), TRUTH)
