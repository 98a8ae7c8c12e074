"""When a page, a question, an answer or a line of the bill counts, or an answer is right: rows of question, comparison, value."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect, Template

from kiosk.content.building.condition import Condition
from kiosk.content.building.condition_writing import RowAt, RowsWrong
from kiosk.content.building.day import Day
from kiosk.content.building.in_words import condition_words, relation_words
from kiosk.content.building.logic_desk import condition_at, subjects_at, with_condition
from kiosk.content.building.spot import Part
from kiosk.content.building.subject import Sort, Subject
from kiosk.content.building.wrong import PartWrong
from kiosk.content.publishing.refused import PublishingRefused
from kiosk.hub.hub import Hub
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.content.changing import AUTHORS, IN_DRAFT
from ui.console.content.condition_fields import typed_condition, with_deed
from ui.console.content.past import last_edit
from ui.console.content.spots import OpenSpot, open_spot
from ui.console.shell.fields import Fields, one
from ui.console.shell.page import ConsoleRequest, go_to, page


@dataclass(frozen=True, slots=True)
class Sheet:
    """A condition as it is being changed. `was` is the expression that the change began with."""

    condition: Condition
    was: str
    wrong: Mapping[RowAt, PartWrong] = field(default_factory=dict)
    error: str = ""
    unsaved: bool = False


@get("/forms/{form_id:str}/condition", guards=[AUTHORS], sync_to_thread=True)
def condition(request: ConsoleRequest, hub: TheHub, form_id: FromPath[str]) -> Template | Redirect:
    """As it stands in the draft."""
    opened = open_spot(hub, form_id, Part.WHEN, request.query_params)
    try:
        return _sheet(request, hub, opened, Sheet(condition_at(opened.body, opened.spot), opened.written))
    except PartWrong as unreadable:
        return go_to(f"/content/forms/{form_id}", flash=unreadable.sentence)


@post("/forms/{form_id:str}/condition", guards=[AUTHORS], sync_to_thread=True)
def save_condition(
    request: ConsoleRequest, hub: TheHub, person: ThePerson, data: Fields, form_id: FromPath[str]
) -> Template | Redirect:
    """Saving, and the buttons that add a row or take one out: what was typed goes with each."""
    opened = open_spot(hub, form_id, Part.WHEN, request.query_params)
    typed, was, deed = typed_condition(data, subjects_at(opened.body, opened.spot)), one(data, "was"), one(data, "do")
    if deed:
        return _sheet(request, hub, opened, Sheet(with_deed(typed, deed), was, unsaved=True))
    if was != opened.written:
        return _sheet(request, hub, opened, Sheet(typed, opened.written, error=_meanwhile(opened), unsaved=True))
    try:
        body, digest = hub.publishing.draft.read(opened.path)
        hub.publishing.draft.save(opened.path, with_condition(body, opened.spot, typed), person.sign_in_name, digest)
    except RowsWrong as rows:
        return _sheet(request, hub, opened, Sheet(typed, was, rows.wrong, unsaved=True))
    except PublishingRefused as refused:
        return _sheet(request, hub, opened, Sheet(typed, was, error=refused.sentence, unsaved=True))
    return go_to(opened.back, flash=IN_DRAFT)


def _meanwhile(opened: OpenSpot) -> str:
    return f"Somebody changed this meanwhile. It now says: {opened.written or 'always'}. Save again to put yours in its place."


def _sheet(request: ConsoleRequest, hub: Hub, opened: OpenSpot, sheet: Sheet) -> Template:
    subjects = subjects_at(opened.body, opened.spot)
    trouble = bool(sheet.wrong or sheet.error)
    return page(
        request,
        "content/condition.html",
        status_code=422 if trouble else 200,
        title=_title(opened),
        form_id=opened.form_id,
        opened=opened,
        sheet=sheet,
        subjects=subjects,
        days={key: one for key, one in subjects.items() if one.sort is Sort.DATE},
        words=condition_words(sheet.condition, subjects),
        relation_words=relation_words,
        no_subject=Subject("", "", Sort.OTHER),
        fresh_day=Day(),
        last=last_edit(hub, opened.path),
    )


def _title(opened: OpenSpot) -> str:
    spot = opened.spot
    if spot.calculation:
        return f"When is “{opened.name}” yes?"
    if spot.check is not None:
        return f"When is the answer to “{opened.name}” right?"
    if spot.fee is not None:
        return f"When is “{opened.name}” charged?"
    if spot.answer:
        return f"When is the answer “{opened.name}” offered?"
    return f"When is “{opened.name}” {'asked' if spot.question else 'shown'}?"


HANDLERS = [condition, save_condition]
