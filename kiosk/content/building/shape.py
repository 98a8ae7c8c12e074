"""What a line of text has to look like, in plain words: "TM, then 8 digits". Anything else stays a pattern."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.content.building.logic_desk import form_of
from kiosk.content.building.spot import Document, field_of
from kiosk.content.building.wrong import PartWrong
from kiosk.content.publishing.content_json import written
from kiosk.content.publishing.ordering import position
from kiosk.forms.expressions.fault import ExpressionFault
from kiosk.forms.expressions.patterns import compiled


class Made(StrEnum):
    """What it is made of."""

    ANYTHING = "anything"
    DIGITS = "digits"
    LETTERS = "letters"
    BOTH = "letters or digits"
    PATTERN = "pattern"


_CLASSES: Mapping[Made, str] = {Made.DIGITS: "[0-9]", Made.LETTERS: "[A-Za-z]", Made.BOTH: "[A-Za-z0-9]"}
_PLAIN = re.compile(r"(?:\(\?i\))?([A-Za-z0-9/-]*)(\[0-9\]|\[A-Za-z\]|\[A-Za-z0-9\])\{([1-9][0-9]{0,2})\}")
_BEGINNING = re.compile(r"[A-Za-z0-9/-]{0,20}")


@dataclass(frozen=True, slots=True)
class Shape:
    """As typed: so many (`count`) of what it is made of, after a beginning that is always the same. `pattern` is RE2's."""

    made: Made = Made.ANYTHING
    begins: str = ""
    count: str = ""
    pattern: str = ""

    @property
    def words(self) -> str:
        """As in "TM, then 8 digits"."""
        match self.made:
            case Made.ANYTHING:
                return "any"
            case Made.PATTERN:
                return self.pattern
        things = f"{self.count} {self.made.value}"
        return f"{self.begins}, then {things}" if self.begins else things


def shape_of(field: Document) -> Shape:
    """Of a question for a line of text."""
    pattern = field.get("pattern")
    if pattern is None:
        return Shape()
    found = _PLAIN.fullmatch(pattern)
    if found is None:
        return Shape(Made.PATTERN, pattern=pattern)
    return Shape(next(made for made, one in _CLASSES.items() if one == found[2]), found[1], found[3])


def with_shape(body: bytes, page_id: str, field_id: str, shape: Shape) -> bytes:
    """Raises PartWrong; KeyError where there is no such question."""
    form: Document = json.loads(body)
    field = field_of(form["pages"][position(form["pages"], page_id)], field_id)
    field.pop("pattern", None)
    if shape.made is not Made.ANYTHING:
        field["pattern"] = _pattern(shape)
    changed = written(form)
    form_of(changed)
    return changed


def _pattern(shape: Shape) -> str:
    if shape.made is Made.PATTERN:
        return _checked(shape.pattern)
    if not _BEGINNING.fullmatch(shape.begins):
        raise PartWrong(f"What it begins with: “{shape.begins}” holds more than letters, digits, dashes and strokes")
    if not re.fullmatch("[1-9][0-9]{0,2}", shape.count):
        raise PartWrong(f"How many {shape.made.value}: “{shape.count}” is not a whole number from 1 to 999")
    any_case = "(?i)" if re.search("[A-Za-z]", shape.begins) else ""
    return f"{any_case}{shape.begins}{_CLASSES[shape.made]}{{{shape.count}}}"


def _checked(pattern: str) -> str:
    if not pattern:
        raise PartWrong("Write the pattern, or choose what the answer is made of")
    try:
        compiled(pattern)
    except ExpressionFault as fault:
        raise PartWrong(str(fault)) from None
    return pattern
