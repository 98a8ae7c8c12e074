"""An expression made ready to run."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kiosk.forms.expressions.scope import Scope
from kiosk.forms.expressions.types import Type

Run = Callable[[Scope], Any]
"""Gives a value of the expression's type, or UNKNOWN."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """What an expression gives and how."""

    type: Type
    run: Run
