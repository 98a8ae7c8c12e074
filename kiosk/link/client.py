"""The hub as a kiosk calls it: one method a route, every call signed.

Seconds of a call are `requests`' own: the longest wait for the next bytes, not for all of them. A hub that drips on and on is
noticed by `Worker.is_stuck`.
"""

import json
import ssl
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from threading import local
from typing import TypeVar
from urllib.parse import urlencode, urlsplit
from uuid import UUID

import requests
from pydantic import BaseModel, TypeAdapter, ValidationError
from urllib3 import disable_warnings
from urllib3.exceptions import SystemTimeWarning

from kiosk.clock import Clock
from kiosk.link.authorities import system_authorities
from kiosk.link.identity import Identity
from kiosk.link.link_fault import LinkFault, LinkReason
from kiosk.link.messages import (
    ContentReport,
    Feedback,
    Health,
    HelpCall,
    HelpCallState,
    KioskEvent,
    Receipt,
    SealingKeys,
    Withdrawal,
)
from kiosk.link.retry_after import retry_after
from kiosk.link.signing import RefusedReason, sign

CONNECT_SECONDS = 3.0
READ_SECONDS = 15.0
HELP_SECONDS = 4.0
BASE = "/api/kiosk/"
_SUCCESS = range(200, 300)
_SIGN_ANEW = frozenset({RefusedReason.CLOCK, RefusedReason.REPLAYED})
_OUT_OF_TIME = frozenset({9, 10})
"""OpenSSL's X509_V_ERR_CERT_NOT_YET_VALID and X509_V_ERR_CERT_HAS_EXPIRED."""
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_receipts = TypeAdapter(list[Receipt])
_events = TypeAdapter(list[KioskEvent])
_M = TypeVar("_M", bound=BaseModel)


class HubClient:
    """Safe to share between threads: each has its own connection. Methods raise LinkFault."""

    def __init__(self, identity: Identity, clock: Clock) -> None:
        self._identity = identity
        self._clock = clock
        self._own = local()
        self._ahead = 0.0
        """Seconds that the hub's clock is ahead of ours, once it had to tell us."""
        require_safe(identity.card.hub_url)

    def put_submission(self, submission_id: UUID, body: bytes) -> Receipt:
        return _parsed(Receipt, self.exchange("PUT", f"submissions/{submission_id}", body))

    def post_submissions(self, bodies: Sequence[bytes]) -> list[Receipt]:
        """A batch; the receipts come in the order of the envelopes."""
        answer = self.exchange("POST", "submissions", b"[" + b",".join(bodies) + b"]", seconds=60)
        return _listed(_receipts, answer)

    def put_help_call(self, call: HelpCall) -> HelpCallState:
        return _parsed(HelpCallState, self.exchange("PUT", f"help-calls/{call.id}", _body(call), seconds=HELP_SECONDS))

    def withdraw_help_call(self, call_id: UUID, withdrawal: Withdrawal) -> HelpCallState:
        answer = self.exchange("PUT", f"help-calls/{call_id}/withdrawal", _body(withdrawal), seconds=HELP_SECONDS)
        return _parsed(HelpCallState, answer)

    def put_feedback(self, feedback: Feedback) -> Receipt:
        return _parsed(Receipt, self.exchange("PUT", f"feedback/{feedback.id}", _body(feedback)))

    def put_health(self, health: Health) -> None:
        self.exchange("PUT", "health", _body(health))

    def put_content_report(self, report: ContentReport) -> None:
        self.exchange("PUT", "content-report", _body(report))

    def keys(self) -> SealingKeys:
        return _parsed(SealingKeys, self.exchange("GET", "keys"))

    def events(self, after: int, wait: float) -> list[KioskEvent]:
        """Waits up to `wait` seconds for something to happen."""
        query = urlencode({"after": after, "wait": int(wait)})
        return _listed(_events, self.exchange("GET", f"events?{query}", seconds=wait + READ_SECONDS))

    def content(self, path: str) -> requests.Response:
        """A file of the content repository, streamed; its status is the caller's to judge. Raises LinkFault without an answer."""
        return self._answer("GET", f"content/{path}", b"", READ_SECONDS, stream=True)

    def exchange(self, method: str, route: str, body: bytes = b"", seconds: float = READ_SECONDS) -> bytes:
        """The body of a 2xx answer."""
        response = self._answer(method, route, body, seconds)
        if response.status_code not in _SUCCESS:
            raise fault_in(response)
        return response.content

    def _answer(self, method: str, route: str, body: bytes, seconds: float, *, stream: bool = False) -> requests.Response:
        """Signs again, once, if the hub's clock is not ours, or the hub has begun anew since we signed."""
        response = self._send(method, route, body, seconds, stream=stream)
        if (
            response.status_code == requests.codes.unauthorized
            and _word_in(response) in _SIGN_ANEW
            and self._learn_clock(response)
        ):
            response.close()
            return self._send(method, route, body, seconds, stream=stream)
        return response

    def _send(self, method: str, route: str, body: bytes, seconds: float, *, stream: bool) -> requests.Response:
        parts = urlsplit(self._identity.card.hub_url.rstrip("/") + BASE + route)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        now = datetime.fromtimestamp(self._clock.now().timestamp() + self._ahead, UTC)
        headers = sign(method, target, body, self._identity.kiosk_id, self._identity.signing_key, now)
        if body:
            headers["Content-Type"] = "application/json"
        return answer_to(self._session(), method, parts.geturl(), body, headers, (CONNECT_SECONDS, seconds), stream=stream)

    def _session(self) -> requests.Session:
        if not hasattr(self._own, "session"):
            self._own.session = requests.Session()
            self._own.session.trust_env = False
            pinned = self._identity.certificate_file
            self._own.session.verify = system_authorities() if pinned is None else str(pinned)
            disable_warnings(SystemTimeWarning)  # OUT_OF_TIME says it
        session: requests.Session = self._own.session
        return session

    def _learn_clock(self, response: requests.Response) -> bool:
        try:
            hub_now = parsedate_to_datetime(response.headers["Date"])
        except (KeyError, ValueError):
            return False
        self._ahead = hub_now.timestamp() - self._clock.now().timestamp()
        return True


def require_safe(url: str) -> None:
    """Plain HTTP is for the same machine only. Raises LinkFault."""
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
        raise LinkFault(LinkReason.PLAIN_HTTP, url)


def answer_to(
    session: requests.Session,
    method: str,
    url: str,
    body: bytes,
    headers: dict[str, str],
    timeout: tuple[float, float],
    *,
    stream: bool = False,
) -> requests.Response:
    """Sends once, follows no redirect. Raises LinkFault if there is no answer."""
    try:
        return session.request(
            method, url, data=body or None, headers=headers, timeout=timeout, allow_redirects=False, stream=stream
        )
    except requests.exceptions.SSLError as error:
        raise LinkFault(_reason_of(error), type(error).__name__) from error
    except requests.exceptions.Timeout as error:
        raise LinkFault(LinkReason.TOO_SLOW) from error
    except (requests.exceptions.RequestException, OSError, ssl.SSLError) as error:
        raise LinkFault(LinkReason.UNREACHABLE, type(error).__name__) from error


def _reason_of(error: requests.exceptions.SSLError) -> LinkReason:
    """A line that breaks while the two ends greet each other is an SSL error as well, and says nothing of the certificate.

    The check of a fingerprint is urllib3's own, with nothing of `ssl` beneath it.
    """
    of_ssl = [each for each in _carried_by(error) if isinstance(each, ssl.SSLError)]
    of_the_certificate = [each for each in of_ssl if isinstance(each, ssl.SSLCertVerificationError)]
    if any(each.verify_code in _OUT_OF_TIME for each in of_the_certificate):
        return LinkReason.OUT_OF_TIME
    return LinkReason.UNTRUSTED if of_the_certificate or not of_ssl else LinkReason.UNREACHABLE


def _carried_by(error: BaseException) -> Iterator[BaseException]:
    """The error, and those that requests and urllib3 have put into it; not what else was being handled at the time."""
    yield error
    for within in (*error.args, getattr(error, "reason", None)):
        if isinstance(within, BaseException):
            yield from _carried_by(within)


def fault_in(response: requests.Response) -> LinkFault:
    """What an answer other than 2xx means. Only the hub itself refuses: a no without its word is some proxy's, and passes."""
    status, word = response.status_code, _word_in(response)
    if word is None or status == requests.codes.too_many_requests or status >= requests.codes.server_error:
        wait = retry_after(response.headers)
        return LinkFault(LinkReason.HUB_TROUBLE, word or f"http_{status}", status=status, retry_after=wait)
    if status in (requests.codes.unauthorized, requests.codes.forbidden):
        return LinkFault(LinkReason.NOT_RECOGNISED, word, status=status)
    return LinkFault(LinkReason.REFUSED, word, status=status)


def _word_in(response: requests.Response) -> str | None:
    """The hub's own reason; never the body as such, which could be anything."""
    try:
        return str(json.loads(response.content)["reason"])[:80]
    except (ValueError, KeyError, TypeError, RecursionError, requests.exceptions.RequestException):
        return None


def _body(message: BaseModel) -> bytes:
    return message.model_dump_json().encode()


def _parsed(kind: type[_M], answer: bytes) -> _M:
    try:
        return kind.model_validate_json(answer)
    except ValidationError as error:
        raise LinkFault(LinkReason.NOT_UNDERSTOOD, kind.__name__) from error


def _listed(kind: TypeAdapter[list[_M]], answer: bytes) -> list[_M]:
    try:
        return kind.validate_json(answer)
    except ValidationError as error:
        raise LinkFault(LinkReason.NOT_UNDERSTOOD) from error
