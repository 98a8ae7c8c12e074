"""Back offices of the tests' own, on real sockets: an HTTP server and a mail server that keep what they are sent."""

import json
import socketserver
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext
from threading import Condition, Thread
from typing import Any, TypeVar
from urllib.parse import parse_qs

_Server = TypeVar("_Server", bound=socketserver.TCPServer)


@dataclass
class Taken:
    """One request as it came over the wire."""

    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def fields(self) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(self.body.decode()).items()}


@dataclass
class HttpOffice:
    """Answers each request with the next of `answers`, and with the last one from then on."""

    url: str = ""
    taken: list[Taken] = field(default_factory=list)
    answers: list[tuple[int, object]] = field(default_factory=lambda: [(200, [{"service_request_id": "SR-1"}])])

    def __post_init__(self) -> None:
        self._came = Condition()
        self.before_answering: Callable[[], object] = lambda: None

    def keep(self, taken: Taken) -> None:
        with self._came:
            self.taken.append(taken)
            self._came.notify_all()

    def wait_for(self, count: int) -> list[str]:
        """The keys of the first requests, once so many have come."""
        with self._came:
            assert self._came.wait_for(lambda: len(self.taken) >= count, 30), f"{len(self.taken)} came, not {count}"
        return [taken.headers["idempotency-key"] for taken in self.taken]

    def answer(self) -> tuple[int, bytes]:
        status, said = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return status, json.dumps(said).encode()


@contextmanager
def http_office() -> Iterator[HttpOffice]:
    office = HttpOffice()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.do_POST()

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"] or 0))
            office.keep(Taken(self.path, {name.lower(): value for name, value in self.headers.items()}, body))
            office.before_answering()
            status, said = office.answer()
            self.send_response(status)
            if 300 <= status < 400:
                self.send_header("Location", f"{office.url}/elsewhere")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_: object) -> None:
            pass

    with _serving(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as server:
        office.url = f"http://127.0.0.1:{server.server_address[1]}"
        yield office


@dataclass
class MailOffice:
    """`replies`: a verb → the line to answer it with instead of yes. `data_reply` comes after the message.

    `tls`: what it speaks TLS with, from the first byte where `at_once`, otherwise after STARTTLS.
    """

    port: int = 0
    messages: list[EmailMessage] = field(default_factory=list)
    replies: dict[str, str] = field(default_factory=dict)
    data_reply: str = "250 kept"
    said: list[str] = field(default_factory=list)
    tls: SSLContext | None = None
    at_once: bool = False


class MailTalk(socketserver.StreamRequestHandler):
    """One connection to a mail office."""

    def __init__(self, office: MailOffice, *connection: Any) -> None:
        self.office = office
        super().__init__(*connection)

    def handle(self) -> None:
        if self.office.at_once and not self._goes_under_tls():
            return
        self._say("220 mail office")
        while line := self.rfile.readline():
            verb = line.split()[0].decode().upper()
            self.office.said.append(line.decode().strip())
            if verb == "DATA":
                self._say("354 go on")
                self._take()
                self._say(self.office.data_reply)
            elif verb == "STARTTLS" and self.office.tls:
                self._say("220 go on")
                if not self._goes_under_tls():
                    return
            elif verb == "QUIT":
                self._say("221 bye")
                return
            else:
                greeting = "250-hello\r\n" + ("250-STARTTLS\r\n" if self.office.tls else "") + "250 AUTH PLAIN"
                self._say(self.office.replies.get(verb, greeting if verb == "EHLO" else "250 yes"))

    def _goes_under_tls(self) -> bool:
        assert self.office.tls is not None
        try:
            self.connection = self.office.tls.wrap_socket(self.connection, server_side=True)
        except OSError:
            return False  # who came does not trust us
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb", 0)
        return True

    def finish(self) -> None:
        self.connection.close()
        self.rfile.close()
        self.wfile.close()

    def _take(self) -> None:
        lines: list[bytes] = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        if self.office.data_reply.startswith("250"):
            self.office.messages.append(message_from_bytes(b"".join(lines), policy=policy.default))  # type: ignore[arg-type]

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


@contextmanager
def mail_office(tls: SSLContext | None = None, *, at_once: bool = False) -> Iterator[MailOffice]:
    office = MailOffice(tls=tls, at_once=at_once)
    with _serving(socketserver.ThreadingTCPServer(("127.0.0.1", 0), partial(MailTalk, office))) as server:
        office.port = server.server_address[1]
        yield office


@contextmanager
def _serving(server: _Server) -> Iterator[_Server]:
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
