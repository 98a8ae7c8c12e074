"""Translates XPath into our language, keeping what XPath does with missing answers: they are empty texts."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from kiosk.forms.expressions.tree import Call, Each, Literal, Node
from kiosk.forms.expressions.types import DATE, NUMBER, TEXT, TRUTH, Kind
from kiosk.forms.importing.logic import FALSE, both, either, negated
from kiosk.forms.importing.xform.known_nodes import KnownNodes, Path, Row
from kiosk.forms.importing.xform.xpath_functions import Value, function, item_at, joined, one
from kiosk.forms.importing.xform.xpath_parser import parse_xpath
from kiosk.forms.importing.xform.xpath_tree import Start, XCall, XNode, XPath, XPathNodeUnknown, XPathUnreadable, XStep, XText
from kiosk.forms.importing.xform.xpath_values import EMPTY, ONE, Column, Typed, as_number, as_truth, constant, equal, ordered

_SIGNS = frozenset({"=", "!=", "<", "<=", ">", ">="})
_ARITHMETIC = {"+": "+", "-": "-", "*": "*", "div": "/", "mod": "%"}
_LAST_TIME = "__last-saved"
_MOST_CASES = 500
_MOST_NESTED = 25


class XPathTranslator:
    """Translates what is written at one node; `columns` are those of the row of a list that is being looked at.

    `notes` are oddities met on the way: a code and a sentence each.
    """

    def __init__(
        self, nodes: KnownNodes, at: Path, columns: Mapping[str, str] | None = None, current: Path | None = None
    ) -> None:
        self._nodes = nodes.inside(at)
        self._at = at
        self._columns = columns
        self._current = at if current is None else current
        self.notes: list[tuple[str, str]] = []

    def condition(self, text: str) -> Node:
        """A condition. Raises XPathUnreadable."""
        return self._truth(parse_xpath(text))

    def value(self, text: str) -> Typed:
        """A value. Raises XPathUnreadable."""
        return one(self._value(parse_xpath(text)))

    def shown(self, text: str) -> Typed:
        """A value that people read: an answer is shown in words by itself. Raises XPathUnreadable."""
        match parse_xpath(text):
            case XCall(name="jr:choice-name", arguments=(XPath() as only, _)):
                return one(self._value(only))
            case tree:
                return one(self._value(tree))

    def _truth(self, node: XNode) -> Node:
        match node:
            case XCall(name="and", arguments=parts):
                return both(*map(self._truth, parts))
            case XCall(name="or", arguments=parts):
                return either(*map(self._truth, parts))
            case XCall(name="not", arguments=(only,)):
                return negated(self._truth(only))
        found = self._value(node)
        if isinstance(found, Column):
            return Call(">", (Call("size", (found.given(),)), Literal(Decimal(0))))
        return as_truth(found)

    def _value(self, node: XNode) -> Value:
        match node:
            case XText(value=value):
                return constant(value)
            case XPath():
                return self._named(node)
            case XCall(name="and" | "or" | "not"):
                return Typed(self._truth(node), TRUTH)
            case XCall(name=name, arguments=(left, right)) if name in _SIGNS:
                return Typed(self._compared(name, one(self._value(left)), one(self._value(right))), TRUTH)
            case XCall(name=name, arguments=(left, right)) if name in _ARITHMETIC:
                return self._sum(_ARITHMETIC[name], one(self._value(left)), one(self._value(right)))
            case XCall(name="negate", arguments=(only,)):
                return Typed(Call("negate", (as_number(one(self._value(only))),)), NUMBER)
            case XCall(name="jr:choice-name", arguments=(value, XText(value=str() as path))):
                return function("jr:choice-name", (self._value(value), self._value(parse_xpath(path))))
            case XCall(name="pulldata", arguments=(XText() as name, XText() as column, XText() as key, wanted)):
                return self._named(_pulled(str(name.value), str(column.value), str(key.value), wanted))
            case XCall(name="position"):
                raise XPathUnreadable("the number of an item within its list is not known here")
            case XCall(name="count", arguments=(XPath(start=Start.INSTANCE) as path,)):
                return self._rows_counted(path)
            case XCall(name=name, arguments=arguments):
                self._note_function(name)
                return function(name, tuple(map(self._value, arguments)))

    def _note_function(self, name: str) -> None:
        match name:
            case "once":
                self.notes.append(("once", "once() keeps its first value in the source; here it follows the answers"))
            case "now" | "format-date-time":
                self.notes.append(("clock", f"{name}() is the day of the visit here, without the time"))

    def _compared(self, sign: str, left: Typed, right: Typed) -> Node:
        if sign == "=":
            return equal(left, right)
        if sign == "!=":
            return negated(equal(left, right))
        if {left.kind, right.kind} == {Kind.DATE, Kind.TEXT}:
            self.notes.append(
                ("date-with-text", "A date is compared with a text: it is read as a date, which not every app does")
            )
        return ordered(sign, left, right)

    def _sum(self, sign: str, left: Typed, right: Typed) -> Typed:
        match left.kind, right.kind, sign:
            case Kind.DATE, Kind.DATE, "-":
                return Typed(Call("days_between", (right.node, left.node)), NUMBER)
            case Kind.DATE, Kind.NUMBER, "+" | "-":
                return Typed(Call(sign, (left.node, Call("days", (right.node,)))), DATE)
            case Kind.NUMBER, Kind.DATE, "+":
                return Typed(Call("+", (right.node, Call("days", (left.node,)))), DATE)
        if sign == "/" and not isinstance(right.node, Literal):
            self.notes.append(("division", "Where this divides by nought, the source goes on with infinity; here it is unknown"))
        return Typed(Call(sign, (as_number(left), as_number(right))), NUMBER)

    def _named(self, path: XPath) -> Value:
        if path.start is Start.INSTANCE and path.instance == _LAST_TIME:
            self.notes.append(("last-saved", "What was sent the last time is not known here; it counts as empty"))
            return Typed(EMPTY, TEXT)
        if path.start is Start.INSTANCE:
            return Typed(self._looked_up(path), TEXT)
        if self._columns is not None and path.start is Start.HERE and path.steps[0].name not in (".", ".."):
            return constant(self._columns.get(path.steps[0].name, ""))
        place, narrowed = self._place(path)
        found = self._nodes.get(place)
        if found is None:
            raise XPathNodeUnknown(f"there is no question at /{'/'.join(place)}")
        for repeat, predicate in narrowed:
            found = self._narrowed(found, repeat, predicate)
        return found

    def _place(self, path: XPath) -> tuple[Path, list[tuple[Path, XNode]]]:
        """The node a path leads to, and the conditions on its way, each with the node it narrows."""
        place = list({Start.ROOT: (), Start.HERE: self._at}.get(path.start, self._current))
        narrowed: list[tuple[Path, XNode]] = []
        for step in path.steps:
            match step.name:
                case "..":
                    place = place[:-1]
                case ".":
                    pass
                case name:
                    place.append(name)
            narrowed += [(tuple(place), predicate) for predicate in step.predicates]
        return tuple(place), narrowed

    def _narrowed(self, found: Value, repeat: Path, predicate: XNode) -> Value:
        """One item of a repeat, or those for which something holds."""
        if not isinstance(found, Column) or repeat not in self._nodes.items:
            raise XPathUnreadable("a condition in a path that leads over no repeat")
        match predicate:
            case XText(value=Decimal()):
                return item_at(found, as_number(one(self._value(predicate))))
            case XCall(name="=", arguments=(XCall(name="position", arguments=()), index)):
                return item_at(found, as_number(one(self._value(index))))
        inner = XPathTranslator(self._nodes, repeat, current=self._current)
        holds = Typed(inner._truth(predicate), TRUTH)
        return replace(found, items=Each("filter", found.listed(), ONE, self._nodes.from_outside(repeat, holds).node))

    def _rows(self, path: XPath) -> tuple[list[tuple[Node, Row]], tuple[XStep, ...]]:
        """The rows of a list of the form that may be meant, each with its condition, and the steps behind them."""
        rows = self._nodes.rows(path.instance)
        if rows is None:
            raise XPathUnreadable(f"the list {path.instance!r} is neither in this file nor in one beside it")
        if len(path.steps) < 2 or len(path.steps[1].predicates) > 1:
            raise XPathUnreadable("a list is used as a value")
        if len(rows) > _MOST_CASES:
            raise XPathUnreadable(f"a list of {len(rows)} rows is searched")
        predicates = path.steps[1].predicates
        found = [(self._row_condition(predicates[0], row) if predicates else Literal(True), row) for row in rows]
        return [(condition, row) for condition, row in found if condition != FALSE], path.steps[2:]

    def _row_condition(self, predicate: XNode, row: Row) -> Node:
        inner = XPathTranslator(self._nodes, self._at, row, self._current)
        return inner._truth(predicate)

    def _looked_up(self, path: XPath) -> Node:
        """The value of a column in the first row that fits."""
        rows, steps = self._rows(path)
        if len(steps) != 1 or steps[0].predicates:
            raise XPathUnreadable("rows of a list are used as a value")
        cases = [(condition, row.get(steps[0].name, "")) for condition, row in rows]
        if len(cases) <= _MOST_NESTED:
            return _first(cases)
        if not _tells_apart(path.steps[1].predicates, [row for _, row in rows]):
            raise XPathUnreadable(f"a list of {len(cases)} rows is searched")
        return joined(cases)

    def _rows_counted(self, path: XPath) -> Typed:
        rows, steps = self._rows(path)
        if steps:
            raise XPathUnreadable("values of a list are counted")
        return Typed(_total([condition for condition, _ in rows]), NUMBER)


def _first(cases: list[tuple[Node, str]]) -> Node:
    found: Node = Literal("")
    for condition, text in reversed(cases):
        found = Call("?:", (condition, Literal(text), found))
    return found


def _total(conditions: list[Node]) -> Node:
    """How many hold."""
    if len(conditions) < 2:
        return Call("?:", (conditions[0] if conditions else FALSE, Literal(Decimal(1)), Literal(Decimal(0))))
    half = len(conditions) // 2
    return Call("+", (_total(conditions[:half]), _total(conditions[half:])))


def _tells_apart(predicates: tuple[XNode, ...], rows: list[Row]) -> bool:
    """Whether at most one row can fit: a column without doubles equals something."""
    match predicates:
        case (XCall(name="=", arguments=(XPath(steps=(XStep(name=name),)), _)),):
            values = [row.get(name, "") for row in rows]
            return len(set(values)) == len(values)
    return False


def _pulled(name: str, column: str, key: str, wanted: XNode) -> XPath:
    """pulldata() as the path that it stands for."""
    holds = XCall("=", (XPath((XStep(key),), Start.HERE), wanted))
    return XPath((XStep("root"), XStep("item", (holds,)), XStep(column)), Start.INSTANCE, name)
