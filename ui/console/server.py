"""Serving the hub's app with uvicorn: until a signal on the command line, or beside other work in the same process."""

import asyncio
import socket
from functools import partial
from threading import Thread
from types import FrameType, TracebackType
from typing import Self

import uvicorn
from litestar import Litestar

from kiosk.hub.certificate_watch import CertificateWatch
from kiosk.hub.chores import Chore, run_chores
from kiosk.hub.hub import Hub

CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20"
"""For TLS 1.2; those of 1.3 are all good. uvicorn's own choice leaves only CBC to a browser of 1.2."""

LOOK_SECONDS = 3600.0


class HubServer(uvicorn.Server):
    """Ends its streams first when it is to stop, so that nobody waits for browsers to leave."""

    def __init__(self, hub: Hub, app: Litestar) -> None:
        settings = hub.settings
        super().__init__(
            uvicorn.Config(
                app,
                host=settings.host,
                port=settings.port,
                log_config=None,
                access_log=False,
                ws="none",
                server_header=False,
                timeout_graceful_shutdown=3,
                ssl_certfile=settings.certificate,
                ssl_keyfile=settings.certificate_key,
                ssl_ciphers=CIPHERS,
                forwarded_allow_ips=settings.trusted_proxies,
            )
        )
        self._hub = hub
        self._watching: asyncio.Task[None] | None = None
        self._thread = Thread(target=self._run_here, name="hub server", daemon=True)
        self._socket = _listening(settings.host, settings.port)

    @property
    def url(self) -> str:
        """Where it is reached on this machine."""
        host, port = self._socket.getsockname()[:2]
        return f"{'https' if self.config.is_ssl else 'http'}://{host}:{port}"

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._hub.feed.close()
        super().handle_exit(sig, frame)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Looks after its certificate from now on."""
        await super().startup(sockets)
        if self.config.ssl is not None:
            look = partial(CertificateWatch(self._hub.settings, self._hub.store, self._hub.clock).look, self.config.ssl)
            self._watching = asyncio.create_task(run_chores([Chore("look after the certificate", LOOK_SECONDS, look)]))

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Also hangs up on whoever was let in as the doors closed: nobody else would, and the time for leaving is over."""
        if self._watching is not None:
            self._watching.cancel()
        await super().shutdown(sockets)
        for left in list(self.server_state.connections):
            left.transport.abort()
        await asyncio.sleep(0)

    def serve_here(self) -> None:
        """Until SIGINT or SIGTERM."""
        self.run([self._socket])

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None) -> None:
        self._hub.feed.close()
        self.should_exit = True
        self._thread.join()

    def _run_here(self) -> None:
        self.run([self._socket])


def _listening(host: str, port: int) -> socket.socket:
    """Listens from now on: who connects before the app is up waits for it. Raises OSError where the port is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # named, or asyncio leaves Nagle's delay on
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    listener.listen(1024)
    return listener
