"""How the kiosk API says no: `application/problem+json` with a code for the machine and a sentence for people (RFC 9457)."""

from http import HTTPStatus

from litestar import Request, Response
from litestar.datastructures import State
from litestar.exceptions import HTTPException, TooManyRequestsException
from sqlalchemy.exc import DataError, OperationalError

from kiosk import log_events

_NOT_LET_IN = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)
KioskRequest = Request[object, object, State]


class Problem(HTTPException):
    """Raise it in a handler. `reason` is stable; kiosks and tests read it."""

    def __init__(self, status: HTTPStatus, reason: str, sentence: str) -> None:
        super().__init__(detail=sentence, status_code=status.value)
        self.reason = reason


def say_problem(request: KioskRequest, trouble: Exception) -> Response[dict[str, object]]:
    """The last door of a kiosk's request: expected trouble says its reason, unexpected trouble is logged and says 500.

    A disk or a database that fails says 503: every request would meet it, so a kiosk waits instead of blaming one submission.
    """
    if isinstance(trouble, Problem):
        if trouble.status_code in _NOT_LET_IN:
            log_events.hub_request_refused(method=request.method, reason=trouble.reason)
        return _answer(trouble.status_code, trouble.reason, trouble.detail)
    if isinstance(trouble, TooManyRequestsException):
        return _answer(429, "too_many_requests", "Too many tries from this address. Wait a minute.", {"Retry-After": "60"})
    if isinstance(trouble, HTTPException) and trouble.status_code < 500:
        phrase = HTTPStatus(trouble.status_code).phrase
        return _answer(trouble.status_code, phrase.lower().replace(" ", "_"), f"{phrase}.", trouble.headers)
    if isinstance(trouble, DataError):
        return _answer(400, "not_kept", "The database cannot keep this value.")
    log_events.hub_request_failed(method=request.method, path=request.url.path, fault=trouble)
    if isinstance(trouble, OSError | OperationalError):
        said = "The hub cannot keep anything at the moment: look at its disks and its database."
        return _answer(503, "cannot_keep", said, {"Retry-After": "20"})
    return _answer(500, "unexpected", "The hub met trouble it did not expect. It is in the hub's log.")


def _answer(status: int, reason: str, sentence: str, headers: dict[str, str] | None = None) -> Response[dict[str, object]]:
    body: dict[str, object] = {"title": HTTPStatus(status).phrase, "status": status, "reason": reason, "detail": sentence}
    return Response(body, status_code=status, media_type="application/problem+json", headers=headers or {})
