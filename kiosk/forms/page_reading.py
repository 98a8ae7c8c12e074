"""Reads the answers of one page."""

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from kiosk.forms.bill_given import owed
from kiosk.forms.expressions.types import MONEY
from kiosk.forms.expressions.unknown import UNKNOWN
from kiosk.forms.field import Field
from kiosk.forms.field_error import FieldError, field_error
from kiosk.forms.fields.items_field import ItemsField
from kiosk.forms.fields.money_field import MoneyField
from kiosk.forms.fields.number_reading import check_limits
from kiosk.forms.fields.wrong import ErrorCode, Wrong
from kiosk.forms.gazetteer import Gazetteer
from kiosk.forms.moment import Moment
from kiosk.forms.page import Page
from kiosk.forms.plan import Plan
from kiosk.forms.way import Way


@dataclass(frozen=True, slots=True)
class PageReading:
    """The fields asked, the values of those answered, and what is wrong."""

    asked: tuple[str, ...]
    values: Mapping[str, object]
    troubles: tuple[tuple[Field, Wrong], ...]

    @property
    def kept(self) -> tuple[str, ...]:
        """What may be shown again as it was typed: not what looks like the number of a payment card."""
        dropped = {field.id for field, wrong in self.troubles if wrong.code is ErrorCode.PAYMENT_CARD}
        return tuple(name for name in self.asked if name not in dropped)

    def errors(self, languages: tuple[str, ...]) -> tuple[FieldError, ...]:
        """What is wrong, in words."""
        return tuple(field_error(field, wrong, languages) for field, wrong in self.troubles)


def read_page(page: Page, raws: Mapping[str, object], moment: Moment) -> PageReading:
    """The page's own questions. The moment's scope is used up."""
    return read_fields(page.fields, raws, moment)


def read_fields(fields: Iterable[Field], raws: Mapping[str, object], moment: Moment) -> PageReading:
    """Reads the fields in order; each answer counts for the next field's `when` and limits. The moment's scope is used up."""
    asked: list[Field] = []
    values: dict[str, object] = {}
    troubles: list[tuple[Field, Wrong]] = []
    for field in fields:
        moment.scope.put({field.id: UNKNOWN})
        if not field.asks() or not moment.holds(field.when):
            continue
        asked.append(field)
        try:
            value = read_field(field, raws.get(field.id), moment)
        except Wrong as wrong:
            troubles.append((field, wrong))
            continue
        if value is not None:
            values[field.id] = value
            moment.scope.put({field.id: value})
    wrong_fields = {field.id for field, _ in troubles}
    troubles += _checked([field for field in asked if field.id not in wrong_fields], moment)
    return PageReading(tuple(field.id for field in asked), values, tuple(troubles))


def fields_shown(fields: Iterable[Field], raw: Callable[[Field], object], moment: Moment) -> tuple[Field, ...]:
    """The fields to show while answers are still being typed: one that cannot be read yet counts as not given.

    The moment's scope is left as these answers make it.
    """
    shown: list[Field] = []
    for field in fields:
        moment.scope.put({field.id: UNKNOWN})
        if not moment.holds(field.when):
            continue
        shown.append(field)
        with suppress(Wrong):
            value = field.read(raw(field), moment)
            moment.scope.put({} if value is None else {field.id: value})
    return tuple(shown)


def first_open_page(way: Way, raws: Mapping[str, object], done: Collection[str], moment: Moment, *, again: bool) -> str | None:
    """The first page of the way that ends it, was not answered or, where a page was answered `again`, is no longer good."""
    for stop in way.stops:
        page = stop.page
        if page.ends or page.id not in done:
            return page.id
        if again and page.fields and read_page(page, raws, moment).troubles:
            return page.id
    return None


def known_values(plan: Plan, raws: Mapping[str, object], today: date, gazetteer: Gazetteer | None) -> dict[str, object]:
    """The facts that came with the visitor, those that can be read."""
    moment = Moment(plan, plan.scope(today), gazetteer)
    found: dict[str, object] = {}
    for field in plan.form.known:
        try:
            value = field.read(raws.get(field.id), moment)
        except Wrong:
            continue
        if value is not None:
            found[field.id] = value
    return found


def read_field(field: Field, raw: object, moment: Moment) -> object | None:
    """The value of one answer, None where an optional one is missing. Raises Wrong."""
    value = field.read(raw, moment)
    if value is None and not field.optional:
        raise Wrong(field.missing())
    if value is not None and isinstance(field, MoneyField):
        check_limits(value, None, owed(field, moment.plan.fields.values(), moment.scope.value, moment.bills), MONEY)
    return value


def _checked(asked: list[Field], moment: Moment) -> list[tuple[Field, Wrong]]:
    """The form's own rules; one that cannot be told does not stand in the way."""
    return [
        (field, Wrong(ErrorCode.CHECK_FAILED, says=check.says))
        for field in asked
        for check in field.checks
        if moment.result(check.must) is False
    ]


def read_items(field: ItemsField, raw: Mapping[str, object], moment: Moment, languages: tuple[str, ...]) -> FieldError | None:
    """What is wrong with one item, None where it is good."""
    try:
        field.read_item(raw, moment)
    except Wrong as wrong:
        return field_error(field, wrong, languages)
    return None
