"""Patterns by RE2: they take time in proportion to the text, whoever wrote them."""

from typing import Protocol, cast

import re2

from kiosk.forms.expressions.fault import ExpressionFault, FaultReason

MAX_PATTERN = 1000
_MAX_MEMORY = 1 << 20


class Pattern(Protocol):
    """A compiled pattern."""

    def search(self, text: str) -> object | None:
        """A match anywhere in the text, or None."""
        ...

    def fullmatch(self, text: str) -> object | None:
        """A match of the whole text, or None."""
        ...


def compiled(pattern: str) -> Pattern:
    """The pattern, ready. Raises ExpressionFault where RE2 does not know it (look-around, back references)."""
    if len(pattern) > MAX_PATTERN:
        raise ExpressionFault(FaultReason.BAD_PATTERN, f"The pattern is longer than {MAX_PATTERN} characters")
    options = re2.Options()
    options.log_errors = False
    options.max_mem = _MAX_MEMORY
    try:
        return cast(Pattern, re2.compile(pattern, options))
    except re2.error as trouble:
        raise ExpressionFault(FaultReason.BAD_PATTERN, f"The pattern {pattern!r} cannot be used: {_reason(trouble)}") from None


def _reason(trouble: Exception) -> str:
    first = trouble.args[0] if trouble.args else ""
    return first.decode("utf-8", "replace") if isinstance(first, bytes) else str(first)
