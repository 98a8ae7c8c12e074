"""The kinds of question an admin can add, each with the least that it needs."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class FieldKind:
    """`type` as forms name it; `extra` is what a new one of it starts with."""

    type: str
    label: str
    extra: dict[str, Any] = field(default_factory=dict)


def _answers() -> dict[str, Any]:
    return {"options": [{"value": "yes", "text": {"en": "Yes"}}, {"value": "no", "text": {"en": "No"}}]}


def _first_question() -> dict[str, Any]:
    return {"fields": [{"id": "what", "type": "text", "label": {"en": "What is it?"}}], "minimum": 1, "maximum": 10}


FIELD_KINDS = (
    FieldKind("text", "A line of text"),
    FieldKind("long_text", "Several lines of text"),
    FieldKind("yes_no", "Yes or no"),
    FieldKind("radios", "One answer from a few", _answers()),
    FieldKind("checkboxes", "Several answers from a few", _answers()),
    FieldKind("select", "One answer from a list", _answers()),
    FieldKind("autocomplete", "One answer from a long list, found by typing", _answers()),
    FieldKind("whole", "A whole number"),
    FieldKind("decimal", "A number with decimals"),
    FieldKind("money", "An amount of money"),
    FieldKind("date", "A date"),
    FieldKind("month", "A month and year"),
    FieldKind("time", "A time of day"),
    FieldKind("email", "An e-mail address"),
    FieldKind("phone", "A phone number"),
    FieldKind("address", "A UK address"),
    FieldKind("postcode", "A postcode"),
    FieldKind("number_checked", "A National Insurance number", {"kind": "national_insurance"}),
    FieldKind("website", "A web address"),
    FieldKind("scan", "A barcode or card to scan"),
    FieldKind("handover", "A photo, handed over by phone"),
    FieldKind("signature", "A signature"),
    FieldKind("consent", "A box to tick"),
    FieldKind("items", "A list of items, each with the same questions", _first_question()),
)
WITHIN_ITEMS = tuple(kind for kind in FIELD_KINDS if kind.type != "items")
"""A list holds no lists."""

MAY_BEGIN_WITH = frozenset({"text", "whole", "money", "date", "email", "phone", "postcode", "radios", "select", "yes_no"})
"""Kinds whose answer can stand there before the visitor comes to it."""


def field_kind(type_: str) -> FieldKind:
    """KeyError for one that is not here."""
    return {kind.type: kind for kind in FIELD_KINDS}[type_]
