"""How the parts of an expression run: what is strict, what decides early, what goes through a list."""

from collections.abc import Callable, Mapping
from typing import Any

from kiosk.forms.expressions.compiled import Compiled, Run
from kiosk.forms.expressions.functions import Signature
from kiosk.forms.expressions.scope import Scope
from kiosk.forms.expressions.types import TRUTH, list_of
from kiosk.forms.expressions.unknown import UNKNOWN


def part_of(run: Run, name: str) -> Run:
    """A part of an address or of an item; unknown where it has none."""

    def part(scope: Scope) -> object:
        value = run(scope)
        if value is UNKNOWN:
            return UNKNOWN
        found = value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)
        return UNKNOWN if found is None else found

    return part


def strict_tuple(values: tuple[object, ...]) -> object:
    """The values, unknown where one of them is."""
    return UNKNOWN if any(value is UNKNOWN for value in values) else values


def strict2(left: Run, right: Run, deed: Callable[[Any, Any], object]) -> Run:
    """A comparison: unknown where either side is."""

    def run(scope: Scope) -> object:
        a = left(scope)
        if a is UNKNOWN:
            return UNKNOWN
        b = right(scope)
        if b is UNKNOWN:
            return UNKNOWN
        try:
            return deed(a, b)
        except TypeError:
            return UNKNOWN  # a part of type ANY gave something else

    return run


def strict(runs: tuple[Run, ...], signature: Signature) -> Run:
    """A function: never called with an unknown."""
    deed = signature.deed

    def run(scope: Scope) -> object:
        values = [one(scope) for one in runs]
        if any(value is UNKNOWN for value in values):
            return UNKNOWN
        try:
            return deed(*values)
        except (ArithmeticError, ValueError, TypeError, AttributeError):
            return UNKNOWN  # outside the calendar, division by zero, or a part of type ANY

    return run


def kleene(runs: tuple[Run, ...], *, decisive: bool) -> Run:
    """One decisive part decides, wherever it stands; otherwise one unknown part makes all unknown."""

    def run(scope: Scope) -> object:
        outcome: object = not decisive
        for one in runs:
            value = one(scope)
            if value is UNKNOWN:
                outcome = UNKNOWN
            elif value is decisive:
                return decisive
        return outcome

    return run


def macro(macro: str, variable: str, of: Compiled, body: Compiled) -> Compiled:
    """`exists`, `all`, `map` or `filter` over a list, the variable bound to each item in turn."""

    def values(scope: Scope) -> list[tuple[object, Any]] | None:
        items = of.run(scope)
        if not isinstance(items, tuple):
            return None
        found = []
        for item in items:
            hidden = scope.bind(variable, item)
            found.append((item, body.run(scope)))
            scope.unbind(variable, hidden)
        return found

    def run(scope: Scope) -> object:
        found = values(scope)
        if found is None:
            return UNKNOWN
        results = tuple(result for _, result in found)
        match macro:
            case "map":
                return strict_tuple(results)
            case "filter":
                return UNKNOWN if UNKNOWN in results else tuple(item for item, kept in found if kept is True)
            case _:
                return kleene(tuple(constant(result) for result in results), decisive=macro == "exists")(scope)

    result = {"map": list_of(body.type), "filter": of.type}.get(macro, TRUTH)
    return Compiled(result, run)


def constant(value: object) -> Run:
    """Always the same value."""
    return lambda _scope: value
