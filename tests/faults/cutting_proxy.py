"""A line to a hub that breaks: of its connections, so many in a hundred are cut somewhere on the way, in either direction."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from random import Random
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread

LONGEST_WHOLE = 60_000
"""A connection that will be cut is cut before it has carried more bytes than these."""


class CuttingProxy(ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, hub_port: int, cuts_in_a_hundred: int, seed: int) -> None:
        super().__init__(("127.0.0.1", 0), _Connection)
        self.hub_port = hub_port
        self.cuts_in_a_hundred = cuts_in_a_hundred
        self.connections = 0
        self.cut = 0
        self._chance = Random(seed)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def allowance(self) -> int | None:
        """How many bytes the next connection carries before it breaks; None for all of them."""
        self.connections += 1
        if self._chance.randrange(100) >= self.cuts_in_a_hundred:
            return None
        self.cut += 1
        return self._chance.choice([0, self._chance.randrange(2_000), self._chance.randrange(LONGEST_WHOLE)])

    @contextmanager
    def running(self) -> Iterator["CuttingProxy"]:
        thread = Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.shutdown()
            self.server_close()
            thread.join()

    def handle_error(self, request: object, client_address: object) -> None:
        """Broken connections are what this is for."""


class _Connection(BaseRequestHandler):
    server: CuttingProxy

    def handle(self) -> None:
        self._left = self.server.allowance()
        with suppress(OSError), socket.create_connection(("127.0.0.1", self.server.hub_port)) as hub:
            back = Thread(target=self._carry, args=(hub, self.request), daemon=True)
            back.start()
            self._carry(self.request, hub)
            back.join()

    def _carry(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while content := one.recv(65536):
                if self._left is not None and len(content) >= self._left:
                    other.sendall(content[: self._left])
                    break
                if self._left is not None:
                    self._left -= len(content)
                other.sendall(content)
        for each in (one, other):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
