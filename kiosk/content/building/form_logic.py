"""Every condition and value of a form in words, by its place, for pages that show a whole form."""

import json
from collections.abc import Iterator, Mapping

from kiosk.content.building.condition_reading import read_condition
from kiosk.content.building.in_words import condition_words, value_words
from kiosk.content.building.logic_desk import form_of
from kiosk.content.building.spot import Document, Part, Spot
from kiosk.content.building.subject import Sort
from kiosk.content.building.subjects import FormSubjects
from kiosk.content.building.value import read_value
from kiosk.content.building.wrong import PartWrong
from kiosk.forms.expressions.expression import Expression


def form_logic(body: bytes) -> Mapping[str, str]:
    """Place → words. Empty where the file is no form at present: the checks say why."""
    try:
        subjects, document = FormSubjects(form_of(body)), json.loads(body)
    except PartWrong:
        return {}
    return {spot.place: _words(document, spot, subjects) for spot in _spots(document)}


def _words(document: Document, spot: Spot, subjects: FormSubjects) -> str:
    node, known = Expression.read(spot.owner(document)[spot.part.value]).tree, subjects.at(spot)
    conditions = {one.key for one in subjects.calculated if one.sort is Sort.YES_NO}
    if spot.part in (Part.WHEN, Part.MUST) or spot.calculation in conditions:
        return condition_words(read_condition(node, known), known) or "always"
    return value_words(read_value(node), known)


def yes_no_calculations(body: bytes) -> frozenset[str]:
    """Those that are conditions."""
    try:
        form = form_of(body)
    except PartWrong:
        return frozenset()
    return frozenset(one.key for one in FormSubjects(form).calculated if one.sort is Sort.YES_NO)


def _spots(document: Document) -> Iterator[Spot]:
    for page in document["pages"]:
        yield from _those(page, Spot(Part.WHEN, page["id"]))
        for field in page.get("fields", ()):
            yield from _in_question(page["id"], field["id"], field)
    for number, line in enumerate(document.get("fee", ())):
        yield Spot(Part.AMOUNT, fee=number)
        yield from _those(line, Spot(Part.WHEN, fee=number))
    for one in document.get("calculations", ()):
        yield Spot(Part.IS, calculation=one["id"])


def _in_question(page: str, question: str, field: Document) -> Iterator[Spot]:
    parts = (Part.WHEN, Part.PREFILL, Part.EARLIEST, Part.LATEST)
    yield from _those(field, *(Spot(part, page, question) for part in parts))
    for number, _ in enumerate(field.get("checks", ())):
        yield Spot(Part.MUST, page, question, check=number)
    for option in field.get("options", ()):
        yield from _those(
            option, Spot(Part.WHEN, page, question, option["value"]), Spot(Part.ASIDE, page, question, option["value"])
        )
    for inner in field.get("fields", ()):
        yield from _in_question(page, f"{question}.{inner['id']}", inner)


def _those(owner: Document, *spots: Spot) -> Iterator[Spot]:
    yield from (spot for spot in spots if owner.get(spot.part.value) is not None)
