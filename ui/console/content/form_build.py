"""The build of a form: its pages, questions and answers come, go and change places."""

from collections.abc import Callable, Mapping

from litestar import post
from litestar.exceptions import NotFoundException
from litestar.params import FromPath
from litestar.response import Redirect

from kiosk.content.building import form_desk
from kiosk.content.building.field_kinds import FIELD_KINDS, WITHIN_ITEMS
from kiosk.content.building.limits import with_limits
from kiosk.content.building.shape import Made, Shape, with_shape
from kiosk.content.building.spot import Part, Spot
from kiosk.content.publishing.ordering import Move
from kiosk.forms.page import PageKind
from kiosk.hub.hub import Hub
from kiosk.hub.person import Person
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.content.changing import AUTHORS, IN_DRAFT, add, change, say
from ui.console.content.spots import form_file, spot_query
from ui.console.shell.fields import Fields, one
from ui.console.shell.page import go_to

WORDS_LONGEST = 200
Deed = Callable[[bytes], bytes]


@post("/forms/{form_id:str}/pages", guards=[AUTHORS], sync_to_thread=True)
def add_page(hub: TheHub, person: ThePerson, data: Fields, form_id: FromPath[str]) -> Redirect:
    """At the end, or after another page; then its words."""
    words = one(data, "words").strip()[:WORDS_LONGEST]
    if not words:
        return go_to(_form(form_id), flash="Write its question or heading first.")
    kind = _kind(one(data, "kind"), PageKind.QUESTION)
    after = one(data, "after") or None
    made, trouble = add(hub, person, form_file(form_id), lambda body: form_desk.with_new_page(body, after, kind, words))
    return go_to(_form(form_id), flash=trouble) if made is None else go_to(_page(form_id, made), flash=IN_DRAFT)


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


@post("/forms/{form_id:str}/pages/{page_id:str}/end", guards=[AUTHORS], sync_to_thread=True)
def set_end(hub: TheHub, person: ThePerson, data: Fields, form_id: FromPath[str], page_id: FromPath[str]) -> Redirect:
    """Whether the form ends on a page that asks nothing, and which service it leads to."""
    kind = _kind(one(data, "kind"), PageKind.CONTENT)
    leads_to = one(data, "leads_to")
    trouble = change(hub, person, form_file(form_id), lambda body: form_desk.with_end(body, page_id, kind, leads_to))
    return go_to(f"{_page(form_id, page_id)}#build", flash=say(trouble))


@post("/forms/{form_id:str}/pages/{page_id:str}/questions/add", guards=[AUTHORS], sync_to_thread=True)
def add_question(hub: TheHub, person: ThePerson, data: Fields, form_id: FromPath[str], page_id: FromPath[str]) -> Redirect:
    """To the page, or `within` a list of items on it."""
    label, type_, within = one(data, "label").strip()[:WORDS_LONGEST], one(data, "type"), one(data, "within")
    kinds = {kind.type for kind in (WITHIN_ITEMS if within else FIELD_KINDS)}
    if not label or type_ not in kinds:
        return go_to(f"{_page(form_id, page_id)}#build", flash="Write the question, and choose its kind.")
    _, trouble = add(hub, person, form_file(form_id), lambda body: form_desk.with_new_field(body, page_id, type_, label, within))
    return go_to(f"{_page(form_id, page_id)}#build", flash=say(trouble))


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
    """One of `_deeds`; `people.name` is a question within a list of items."""
    trouble = _do(hub, person, form_id, _deeds(page_id, field_id, data), deed)
    return go_to(f"{_page(form_id, page_id)}#build", flash=say(trouble))


@post("/forms/{form_id:str}/pages/{page_id:str}/questions/{field_id:str}/rules", guards=[AUTHORS], sync_to_thread=True)
def add_rule(
    hub: TheHub,
    person: ThePerson,
    data: Fields,
    form_id: FromPath[str],
    page_id: FromPath[str],
    field_id: FromPath[str],
) -> Redirect:
    """With what is said where it is not kept; then what has to hold."""
    back, words = f"{_page(form_id, page_id)}#build", one(data, "words").strip()[:WORDS_LONGEST]
    if not words:
        return go_to(back, flash="Write what the visitor reads first.")
    number, trouble = add(hub, person, form_file(form_id), lambda body: form_desk.with_new_check(body, page_id, field_id, words))
    if trouble:
        return go_to(back, flash=trouble)
    spot = Spot(Part.MUST, page_id, field_id, check=number)
    return go_to(f"{_form(form_id)}/condition?{spot_query(spot)}", flash="The rule is in the draft. Say what has to hold.")


def _deeds(page_id: str, field_id: str, data: Mapping[str, str | list[str]]) -> dict[str, Deed]:
    at, value, words = (page_id, field_id), one(data, "value"), one(data, "words").strip()[:WORDS_LONGEST]
    optional, sensitive = form_desk.Mark.OPTIONAL, form_desk.Mark.SENSITIVE
    typed = {name: one(data, name) for name in data}
    return {
        "up": lambda body: form_desk.with_field_moved(body, *at, Move.UP),
        "down": lambda body: form_desk.with_field_moved(body, *at, Move.DOWN),
        "take-out": lambda body: form_desk.without_field(body, *at),
        "optional": lambda body: form_desk.with_mark(body, *at, optional, on=True),
        "needed": lambda body: form_desk.with_mark(body, *at, optional, on=False),
        "sensitive": lambda body: form_desk.with_mark(body, *at, sensitive, on=True),
        "open": lambda body: form_desk.with_mark(body, *at, sensitive, on=False),
        "limits": lambda body: with_limits(body, *at, typed),
        "shape": lambda body: with_shape(body, *at, _shape(typed)),
        "rule-out": lambda body: form_desk.without_check(body, *at, value),
        "add-answer": lambda body: form_desk.with_new_option(body, *at, words) if words else body,
        "answer-up": lambda body: form_desk.with_option_moved(body, *at, value, Move.UP),
        "answer-down": lambda body: form_desk.with_option_moved(body, *at, value, Move.DOWN),
        "answer-out": lambda body: form_desk.without_option(body, *at, value),
    }


def _shape(typed: Mapping[str, str]) -> Shape:
    made = typed.get("made", "")
    said = {name: typed.get(name, "").strip() for name in ("begins", "count", "pattern")}
    return Shape(Made(made) if made in {one.value for one in Made} else Made.ANYTHING, **said)


def _kind(typed: str, otherwise: PageKind) -> PageKind:
    return PageKind(typed) if typed in {kind.value for kind in PageKind} else otherwise


def _do(hub: Hub, person: Person, form_id: str, deeds: dict[str, Deed], deed: str) -> str:
    if deed not in deeds:
        raise NotFoundException("There is no such deed.")
    return change(hub, person, form_file(form_id), deeds[deed])


def _form(form_id: str) -> str:
    return f"/content/forms/{form_id}"


def _page(form_id: str, page_id: str) -> str:
    return f"/content/edit/form/{form_id}/{page_id}"


HANDLERS = [add_page, change_page, add_question, add_rule, change_question, set_end]
