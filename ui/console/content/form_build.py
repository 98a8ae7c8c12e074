"""The build of a form: its pages, questions and answers come, go and change places; and its prices."""

from collections.abc import Callable

from litestar import get, post
from litestar.exceptions import NotFoundException
from litestar.params import FromPath
from litestar.response import Redirect, Template

from kiosk.content.building import form_desk
from kiosk.content.building.field_kinds import FIELD_KINDS
from kiosk.content.building.price_desk import PriceRow, rows_of, with_prices
from kiosk.content.publishing.ordering import Move
from kiosk.forms.page import PageKind
from kiosk.hub.hub import Hub
from kiosk.hub.person import Person
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.content.changing import AUTHORS, IN_DRAFT, change, say
from ui.console.content.languages import languages_of
from ui.console.content.past import last_edit
from ui.console.shell.fields import Fields, one, several
from ui.console.shell.page import ConsoleRequest, go_to, page

WORDS_LONGEST = 200
Deed = Callable[[bytes], bytes]


@post("/forms/{form_id:str}/pages", guards=[AUTHORS], sync_to_thread=True)
def add_page(hub: TheHub, person: ThePerson, data: Fields, form_id: FromPath[str]) -> Redirect:
    """At the end, or after another page; then its words."""
    words, made = one(data, "words").strip()[:WORDS_LONGEST], list[str]()
    if not words:
        return go_to(_form(form_id), flash="Write its question or heading first.")
    kind = PageKind(one(data, "kind")) if one(data, "kind") in {kind.value for kind in PageKind} else PageKind.QUESTION

    def add(body: bytes) -> bytes:
        body, page_id = form_desk.with_new_page(body, one(data, "after") or None, kind, words)
        made.append(page_id)
        return body

    trouble = change(hub, person, _file(form_id), add)
    return go_to(_form(form_id), flash=trouble) if trouble else go_to(_page(form_id, made[-1]), flash=IN_DRAFT)


@post("/forms/{form_id:str}/pages/{page_id:str}/{deed:str}", guards=[AUTHORS], sync_to_thread=True)
def change_page(hub: TheHub, person: ThePerson, form_id: FromPath[str], page_id: FromPath[str], deed: FromPath[str]) -> Redirect:
    """`up`, `down` or `take-out`."""
    deeds: dict[str, Deed] = {
        "up": lambda body: form_desk.with_page_moved(body, page_id, Move.UP),
        "down": lambda body: form_desk.with_page_moved(body, page_id, Move.DOWN),
        "take-out": lambda body: form_desk.without_page(body, page_id),
    }
    trouble = _do(hub, person, form_id, deeds, deed)
    return go_to(f"{_form(form_id)}?moved={page_id}&way={deed}", flash=trouble or None)


@post("/forms/{form_id:str}/pages/{page_id:str}/questions/add", guards=[AUTHORS], sync_to_thread=True)
def add_question(hub: TheHub, person: ThePerson, data: Fields, form_id: FromPath[str], page_id: FromPath[str]) -> Redirect:
    label, kinds = one(data, "label").strip()[:WORDS_LONGEST], {kind.type for kind in FIELD_KINDS}
    if not label or one(data, "type") not in kinds:
        return go_to(_page(form_id, page_id), flash="Write the question, and choose its kind.")
    add = lambda body: form_desk.with_new_field(body, page_id, one(data, "type"), label)[0]  # noqa: E731 (named for the line below)
    return go_to(_page(form_id, page_id), flash=say(change(hub, person, _file(form_id), add)))


@post("/forms/{form_id:str}/pages/{page_id:str}/questions/{field_id:str}/{deed:str}", guards=[AUTHORS], sync_to_thread=True)
def change_question(
    hub: TheHub,
    person: ThePerson,
    data: Fields,
    form_id: FromPath[str],
    page_id: FromPath[str],
    field_id: FromPath[str],
    deed: FromPath[str],
) -> Redirect:
    """`up`, `down`, `take-out`, `optional`, `needed`, `add-answer`; `answer-up`, `answer-down`, `answer-out` of one `value`."""
    at, value, words = (page_id, field_id), one(data, "value"), one(data, "words").strip()[:WORDS_LONGEST]
    deeds: dict[str, Deed] = {
        "up": lambda body: form_desk.with_field_moved(body, *at, Move.UP),
        "down": lambda body: form_desk.with_field_moved(body, *at, Move.DOWN),
        "take-out": lambda body: form_desk.without_field(body, *at),
        "optional": lambda body: form_desk.with_optional(body, *at, optional=True),
        "needed": lambda body: form_desk.with_optional(body, *at, optional=False),
        "add-answer": lambda body: form_desk.with_new_option(body, *at, words) if words else body,
        "answer-up": lambda body: form_desk.with_option_moved(body, *at, value, Move.UP),
        "answer-down": lambda body: form_desk.with_option_moved(body, *at, value, Move.DOWN),
        "answer-out": lambda body: form_desk.without_option(body, *at, value),
    }
    trouble = _do(hub, person, form_id, deeds, deed)
    return go_to(f"{_page(form_id, page_id)}#build", flash=say(trouble))


@post("/forms/{form_id:str}/languages", guards=[AUTHORS], sync_to_thread=True)
def set_languages(hub: TheHub, person: ThePerson, data: Fields, form_id: FromPath[str]) -> Redirect:
    """In which it is complete."""
    tags = [tag for tag in languages_of(hub) if tag in several(data, "languages")]
    trouble = change(hub, person, _file(form_id), lambda body: form_desk.with_languages(body, tags))
    return go_to(_form(form_id), flash=say(trouble))


@get("/forms/{form_id:str}/prices", guards=[AUTHORS], sync_to_thread=True)
def prices(request: ConsoleRequest, hub: TheHub, form_id: FromPath[str]) -> Template:
    return _prices(request, hub, form_id, rows_of(_body(hub, form_id)))


@post("/forms/{form_id:str}/prices", guards=[AUTHORS], sync_to_thread=True)
def save_prices(
    request: ConsoleRequest, hub: TheHub, person: ThePerson, data: Fields, form_id: FromPath[str]
) -> Template | Redirect:
    rows = [
        PriceRow(*(one(data, f"price.{number}.{name}").strip() for name in ("id", "starts", "until", "pounds")))
        for number in range(100)
        if f"price.{number}.id" in data
    ]
    trouble = change(hub, person, _file(form_id), lambda body: with_prices(body, rows))
    if trouble:
        return _prices(request, hub, form_id, rows, trouble)
    return go_to(f"/content/forms/{form_id}/prices", flash=IN_DRAFT)


def _prices(request: ConsoleRequest, hub: Hub, form_id: str, rows: list[PriceRow], error: str = "") -> Template:
    return page(
        request,
        "content/prices.html",
        status_code=422 if error else 200,
        title=f"Prices: {hub.names.form(form_id)}",
        rows=rows,
        names=sorted({row.id for row in rows}),
        form_id=form_id,
        error=error,
        last=last_edit(hub, _file(form_id)),
    )


def _do(hub: Hub, person: Person, form_id: str, deeds: dict[str, Deed], deed: str) -> str:
    if deed not in deeds:
        raise NotFoundException("There is no such deed.")
    return change(hub, person, _file(form_id), deeds[deed])


def _body(hub: Hub, form_id: str) -> bytes:
    try:
        return hub.publishing.draft.read(_file(form_id))[0]
    except KeyError:
        raise NotFoundException("There is no such form.") from None


def _file(form_id: str) -> str:
    return f"forms/{form_id}.json"


def _form(form_id: str) -> str:
    return f"/content/forms/{form_id}"


def _page(form_id: str, page_id: str) -> str:
    return f"/content/edit/form/{form_id}/{page_id}"
