"""The doors for phones, under `/p`: the token in the address is all that opens them, so no cookie is read or set."""

import asyncio
from http import HTTPStatus

from litestar import Request, Router, get, post
from litestar.datastructures import State
from litestar.di import NamedDependency, Provide
from litestar.exceptions import HTTPException, TooManyRequestsException
from litestar.middleware.rate_limit import RateLimitConfig
from litestar.params import FromPath
from litestar.response import Template

from kiosk.handover.file_kind import FileKind
from kiosk.handover.handover_desk import HandoverFault, HandoverRefused
from kiosk.hub.guards import OPEN_TO_ALL
from kiosk.hub.hub import Hub
from kiosk.hub.wanted import TheHub
from ui import log_events
from ui.console.handover.phone_words import PhoneWords, asked_for
from ui.console.handover.reception import Reception
from ui.console.handover.sent_files import SendingFault, SendingRefused

PATH = "/p"
_LIMIT = RateLimitConfig(("minute", 120), store="phone_limit")
"""From one address: a whole shop's visitors may come by the same one. Tokens have 128 bits, so guessing is hopeless anyway."""
_OPEN = {OPEN_TO_ALL: True, "exclude_from_csrf": True, "exclude_from_auth": True}

_HEADERS = {
    "Content-Security-Policy": "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "img-src data:",
            "style-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
        )
    ),
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
_STATUS = {
    SendingFault.TOO_LARGE: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    SendingFault.WRONG_TYPE: HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    SendingFault.HEIC: HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    SendingFault.TOO_SLOW: HTTPStatus.REQUEST_TIMEOUT,
}


PhoneRequest = Request[object, object, State]
TheReception = NamedDependency[Reception]


def phone_router() -> Router:
    """One a server: it holds the turns of those who send."""
    reception = Reception()
    return Router(
        path=PATH,
        route_handlers=[show, take],
        middleware=[_LIMIT.middleware],
        dependencies={"reception": Provide(lambda: reception, sync_to_thread=False)},
        exception_handlers={Exception: say_trouble},
        request_max_body_size=None,
        include_in_schema=False,
    )


@get("/{token:str}", opt=_OPEN, sync_to_thread=True)
def show(request: PhoneRequest, hub: TheHub, token: FromPath[str]) -> Template:
    """Choose or take a photo, and send it."""
    try:
        seen = hub.handovers.look(token)
    except HandoverRefused as refused:
        return _over(request, hub, token, refused)
    return _form(hub, seen.language, seen.accepts_files, seen.most)


@post("/{token:str}", opt=_OPEN, status_code=200)
async def take(request: PhoneRequest, hub: TheHub, reception: TheReception, token: FromPath[str]) -> Template:
    """The body is read here and nowhere else, so that nothing of it lies in a temporary file."""
    try:
        await reception.take(hub, token, request.headers.get("content-type", ""), request.stream())
    except HandoverRefused as refused:
        return await asyncio.to_thread(_over, request, hub, token, refused)
    except SendingRefused as refused:
        return await asyncio.to_thread(_again, request, hub, token, refused.fault)
    return await asyncio.to_thread(_sent, hub, token)


def say_trouble(request: PhoneRequest, trouble: Exception) -> Template:
    """The last door of a phone's request. The address is not logged: a token is in it."""
    words = PhoneWords(asked_for(request.headers.get("accept-language", "")))
    if isinstance(trouble, TooManyRequestsException):
        return _problem(words, words("problem"), words("too_busy"), trouble.status_code)
    if isinstance(trouble, HTTPException) and trouble.status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
        return _problem(words, words("problem"), words("broken"), trouble.status_code)
    log_events.phone_page_failed(method=request.method, fault=trouble)
    return _problem(words, words("problem"), words("broken"), HTTPStatus.INTERNAL_SERVER_ERROR)


def _over(request: PhoneRequest, hub: Hub, token: str, refused: HandoverRefused) -> Template:
    language = hub.handovers.language_of(token) or asked_for(request.headers.get("accept-language", ""))
    words = PhoneWords(language, most=refused.most)
    status = HTTPStatus.NOT_FOUND if refused.fault is HandoverFault.UNKNOWN else HTTPStatus.GONE
    return _problem(words, words("over"), words(refused.fault.value), status)


def _sent(hub: Hub, token: str) -> Template:
    return _answer("handover/sent.html", PhoneWords(hub.handovers.language_of(token) or ""), HTTPStatus.OK)


def _again(request: PhoneRequest, hub: Hub, token: str, fault: SendingFault) -> Template:
    """The same page with what was wrong; or that the code has ended meanwhile."""
    try:
        seen = hub.handovers.look(token)
    except HandoverRefused as refused:
        return _over(request, hub, token, refused)
    return _form(hub, seen.language, seen.accepts_files, seen.most, fault)


def _form(hub: Hub, language: str, accepts_files: bool, most: int, fault: SendingFault | None = None) -> Template:
    settings = hub.settings
    words = PhoneWords(language, most=most, largest=settings.handover_largest // 1_000_000)
    kinds = [kind for kind in FileKind if kind in settings.handover_kinds and (kind.is_photo or accepts_files)]
    answer = _answer(
        "handover/phone.html",
        words,
        HTTPStatus.OK if fault is None else _STATUS.get(fault, HTTPStatus.UNPROCESSABLE_ENTITY),
        council=hub.names.council(),
        accepts_files=accepts_files,
        most=most,
        largest=settings.handover_largest,
        kinds=",".join(kind.media_type for kind in kinds),
        photos=",".join(kind.media_type for kind in kinds if kind.is_photo),
        all_cleaned=FileKind.HEIC not in kinds,
        error="" if fault is None else words(_sentence(fault, accepts_files)),
    )
    if fault is SendingFault.TOO_LARGE:
        answer.headers["Connection"] = "close"  # what has not been heard yet is not waited for
    return answer


def _sentence(fault: SendingFault, accepts_files: bool) -> str:
    if fault is SendingFault.WRONG_TYPE:
        return "wrong_type_file" if accepts_files else "wrong_type_photo"
    return fault.value


def _problem(words: PhoneWords, title: str, sentence: str, status: int) -> Template:
    return _answer("handover/over.html", words, status, title=title, sentence=sentence)


def _answer(template: str, words: PhoneWords, status: int, **context: object) -> Template:
    return Template(
        template, context={"words": words} | context, status_code=int(status), media_type="text/html", headers=_HEADERS
    )
