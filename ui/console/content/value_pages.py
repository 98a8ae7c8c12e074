"""How much a line of the bill is, what an answer shows beside it, what a calculation gives, which days a date may be between."""

import json
from collections.abc import Mapping, Sequence

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect, Template

from kiosk.content.building.condition import Written
from kiosk.content.building.day import Day
from kiosk.content.building.in_words import value_words
from kiosk.content.building.logic_desk import subjects_at, value_at, with_value
from kiosk.content.building.price_desk import rows_of
from kiosk.content.building.spot import Part, with_expression
from kiosk.content.building.subject import Sort, Subject
from kiosk.content.building.value import Fixed, Named, PriceTimes, Value
from kiosk.content.building.wrong import PartWrong
from kiosk.content.publishing.refused import PublishingRefused
from kiosk.hub.hub import Hub
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.content.changing import AUTHORS, IN_DRAFT
from ui.console.content.condition_fields import typed_day
from ui.console.content.past import last_edit
from ui.console.content.spots import OF_A_QUESTION, OpenSpot, open_spot
from ui.console.shell.fields import Fields, one
from ui.console.shell.page import ConsoleRequest, go_to, page

KINDS: Mapping[str, type[Value]] = {"price": PriceTimes, "named": Named, "fixed": Fixed, "day": Day, "written": Written}
_AMOUNT_WAYS = ("price", "named", "fixed", "written")
_NOTHING = {
    Part.ASIDE: "Nothing",
    Part.PREFILL: "Nothing",
    Part.EARLIEST: "Any day, however early",
    Part.LATEST: "Any day, however late",
}
_TITLES = {
    Part.EARLIEST: "The earliest day for “{}”",
    Part.LATEST: "The latest day for “{}”",
    Part.PREFILL: "What stands in “{}” before it is answered",
}


@get("/forms/{form_id:str}/value", guards=[AUTHORS], sync_to_thread=True)
def value(request: ConsoleRequest, hub: TheHub, form_id: FromPath[str]) -> Template:
    """As it stands in the draft."""
    opened = _open(hub, request, form_id)
    return _page(request, hub, opened, value_at(opened.body, opened.spot))


@post("/forms/{form_id:str}/value", guards=[AUTHORS], sync_to_thread=True)
def save_value(
    request: ConsoleRequest, hub: TheHub, person: ThePerson, data: Fields, form_id: FromPath[str]
) -> Template | Redirect:
    """Into the draft, once it gives what is needed there."""
    opened, typed = _open(hub, request, form_id), _typed(data)
    if one(data, "do") == "look":
        return _page(request, hub, opened, typed)
    try:
        body, digest = hub.publishing.draft.read(opened.path)
        changed = with_expression(body, opened.spot, None) if typed is None else with_value(body, opened.spot, typed)
        hub.publishing.draft.save(opened.path, changed, person.sign_in_name, digest)
    except PartWrong as wrong:
        return _page(request, hub, opened, typed, wrong)
    except PublishingRefused as refused:
        return _page(request, hub, opened, typed, PartWrong(refused.sentence))
    return go_to(opened.back, flash=IN_DRAFT)


def _open(hub: Hub, request: ConsoleRequest, form_id: str) -> OpenSpot:
    asked = next((part for part in OF_A_QUESTION if part.value == request.query_params.get("part")), None)
    return open_spot(
        hub, form_id, asked or (Part.ASIDE if request.query_params.get("answer") else Part.AMOUNT), request.query_params
    )


def _typed(data: Mapping[str, str | list[str]]) -> Value | None:
    match one(data, "kind"):
        case "price":
            return PriceTimes(one(data, "price"), one(data, "times"), one(data, "less").strip() or "0")
        case "named":
            return Named(one(data, "named"))
        case "fixed":
            return Fixed(one(data, "pounds"))
        case "day":
            return typed_day(data, "day.")
        case "written":
            return Written(one(data, "text"))
    return None


def _page(request: ConsoleRequest, hub: Hub, opened: OpenSpot, shown: Value | None, wrong: PartWrong | None = None) -> Template:
    subjects = subjects_at(opened.body, opened.spot)
    return page(
        request,
        "content/value.html",
        status_code=422 if wrong else 200,
        title=_title(opened),
        form_id=opened.form_id,
        opened=opened,
        kind=next((name for name, kind in KINDS.items() if isinstance(shown, kind)), "none"),
        value=shown,
        ways=_ways(opened),
        nothing=_NOTHING.get(opened.spot.part),
        words=_NOTHING.get(opened.spot.part, "Nothing yet") if shown is None else value_words(shown, subjects),
        wrong=wrong,
        prices=sorted({row.id for row in rows_of(opened.body)}),
        counts={key: one for key, one in subjects.items() if one.sort is Sort.NUMBER},
        amounts={key: one for key, one in subjects.items() if _is_amount(one, opened)},
        days={key: one for key, one in subjects.items() if one.sort is Sort.DATE},
        fresh_day=Day(),
        last=last_edit(hub, opened.path),
    )


def _is_amount(subject: Subject, opened: OpenSpot) -> bool:
    """A calculation, and what a question begins with, may also be what another question gives, of whatever sort."""
    if opened.spot.part.is_limit:
        return subject.key.isidentifier() and subject.sort is Sort.DATE
    return subject.key.isidentifier() and (opened.spot.part in (Part.IS, Part.PREFILL) or subject.sort is Sort.MONEY)


def _ways(opened: OpenSpot) -> Sequence[str]:
    """In which the value can be given there."""
    match opened.spot.part:
        case Part.IS:
            return tuple(KINDS)
        case Part.EARLIEST | Part.LATEST:
            return ("day", "named", "written")
        case Part.PREFILL:
            is_date = opened.spot.owner(json.loads(opened.body))["type"] == "date"
            return ("day", "named", "written") if is_date else ("named", "written")
    return _AMOUNT_WAYS


def _title(opened: OpenSpot) -> str:
    if opened.spot.calculation:
        return f"What “{opened.name}” gives"
    if opened.spot.answer:
        return f"Shown beside “{opened.name}”"
    return _TITLES.get(opened.spot.part, "How much “{}” is").format(opened.name)


HANDLERS = [value, save_value]
