"""Where somebody is signed in, and ending it from afar: a tablet left on a desk, a browser they do not know."""

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect, Template

from kiosk.hub.guards import require
from kiosk.hub.roles import Role
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.shell.page import ConsoleRequest, go_to, page

PATH = "/sign-ins"
ANYONE = require(*Role)


@get(PATH, guards=[ANYONE], sync_to_thread=True)
def sign_in_list(request: ConsoleRequest, hub: TheHub, person: ThePerson) -> Template:
    """A person's own, the newest first."""
    listed = hub.sign_ins.of(person, str(request.auth))
    return page(request, "sign_in/sign_in_list.html", title="Where you are signed in", listed=listed)


@post(f"{PATH}/end-others", guards=[ANYONE], sync_to_thread=True)
def end_others(request: ConsoleRequest, hub: TheHub, person: ThePerson) -> Redirect:
    """All but this one."""
    hub.sign_ins.end_others(person, str(request.auth))
    return go_to(PATH, flash="You are signed in here alone.")


@post(f"{PATH}/{{sign_in_id:str}}/end", guards=[ANYONE], sync_to_thread=True)
def end_one(hub: TheHub, person: ThePerson, sign_in_id: FromPath[str]) -> Redirect:
    """One of them."""
    ended = hub.sign_ins.end_one(person, sign_in_id) if len(sign_in_id) == 16 else False
    return go_to(PATH, flash="It is ended." if ended else "It had ended already.")


HANDLERS = [sign_in_list, end_others, end_one]
