"""Turns a tree into something that runs, with its type, and says what does not fit.

A part that does not fit gets type ANY and gives UNKNOWN, so that a form with a finding still runs.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from kiosk.forms.expressions.compiled import Compiled
from kiosk.forms.expressions.fault import ExpressionFault, FaultReason, TypeFinding
from kiosk.forms.expressions.functions import FUNCTIONS, Signature
from kiosk.forms.expressions.patterns import compiled as compiled_pattern
from kiosk.forms.expressions.running import kleene, macro, part_of, strict, strict2, strict_tuple
from kiosk.forms.expressions.scope import Scope
from kiosk.forms.expressions.tree import Call, Each, ListOf, Literal, Member, Name, Node
from kiosk.forms.expressions.types import ANY, DATE, MONEY, NUMBER, TEXT, TRUTH, Kind, Type, list_of, member_type
from kiosk.forms.expressions.unknown import UNKNOWN

_ORDERED = frozenset({Kind.NUMBER, Kind.MONEY, Kind.TEXT, Kind.DATE, Kind.MONTH, Kind.TIME, Kind.ANY})
_ORDER: dict[str, Callable[[Any, Any], bool]] = {
    "<": lambda a, b: bool(a < b),
    "<=": lambda a, b: bool(a <= b),
    ">": lambda a, b: bool(a > b),
    ">=": lambda a, b: bool(a >= b),
}


def _unknown(_scope: Scope) -> object:
    return UNKNOWN


_NOTHING = Compiled(ANY, _unknown)


class Compiler:
    """Compiles against the types of the names; `names` may grow between calls, `findings` tells what did not fit."""

    def __init__(self, names: Mapping[str, Compiled], pages: frozenset[str], prices: frozenset[str]) -> None:
        self._names = dict(names)
        self._pages = pages
        self._prices = prices
        self.findings: list[TypeFinding] = []

    def know(self, name: str, compiled: Compiled) -> None:
        """Adds a name that later expressions may read."""
        self._names[name] = compiled

    def knows(self, name: str) -> bool:
        """Whether a name can be read."""
        return name in self._names

    def forget(self, name: str) -> None:
        """Takes a name away again."""
        del self._names[name]

    def compile(self, node: Node, expected: Type = ANY) -> Compiled:
        """Compiles a whole expression that should be of a type."""
        found = self._compile(node)
        if not found.type.fits(expected):
            return self._finding(FaultReason.TYPES_DIFFER, f"This gives {found.type.words()}, but {expected.words()} is needed")
        return found

    def _finding(self, reason: FaultReason, sentence: str) -> Compiled:
        self.findings.append(TypeFinding(reason, sentence))
        return _NOTHING

    def _compile(self, node: Node) -> Compiled:
        match node:
            case Literal(value=value):
                return _literal(value)
            case Name(name=name):
                return self._names.get(name) or self._finding(FaultReason.UNKNOWN_NAME, f"Nothing is called {name!r}")
            case Member(of=of, name=name):
                return self._member(self._compile(of), name)
            case ListOf(items=items):
                return self._list(tuple(map(self._compile, items)))
            case Each():
                return self._each(node)
            case Call(function=function, arguments=arguments):
                return self._call(function, arguments)

    def _member(self, of: Compiled, name: str) -> Compiled:
        found = member_type(of.type, name)
        if found is None:
            return self._finding(FaultReason.UNKNOWN_NAME, f"{of.type.words()} has no part called {name!r}".capitalize())
        return Compiled(found, part_of(of.run, name))

    def _list(self, items: tuple[Compiled, ...]) -> Compiled:
        element = items[0].type if items else ANY
        if any(not item.type.fits(element) for item in items):
            return self._finding(FaultReason.TYPES_DIFFER, "The items of a list must be of one type")
        runs = tuple(item.run for item in items)
        return Compiled(list_of(element), lambda scope: strict_tuple(tuple(run(scope) for run in runs)))

    def _each(self, node: Each) -> Compiled:
        of = self._compile(node.of)
        if of.type.kind not in (Kind.LIST, Kind.ANY):
            return self._finding(FaultReason.TYPES_DIFFER, f".{node.macro}() needs a list, but this is {of.type.words()}")
        variable = node.variable
        hidden = self._names.get(variable)
        self._names[variable] = Compiled(of.type.element or ANY, lambda scope: scope.value(variable))
        body = self._compile(node.body)
        if hidden is None:
            del self._names[variable]
        else:
            self._names[variable] = hidden
        if node.macro != "map" and not body.type.fits(TRUTH):
            return self._finding(FaultReason.TYPES_DIFFER, f".{node.macro}() needs a condition, not {body.type.words()}")
        return macro(node.macro, variable, of, body)

    def _call(self, function: str, arguments: tuple[Node, ...]) -> Compiled:
        match function, len(arguments):
            case "visited", 1:
                return self._visited(arguments[0])
            case "price", 1 | 2:
                return self._price(arguments)
            case "matches", 2:
                return self._matches(arguments)
        return self._operation(function, tuple(map(self._compile, arguments)))

    def _operation(self, function: str, parts: tuple[Compiled, ...]) -> Compiled:
        match function, len(parts):
            case (("&&" | "||"), count) if count >= 2:
                return self._joined(function, parts)
            case "!", 1:
                return self._not(parts[0])
            case "?:", 3:
                return self._choice(*parts)
            case (("==" | "!="), 2):
                return self._equal(function, *parts)
            case (("<" | "<=" | ">" | ">="), 2):
                return self._ordered(function, *parts)
            case "in", 2:
                return self._within(*parts)
            case "has", 1:
                return Compiled(TRUTH, lambda scope: parts[0].run(scope) is not UNKNOWN)
            case "today", 0:
                return Compiled(DATE, lambda scope: scope.today)
            case "[]", 2:
                return self._item(*parts)
        return self._plain_call(function, parts)

    def _visited(self, argument: Node) -> Compiled:
        if not isinstance(argument, Literal) or not isinstance(argument.value, str):
            return self._finding(FaultReason.BAD_LITERAL, 'visited() needs the id of a page in quotes: visited("bins")')
        page = argument.value
        if page not in self._pages:
            return self._finding(FaultReason.UNKNOWN_NAME, f"There is no page called {page!r}")
        return Compiled(TRUTH, lambda scope: scope.visited(page))

    def _price(self, arguments: tuple[Node, ...]) -> Compiled:
        first = arguments[0]
        if not isinstance(first, Literal) or not isinstance(first.value, str) or first.value not in self._prices:
            return self._finding(FaultReason.UNKNOWN_NAME, "price() needs the id of a price of this form in quotes")
        name = first.value
        if len(arguments) == 1:
            return Compiled(MONEY, lambda scope: scope.price(name, scope.today))
        on = self.compile(arguments[1], DATE).run

        def dated(scope: Scope) -> object:
            day = on(scope)
            return scope.price(name, day) if isinstance(day, date) else UNKNOWN

        return Compiled(MONEY, dated)

    def _matches(self, arguments: tuple[Node, ...]) -> Compiled:
        text = self.compile(arguments[0], TEXT).run
        written = arguments[1]
        if not isinstance(written, Literal) or not isinstance(written.value, str):
            return self._finding(FaultReason.BAD_PATTERN, "matches() needs its pattern in quotes")
        try:
            pattern = compiled_pattern(written.value)
        except ExpressionFault as fault:
            return self._finding(fault.reason, str(fault))

        def run(scope: Scope) -> object:
            value = text(scope)
            return UNKNOWN if value is UNKNOWN else pattern.search(value) is not None

        return Compiled(TRUTH, run)

    def _joined(self, function: str, parts: tuple[Compiled, ...]) -> Compiled:
        wrong = [part for part in parts if not part.type.fits(TRUTH)]
        if wrong:
            return self._finding(FaultReason.TYPES_DIFFER, f"{function} joins conditions, not {wrong[0].type.words()}")
        return Compiled(TRUTH, kleene(tuple(part.run for part in parts), decisive=function == "||"))

    def _not(self, part: Compiled) -> Compiled:
        if not part.type.fits(TRUTH):
            return self._finding(FaultReason.TYPES_DIFFER, f"! needs a condition, but this is {part.type.words()}")
        return Compiled(TRUTH, lambda scope: UNKNOWN if (value := part.run(scope)) is UNKNOWN else not value)

    def _choice(self, test: Compiled, one: Compiled, other: Compiled) -> Compiled:
        if not test.type.fits(TRUTH) or not one.type.fits(other.type):
            return self._finding(FaultReason.TYPES_DIFFER, "? : needs a condition and two values of one type")

        def run(scope: Scope) -> object:
            truth = test.run(scope)
            return UNKNOWN if truth is UNKNOWN else one.run(scope) if truth else other.run(scope)

        return Compiled(other.type if one.type.kind is Kind.ANY else one.type, run)

    def _equal(self, function: str, left: Compiled, right: Compiled) -> Compiled:
        if not left.type.fits(right.type):
            return self._differ(function, left, right)
        wanted = function == "=="
        return Compiled(TRUTH, strict2(left.run, right.run, lambda a, b: (a == b) is wanted))

    def _ordered(self, function: str, left: Compiled, right: Compiled) -> Compiled:
        if not left.type.fits(right.type) or left.type.kind not in _ORDERED or right.type.kind not in _ORDERED:
            return self._differ(function, left, right)
        return Compiled(TRUTH, strict2(left.run, right.run, _ORDER[function]))

    def _differ(self, function: str, left: Compiled, right: Compiled) -> Compiled:
        return self._finding(FaultReason.TYPES_DIFFER, f"{function} compares {left.type.words()} with {right.type.words()}")

    def _within(self, item: Compiled, items: Compiled) -> Compiled:
        if not items.type.fits(list_of(item.type)):
            return self._finding(FaultReason.TYPES_DIFFER, f"in looks for {item.type.words()} in {items.type.words()}")
        return Compiled(TRUTH, strict2(item.run, items.run, lambda a, b: a in b))

    def _item(self, items: Compiled, index: Compiled) -> Compiled:
        if not items.type.fits(list_of(ANY)) or not index.type.fits(NUMBER):
            return self._finding(FaultReason.TYPES_DIFFER, "[ ] needs a list and a number")

        def one(found: tuple[object, ...], at: Decimal) -> object:
            return found[int(at)] if at == int(at) and 0 <= at < len(found) else UNKNOWN

        return Compiled(items.type.element or ANY, strict2(items.run, index.run, one))

    def _plain_call(self, function: str, parts: tuple[Compiled, ...]) -> Compiled:
        signatures = FUNCTIONS.get(function)
        if signatures is None:
            return self._finding(FaultReason.UNKNOWN_FUNCTION, f"There is no function called {function!r}")
        for signature in signatures:
            if _accepts(signature, parts):
                return Compiled(signature.result, strict(tuple(part.run for part in parts), signature))
        given = " and ".join(part.type.words() for part in parts) or "nothing"
        return self._finding(FaultReason.TYPES_DIFFER, f"{function} does not work on {given}")


def _accepts(signature: Signature, parts: tuple[Compiled, ...]) -> bool:
    return len(signature.arguments) == len(parts) and all(
        part.type.fits(needed) for part, needed in zip(parts, signature.arguments, strict=True)
    )


def _literal(value: bool | Decimal | str) -> Compiled:
    match value:
        case bool():
            type_ = TRUTH
        case Decimal():
            type_ = NUMBER
        case str():
            type_ = TEXT
    return Compiled(type_, lambda _scope: value)
