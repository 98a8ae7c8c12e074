"""Walks a form for a whole set of answers at once, good and bad, and tells where it leads."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.forms.given_answers import raws_for_conditions, raws_from
from kiosk.forms.moment import Moment
from kiosk.forms.outcome import fee_of
from kiosk.forms.page_reading import read_page
from kiosk.forms.plan import Plan
from kiosk.forms.seen_answers import prefilled, seen_answers
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
    raws, way = way_of(plan, answers, today)
    pages = tuple(stop.page.imported_as or stop.page.id for stop in way.stops)
    last = way.stops[-1].page if way.stops else None
    fee = fee_of(plan, way)
    return Walk(
        pages,
        _errors(plan, way, raws),
        int(fee.total) if fee.known else None,
        (last.imported_as or last.id) if last is not None and last.ends else None,
    )


def way_of(plan: Plan, answers: Mapping[str, object], today: date) -> tuple[Mapping[str, object], Way]:
    """What each field was given or holds by itself, and the way that leads to."""
    raws = raws_from(plan.form, answers)
    values = seen_answers(plan, raws_for_conditions(plan.form, answers), today)
    filled = prefilled(plan, raws, values, today)
    return raws | filled, find_way(plan, values | seen_answers(plan, filled, today), today)


def _errors(plan: Plan, way: Way, raws: Mapping[str, object]) -> dict[str, str]:
    """The first error of each field on the way."""
    moment = Moment(plan, way.scope, None)
    found: dict[str, str] = {}
    for stop in way.stops:
        for field, wrong in read_page(stop.page, raws, moment).troubles:
            found.setdefault(field.imported_as or field.id, wrong.code.value)
    return found
