"""What can be wrong with an expression.

Fault tree: `ExpressionFault` is the only one; its reason says which kind.
"""

from dataclasses import dataclass
from enum import Enum


class FaultReason(Enum):
    """Why an expression cannot be used."""

    SYNTAX = "syntax"
    TOO_LONG = "too-long"
    TOO_DEEP = "too-deep"
    TOO_LARGE = "too-large"
    BAD_LITERAL = "bad-literal"
    BAD_TREE = "bad-tree"
    UNKNOWN_NAME = "unknown-name"
    UNKNOWN_FUNCTION = "unknown-function"
    TYPES_DIFFER = "types-differ"
    BAD_PATTERN = "bad-pattern"


class ExpressionFault(ValueError):
    """An expression that cannot be read; `position` counts characters from 0, or is None where there is no text."""

    def __init__(self, reason: FaultReason, sentence: str, position: int | None = None) -> None:
        super().__init__(sentence if position is None else f"{sentence} (at character {position + 1})")
        self.reason = reason
        self.position = position


@dataclass(frozen=True, slots=True)
class TypeFinding:
    """One thing the type check found; the expression still runs, with unknown in that place."""

    reason: FaultReason
    sentence: str
