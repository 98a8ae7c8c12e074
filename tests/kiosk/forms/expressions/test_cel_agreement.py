"""On what both languages can say, ours agrees with CEL's own implementation."""

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from kiosk.forms.expressions.compiled import Compiled
from kiosk.forms.expressions.compiler import Compiler
from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.scope import Scope
from kiosk.forms.expressions.types import NUMBER, TEXT, TRUTH, list_of
from kiosk.forms.expressions.unknown import UNKNOWN

cel = pytest.importorskip(
    "cel_expr_python.cel", reason="cel-expr-python is not installed: agreement with CEL is a development check"
)

TYPES = {"flag": TRUTH, "other": TRUTH, "number": NUMBER, "text": TEXT, "several": list_of(TEXT)}
PATTERNS = ("^a", "b+", "[0-9]")
CASES = [
    {"flag": True, "other": False, "number": 2.5, "text": "abc", "several": ["a", "b"]},
    {"flag": False, "other": False, "number": -1.0, "text": "", "several": []},
]


def expressions(seed: int, count: int) -> Iterator[str]:
    chance = random.Random(seed)

    def truth(depth: int) -> str:
        if depth == 0:
            return chance.choice(("flag", "other", "true", "false"))
        return chance.choice(
            (
                lambda: f"({truth(depth - 1)} && {truth(depth - 1)})",
                lambda: f"({truth(depth - 1)} || {truth(depth - 1)})",
                lambda: f"!{truth(depth - 1)}",
                lambda: f"({number(depth - 1)} {chance.choice(('<', '<=', '>', '>=', '==', '!='))} {number(depth - 1)})",
                lambda: f"({text(depth - 1)} {chance.choice(('==', '!=', '<'))} {text(depth - 1)})",
                lambda: f"({text(depth - 1)} in several)",
                lambda: f"{text(depth - 1)}.{chance.choice(('contains', 'startsWith', 'endsWith'))}({text(depth - 1)})",
                lambda: f"several.{chance.choice(('exists', 'all'))}(one, one == {text(0)})",
                lambda: f"text.matches('{chance.choice(PATTERNS)}')",
                lambda: f"({truth(depth - 1)} ? {truth(depth - 1)} : {truth(depth - 1)})",
            )
        )()

    def number(depth: int) -> str:
        if depth == 0:
            return chance.choice(("number", "1.0", "2.5", "0.5"))
        return f"({number(depth - 1)} {chance.choice('+-*')} {number(depth - 1)})"

    def text(depth: int) -> str:
        if depth == 0:
            return chance.choice(("text", '"a"', '"abc"', '""'))
        return f"({text(depth - 1)} + {text(depth - 1)})"

    for _ in range(count):
        yield truth(chance.randint(1, 4))


def test_agrees_with_cel(torture: bool) -> None:
    kinds = cel.Type
    variables = {
        "flag": kinds.BOOL,
        "other": kinds.BOOL,
        "number": kinds.DOUBLE,
        "text": kinds.STRING,
        "several": kinds.List(kinds.STRING),
    }
    env = cel.NewEnv(variables=variables)
    names = {name: Compiled(type_, lambda scope, name=name: scope.value(name)) for name, type_ in TYPES.items()}
    for written in expressions(3, 50_000 if torture else 1_000):
        made = Compiler(names, frozenset(), frozenset())
        ours = made.compile(Expression.read(written).tree)
        assert made.findings == [], written
        theirs = env.compile(written)
        for case in CASES:
            scope = Scope(date(2026, 11, 21), lambda _name, _day: UNKNOWN)
            scope.put({**case, "number": Decimal(str(case["number"])), "several": tuple(case["several"])})
            assert ours.run(scope) == theirs.eval(data=case).value(), written
