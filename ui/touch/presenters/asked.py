"""What a form asks now: the fields of a page, or the questions of one item of a list."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from kiosk.forms.address import Address
from kiosk.forms.choice import Choice
from kiosk.forms.field import Field
from kiosk.forms.filling import Filling
from kiosk.text import Text
from ui.touch.presenters.by_phone import ByPhone
from ui.touch.screens.question.question_view import LookUp

Found = Mapping[str, tuple[Address, ...]]
"""Addresses looked up on the page that shows, by field id."""
Read = Mapping[str, tuple[LookUp, str]]
"""Codes read on the page that shows, by field id: where the scanner stands, and what it read."""


class Fields(Protocol):
    """A `Filling` or one of its `ItemFilling`s."""

    def fields(self) -> tuple[Field, ...]: ...
    def raw(self, field: Field) -> object: ...
    def options(self, field: Field, language: str) -> tuple[Choice, ...]: ...


@dataclass(frozen=True, slots=True)
class Asked:
    """A form where it stands, in one language, with what look-ups and the scanner have brought so far."""

    filling: Filling
    language: str
    found: Found
    read: Read
    errors: Mapping[str, str]
    by_phone: ByPhone

    @property
    def fields(self) -> Fields:
        return fields_of(self.filling)

    def say(self, text: Text | None) -> str:
        """In the visitor's language, answers filled in; nothing where there is no text."""
        return self.filling.text(text, self.language) if text else ""


def fields_of(filling: Filling) -> Fields:
    return filling.lists.item or filling


def place_of(filling: Filling) -> str:
    """Tells pages, and the items of a list, apart."""
    item = filling.lists.item
    within = f"/{item.field.id}/{item.index}" if item is not None else ""
    return f"{filling.form.id}/{filling.page.id}{within}"


def outline(filling: Filling, language: str) -> object:
    """Which fields show, and what they offer: what may change while one of them is being typed into."""
    fields = fields_of(filling)
    return [(field.id, fields.options(field, language)) for field in fields.fields()]
