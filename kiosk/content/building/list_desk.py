"""The lists of a form besides its pages: lines of the bill, calculations, declarations; they come, go and change places."""

import json
from enum import StrEnum

from kiosk.content.building.logic_desk import form_of
from kiosk.content.building.spot import Document
from kiosk.content.publishing.content_json import written
from kiosk.content.publishing.naming import free_id
from kiosk.content.publishing.ordering import Move
from kiosk.forms.plan import Plan


class FormList(StrEnum):
    """As a form's file names them."""

    FEE = "fee"
    CALCULATIONS = "calculations"
    DECLARATIONS = "declarations"


class Begins(StrEnum):
    """What a new calculation gives; its expression until somebody says more."""

    AMOUNT = "pounds(0)"
    DAY = "today()"
    YES_NO = "true"


def with_fee_line(body: bytes, words: str) -> tuple[bytes, int]:
    """It costs nothing until its amount is set: the file and the line's number."""
    form: Document = json.loads(body)
    lines = form.setdefault(FormList.FEE, [])
    lines.append({"text": {"en": words}, "amount": "pounds(0)"})
    return written(form), len(lines) - 1


def with_declaration(body: bytes, words: str) -> bytes:
    form: Document = json.loads(body)
    declared = form.setdefault(FormList.DECLARATIONS, [])
    declared.append({"id": free_id(words, {one["id"] for one in declared}, "declaration", joined_by="_"), "text": {"en": words}})
    return written(form)


def with_calculation(body: bytes, words: str, begins: Begins) -> tuple[bytes, str]:
    """The file and the calculation's name."""
    form: Document = json.loads(body)
    name = free_id(words, names_taken(form), "calculation", joined_by="_")
    form.setdefault(FormList.CALCULATIONS, []).append({"id": name, "is": begins.value})
    return written(form), name


def names_taken(form: Document) -> set[str]:
    """By questions, calculations and facts that come with the visitor: one name stands for one thing."""
    asked = {field["id"] for page in form["pages"] for field in page.get("fields", ())}
    return asked | {one["id"] for group in ("calculations", "known") for one in form.get(group, ())}


def with_one_moved(body: bytes, which: FormList, number: int, move: Move) -> bytes:
    """KeyError, here and below, where there is none of that number. ValueError where the order matters to an expression."""
    form: Document = json.loads(body)
    items = _items(form, which, number)
    beside = max(0, number - 1) if move is Move.UP else number + 1
    items.insert(beside, items.pop(number))
    return _unless_missed(body, written(form))


def without_one(body: bytes, which: FormList, number: int) -> bytes:
    """ValueError where something else still asks for it."""
    form: Document = json.loads(body)
    del _items(form, which, number)[number]
    if not form[which]:
        del form[which]
    return _unless_missed(body, written(form))


def _items(form: Document, which: FormList, number: int) -> list[Document]:
    items: list[Document] = form.get(which, [])
    if not 0 <= number < len(items):
        raise KeyError(number)
    return items


def _unless_missed(before: bytes, after: bytes) -> bytes:
    known = {(one.place, one.finding.sentence) for one in Plan(form_of(before)).findings}
    missed = [one for one in Plan(form_of(after)).findings if (one.place, one.finding.sentence) not in known]
    if missed:
        raise ValueError(f"{missed[0].finding.sentence}, but {missed[0].place} asks for it. Change that first.")
    return after
