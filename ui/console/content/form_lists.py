"""A form's calculations, declarations and languages, and the order of its lists."""

import json

from litestar import get, post
from litestar.exceptions import NotFoundException
from litestar.params import FromPath
from litestar.response import Redirect, Template

from kiosk.content.building import form_desk
from kiosk.content.building.form_logic import form_logic, yes_no_calculations
from kiosk.content.building.list_desk import (
    Begins,
    FormList,
    with_calculation,
    with_declaration,
    with_one_moved,
    without_one,
)
from kiosk.content.publishing.ordering import Move
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.content.changing import AUTHORS, add, change, say
from ui.console.content.languages import languages_of
from ui.console.content.past import last_edit
from ui.console.content.spots import form_body, form_file
from ui.console.shell.fields import Fields, one, several
from ui.console.shell.page import ConsoleRequest, go_to, page

WORDS_LONGEST = 400
GIVES = {Begins.AMOUNT: "An amount of money", Begins.DAY: "A day", Begins.YES_NO: "Yes or no"}


@get("/forms/{form_id:str}/calculations", guards=[AUTHORS], sync_to_thread=True)
def calculations(request: ConsoleRequest, hub: TheHub, form_id: FromPath[str]) -> Template:
    """Each with what it works out, in words."""
    body = form_body(hub, form_id)
    return page(
        request,
        "content/calculations.html",
        title=hub.names.form(form_id),
        form_id=form_id,
        calculations=json.loads(body).get("calculations", []),
        logic=form_logic(body),
        conditions=yes_no_calculations(body),
        gives=GIVES,
        last=last_edit(hub, form_file(form_id)),
    )


@post("/forms/{form_id:str}/calculations", guards=[AUTHORS], sync_to_thread=True)
def add_calculation(hub: TheHub, person: ThePerson, data: Fields, form_id: FromPath[str]) -> Redirect:
    """Then what it works out."""
    words = one(data, "words").strip()[:WORDS_LONGEST]
    begins = next((known for known in Begins if known.name == one(data, "gives")), None)
    if not words or begins is None:
        return go_to(f"/content/forms/{form_id}/calculations", flash="Give it a name, and choose what it gives.")
    name, trouble = add(hub, person, form_file(form_id), lambda body: with_calculation(body, words, begins))
    if trouble:
        return go_to(f"/content/forms/{form_id}/calculations", flash=trouble)
    editor = "condition" if begins is Begins.YES_NO else "value"
    return go_to(f"/content/forms/{form_id}/{editor}?calculation={name}", flash="It is in the draft. Say what it works out.")


@post("/forms/{form_id:str}/declarations", guards=[AUTHORS], sync_to_thread=True)
def add_declaration(hub: TheHub, person: ThePerson, data: Fields, form_id: FromPath[str]) -> Redirect:
    words, back = one(data, "words").strip()[:WORDS_LONGEST], f"/content/edit/form-words/{form_id}#build"
    if not words:
        return go_to(back, flash="Write what the visitor declares.")
    return go_to(back, flash=say(change(hub, person, form_file(form_id), lambda body: with_declaration(body, words))))


@post("/forms/{form_id:str}/lists/{which:str}/{number:int}/{deed:str}", guards=[AUTHORS], sync_to_thread=True)
def change_list(
    hub: TheHub,
    person: ThePerson,
    form_id: FromPath[str],
    which: FromPath[str],
    number: FromPath[int],
    deed: FromPath[str],
) -> Redirect:
    """`up`, `down` or `take-out` of one of `fee`, `calculations`, `declarations`."""
    if which not in set(FormList) or deed not in ("up", "down", "take-out"):
        raise NotFoundException("There is no such deed.")
    place = FormList(which)

    def do(body: bytes) -> bytes:
        return without_one(body, place, number) if deed == "take-out" else with_one_moved(body, place, number, Move(deed))

    back = {
        FormList.FEE: f"/content/forms/{form_id}/costs",
        FormList.CALCULATIONS: f"/content/forms/{form_id}/calculations",
        FormList.DECLARATIONS: f"/content/edit/form-words/{form_id}#build",
    }
    return go_to(back[place], flash=say(change(hub, person, form_file(form_id), do)))


@post("/forms/{form_id:str}/languages", guards=[AUTHORS], sync_to_thread=True)
def set_languages(hub: TheHub, person: ThePerson, data: Fields, form_id: FromPath[str]) -> Redirect:
    """In which it is complete."""
    tags = [tag for tag in languages_of(hub) if tag in several(data, "languages")]
    trouble = change(hub, person, form_file(form_id), lambda body: form_desk.with_languages(body, tags))
    return go_to(f"/content/forms/{form_id}", flash=say(trouble))


HANDLERS = [calculations, add_calculation, add_declaration, change_list, set_languages]
