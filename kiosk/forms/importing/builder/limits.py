"""The limits of a source's numbers, dates and texts, as limits of ours."""

from typing import Any

from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.loose import Json, mapping, string, whole
from kiosk.forms.importing.patterns import whole_pattern
from kiosk.forms.importing.wording import Wording

LimitsJson = dict[str, Any]

_LONGEST_DAYS = 40_000


def number_limits(component: Json, wording: Wording) -> LimitsJson:
    """Whole or decimal, between which numbers, and in what unit."""
    schema, options = mapping(component.get("schema")), mapping(component.get("options"))
    is_whole = schema.get("integer") is True or whole(schema.get("precision")) == 0
    found: LimitsJson = {"type": "whole" if is_whole else "decimal"}
    for ours, theirs in (("minimum", "min"), ("maximum", "max")):
        limit = schema.get(theirs)
        number = whole(limit) if is_whole else _decimal(limit)
        if number is not None:
            found[ours] = number
    if not is_whole:
        found["places"] = min(max(whole(schema.get("precision")) or 6, 1), 12)
    unit = wording.text(options.get("suffix") or options.get("prefix"))
    return {**found, "unit": unit} if unit else found


def _decimal(value: object) -> str | None:
    if isinstance(value, bool) or value in (None, ""):
        return None
    try:
        return str(float(str(value)))
    except ValueError:
        return None


def date_limits(component: Json) -> LimitsJson:
    """How far back and ahead, counted from today."""
    options = mapping(component.get("options"))
    found: LimitsJson = {"type": "date"}
    past, future = whole(options.get("maxDaysInPast")), whole(options.get("maxDaysInFuture"))
    if past is not None and 0 <= past <= _LONGEST_DAYS:
        found["earliest"] = f"today() - days({past})"
    if future is not None and 0 <= future <= _LONGEST_DAYS:
        found["latest"] = f"today() + days({future})"
    return found


def text_limits(component: Json, where: str, findings: Findings) -> LimitsJson:
    """One line or several, how long, and of which pattern."""
    schema, options = mapping(component.get("schema")), mapping(component.get("options"))
    one_line = component.get("type") == "TextField"
    found: LimitsJson = {"type": "text" if one_line else "long_text"}
    exact = schema.get("length")
    for ours, theirs, least in (("min_length", "min", 0), ("max_length", "max", 1)):
        limit = whole(schema.get(theirs) if exact is None else exact)
        if limit is not None and least <= limit <= 20_000:
            found[ours] = limit
    words = whole(options.get("maxWords"))
    if not one_line and words is not None and words > 0:
        found["max_words"] = words
    pattern = string(schema.get("regex"))
    if pattern and one_line:
        found |= _pattern(pattern, where, findings)
    return found


def _pattern(written: str, where: str, findings: Findings) -> LimitsJson:
    carried = whole_pattern(written)
    if carried is not None:
        return {"pattern": carried}
    findings.warning("unsupported-pattern", where, f"The pattern {written!r} cannot be carried over; any text is taken")
    return {}
