"""What a person sees when the console cannot do what they asked."""

from http import HTTPStatus
from urllib.parse import quote

from litestar import Response
from litestar.exceptions import HTTPException, NotAuthorizedException, PermissionDeniedException
from litestar.response import Redirect, Template
from sqlalchemy.exc import DataError, OperationalError

from kiosk.hub.guards import MustAddPasskey, MustChangePassword
from kiosk.hub.person import Person
from kiosk.hub.sign_in_middleware import cookie_name
from ui import log_events
from ui.console.shell.page import ConsoleRequest, go_to, is_htmx, page

_WORDS = {
    HTTPStatus.FORBIDDEN: ("This page is not open to you", "Ask an administrator if you need it."),
    HTTPStatus.NOT_FOUND: ("There is no such page", "The address may be old. Go on from the menu."),
    HTTPStatus.TOO_MANY_REQUESTS: ("Too many tries", "Wait a minute, then try again."),
}
_OUT_OF_DATE = ("This page was out of date", "Nothing has changed. Go back, load it again, and do it once more.")
_CSRF = "CSRF token verification failed"
"""Litestar's only word for it: the page was open since before somebody else signed in here, or was not ours."""
_ENDED = "Your sign-in has ended, as each does after a time without use, or after a day’s work. Sign in to go on."
_OTHERWISE = ("We could not do that", "Go back and try again.")
_UNEXPECTED = (
    "Something went wrong",
    "It is not you. It is in the hub's log. Try again, and tell your administrator if it stays.",
)
_CANNOT_KEEP = (
    "The hub cannot keep anything just now",
    "A disk may be full, or its database away. Nothing has changed, and kiosks keep what visitors send. Tell your administrator.",
)

Answer = Template | Redirect | Response[str]


def say_trouble(request: ConsoleRequest, trouble: Exception) -> Answer:
    """The last door of a page's request."""
    if isinstance(trouble, MustChangePassword):
        return _away(request, "/password")
    if isinstance(trouble, MustAddPasskey):
        return _away(request, "/passkeys")
    if isinstance(trouble, NotAuthorizedException):
        ended = _ENDED if cookie_name(request.app.state.hub) in request.cookies else None
        return _away(request, f"/sign-in?next={quote(_asked_for(request), safe='/')}", ended)
    if isinstance(trouble, PermissionDeniedException) and trouble.detail == _CSRF:
        return _sorry(request, HTTPStatus.FORBIDDEN, *_OUT_OF_DATE)
    if isinstance(trouble, PermissionDeniedException):
        log_events.console_door_refused(method=request.method, path=request.url.path, person=_person_id(request))
    if isinstance(trouble, HTTPException) and trouble.status_code < 500:
        return _sorry(request, HTTPStatus(trouble.status_code), *_WORDS.get(HTTPStatus(trouble.status_code), _OTHERWISE))
    if isinstance(trouble, DataError):
        return _sorry(request, HTTPStatus.BAD_REQUEST, *_OTHERWISE)
    log_events.console_page_failed(method=request.method, path=request.url.path, fault=trouble)
    if isinstance(trouble, OSError | OperationalError):
        return _sorry(request, HTTPStatus.SERVICE_UNAVAILABLE, *_CANNOT_KEEP)
    return _sorry(request, HTTPStatus.INTERNAL_SERVER_ERROR, *_UNEXPECTED)


def _sorry(request: ConsoleRequest, status: HTTPStatus, title: str, sentence: str) -> Answer:
    return page(request, "shell/trouble.html", title=title, sentence=sentence, status_code=status.value)


def _away(request: ConsoleRequest, path: str, said: str | None = None) -> Answer:
    if is_htmx(request):
        return Response("", status_code=200, headers={"HX-Redirect": path}, media_type="text/html")
    if "text/event-stream" in request.headers.get("accept", ""):
        return Response("", status_code=HTTPStatus.UNAUTHORIZED, media_type="text/plain")
    return go_to(path, said)


def _person_id(request: ConsoleRequest) -> str:
    """ "none" where nobody is signed in."""
    person = request.scope.get("user")
    return person.id if isinstance(person, Person) else "none"


def _asked_for(request: ConsoleRequest) -> str:
    return request.url.path if request.method == "GET" else "/"
