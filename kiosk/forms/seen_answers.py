"""Given answers as conditions see them: those of an imported form look at refused answers too."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from kiosk.forms.expressions.types import Kind
from kiosk.forms.expressions.unknown import UNKNOWN
from kiosk.forms.field import Field
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.date_field import any_date
from kiosk.forms.fields.items_field import ItemsField
from kiosk.forms.fields.raw import line_from, list_from, parts_from
from kiosk.forms.fields.wrong import Wrong
from kiosk.forms.form import OffPath
from kiosk.forms.moment import Moment
from kiosk.forms.plan import Plan


def prefilled(plan: Plan, raws: Mapping[str, object], values: Mapping[str, object], today: date) -> dict[str, object]:
    """What stands in the boxes that these answers do not speak of, as a visitor who goes on would send it."""
    moment = Moment(plan, plan.scope(today), None)
    moment.scope.put(values)
    results = {name: moment.result(field.prefill) for name, field in plan.fields.items() if name not in raws}
    return {name: plan.fields[name].raw_from(result) for name, result in results.items() if result is not UNKNOWN}


def seen_answers(plan: Plan, raws: Mapping[str, object], today: date) -> dict[str, object]:
    """Each answer as a value, whatever page it stands on."""
    moment = Moment(plan, plan.scope(today), None)
    imported = any(page.imported_as is not None for page in plan.form.pages)
    found: dict[str, object] = {}
    for name, field in plan.fields.items():
        if name in raws:
            value = _value(plan, field, raws[name], moment, keep_bad=imported)
            if value is not None:
                found[name] = value
                moment.scope.put({name: value})
    return found


def _value(plan: Plan, field: Field, raw: object, moment: Asking, *, keep_bad: bool) -> object | None:
    """An answer as conditions see it; `keep_bad` where the form's source looks at refused answers too."""
    try:
        value = field.read(raw, moment)
    except Wrong:
        return _bad_value(plan, field, raw, moment) if keep_bad else None
    return _blank_value(field) if value is None and plan.form.off_path is OffPath.COUNTED else value


def _blank_value(field: Field) -> object | None:
    """An answer left blank is there all the same for the first builder's conditions."""
    match field.value_type().kind:
        case Kind.TEXT:
            return ""
        case Kind.LIST:
            return ()
        case _:
            return None


def _bad_value(plan: Plan, field: Field, raw: object, moment: Asking) -> object | None:
    """A refused answer as the source's own conditions would see it."""
    try:
        match field.value_type().kind:
            case Kind.LIST if isinstance(field, ItemsField):
                return tuple(_item(plan, field, one, moment) for one in list_from(raw))
            case Kind.TEXT:
                return line_from(raw)
            case Kind.LIST:
                return tuple(line_from(one) for one in list_from(raw))
            case Kind.NUMBER if isinstance(raw, int | float) and not isinstance(raw, bool):
                return Decimal(str(raw))
            case Kind.DATE:
                return any_date(raw)
            case _:
                return None
    except Wrong:
        return None


def _item(plan: Plan, field: ItemsField, raw: object, moment: Asking) -> Mapping[str, object]:
    """What can be seen of one item, whatever is wrong with it."""
    boxes, here = parts_from(raw), moment.inside()
    found: dict[str, object] = {}
    for inner in field.fields:
        here.learn(inner.id, UNKNOWN)
    for inner in field.fields:
        if inner.asks() and here.holds(inner.when):
            value = _value(plan, inner, boxes.get(inner.id), here, keep_bad=True)
            if value is not None:
                found[inner.id] = value
                here.learn(inner.id, value)
    return found
