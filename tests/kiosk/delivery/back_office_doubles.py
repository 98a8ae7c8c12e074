"""Back offices of the tests' own, on real sockets: an HTTP server and a mail server that keep what they are sent."""

import json
import socketserver
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Thread
from typing import TypeVar
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
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
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
    """`replies`: a verb → the line to answer it with instead of yes. `data_reply` comes after the message."""

    port: int = 0
    messages: list[EmailMessage] = field(default_factory=list)
    replies: dict[str, str] = field(default_factory=dict)
    data_reply: str = "250 kept"
    said: list[str] = field(default_factory=list)


@contextmanager
def mail_office() -> Iterator[MailOffice]:
    office = MailOffice()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self._say("220 mail office")
            for line in self.rfile:
                verb = line.split()[0].decode().upper()
                office.said.append(line.decode().strip())
                if verb == "DATA":
                    self._say("354 go on")
                    self._take()
                    self._say(office.data_reply)
                elif verb == "QUIT":
                    self._say("221 bye")
                    return
                else:
                    self._say(office.replies.get(verb, "250-hello\r\n250 AUTH PLAIN" if verb == "EHLO" else "250 yes"))

        def _take(self) -> None:
            lines: list[bytes] = []
            while (line := self.rfile.readline()) not in (b".\r\n", b""):
                lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
            if office.data_reply.startswith("250"):
                office.messages.append(message_from_bytes(b"".join(lines), policy=policy.default))  # type: ignore[arg-type]

        def _say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

    with _serving(socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)) as server:
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
