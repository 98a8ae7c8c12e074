"""Texts that take more room than their control has, at the largest text size."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.forms.checks.texts import texts_in
from kiosk.forms.checks.written_width import lines, widest_word
from kiosk.forms.finding import Finding, Severity
from kiosk.forms.form import Form

_PAGE = 968.0
"""Pixels at 100 an inch between the margins of a page of 1,080."""
_EXPRESSION = re.compile(r"\{\{|\}\}|\{[^{}]*\}")
_STAND_IN = "00 000 0000"
"""As wide as most things that a form works out: a date, a sum, a number."""


@dataclass(frozen=True, slots=True)
class Control:
    """Where a text is shown: the largest size of its type and the room beside it, in pixels, and its lines."""

    size: float
    room: float
    lines: int

    @property
    def measure(self) -> float:
        """The room in type sizes."""
        return self.room / self.size


_HEADING, _BODY, _BUTTON = 82.0, 53.0, 54.0
_CONTROLS = {
    "send_label": Control(_BUTTON, _PAGE - 124, 2),
    "item_name": Control(_BUTTON, _PAGE - 124, 2),
    "short": Control(_BODY, _PAGE, 3),
    "title": Control(62.0, _PAGE, 4),
    "summary": Control(_BODY, _PAGE - 76, 3),
    "heading": Control(_HEADING, _PAGE, 6),
    "label": Control(_HEADING, _PAGE, 8),
    "hint": Control(_BODY, _PAGE, 9),
    "says": Control(_BODY, _PAGE - 48, 6),
    "explanation": Control(_BODY, _PAGE, 14),
    "what_next": Control(_BODY, _PAGE, 16),
}
_OPTION = Control(_BUTTON, _PAGE - 160, 4)
_BLOCK = Control(_BODY, _PAGE, 24)


def length_findings(form: Form) -> Iterator[Finding]:
    """Each is a warning: the text runs out of its control, or a word of it has to be broken."""
    for place, text in texts_in(form):
        control = _control(place)
        for language, written in text.items():
            for code, message in _faults(control, _EXPRESSION.sub(_STAND_IN, written)):
                yield Finding(Severity.WARNING, code, f"{place}.{language}", message)


def _faults(control: Control, written: str) -> Iterator[tuple[str, str]]:
    taken = lines(written, control.measure)
    if taken > control.lines:
        yield "text-too-long", f"This text takes {taken} lines in the largest size; {control.lines} fit"
    wide, word = widest_word(written)
    if wide > control.measure:
        yield "word-too-wide", f"“{word}” is wider than its place in the largest size and will be broken"


def _control(place: str) -> Control:
    *before, last = place.split(".")
    if last == "text" and "options" in before:
        return _OPTION
    return _CONTROLS.get(last, _BLOCK)
