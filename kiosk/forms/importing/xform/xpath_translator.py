"""Translates XPath into our language, keeping what XPath does with missing answers: they are empty texts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kiosk.forms.expressions.fault import ExpressionFault
from kiosk.forms.expressions.patterns import compiled
from kiosk.forms.expressions.tree import Call, Each, Literal, Member, Name, Node
from kiosk.forms.expressions.types import ANY, DATE, NUMBER, TEXT, TRUTH, Kind, Type, list_of
from kiosk.forms.importing.logic import FALSE, TRUE, both, either, has, negated, number
from kiosk.forms.importing.patterns import whole_pattern
from kiosk.forms.importing.xform.xpath_parser import parse_xpath
from kiosk.forms.importing.xform.xpath_tree import XCall, XNode, XPath, XPathUnreadable, XText

_SIGNS = {"=": "==", "!=": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">="}
_ARITHMETIC = {"+": "+", "-": "-", "*": "*", "div": "/", "mod": "%"}
_POWERS = frozenset({1, 2, 3, 4})
"""Whole powers, written out as products."""
_TEXTS = {"contains": "contains", "starts-with": "startsWith", "ends-with": "endsWith"}


@dataclass(frozen=True, slots=True)
class Typed:
    """A translated part and its type."""

    node: Node
    type: Type


class XPathTranslator:
    """Knows the data's nodes by path, and those inside repeats by the list they are in."""

    def __init__(self, names: Mapping[tuple[str, ...], Typed], columns: Mapping[str, str] | None = None) -> None:
        self._names = names
        self._columns = columns or {}

    def condition(self, text: str, at: tuple[str, ...]) -> Node:
        """A condition written at a node. Raises XPathUnreadable."""
        return self._truth(parse_xpath(text), at)

    def value(self, text: str, at: tuple[str, ...]) -> Typed:
        """A value written at a node. Raises XPathUnreadable."""
        return self._typed(parse_xpath(text), at)

    def shown(self, text: str, at: tuple[str, ...]) -> Typed:
        """A value that people read: an answer is shown in words by itself. Raises XPathUnreadable."""
        match parse_xpath(text):
            case XCall(name="jr:choice-name", arguments=(only, _)):
                return self._typed(only, at)
            case tree:
                return self._typed(tree, at)

    def _truth(self, node: XNode, at: tuple[str, ...]) -> Node:
        """As yes or no: an empty text and nought are no."""
        match node:
            case XCall(name="and", arguments=parts):
                return both(*(self._truth(part, at) for part in parts))
            case XCall(name="or", arguments=parts):
                return either(*(self._truth(part, at) for part in parts))
            case XCall(name="not", arguments=(only,)):
                return negated(self._truth(only, at))
            case XCall(name="boolean" | "boolean-from-string", arguments=(only,)):
                return self._truth(only, at)
        found = self._typed(node, at)
        match found.type.kind:
            case Kind.TRUTH:
                return found.node
            case Kind.NUMBER:
                return both(has(found.node), Call("!=", (found.node, Literal(Decimal(0)))))
            case _:
                return _given(found)

    def _typed(self, node: XNode, at: tuple[str, ...]) -> Typed:
        match node:
            case XText(value=str() as text):
                return Typed(Literal(text), TEXT)
            case XText(value=amount):
                return Typed(Literal(Decimal(str(amount))), NUMBER)
            case XPath():
                return self._named(node, at)
            case XCall(name="and" | "or" | "not" | "boolean" | "boolean-from-string"):
                return Typed(self._truth(node, at), TRUTH)
            case XCall(name=name, arguments=(left, right)) if name in _SIGNS:
                return Typed(self._compared(_SIGNS[name], left, right, at), TRUTH)
            case XCall(name=name, arguments=(left, right)) if name in _ARITHMETIC:
                return self._sum(_ARITHMETIC[name], self._typed(left, at), self._typed(right, at))
            case XCall(name="negate", arguments=(only,)):
                return Typed(Call("negate", (self._number(only, at),)), NUMBER)
            case XCall(name=name, arguments=arguments):
                return self._function(name, arguments, at)

    def _named(self, path: XPath, at: tuple[str, ...]) -> Typed:
        if not path.absolute and len(path.steps) == 1 and path.steps[0] in self._columns:
            return Typed(Literal(self._columns[path.steps[0]]), TEXT)
        steps = path.steps if path.absolute else _resolved(path.steps, at)
        found = self._names.get(steps)
        if found is None:
            raise XPathUnreadable(f"there is no question at /{'/'.join(steps)}")
        return found

    def _compared(self, sign: str, left: XNode, right: XNode, at: tuple[str, ...]) -> Node:
        one, other = self._typed(left, at), self._typed(right, at)
        if isinstance(one.node, Literal) and not isinstance(other.node, Literal):
            mirrored = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}.get(sign, sign)
            one, other, sign = other, one, mirrored
        if other.node == Literal(""):
            return negated(_given(one)) if sign == "==" else _given(one) if sign == "!=" else FALSE
        one, other = _alike(one, other)
        if one.type.kind is Kind.LIST and other.type.kind is Kind.TEXT:
            return self._list_compared(sign, one, other)
        if not one.type.fits(other.type):
            raise XPathUnreadable(f"{one.type.words()} is compared with {other.type.words()}")
        given = both(_given(one), _given(other))
        found = Call(sign, (one.node, other.node))
        return either(negated(given), found) if sign == "!=" else both(given, found)

    def _list_compared(self, sign: str, one: Typed, other: Typed) -> Node:
        """A select_multiple compared with one value: chosen alone."""
        alone = both(
            _given(one), Call("==", (Call("size", (one.node,)), Literal(Decimal(1)))), Call("in", (other.node, one.node))
        )
        if sign not in ("==", "!="):
            raise XPathUnreadable("several choices are compared as if they were one")
        return alone if sign == "==" else negated(alone)

    def _sum(self, sign: str, left: Typed, right: Typed) -> Typed:
        match left.type.kind, right.type.kind, sign:
            case Kind.DATE, Kind.DATE, "-":
                return Typed(Call("days_between", (right.node, left.node)), NUMBER)
            case Kind.DATE, Kind.NUMBER, "+" | "-":
                return Typed(Call(sign, (left.node, Call("days", (right.node,)))), DATE)
            case Kind.NUMBER, Kind.DATE, "+":
                return Typed(Call("+", (right.node, Call("days", (left.node,)))), DATE)
        return Typed(Call(sign, (_as_number(left).node, _as_number(right).node)), NUMBER)

    def _number(self, node: XNode, at: tuple[str, ...]) -> Node:
        return _as_number(self._typed(node, at)).node

    def _text(self, node: XNode, at: tuple[str, ...]) -> Node:
        """As a text; a missing answer is an empty one."""
        found = self._typed(node, at)
        match found.type.kind:
            case Kind.TEXT:
                text: Node = found.node
            case Kind.NUMBER:
                text = Call("text", (found.node,))
            case _:
                raise XPathUnreadable(f"{found.type.words()} is used as a text")
        return text if isinstance(text, Literal) else Call("?:", (has(text), text, Literal("")))

    def _function(self, name: str, arguments: tuple[XNode, ...], at: tuple[str, ...]) -> Typed:
        match name, arguments:
            case (("true" | "false"), ()):
                return Typed(TRUE if name == "true" else FALSE, TRUTH)
            case (("today" | "now"), ()):
                return Typed(Call("today", ()), DATE)
            case "selected", (where, what):
                return Typed(self._selected(self._typed(where, at), self._typed(what, at)), TRUTH)
            case ("if", (test, one, other)):
                return self._choice(test, one, other, at)
            case "coalesce", (first, *others) if others:
                found = self._typed(first, at)
                for other in others:
                    found = self._coalesced(found, self._typed(other, at))
                return found
            case (("once" | "string" | "normalize-space" | "jr:itext"), (only,)):
                return Typed(self._text(only, at), TEXT) if name != "once" else self._typed(only, at)
            case "concat", _:
                return self._concatenated(arguments, at)
            case (("date" | "date-time"), (only,)):
                return self._date(self._typed(only, at))
            case "regex", (what, XText(value=str() as pattern)):
                return self._matches(what, pattern, at)
        return self._looking_up(name, arguments, at)

    def _looking_up(self, name: str, arguments: tuple[XNode, ...], at: tuple[str, ...]) -> Typed:
        match name, arguments:
            case "jr:choice-name", _:
                raise XPathUnreadable("jr:choice-name() gives the words of an option, which are only known when they are shown")
            case "decimal-date-time", (only,):
                return self._typed(only, at)
            case "selected-at", (where, index):
                return self._chosen_at(self._typed(where, at), self._number(index, at))
        return self._counting(name, arguments, at)

    def _counting(self, name: str, arguments: tuple[XNode, ...], at: tuple[str, ...]) -> Typed:
        match name, arguments:
            case (("number" | "int" | "abs" | "floor" | "ceiling" | "round"), (only,)):
                return Typed(_rounded(name, self._number(only, at), None), NUMBER)
            case "round", (only, places):
                return Typed(_rounded(name, self._number(only, at), self._number(places, at)), NUMBER)
            case (("min" | "max"), (first, *others)) if others:
                function = "least" if name == "min" else "most"
                found = self._number(first, at)
                for other in others:
                    found = Call(function, (found, self._number(other, at)))
                return Typed(found, NUMBER)
            case "pow", (base, XText(value=times)) if times in _POWERS:
                return Typed(_power(self._number(base, at), int(str(times))), NUMBER)
            case (("count" | "count-selected"), (only,)):
                return Typed(self._counted(self._typed(only, at)), NUMBER)
            case "sum", (only,):
                column = self._typed(only, at)
                if not column.type.fits(list_of(NUMBER)):
                    raise XPathUnreadable("sum() needs numbers inside a repeat")
                return Typed(Call("sum", (column.node,)), NUMBER)
            case "string-length", (only,):
                return Typed(Call("size", (self._text(only, at),)), NUMBER)
            case _ if name in _TEXTS and len(arguments) == 2:
                return Typed(Call(_TEXTS[name], (self._text(arguments[0], at), self._text(arguments[1], at))), TRUTH)
            case (("lower-case" | "upper-case"), (only,)):
                return Typed(Call(name.removesuffix("-case"), (self._text(only, at),)), TEXT)
        raise XPathUnreadable(f"{name}() is not understood")

    def _chosen_at(self, where: Typed, index: Node) -> Typed:
        if not where.type.fits(list_of(TEXT)):
            raise XPathUnreadable("selected-at() needs several choices")
        return Typed(Call("[]", (where.node, index)), TEXT)

    def _counted(self, found: Typed) -> Node:
        if found.type.kind is not Kind.LIST:
            raise XPathUnreadable("count() needs a repeat or several choices")
        size = Call("size", (found.node,))
        return Call("?:", (has(size), size, Literal(Decimal(0))))

    def _selected(self, where: Typed, what: Typed) -> Node:
        if where.type.kind is Kind.LIST:
            return both(_given(where), Call("in", (what.node, where.node)))
        one, other = _alike(where, what)
        return both(_given(one), Call("==", (one.node, other.node)))

    def _choice(self, test: XNode, one: XNode, other: XNode, at: tuple[str, ...]) -> Typed:
        first, second = _alike(self._typed(one, at), self._typed(other, at))
        if not first.type.fits(second.type):
            raise XPathUnreadable("if() gives values of two kinds")
        return Typed(Call("?:", (self._truth(test, at), first.node, second.node)), first.type)

    def _coalesced(self, one: Typed, other: Typed) -> Typed:
        one, other = _alike(one, other)
        if not one.type.fits(other.type):
            raise XPathUnreadable("coalesce() joins values of two kinds")
        return Typed(Call("?:", (_given(one), one.node, other.node)), one.type)

    def _concatenated(self, arguments: tuple[XNode, ...], at: tuple[str, ...]) -> Typed:
        joined: Node = Literal("")
        for argument in arguments:
            joined = Call("+", (joined, self._text(argument, at)))
        return Typed(joined, TEXT)

    def _date(self, found: Typed) -> Typed:
        if found.type.kind is Kind.DATE:
            return found
        if isinstance(found.node, Literal) and isinstance(found.node.value, str):
            return Typed(_date_literal(found.node.value), DATE)
        raise XPathUnreadable("date() needs a date")

    def _matches(self, what: XNode, pattern: str, at: tuple[str, ...]) -> Typed:
        carried = whole_pattern(f"^(?:{pattern})$")
        try:
            compiled(carried or pattern)
        except ExpressionFault as fault:
            raise XPathUnreadable(str(fault)) from None
        return Typed(Call("matches", (self._text(what, at), Literal(f"^(?:{pattern})$"))), TRUTH)


def _resolved(steps: tuple[str, ...], at: tuple[str, ...]) -> tuple[str, ...]:
    """A relative path, from the node it is written at."""
    found = list(at)
    for step in steps:
        if step == "..":
            found = found[:-1]
        elif step not in (".", "current()"):
            found.append(step)
    return tuple(found)


def _given(found: Typed) -> Node:
    return TRUE if isinstance(found.node, Literal) else has(found.node)


def _alike(one: Typed, other: Typed) -> tuple[Typed, Typed]:
    """Both of one kind: numbers win over texts, dates over texts."""
    kinds = (one.type.kind, other.type.kind)
    if kinds == (Kind.TEXT, Kind.NUMBER):
        return _text_with_number(one, other)
    if kinds == (Kind.NUMBER, Kind.TEXT):
        second, first = _text_with_number(other, one)
        return first, second
    if kinds == (Kind.DATE, Kind.TEXT) and isinstance(other.node, Literal):
        return one, Typed(_date_literal(str(other.node.value)), DATE)
    if kinds == (Kind.TRUTH, Kind.TEXT) and isinstance(other.node, Literal):
        return one, Typed(TRUE if str(other.node.value).lower() in ("true", "yes", "1", "ok") else FALSE, TRUTH)
    return one, other


def _text_with_number(text: Typed, amount: Typed) -> tuple[Typed, Typed]:
    return _as_number(text), amount


def _as_number(found: Typed) -> Typed:
    match found.type.kind:
        case Kind.NUMBER:
            return found
        case Kind.TEXT:
            if isinstance(found.node, Literal):
                try:
                    return Typed(number(str(found.node.value).strip()), NUMBER)
                except ArithmeticError:
                    raise XPathUnreadable(f"{found.node.value!r} is used as a number") from None
            return Typed(Call("number", (found.node,)), NUMBER)
        case _:
            raise XPathUnreadable(f"{found.type.words()} is used as a number")


def _date_literal(text: str) -> Node:
    try:
        return Call("date", (Literal(date.fromisoformat(text[:10]).isoformat()),))
    except ValueError:
        raise XPathUnreadable(f"{text!r} is not a date") from None


def _power(base: Node, times: int) -> Node:
    found = base
    for _ in range(times - 1):
        found = Call("*", (found, base))
    return found


def _rounded(name: str, amount: Node, places: Node | None) -> Node:
    zero = Literal(Decimal(0))
    match name:
        case "number":
            return amount
        case "floor":
            return Call("floor", (amount,))
        case "ceiling":
            return Call("ceil", (amount,))
        case "abs":
            return Call("?:", (Call("<", (amount, zero)), Call("negate", (amount,)), amount))
        case "int":
            return Call("?:", (Call("<", (amount, zero)), Call("ceil", (amount,)), Call("floor", (amount,))))
        case _:
            return Call("round", (amount, places or zero))


def repeat_names(items: str, list_type: Type, inner: Mapping[str, tuple[str, Type]]) -> dict[str, Typed]:
    """The nodes inside a repeat as lists: each by its own name."""
    variable = "one"
    return {
        name: Typed(Each("map", Name(items), variable, Member(Name(variable), field)), list_of(type_))
        for name, (field, type_) in inner.items()
    } | {"": Typed(Name(items), list_type if list_type.kind is Kind.LIST else list_of(ANY))}
