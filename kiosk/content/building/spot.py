"""The place of an expression in a form."""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from kiosk.content.publishing.content_json import written
from kiosk.content.publishing.ordering import position

Document = dict[str, Any]


class Part(StrEnum):
    """What the expression settles, as the form's file names it."""

    WHEN = "when"
    AMOUNT = "amount"
    ASIDE = "aside"
    IS = "is"
    EARLIEST = "earliest"
    LATEST = "latest"
    PREFILL = "prefill"
    MUST = "must"

    @property
    def is_limit(self) -> bool:
        """A day that a date's answer must not pass."""
        return self in (Part.EARLIEST, Part.LATEST)


@dataclass(frozen=True, slots=True)
class Spot:
    """On a page, a question (`people.name` is one inside a list of items), an answer, a rule that an answer has to keep, a line
    of the bill, or a calculation."""

    part: Part
    page: str = ""
    question: str = ""
    answer: str = ""
    check: int | None = None
    fee: int | None = None
    calculation: str = ""

    @property
    def place(self) -> str:
        """As findings name it."""
        if self.calculation:
            return f"calculations.{self.calculation}"
        if self.fee is not None:
            return f"fee.{self.fee}.{self.part.value}"
        question = f".{self.question}" if self.question else ""
        answer = f".options.{self.answer}" if self.answer else ""
        check = "" if self.check is None else f".checks.{self.check}"
        return f"pages.{self.page}{question}{answer}{check}.{self.part.value}"

    def owner(self, form: Document) -> Document:
        """The part of a form's document that holds the expression. KeyError where there is none."""
        if self.calculation:
            return _named(form.get("calculations", []), self.calculation)
        if self.fee is not None:
            return _numbered(form.get("fee", []), self.fee)
        page = _named(form["pages"], self.page)
        found = field_of(page, self.question) if self.question else page
        if self.check is not None:
            return _numbered(found.get("checks", []), self.check)
        return _named(found.get("options", []), self.answer, "value") if self.answer else found


def field_of(page: Document, path: str) -> Document:
    """A question by its id, or by `list.question` where it stands inside a list of items. KeyError."""
    outer, _, inner = path.partition(".")
    found = _named(page.get("fields", []), outer)
    return _named(found.get("fields", []), inner) if inner else found


def with_expression(body: bytes, spot: Spot, text: str | None) -> bytes:
    """The form's file with the expression put there, None: taken out. KeyError where there is no such place."""
    form: Document = json.loads(body)
    owner = spot.owner(form)
    if text is None:
        owner.pop(spot.part.value, None)
    else:
        owner[spot.part.value] = text
    return written(form)


def _numbered(items: list[Document], wanted: int) -> Document:
    if not 0 <= wanted < len(items):
        raise KeyError(wanted)
    return items[wanted]


def _named(items: list[Document], wanted: str, key: str = "id") -> Document:
    return items[position(items, wanted, key)]
