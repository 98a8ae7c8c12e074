"""The way through a form for a set of answers: which pages, which fields."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from kiosk.forms.expressions.scope import Scope
from kiosk.forms.expressions.unknown import UNKNOWN
from kiosk.forms.field import Field
from kiosk.forms.form import OffPath
from kiosk.forms.page import Page, PageKind
from kiosk.forms.plan import Plan, PlannedPage

_MOST_LOOKS_AHEAD = 10
"""Conditions that lead round in a circle never settle."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A page on the way and the fields asked there."""

    page: Page
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """Stops in order, until an end page at most; `unknown` names pages left out because their `when` could not be told yet."""

    stops: tuple[Stop, ...]
    unknown: tuple[str, ...]
    scope: Scope

    def shown(self) -> "Way":
        """Without the marks of an imported form's own check pages."""
        if all(stop.page.kind is not PageKind.SUMMARY for stop in self.stops):
            return self
        return replace(self, stops=tuple(stop for stop in self.stops if stop.page.kind is not PageKind.SUMMARY))

    def index(self, page_id: str) -> int:
        """Where a page stands, -1 where the way does not lead over it."""
        return next((index for index, stop in enumerate(self.stops) if stop.page.id == page_id), -1)


def find_way(plan: Plan, answers: Mapping[str, object], today: date) -> Way:
    """The way for these answers; only what is on it counts."""
    way = _one_way(plan, answers if plan.form.off_path is OffPath.COUNTED else {}, answers, today)
    if plan.form.off_path is not OffPath.AHEAD:
        return way
    for _ in range(_MOST_LOOKS_AHEAD):
        ahead = {field.id: answers[field.id] for stop in way.stops for field in stop.fields if field.id in answers}
        again = _one_way(plan, ahead, answers, today)
        if [stop.fields for stop in again.stops] == [stop.fields for stop in way.stops]:
            return again
        way = again
    return way


def _one_way(plan: Plan, beforehand: Mapping[str, object], answers: Mapping[str, object], today: date) -> Way:
    """The way where some answers count before they are met."""
    scope = plan.scope(today)
    scope.put(beforehand)
    scope.put({field.id: answers[field.id] for field in plan.form.known if field.id in answers})
    stops: list[Stop] = []
    unknown: list[str] = []
    for planned in plan.pages:
        page = planned.page
        gate = True if planned.gate is None else planned.gate(scope)
        if gate is UNKNOWN:
            unknown.append(page.id)
        if gate is not True:
            continue
        stops.append(Stop(page, _fields(planned, answers, scope)))
        scope.visit(page.id)
        if page.ends:
            break
    return Way(tuple(stops), tuple(unknown), scope)


def _fields(planned: PlannedPage, answers: Mapping[str, object], scope: Scope) -> tuple[Field, ...]:
    """The fields asked on a page; each one's answer counts for the next one's `when`."""
    asked: list[Field] = []
    for field, gate in planned.fields:
        if gate is None or gate(scope) is True:
            asked.append(field)
            if field.id in answers:
                scope.put({field.id: answers[field.id]})
    return tuple(asked)
