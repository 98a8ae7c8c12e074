"""A hub just large enough to talk to: real HTTP on loopback, real signatures, and faults on request."""

import base64
import json
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from enum import Enum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

from pydantic import ValidationError

from kiosk.link.client import BASE
from kiosk.link.messages import Enrolled, Envelope, HelpCallState, HelpStep, Receipt, SealingKeys
from kiosk.link.nonces import Nonces
from kiosk.link.signing import SignatureRefused, verify
from offline_cache.keys import SealingKey
from offline_cache.sealing import is_signed_by
from tests.kiosk.link.tuf_repository import TufRepository


class Fault(Enum):
    LOST_REQUEST = "the connection ends before the hub has acted"
    LOST_ANSWER = "the hub has acted, but its answer never arrives"
    HALF_ANSWER = "the connection ends in mid-answer"
    TROUBLE = "500"
    BUSY = "503"
    NOTHING = "200 and an empty list, of something that is no hub"
    PROXY = "404, of something that stands before the hub"


class SmallHub:
    """`fault_of` is asked at every request which fault it shall meet."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.code = "RIVER-STONE-42"
        self.sealing_key = SealingKey.new()
        self.repository = TufRepository()
        self.kiosk_key: bytes | None = None
        self.rows: dict[UUID, Envelope] = {}
        self.attempts = 0
        self.help_calls: list[dict[str, Any]] = []
        self.withdrawn: list[str] = []
        self.feedback: list[dict[str, Any]] = []
        self.health: list[dict[str, Any]] = []
        self.content_reports: list[dict[str, Any]] = []
        self.events: list[dict[str, Any]] = []
        self.requests: list[tuple[str, str, int]] = []
        self.retry_after = ""
        self.poison: dict[UUID, int] = {}
        self.ahead = timedelta()
        self.fault_of: Callable[[str], Fault | None] = lambda _: None
        self.lock = Lock()
        self._nonces = Nonces()
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.hub = self
        self._scheme = "http"
        self.certificate: str | None = None
        if tls is not None:
            self._scheme = "https"
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True, do_handshake_on_connect=False)

    @classmethod
    @contextmanager
    def running(cls, tls: ssl.SSLContext | None = None) -> Iterator[Self]:
        hub = cls(tls)
        thread = Thread(target=hub._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield hub
        finally:
            hub._server.shutdown()
            hub._server.server_close()
            thread.join()

    @property
    def url(self) -> str:
        return f"{self._scheme}://127.0.0.1:{self._server.server_address[1]}"

    @property
    def keys(self) -> SealingKeys:
        return SealingKeys(sealing_key_id=self.sealing_key.key_id, sealing_key=self.sealing_key.public)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def happened(self, event: dict[str, Any]) -> None:
        self.events.append({"id": len(self.events) + 1, "at": self.now().isoformat(), "event": event})

    def answer(self, method: str, target: str, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        route = urlsplit(target).path.removeprefix(BASE)
        if (method, route) == ("POST", "enrolment"):
            return self._enrol(json.loads(body))
        try:
            verify(method, target, body, headers, self._key_of, self.now(), self._nonces)
        except SignatureRefused as refused:
            return 401, json.dumps({"reason": refused.reason}).encode()
        return self._routed(method, route, parse_qs(urlsplit(target).query), body)

    def _key_of(self, kiosk_id: str) -> bytes | None:
        return self.kiosk_key if kiosk_id == "K7" else None

    def _enrol(self, enrolment: dict[str, str]) -> tuple[int, bytes]:
        if enrolment["code"] != self.code:
            return 403, b'{"reason":"code"}'
        self.kiosk_key = base64.b64decode(enrolment["signing_key"])
        enrolled = Enrolled(
            kiosk_id="K7",
            shop_id="town-hall",
            sealing_key_id=self.sealing_key.key_id,
            sealing_key=self.sealing_key.public,
            trusted_root=self.repository.first_root(),
            hub_certificate=self.certificate,
        )
        return 201, enrolled.model_dump_json().encode()

    def _routed(self, method: str, route: str, query: dict[str, list[str]], body: bytes) -> tuple[int, bytes]:
        match method, route.split("/"):
            case "PUT", ["submissions", _]:
                return self._single(body)
            case "POST", ["submissions"]:
                return self._batch(json.loads(body))
            case "PUT", ["help-calls", call, "withdrawal"]:
                self.withdrawn.append(call)
                return 200, self._help_state(call, HelpStep.WITHDRAWN)
            case "PUT", ["help-calls", call]:
                self.help_calls.append(json.loads(body))
                return 200, self._help_state(call, HelpStep.RECEIVED)
            case "PUT", ["feedback", _]:
                self.feedback.append(json.loads(body))
                receipt = Receipt(id=UUID(json.loads(body)["id"]), received_at=self.now(), digest="")
                return 200, receipt.model_dump_json().encode()
            case "PUT", ["health"]:
                self.health.append(json.loads(body))
                return 204, b""
            case "PUT", ["content-report"]:
                self.content_reports.append(json.loads(body))
                return 204, b""
            case "GET", ["events"]:
                return 200, json.dumps([event for event in self.events if event["id"] > int(query["after"][0])]).encode()
            case "GET", ["keys"]:
                return 200, self.keys.model_dump_json().encode()
            case "GET", ["content", *path]:
                found = self.repository.files.get("/".join(path))
                return (404, b"") if found is None else (200, found)
            case _:
                return 404, b'{"reason":"route"}'

    def _help_state(self, call: str, step: HelpStep) -> bytes:
        return HelpCallState(id=UUID(call), step=step, at=self.now()).model_dump_json().encode()

    def _single(self, body: bytes) -> tuple[int, bytes]:
        envelope = Envelope.model_validate_json(body)
        if envelope.id in self.poison:
            return self.poison[envelope.id], b'{"reason":"poison"}'
        try:
            return 200, self._take(envelope).model_dump_json().encode()
        except ValueError as refused:
            return 422, json.dumps({"reason": str(refused)}).encode()

    def _batch(self, items: list[dict[str, Any]]) -> tuple[int, bytes]:
        if any(UUID(item["id"]) in self.poison for item in items):
            return 500, b'{"reason":"poison"}'
        receipts = [self._take_or_refuse(item) for item in items]
        return 200, json.dumps([receipt.model_dump(mode="json") for receipt in receipts]).encode()

    def _take_or_refuse(self, item: dict[str, Any]) -> Receipt:
        try:
            return self._take(Envelope.model_validate_json(json.dumps(item)))
        except (ValueError, ValidationError) as refused:
            return Receipt(id=UUID(item["id"]), received_at=self.now(), digest="", refused=str(refused))

    def _take(self, envelope: Envelope) -> Receipt:
        with self.lock:
            self.attempts += 1
            sealed = envelope.as_sealed()
            if not is_signed_by(sealed, self.kiosk_key or b""):
                raise ValueError("signature")
            known = self.rows.setdefault(envelope.id, envelope).as_sealed()
            if known.digest() != sealed.digest():
                raise ValueError("another_body")
            return Receipt(id=envelope.id, received_at=self.now(), digest=sealed.digest())


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64
    hub: SmallHub

    def handle_error(self, request: object, client_address: object) -> None:
        """Connections that a fault has cut are expected."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        self._serve()

    def do_PUT(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def log_message(self, *_: object) -> None:
        """Quiet."""

    def date_time_string(self, timestamp: float | None = None) -> str:
        return format_datetime(self.server.hub.now(), usegmt=True)

    def _serve(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        fault = self.server.hub.fault_of(self.path)
        if fault is Fault.LOST_REQUEST:
            return self._hang_up()
        if fault is Fault.PROXY:
            return self._send(404, b"<h1>Not Found</h1>", len(b"<h1>Not Found</h1>"))
        if fault is Fault.NOTHING:
            return self._send(200, b"[]", 2)
        if fault in (Fault.TROUBLE, Fault.BUSY):
            return self._send(500 if fault is Fault.TROUBLE else 503, b'{"reason":"asked"}', len(b'{"reason":"asked"}'))
        status, answer = self.server.hub.answer(self.command, self.path, body, dict(self.headers))
        self.server.hub.requests.append((self.command, self.path, len(answer)))
        if fault is Fault.LOST_ANSWER:
            return self._hang_up()
        self._send(status, answer[: len(answer) // 2] if fault is Fault.HALF_ANSWER else answer, len(answer))
        if fault is Fault.HALF_ANSWER:
            self._hang_up()
        return None

    def _send(self, status: int, content: bytes, length: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(length))
        if self.server.hub.retry_after:
            self.send_header("Retry-After", self.server.hub.retry_after)
        self.end_headers()
        self.wfile.write(content)

    def _hang_up(self) -> None:
        self.close_connection = True
        with suppress(OSError):
            self.wfile.flush()
            self.connection.shutdown(socket.SHUT_RDWR)
