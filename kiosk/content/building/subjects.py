"""What an expression at one place of a form can read."""

from collections.abc import Iterator, Mapping
from itertools import takewhile

from kiosk.content.building.day import TODAY
from kiosk.content.building.spot import Part, Spot
from kiosk.content.building.subject import Sort, Subject, sort_of
from kiosk.forms.expressions.tree import Call, Literal
from kiosk.forms.expressions.types import Kind
from kiosk.forms.expressions.written import written
from kiosk.forms.field import Field
from kiosk.forms.fields.checkboxes_field import CheckboxesField
from kiosk.forms.fields.choice_field import ChoiceField
from kiosk.forms.fields.items_field import ItemsField
from kiosk.forms.form import Form
from kiosk.forms.page import Page
from kiosk.forms.plan import Plan
from kiosk.text import in_words, pick

_ADDRESS_PARTS = {"ward": "ward", "postcode": "postcode", "town": "town"}


class FormSubjects:
    """Everything that the expressions of one form can read."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self.calculated = tuple(_calculations(form)) if form.calculations else ()

    def at(self, spot: Spot) -> Mapping[str, Subject]:
        """By key, in the order in which they are asked: what is known there, nothing that comes later."""
        found = [one for field in _asked_before(self._form, spot) for one in _of_field(field)]
        found += takewhile(lambda one: one.key != spot.calculation, self.calculated)
        if spot.page:
            found += [_page(page_id, title) for page_id, title in _pages_before(self._form, spot)]
        found.append(Subject(TODAY, "The day of the visit", Sort.DATE, spoken="the day of the visit"))
        return {one.key: one for one in found}


def _asked_before(form: Form, spot: Spot) -> Iterator[Field]:
    yield from form.known
    outer, _, inner = spot.question.partition(".")
    for page in form.pages:
        here = page.id == spot.page
        if here and not outer:
            return
        if here and spot.part is Part.MUST:
            yield from _on_the_page(page, outer, inner)
            return
        for field in page.fields:
            if here and field.id == outer:
                if inner and isinstance(field, ItemsField):
                    yield from _siblings_before(field, inner)
                elif spot.part is Part.ASIDE:
                    yield field
                return
            yield field
        if here:
            return


def _on_the_page(page: Page, outer: str, inner: str) -> Iterator[Field]:
    """A rule is looked at once its whole page is answered, or its whole item of a list."""
    for field in page.fields:
        if inner and field.id == outer and isinstance(field, ItemsField):
            yield from field.fields
            return
        yield field


def _siblings_before(field: ItemsField, inner: str) -> Iterator[Field]:
    for sibling in field.fields:
        if sibling.id == inner:
            return
        yield sibling


def _of_field(field: Field) -> Iterator[Subject]:
    if not field.asks():
        return
    label, type_ = pick(field.label, "en"), field.value_type()
    match field:
        case ChoiceField() | CheckboxesField():
            answers = {option.value: pick(option.text, "en") for option in field.options}
            sort = Sort.SEVERAL if isinstance(field, CheckboxesField) else Sort.ONE if type_.kind is Kind.TEXT else Sort.NUMBER
            yield Subject(field.id, label, sort, answers)
        case _:
            yield Subject(field.id, label, sort_of(type_))
    if type_.kind is Kind.LIST:
        yield Subject(f"size({field.id})", f"How many: {label}", Sort.NUMBER, spoken=f"how many in “{label}”")
    if type_.kind is Kind.ADDRESS:
        for part, said in _ADDRESS_PARTS.items():
            yield Subject(f"{field.id}.{part}", f"{label} – {said}", Sort.TEXT, spoken=f"the {said} in “{label}”")


def _calculations(form: Form) -> Iterator[Subject]:
    plan = Plan(form)
    for one in form.calculations:
        sort = sort_of(plan.expression_type(one.is_))
        yield Subject(one.id, f"Calculation: {in_words(one.id)}", sort, spoken=f"the calculation “{one.id}”")


def _pages_before(form: Form, spot: Spot) -> Iterator[tuple[str, str]]:
    for page in form.pages:
        if page.id == spot.page:
            return
        if page.when is not None:
            yield page.id, pick(page.title, "en")


def _page(page_id: str, title: str) -> Subject:
    key = written(Call("visited", (Literal(page_id),)))
    return Subject(key, f"Page shown: {title}", Sort.YES_NO, spoken=f"that the page “{title}” was shown")
