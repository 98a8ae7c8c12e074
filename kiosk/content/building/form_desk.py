"""The build of a form: pages, questions and answers that come, go and change places, in one of the draft's form files."""

import json
from collections.abc import Collection
from copy import deepcopy
from enum import StrEnum

from kiosk.content.building.field_kinds import field_kind
from kiosk.content.building.list_desk import names_taken
from kiosk.content.building.spot import Document, field_of
from kiosk.content.publishing.content_json import written
from kiosk.content.publishing.naming import free_id
from kiosk.content.publishing.ordering import Item, Move, moved, position
from kiosk.forms.page import PageKind


class Mark(StrEnum):
    """What is so or not so of a question, as a form's file names it."""

    OPTIONAL = "optional"
    SENSITIVE = "sensitive"


def new_form(form_id: str, title: str, owner_text: str = "We use this to do what you ask for.") -> bytes:
    """One question, so that it can be shown at once."""
    first = {"id": "first", "fields": [_field("text", "What do you want to tell us?", "what")]}
    form = {"schema": 1, "id": form_id, "version": 1, "languages": ["en"], "title": {"en": title}}
    return written(form | {"privacy": {"en": owner_text}, "retention_days": 365, "pages": [first]})


def with_page_moved(body: bytes, page_id: str, move: Move) -> bytes:
    """KeyError, here and below, where there is no such page, question or answer."""
    form: Document = json.loads(body)
    return written(form | {"pages": moved(form["pages"], page_id, move)})


def with_new_page(body: bytes, after: str | None, kind: PageKind, words: str) -> tuple[bytes, str]:
    """The file and the page's id. `words`: the question of a page that asks, the heading of another."""
    form: Document = json.loads(body)
    page_id = free_id(words, {page["id"] for page in form["pages"]}, "page")
    page: Document = {"id": page_id}
    if kind is PageKind.QUESTION:
        page["fields"] = [_field("text", words, free_id(words, names_taken(form), "question", joined_by="_"))]
    else:
        page |= {"kind": kind.value, "heading": {"en": words}, "explanation": {"en": words}}
    form["pages"].insert(_place_after(form["pages"], after), page)
    return written(form), page_id


def without_page(body: bytes, page_id: str) -> bytes:
    """ValueError for the last one: a form has to ask something."""
    form: Document = json.loads(body)
    del form["pages"][position(form["pages"], page_id)]
    if not form["pages"]:
        raise ValueError("A form needs a page. Take out the whole form instead.")
    return written(form)


def with_field_moved(body: bytes, page_id: str, field_id: str, move: Move) -> bytes:
    """`field_id`, here and below: `people.name` for a question within a list of items."""
    form, page = _page(body, page_id)
    holder, name = _holder(page, field_id)
    holder["fields"] = moved(holder.get("fields", []), name, move)
    return written(form)


def with_new_field(body: bytes, page_id: str, type_: str, label: str, within: str = "") -> tuple[bytes, str]:
    """At the end of the page, or within a list of items: the file and the question's id."""
    form, page = _page(body, page_id)
    holder = field_of(page, within) if within else page
    field_id = free_id(label, names_taken(form) | {one["id"] for one in holder.get("fields", ())}, "question", joined_by="_")
    holder.setdefault("fields", []).append(_field(type_, label, field_id))
    if holder is page and len(page["fields"]) > 1 and "heading" not in page:
        page["heading"] = page["fields"][0]["label"]
    return written(form), field_id


def without_field(body: bytes, page_id: str, field_id: str) -> bytes:
    """ValueError for the only question of a page or of a list."""
    form, page = _page(body, page_id)
    holder, name = _holder(page, field_id)
    del holder["fields"][position(holder["fields"], name)]
    if not holder["fields"]:
        raise ValueError(f"It is the only question of its {'page' if holder is page else 'list'}. Take out that instead.")
    return written(form)


def with_mark(body: bytes, page_id: str, field_id: str, mark: Mark, *, on: bool) -> bytes:
    form, field = _asked(body, page_id, field_id)
    field.pop(mark, None)
    if on:
        field[mark] = True
    return written(form)


def with_end(body: bytes, page_id: str, kind: PageKind, leads_to: str) -> bytes:
    """A page that asks nothing: whether the form ends there, and which service fits better. ValueError for one that asks."""
    form, page = _page(body, page_id)
    asks = any(field["type"] != "content" for field in page.get("fields", ()))
    if asks and kind is not PageKind.QUESTION:
        raise ValueError("A page that asks something cannot end the form. Add another page for that.")
    page.pop("leads_to", None)
    page["kind"] = kind.value
    if leads_to and kind is PageKind.END:
        page["leads_to"] = leads_to
    return written(form)


def with_option_moved(body: bytes, page_id: str, field_id: str, value: str, move: Move) -> bytes:
    form, field = _asked(body, page_id, field_id)
    at = position(field["options"], value, "value")
    beside = max(0, at - 1) if move is Move.UP else at + 1
    field["options"].insert(beside, field["options"].pop(at))
    return written(form)


def with_new_option(body: bytes, page_id: str, field_id: str, words: str) -> bytes:
    form, field = _asked(body, page_id, field_id)
    options: list[Item] = field.setdefault("options", [])
    taken = {option["value"] for option in options}
    numbered = field.get("values") == "number"
    value = (
        str(max((int(one) for one in taken if one.isdecimal()), default=0) + 1) if numbered else free_id(words, taken, "answer")
    )
    options.append({"value": value, "text": {"en": words}})
    return written(form)


def without_option(body: bytes, page_id: str, field_id: str, value: str) -> bytes:
    """ValueError for the last answer."""
    form, field = _asked(body, page_id, field_id)
    del field["options"][position(field["options"], value, "value")]
    if not field["options"]:
        raise ValueError("A question with answers needs at least one.")
    return written(form)


def with_new_check(body: bytes, page_id: str, field_id: str, words: str) -> tuple[bytes, int]:
    """A rule that always holds until somebody says more, its `words` for where it does not: the file and the rule's number."""
    form, field = _asked(body, page_id, field_id)
    checks: list[Item] = field.setdefault("checks", [])
    checks.append({"must": "true", "says": {"en": words}})
    return written(form), len(checks) - 1


def without_check(body: bytes, page_id: str, field_id: str, number: str) -> bytes:
    """`number` as an address has it, from 0."""
    form, field = _asked(body, page_id, field_id)
    if not number.isdecimal() or int(number) >= len(field.get("checks", [])):
        raise KeyError(number)
    del field["checks"][int(number)]
    if not field["checks"]:
        del field["checks"]
    return written(form)


def with_languages(body: bytes, tags: Collection[str]) -> bytes:
    """The checks ask for every text in each; English is always one of them."""
    form: Document = json.loads(body)
    return written(form | {"languages": ["en", *(tag for tag in tags if tag != "en")]})


def _field(type_: str, label: str, field_id: str) -> Document:
    return {"id": field_id, "type": type_, "label": {"en": label}, **deepcopy(field_kind(type_).extra)}


def _place_after(pages: list[Item], after: str | None) -> int:
    return position(pages, after) + 1 if after else len(pages)


def _page(body: bytes, page_id: str) -> tuple[Document, Document]:
    form: Document = json.loads(body)
    return form, form["pages"][position(form["pages"], page_id)]


def _asked(body: bytes, page_id: str, field_id: str) -> tuple[Document, Document]:
    form, page = _page(body, page_id)
    return form, field_of(page, field_id)


def _holder(page: Document, field_id: str) -> tuple[Document, str]:
    """What lists the question, and its own id there."""
    outer, _, inner = field_id.partition(".")
    return (field_of(page, outer), inner) if inner else (page, outer)
