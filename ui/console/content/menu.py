"""The menu's order, and services that come and go."""

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect, Template

from kiosk.content.publishing.menu_desk import with_service_moved, with_subject_moved, without_service
from kiosk.content.publishing.ordering import Move
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.content.changing import AUTHORS, READERS, change, say
from ui.console.content.lists import catalogue_of
from ui.console.content.past import last_edit
from ui.console.shell.fields import Fields, one
from ui.console.shell.page import ConsoleRequest, go_to, page

MENU = "/content/menu"
CATALOGUE = "catalogue.json"


@get("/menu", guards=[READERS], sync_to_thread=True)
def menu(request: ConsoleRequest, hub: TheHub, moved: FromQuery[str] = "", way: FromQuery[str] = "") -> Template:
    """Subjects and their services as the kiosk lists them. `moved`, `way`: the button that keeps the focus."""
    catalogue = catalogue_of(hub)
    ids = [subject["id"] for subject in catalogue["subjects"]]
    under = {subject: [one for one in catalogue["services"] if one["subject"] == subject] for subject in ids}
    return page(
        request,
        "content/menu.html",
        title="Order of the menu",
        subjects=catalogue["subjects"],
        under=under,
        moved=moved,
        way=way,
        last=last_edit(hub, CATALOGUE),
    )


@post("/menu/{kind:str}/{thing:str}", guards=[AUTHORS], sync_to_thread=True)
def move(hub: TheHub, person: ThePerson, data: Fields, kind: FromPath[str], thing: FromPath[str]) -> Redirect:
    """One step up or down, among the subjects or within one."""
    moves = {"subject": with_subject_moved, "service": with_service_moved}
    way = Move.UP if one(data, "way") == Move.UP else Move.DOWN
    if kind not in moves:
        return go_to(MENU)
    trouble = change(hub, person, CATALOGUE, lambda body: moves[kind](body, thing, way))
    return go_to(f"{MENU}?moved={kind}-{thing}&way={way}", flash=trouble or None)


@post("/services/{service_id:str}/take-out", guards=[AUTHORS], sync_to_thread=True)
def take_service_out(hub: TheHub, person: ThePerson, service_id: FromPath[str]) -> Redirect:
    """From the draft; its form stays, in case another service uses it."""
    trouble = change(hub, person, CATALOGUE, lambda body: without_service(body, service_id))
    return go_to("/content/services", flash=say(trouble, "It is out of the draft. Kiosks stop offering it once you publish."))


HANDLERS = [menu, move, take_service_out]
