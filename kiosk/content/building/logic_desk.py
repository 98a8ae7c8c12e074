"""A form's conditions and values in one of the draft's form files: read as people change them, checked, and put back."""

import json
from collections.abc import Mapping

from kiosk.content.building.condition import Condition, Group, Row
from kiosk.content.building.condition_reading import read_condition
from kiosk.content.building.condition_writing import RowAt, RowsWrong, condition_node, row_node
from kiosk.content.building.spot import Part, Spot, with_expression
from kiosk.content.building.subject import Subject
from kiosk.content.building.subjects import FormSubjects
from kiosk.content.building.value import Value, read_value, value_node
from kiosk.content.building.wrong import PartWrong
from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.tree import Node
from kiosk.forms.expressions.written import written
from kiosk.forms.form import Form
from kiosk.forms.form_unreadable import FormUnreadable
from kiosk.forms.load_form import read_form
from kiosk.forms.plan import Plan


def form_of(body: bytes) -> Form:
    """Raises PartWrong where the file is no form (any more)."""
    try:
        return read_form(json.loads(body), "form")
    except FormUnreadable as unreadable:
        raise PartWrong(f"The form could not be read: {unreadable}") from None


def subjects_at(body: bytes, spot: Spot) -> Mapping[str, Subject]:
    """What can be asked about there. Raises PartWrong."""
    return FormSubjects(form_of(body)).at(spot)


def expression_at(body: bytes, spot: Spot) -> Node | None:
    """None where nothing stands there. KeyError where there is no such place."""
    stored = spot.owner(json.loads(body)).get(spot.part.value)
    return None if stored is None else Expression.read(stored).tree


def condition_at(body: bytes, spot: Spot) -> Condition:
    return read_condition(expression_at(body, spot), subjects_at(body, spot))


def value_at(body: bytes, spot: Spot) -> Value | None:
    node = expression_at(body, spot)
    return None if node is None else read_value(node)


def with_condition(body: bytes, spot: Spot, condition: Condition) -> bytes:
    """Raises RowsWrong with the rows that cannot be written or do not fit what they ask about."""
    subjects = subjects_at(body, spot)
    node = condition_node(condition, subjects)
    if node is None:
        return with_expression(body, spot, "true" if spot.part in (Part.IS, Part.MUST) else None)
    changed = with_expression(body, spot, written(node))
    faults = type_faults(changed, spot)
    if faults:
        raise RowsWrong(_rows_at_fault(body, spot, condition) or {(0,): PartWrong(faults[0])})
    return changed


def with_value(body: bytes, spot: Spot, value: Value) -> bytes:
    """Raises PartWrong."""
    changed = with_expression(body, spot, written(value_node(value)))
    faults = type_faults(changed, spot)
    if faults:
        raise PartWrong(faults[0])
    return changed


def type_faults(body: bytes, spot: Spot) -> list[str]:
    """What does not fit there, in sentences."""
    return [one.finding.sentence for one in Plan(form_of(body)).findings if one.place == spot.place]


def _rows_at_fault(body: bytes, spot: Spot, condition: Condition) -> dict[RowAt, PartWrong]:
    """Each row tried by itself."""
    subjects = subjects_at(body, spot)
    found: dict[RowAt, PartWrong] = {}
    for place, row in _rows(condition):
        faults = type_faults(with_expression(body, spot, written(row_node(row, subjects))), spot)
        if faults:
            found[place] = PartWrong(faults[0])
    return found


def _rows(condition: Condition) -> list[tuple[RowAt, Row]]:
    found: list[tuple[RowAt, Row]] = []
    for at, part in enumerate(condition.parts):
        if isinstance(part, Group):
            found += [((at, inner), row) for inner, row in enumerate(part.rows)]
        else:
            found.append(((at,), part))
    return found
