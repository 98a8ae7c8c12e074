"""The cookie that holds a sign-in, and where a browser goes once it has it."""

from typing import Any
from urllib.parse import quote

from litestar import Request
from litestar.datastructures import Cookie, State

from kiosk.hub.hub import Hub
from kiosk.hub.known_browser import LASTS, KnownBrowser
from kiosk.hub.person import Person
from kiosk.hub.sign_in_middleware import cookie_name
from ui.console.shell.page import ConsoleRequest


def sign_in_cookie(hub: Hub, token: str, max_age: int | None = None) -> Cookie:
    """`max_age` 0 takes it back. It outlives its sign-in, which the hub ends, so that the page can say that it has ended."""
    longest = 2 * int(hub.settings.sign_in_longest.total_seconds())
    return Cookie(
        key=cookie_name(hub),
        value=token,
        path="/",
        httponly=True,
        samesite="lax",
        secure=hub.settings.secure,
        max_age=longest if max_age is None else max_age,
    )


def end_the_one_before(request: ConsoleRequest, hub: Hub) -> None:
    """Whoever signs in anew in a browser leaves no older sign-in open behind."""
    person = request.scope.get("user")
    if isinstance(person, Person) and request.auth:
        hub.sign_ins.end(request.auth, person.sign_in_name)


def known_cookie(hub: Hub, person_id: str) -> Cookie:
    """Kept by the browser when its person signs out."""
    return Cookie(
        key=_known_name(hub),
        value=KnownBrowser.new(person_id, hub.clock.now()).sealed_with(hub.keys.session_secret),
        path="/sign-in",
        httponly=True,
        samesite="lax",
        secure=hub.settings.secure,
        max_age=int(LASTS.total_seconds()),
    )


def _known_name(hub: Hub) -> str:
    """Sent to the sign-in page alone, so it cannot have the prefix of the other."""
    return f"{'__Secure-' if hub.settings.secure else ''}first_stop_{hub.keys.hub_id}_known"


def known_browser(request: Request[Any, Any, State]) -> KnownBrowser | None:
    """What this browser's cookie proves."""
    hub: Hub = request.app.state.hub
    value = request.cookies.get(_known_name(hub))
    return KnownBrowser.read(value, hub.keys.session_secret, hub.clock.now())


def is_stranger(request: Request[Any, Any, State]) -> bool:
    """Whether tries from this browser count against its address: a known one is limited by itself."""
    return known_browser(request) is None


def inside(path: str, *, quoted: bool = False) -> str:
    """Only ever a path of this console; `quoted` may stand in JSON as it is."""
    safe = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    kept = path if safe else "/"
    return quote(kept, safe="/?&=%") if quoted else kept


def address_of(request: ConsoleRequest) -> str:
    """The network address that the browser calls from."""
    return request.client.host if request.client else ""
