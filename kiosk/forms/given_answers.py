"""Answers as a file gives them: by our ids, or by the names of the form's source, nested by section where the source does so."""

import re
from collections.abc import Mapping

from kiosk.forms.field import Field
from kiosk.forms.fields.address_field import AddressField
from kiosk.forms.fields.checkboxes_field import CheckboxesField
from kiosk.forms.fields.consent_field import ConsentField
from kiosk.forms.fields.items_field import ItemsField
from kiosk.forms.fields.month_field import MonthField
from kiosk.forms.fields.whole_field import WholeField
from kiosk.forms.fields.yes_no_field import YesNoField
from kiosk.forms.form import Form

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ADDRESS_NAMES = {
    "line_1": ("line_1", "addressLine1", "address1"),
    "line_2": ("line_2", "addressLine2", "address2"),
    "town": ("town", "city"),
    "postcode": ("postcode", "postCode"),
    "uprn": ("uprn",),
}


def raws_from(form: Form, answers: Mapping[str, object]) -> dict[str, object]:
    """What each field was given; fields without an answer are left out."""
    found: dict[str, object] = {}
    for field in (*form.known, *form.fields()):
        given = _given(field, answers)
        if given is not None:
            found[field.id] = _shaped(field, given)
    return found


def raws_for_conditions(form: Form, answers: Mapping[str, object]) -> dict[str, object]:
    """The same, but under the name by which the source's conditions ask, where that is another."""
    found = raws_from(form, answers)
    for field in form.fields():
        if field.imported_alias is not None:
            given = _nested(answers, field.imported_alias)
            found.pop(field.id, None)
            if given is not None:
                found[field.id] = _shaped(field, given)
    return found


def _given(field: Field, answers: Mapping[str, object]) -> object | None:
    if field.imported_as is not None:
        at = _nested(answers, field.imported_as)
        if at is None:
            at = _boxes(answers, field.imported_as)
        if at is not None:
            return at
    return answers.get(field.id)


def _boxes(answers: Mapping[str, object], name: str) -> object | None:
    """ "born__day", "born__month" …: one answer of several boxes, as DEFRA's engine keeps it."""
    start = f"{name}__"
    return {key.removeprefix(start): value for key, value in answers.items() if key.startswith(start)} or None


def _nested(answers: Mapping[str, object], name: str) -> object | None:
    """ "section.name", where the section may be a list of repeats; a flat name wins."""
    if name in answers:
        return answers[name]
    section, _, rest = name.partition(".")
    inside = answers.get(section)
    match inside:
        case Mapping() if rest:
            return _nested(inside, rest)
        case list() if rest:
            return [found for one in inside if isinstance(one, Mapping) and (found := _nested(one, rest)) is not None] or None
        case _:
            return None


def _shaped(field: Field, given: object) -> object:
    """The shape the field reads: our names for the lines of an address and for the questions of an item."""
    match field, given:
        case AddressField(), Mapping():
            return {ours: next((given[name] for name in names if name in given), None) for ours, names in _ADDRESS_NAMES.items()}
        case ConsentField(), "OK" | "ok":
            return "yes"  # what XForms keep for an acknowledgement
        case YesNoField(), Mapping():
            return "yes"  # a section of the source, asked for as a whole
        case MonthField(), str() if _DAY.fullmatch(given):
            return given[:7]  # XForms keep a whole date where only the month is asked
        case WholeField(), str() if _DAY.fullmatch(given):
            return given[:4]
        case CheckboxesField(), str() if " " in given:
            return _several(field, given)
        case ItemsField(), list():
            return [_item(field, one) for one in given]
        case ItemsField(), _:
            return [_item(field, given)]
        case _:
            return given


def _several(field: CheckboxesField, given: str) -> object:
    """XForms write several choices with spaces between them."""
    values = {option.value for option in field.options}
    return given.split() if given not in values and values.issuperset(given.split()) else given


def _item(field: ItemsField, given: object) -> object:
    if not isinstance(given, Mapping):
        return {field.fields[0].id: given}
    found: dict[str, object] = {}
    for inner in field.fields:
        value = _given(inner, given)
        if value is not None:
            found[inner.id] = _shaped(inner, value)
    return found
