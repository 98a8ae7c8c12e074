"""Finds every text of a form with its place."""

from collections.abc import Iterator, Mapping
from typing import TypeGuard

from pydantic import BaseModel

from kiosk.forms.form import Form

PlacedText = tuple[str, Mapping[str, str]]


def texts_in(form: Form) -> Iterator[PlacedText]:
    """Every text, with a place such as "pages.bins.fields.bins.label"."""
    yield from _texts(form, "")


def _texts(value: object, place: str) -> Iterator[PlacedText]:
    match value:
        case BaseModel():
            for name in type(value).model_fields:
                yield from _texts(getattr(value, name), _joined(place, name))
        case tuple():
            for number, item in enumerate(value):
                yield from _texts(item, _joined(place, _name_of(item, number)))
        case dict() if _is_text(value):
            yield place, value
        case dict():
            for key, item in value.items():
                yield from _texts(item, _joined(place, str(getattr(key, "value", key))))


def _is_text(value: Mapping[object, object]) -> TypeGuard[Mapping[str, str]]:
    return bool(value) and all(isinstance(key, str) and isinstance(item, str) for key, item in value.items())


def _name_of(item: object, number: int) -> str:
    return str(getattr(item, "id", None) or getattr(item, "value", None) or number)


def _joined(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name
