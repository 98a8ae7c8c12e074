"""Walks a form for a whole set of answers at once, good and bad, and tells where it leads."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kiosk.forms.expressions.types import Kind
from kiosk.forms.expressions.unknown import UNKNOWN
from kiosk.forms.field import Field
from kiosk.forms.fields.date_field import any_date
from kiosk.forms.fields.raw import line_from, list_from
from kiosk.forms.fields.wrong import Wrong
from kiosk.forms.form import OffPath
from kiosk.forms.given_answers import raws_for_conditions, raws_from
from kiosk.forms.moment import Moment
from kiosk.forms.outcome import fee_of
from kiosk.forms.page_reading import read_page
from kiosk.forms.plan import Plan
from kiosk.forms.way import Way, find_way


@dataclass(frozen=True, slots=True)
class Walk:
    """Pages visited and errors by field, by the names of the form's source where it has one; `end` is the end page reached."""

    pages: tuple[str, ...]
    errors: Mapping[str, str]
    fee_pence: int | None
    end: str | None

    def as_json(self) -> dict[str, object]:
        """As the command line prints it."""
        return {"pages": list(self.pages), "errors": dict(self.errors), "fee_pence": self.fee_pence, "end": self.end}


def walk(plan: Plan, answers: Mapping[str, object], today: date) -> Walk:
    """The way for these answers; an answer with an error counts in conditions only where the form's source counted it."""
    raws = raws_from(plan.form, answers)
    values = _values(plan, raws_for_conditions(plan.form, answers), today)
    for name, raw in _prefilled(plan, raws, values, today).items():
        raws[name] = raw
        values |= _values(plan, {name: raw}, today)
    way = find_way(plan, values, today)
    pages = tuple(stop.page.imported_as or stop.page.id for stop in way.stops)
    last = way.stops[-1].page if way.stops else None
    fee = fee_of(plan, way)
    return Walk(
        pages,
        _errors(plan, way, raws),
        int(fee.total) if fee.known else None,
        (last.imported_as or last.id) if last is not None and last.ends else None,
    )


def _prefilled(plan: Plan, raws: Mapping[str, object], values: Mapping[str, object], today: date) -> dict[str, object]:
    """What stands in the boxes that these answers do not speak of, as a visitor who goes on would send it."""
    moment = Moment(plan, plan.scope(today), None)
    moment.scope.put(values)
    results = {name: moment.result(field.prefill) for name, field in plan.fields.items() if name not in raws}
    return {name: plan.fields[name].raw_from(result) for name, result in results.items() if result is not UNKNOWN}


def _values(plan: Plan, raws: Mapping[str, object], today: date) -> dict[str, object]:
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


def _value(plan: Plan, field: Field, raw: object, moment: Moment, *, keep_bad: bool) -> object | None:
    """An answer as conditions see it; `keep_bad` where the form's source looks at refused answers too."""
    try:
        value = field.read(raw, moment)
    except Wrong:
        return _bad_value(field, raw) if keep_bad else None
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


def _bad_value(field: Field, raw: object) -> object | None:
    """A refused answer as the source's own conditions would see it."""
    try:
        match field.value_type().kind:
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


def _errors(plan: Plan, way: Way, raws: Mapping[str, object]) -> dict[str, str]:
    """The first error of each field on the way."""
    moment = Moment(plan, way.scope, None)
    found: dict[str, str] = {}
    for stop in way.stops:
        for field, wrong in read_page(stop.page, raws, moment).troubles:
            found.setdefault(field.imported_as or field.id, wrong.code.value)
    return found
