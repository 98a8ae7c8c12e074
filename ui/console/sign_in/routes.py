"""Signing in by name and password, signing out, changing one's password."""

from typing import Literal

from litestar import get, post
from litestar.middleware.rate_limit import RateLimitConfig
from litestar.params import FromQuery
from litestar.response import Redirect, Template

from kiosk.hub.guards import OPEN_TO_ALL, anyone_signed_in
from kiosk.hub.hub import Hub
from kiosk.hub.people_book import PeopleRefused
from kiosk.hub.sign_in import SignInFault, SignInRefused
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.shell.fields import Fields, one
from ui.console.shell.nav import Nav
from ui.console.shell.page import Answer, ConsoleRequest, go_to, page
from ui.console.sign_in.cookie import (
    address_of,
    end_the_one_before,
    inside,
    is_stranger,
    known_browser,
    known_cookie,
    sign_in_cookie,
)
from ui.console.sign_in.site import site_of

MOST_A_MINUTE: tuple[Literal["minute"], int] = ("minute", 60)
"""Tries from one address: a whole shop may sit behind one, and starts work at the same time."""

_SENTENCES = {
    SignInFault.WRONG: "The name or the password is not right.",
    SignInFault.LOCKED: "Too many wrong passwords for this name from here. Wait 15 minutes, or ask an administrator.",
    SignInFault.PASSKEY: "Your account needs its passkey: use it below. Lost it? Ask an administrator for a new password.",
    SignInFault.EXPIRED: "This password was to be changed within 7 days. Ask an administrator for a new one.",
}


@get("/", guards=[anyone_signed_in], sync_to_thread=False)
def first_page(request: ConsoleRequest, person: ThePerson) -> Redirect:
    """The first page that this person can open."""
    nav: Nav = request.app.state.nav
    return go_to(next((item.path for item in nav.of(person)), "/password"))


@get("/sign-in", opt={OPEN_TO_ALL: True}, sync_to_thread=False)
def sign_in_page(request: ConsoleRequest, hub: TheHub, next: FromQuery[str] = "/") -> Answer:  # noqa: A002 - the name in the address
    """The form."""
    if request.scope.get("user") is not None:
        return go_to(inside(next))
    return _form(request, hub, next=inside(next))


@post(
    "/sign-in",
    opt={OPEN_TO_ALL: True},
    middleware=[RateLimitConfig(MOST_A_MINUTE, check_throttle_handler=is_stranger, store="sign_in_limit").middleware],
    sync_to_thread=True,
)
def sign_in(request: ConsoleRequest, hub: TheHub, data: Fields) -> Answer:
    """Sets the cookie, whose token is new each time."""
    name, forward = one(data, "name"), inside(one(data, "next") or "/")
    try:
        token = hub.sign_ins.begin(name, one(data, "password"), address_of(request), known_browser(request))
    except SignInRefused as refused:
        return _form(request, hub, next=forward, name=name, error=_SENTENCES[refused.fault])
    end_the_one_before(request, hub)
    answer = go_to(forward)
    answer.cookies.append(sign_in_cookie(hub, token))
    person = hub.sign_ins.who(token)
    if person is not None:
        answer.cookies.append(known_cookie(hub, person.id))
    return answer


@post("/sign-out", guards=[anyone_signed_in], sync_to_thread=True)
def sign_out(request: ConsoleRequest, hub: TheHub, person: ThePerson) -> Redirect:
    """Ends the sign-in here and on the server."""
    hub.sign_ins.end(str(request.auth), person.sign_in_name)
    answer = go_to("/sign-in", flash="You are signed out.")
    answer.cookies.append(sign_in_cookie(hub, "", max_age=0))
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer


@get("/password", guards=[anyone_signed_in], sync_to_thread=False)
def password_page(request: ConsoleRequest) -> Template:
    """The form."""
    return page(request, "sign_in/password.html", title="Change your password", error=None)


@post("/password", guards=[anyone_signed_in], sync_to_thread=True)
def change_password(request: ConsoleRequest, hub: TheHub, person: ThePerson, data: Fields) -> Answer:
    """The old one, and a new one twice."""
    if one(data, "new") != one(data, "again"):
        error = "The two new passwords differ. Type the same one twice."
    else:
        try:
            hub.people.change_password(person, one(data, "old"), one(data, "new"), str(request.auth), hub.names.council())
        except PeopleRefused as refused:
            error = refused.sentence
        else:
            return go_to("/", flash="Your password is changed. You are signed in here alone.")
    return page(request, "sign_in/password.html", status_code=422, title="Change your password", error=error)


def _form(request: ConsoleRequest, hub: Hub, next: str, name: str = "", error: str | None = None) -> Template:  # noqa: A002
    return page(
        request,
        "sign_in/sign_in.html",
        status_code=401 if error else 200,
        title="Sign in",
        next=next,
        name=name,
        error=error,
        passkeys_possible=site_of(request, hub) is not None,
    )


HANDLERS = [first_page, sign_in_page, sign_in, sign_out, password_page, change_password]
