"""Whatever is written, the language answers with a value, with unknown, or with a fault; nothing else."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.forms.address import Address
from kiosk.forms.expressions.compiled import Compiled
from kiosk.forms.expressions.compiler import Compiler
from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.fault import ExpressionFault
from kiosk.forms.expressions.scope import Scope
from kiosk.forms.expressions.stored import from_json, to_json
from kiosk.forms.expressions.tree import Node
from kiosk.forms.expressions.types import ADDRESS, DATE, MONEY, NUMBER, TEXT, TRUTH, list_of, record
from kiosk.forms.expressions.written import written

Trees = Callable[[int], Any]

TYPES = {
    "flag": TRUTH,
    "number": NUMBER,
    "text": TEXT,
    "day": DATE,
    "money": MONEY,
    "several": list_of(TEXT),
    "home": ADDRESS,
    "people": list_of(record({"age": NUMBER})),
}
VALUES = {
    "flag": True,
    "number": Decimal("2.5"),
    "text": "a",
    "day": date(2026, 1, 31),
    "money": 5200,
    "several": ("a", "b"),
    "home": Address("1 High Street", "", "Tamarside", "PL1 1AA", None, "Moor"),
    "people": ({"age": Decimal(4)}, {}),
}


def run(tree: Node) -> object:
    names = {name: Compiled(type_, lambda scope, name=name: scope.value(name)) for name, type_ in TYPES.items()}
    compiled = Compiler(names, frozenset({"page-1"}), frozenset()).compile(tree)
    scope = Scope(date(2026, 11, 21), lambda _name, _day: 1)
    compiled.run(scope)
    scope.put(VALUES)
    return compiled.run(scope)


def test_random_trees_run_without_exceptions(
    random_trees: Trees, torture: bool, record_property: Callable[[str, int], None]
) -> None:
    made, many = random_trees(7), 1_000_000 if torture else 5_000
    for _ in range(many):
        run(made.tree(5))
    record_property("expressions", many)


def test_a_tree_survives_being_written_and_stored(random_trees: Trees, torture: bool) -> None:
    made = random_trees(11)
    for _ in range(100_000 if torture else 2_000):
        tree = made.tree(5)
        read = Expression.read(written(tree)).tree
        assert Expression.read(written(read)).tree == read
        assert from_json(to_json(tree)) == tree


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab1.0 \"'()[]{}!&|=<>+-*/%?:,_\\\nin", max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        tree = Expression.read(text).tree
    except ExpressionFault:
        return
    run(tree)


KEYS = st.sampled_from(["call", "of", "name", "text", "number", "each", "list", "variable", "body"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=10,
)


@settings(max_examples=200, deadline=None)
@given(JSON)
def test_any_stored_tree_is_read_or_refused(value: object) -> None:
    try:
        tree = from_json(value)
    except ExpressionFault:
        return
    run(tree)
