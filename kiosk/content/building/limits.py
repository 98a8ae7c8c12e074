"""How long, how large, how many: what a kind of question limits its answers by."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import Enum

from kiosk.content.building.logic_desk import form_of
from kiosk.content.building.spot import Document, field_of
from kiosk.content.building.wrong import PartWrong
from kiosk.content.publishing.content_json import written
from kiosk.content.publishing.ordering import position


class Measure(Enum):
    COUNT = "count"
    NUMBER = "number"
    POUNDS = "pounds"


@dataclass(frozen=True, slots=True)
class Limit:
    """`name` as a form's file has it. Empty: no limit, or the usual one."""

    name: str
    label: str
    measure: Measure = Measure.COUNT


_ITEMS = (Limit("minimum", "At least"), Limit("maximum", "At most"))
_NUMBERS = (Limit("minimum", "Smallest", Measure.NUMBER), Limit("maximum", "Largest", Measure.NUMBER))
LIMITS: Mapping[str, tuple[Limit, ...]] = {
    "text": (Limit("min_length", "Letters, at least"), Limit("max_length", "Letters, at most")),
    "long_text": (Limit("max_length", "Letters, at most"), Limit("max_words", "Words, at most")),
    "whole": _NUMBERS,
    "decimal": (*_NUMBERS, Limit("places", "Decimal places")),
    "money": (Limit("minimum", "Smallest, in £", Measure.POUNDS), Limit("maximum", "Largest, in £", Measure.POUNDS)),
    "checkboxes": _ITEMS,
    "items": _ITEMS,
    "handover": _ITEMS,
}


def limits_of(field: Document) -> dict[Limit, str]:
    """Each with what stands there, as people write it."""
    return {limit: _shown(field.get(limit.name), limit.measure) for limit in LIMITS.get(field["type"], ())}


def with_limits(body: bytes, page_id: str, field_id: str, given: Mapping[str, str]) -> bytes:
    """Limit's name → as typed. Raises PartWrong; KeyError where there is no such question."""
    form: Document = json.loads(body)
    field = field_of(form["pages"][position(form["pages"], page_id)], field_id)
    for limit in LIMITS.get(field["type"], ()):
        typed = given.get(limit.name, "").strip()
        field.pop(limit.name, None)
        if typed:
            field[limit.name] = _kept(typed, limit)
    if not _in_order(field):
        raise PartWrong("The smallest must not be above the largest")
    changed = written(form)
    form_of(changed)
    return changed


def _shown(value: object, measure: Measure) -> str:
    if value is None:
        return ""
    return f"{int(str(value)) / 100:.2f}" if measure is Measure.POUNDS else str(value)


def _kept(typed: str, limit: Limit) -> int | str:
    try:
        number = Decimal(typed.removeprefix("£").replace(",", ""))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number) > 10**9:
        raise PartWrong(f"{limit.label}: “{typed}” is not a number")
    if limit.measure is Measure.POUNDS:
        number *= 100
    if number == int(number):
        return int(number)
    if limit.measure is Measure.NUMBER:
        return f"{number:f}"
    raise PartWrong(f"{limit.label}: give {'whole pence' if limit.measure is Measure.POUNDS else 'a whole number'}")


def _in_order(field: Document) -> bool:
    pairs = (("minimum", "maximum"), ("min_length", "max_length"))
    return all(Decimal(field[least]) <= Decimal(field[most]) for least, most in pairs if least in field and most in field)
