"""Texts longer than their control can show at the largest text size."""

from collections.abc import Iterator

from kiosk.forms.checks.texts import texts_in
from kiosk.forms.finding import Finding, Severity
from kiosk.forms.form import Form

_LONGEST = {
    "send_label": 32,
    "short": 80,
    "item_name": 40,
    "title": 80,
    "heading": 130,
    "label": 200,
    "summary": 80,
    "hint": 320,
    "says": 160,
    "explanation": 500,
    "what_next": 600,
}
_LONGEST_OPTION = 140
_LONGEST_BLOCK = 900
_WIDE = frozenset({"zh", "ja", "ko"})


def length_findings(form: Form) -> Iterator[Finding]:
    """Each is a warning: the text would wrap beyond its control."""
    for place, text in texts_in(form):
        longest = _longest(place)
        for language, written in text.items():
            length = len(written) * (2 if language.split("-")[0] in _WIDE else 1)
            if length > longest:
                message = f"This text has {length} characters; {longest} fit"
                yield Finding(Severity.WARNING, "text-too-long", f"{place}.{language}", message)


def _longest(place: str) -> int:
    *before, last = place.split(".")
    if last == "text" and "options" in before:
        return _LONGEST_OPTION
    return _LONGEST.get(last, _LONGEST_BLOCK)
