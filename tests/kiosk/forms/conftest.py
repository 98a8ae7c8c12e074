"""What several tests of forms need."""

import os
import random
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kiosk.forms.expressions.tree import Call, Each, ListOf, Literal, Member, Name, Node
from kiosk.forms.filling import Filling
from kiosk.forms.form import Form
from kiosk.forms.load_form import load_form

EXAMPLES = Path(__file__).parent / "examples"


@pytest.fixture(scope="session")
def garden_waste() -> Form:
    return load_form(EXAMPLES / "garden-waste.json")


@pytest.fixture
def visit(garden_waste: Form) -> Callable[[date], Filling]:
    return lambda today: Filling(garden_waste, today)


@pytest.fixture(scope="session")
def torture() -> bool:
    """Whether the long forms of the tests run."""
    return os.environ.get("FIRST_STOP_TORTURE") == "1"


class RandomTrees:
    """Makes expressions of every shape, right and wrong."""

    NAMES = ("flag", "number", "text", "day", "money", "several", "home", "nobody", "people")
    FUNCTIONS = (
        *("&&", "||", "==", "!=", "<", "<=", ">", ">=", "in", "+", "-", "*", "/", "%"),
        *("contains", "startsWith", "matches", "least", "round", "days_between"),
    )
    SINGLES = (
        "!",
        "negate",
        "has",
        "size",
        "lower",
        "number",
        "text",
        "days",
        "months",
        "pounds",
        "date",
        "year",
        "sum",
        "visited",
    )

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def tree(self, depth: int) -> Node:
        """Any tree of at most that depth."""
        kind = self._random.random()
        if depth <= 1 or kind < 0.2:
            return self._leaf()
        if kind < 0.65:
            return Call(self._random.choice(self.FUNCTIONS), (self.tree(depth - 1), self.tree(depth - 1)))
        if kind < 0.85:
            return Call(self._random.choice(self.SINGLES), (self.tree(depth - 1),))
        return self._rare(depth)

    def _rare(self, depth: int) -> Node:
        match self._random.randrange(5):
            case 0:
                return Call("?:", (self.tree(depth - 1), self.tree(depth - 1), self.tree(depth - 1)))
            case 1:
                return ListOf((self.tree(depth - 1), self.tree(depth - 1)))
            case 2:
                macro = self._random.choice(("exists", "all", "map", "filter"))
                return Each(macro, self.tree(depth - 1), "one", self.tree(depth - 1))
            case 3:
                return Member(self.tree(depth - 1), self._random.choice(("ward", "age", "nothing")))
            case _:
                return Call(self._random.choice(("today", "price", "unheard_of")), ())

    def _leaf(self) -> Node:
        match self._random.randrange(4):
            case 0:
                return Literal(Decimal(self._random.choice(("0", "1", "2.5", "9999999999", "0.0000001"))))
            case 1:
                return Literal(self._random.choice(("", "a", "2026-01-31", "ŵ ŷ £", "12", "(", "page-1")))
            case 2:
                return Literal(self._random.random() < 0.5)
            case _:
                return Name(self._random.choice(self.NAMES))


@pytest.fixture(scope="session")
def random_trees() -> Callable[[int], RandomTrees]:
    return RandomTrees
