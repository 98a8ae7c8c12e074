"""Adding a passkey, removing one, and signing in with one. The browser's part is `passkeys.js`."""

from http import HTTPStatus

from litestar import Response, get, post
from litestar.middleware.rate_limit import RateLimitConfig
from litestar.params import FromPath
from litestar.response import Redirect, Template

from kiosk.hub.guards import OPEN_TO_ALL, anyone_with_their_own_password
from kiosk.hub.hub import Hub
from kiosk.hub.passkeys import PasskeyFault, PasskeyRefused, Site
from kiosk.hub.wanted import TheHub, ThePerson
from ui.console.shell.fields import Fields, one
from ui.console.shell.page import ConsoleRequest, go_to, page
from ui.console.sign_in.cookie import address_of, end_the_one_before, inside, known_cookie, sign_in_cookie
from ui.console.sign_in.site import site_of

ANYONE = anyone_with_their_own_password
_LIMIT = RateLimitConfig(("minute", 60), store="passkey_limit")

_SENTENCES = {
    PasskeyFault.NOT_UNDERSTOOD: "We did not understand what the browser sent. Try again.",
    PasskeyFault.TOO_LATE: "That took longer than five minutes. Try again.",
    PasskeyFault.UNKNOWN: "We do not know this passkey. Sign in with your password.",
    PasskeyFault.WRONG: "The passkey could not be checked. Try again, or sign in with your password.",
    PasskeyFault.NOT_FRESH: "You signed in a while ago. Sign out and in again first: then nobody but you can change this.",
    PasskeyFault.TOO_MANY: "You have ten passkeys. Remove one first.",
}


@get("/passkeys", guards=[ANYONE], sync_to_thread=True)
def passkeys_page(request: ConsoleRequest, hub: TheHub, person: ThePerson) -> Template:
    """A person's own."""
    here = site_of(request, hub)
    return page(
        request, "sign_in/passkeys.html", title="Your passkeys", passkeys=hub.passkeys.of(person), possible=here is not None
    )


@post("/passkeys/question", guards=[ANYONE], status_code=200, sync_to_thread=True)
def ask_for_new(request: ConsoleRequest, hub: TheHub, person: ThePerson) -> Response[str]:
    """What the browser needs to make one."""
    try:
        _needs_fresh(request, hub)
        return _json(hub.passkeys.ask_for_new(person, _site(request, hub), hub.names.council()))
    except PasskeyRefused as refused:
        return _sorry(refused)


@post("/passkeys", guards=[ANYONE], status_code=200, sync_to_thread=True)
def add(request: ConsoleRequest, hub: TheHub, person: ThePerson, data: Fields) -> Response[str]:
    """Checks what the browser made, and keeps its public half."""
    try:
        hub.passkeys.add(person, _site(request, hub), one(data, "credential"), one(data, "name"))
    except PasskeyRefused as refused:
        return _sorry(refused)
    return _json("{}")


@post("/passkeys/{passkey_id:str}/remove", guards=[ANYONE], sync_to_thread=True)
def remove(request: ConsoleRequest, hub: TheHub, person: ThePerson, passkey_id: FromPath[str]) -> Redirect:
    """One of the person's own."""
    try:
        _needs_fresh(request, hub)
    except PasskeyRefused as refused:
        return go_to("/passkeys", flash=_SENTENCES[refused.fault])
    hub.passkeys.remove(person, passkey_id)
    return go_to("/passkeys", flash="The passkey is removed.")


@post("/sign-in/passkey/question", opt={OPEN_TO_ALL: True}, status_code=200, middleware=[_LIMIT.middleware], sync_to_thread=True)
def ask_for_proof(request: ConsoleRequest, hub: TheHub) -> Response[str]:
    """What the browser needs to prove one."""
    try:
        return _json(hub.passkeys.ask_for_proof(_site(request, hub)))
    except PasskeyRefused as refused:
        return _sorry(refused)


@post("/sign-in/passkey", opt={OPEN_TO_ALL: True}, status_code=200, middleware=[_LIMIT.middleware], sync_to_thread=True)
def sign_in_with(request: ConsoleRequest, hub: TheHub, data: Fields) -> Response[str]:
    """Sets the cookie as a password would."""
    try:
        token = hub.passkeys.sign_in(_site(request, hub), one(data, "credential"), address_of(request))
    except PasskeyRefused as refused:
        return _sorry(refused)
    end_the_one_before(request, hub)
    answer = _json(f'{{"next": "{inside(one(data, "next"), quoted=True)}"}}')
    answer.cookies.append(sign_in_cookie(hub, token))
    person = hub.sign_ins.who(token)
    if person is not None:
        answer.cookies.append(known_cookie(hub, person.id))
    return answer


def _needs_fresh(request: ConsoleRequest, hub: Hub) -> None:
    """Raises PasskeyRefused."""
    if not hub.sign_ins.is_fresh(str(request.auth)):
        raise PasskeyRefused(PasskeyFault.NOT_FRESH)


def _site(request: ConsoleRequest, hub: Hub) -> Site:
    site = site_of(request, hub)
    if site is None:
        raise PasskeyRefused(PasskeyFault.WRONG)
    return site


def _json(text: str) -> Response[str]:
    return Response(text, media_type="application/json")


def _sorry(refused: PasskeyRefused) -> Response[str]:
    return Response(_SENTENCES[refused.fault], status_code=HTTPStatus.UNPROCESSABLE_ENTITY, media_type="text/plain")


HANDLERS = [passkeys_page, ask_for_new, add, remove, ask_for_proof, sign_in_with]
