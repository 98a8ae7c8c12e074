"""Patterns of JavaScript as patterns of RE2."""

from kiosk.forms.expressions.fault import ExpressionFault
from kiosk.forms.expressions.patterns import compiled


def whole_pattern(written: str) -> str | None:
    """A pattern that must fit the whole answer, from one that is searched in it; None where RE2 cannot have it."""
    inner, start, end = written, ".*", ".*"
    if len(inner) > 2 and inner.startswith("/") and inner.rfind("/") > 0:
        inner = inner[1 : inner.rfind("/")]
    bare = "|" not in inner
    if bare and inner.startswith("^"):
        inner, start = inner[1:], ""
    if bare and inner.endswith("$") and not inner.endswith("\\$"):
        inner, end = inner[:-1], ""
    pattern = f"(?s:{start})(?:{inner})(?s:{end})" if start or end else inner
    try:
        compiled(pattern)
    except ExpressionFault:
        return None
    return pattern
