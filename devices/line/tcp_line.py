"""A line over the network: printers on port 9100, terminals with an Ethernet socket."""

import select
import socket
import time

from devices.line.line import LineFault, LineFaultReason

_CONNECT_SECONDS = 2.0


class TcpLine:
    """Opens at construction, raising LineFault. Its `baud` is a pace for deadlines, not a speed of the network."""

    def __init__(self, host: str, port: int, baud: int = 115200) -> None:
        self._baud = baud
        try:
            self._socket = socket.create_connection((host, port), _CONNECT_SECONDS)
        except OSError as trouble:
            raise LineFault(LineFaultReason.GONE, f"{host}:{port}: {trouble}") from trouble
        self._socket.setblocking(False)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    @property
    def baud(self) -> int:
        return self._baud

    def read(self, size: int, timeout: float) -> bytes:
        try:
            if not self._ready(select.POLLIN, timeout):
                return b""
            data = self._socket.recv(size)
        except OSError as trouble:
            raise LineFault(LineFaultReason.GONE, str(trouble)) from trouble
        if not data:
            raise LineFault(LineFaultReason.GONE, "the other end closed the connection")
        return data

    def write(self, data: bytes, timeout: float) -> None:
        deadline = time.monotonic() + timeout
        try:
            while data:
                if not self._ready(select.POLLOUT, deadline - time.monotonic()):
                    raise LineFault(LineFaultReason.STUCK, f"{len(data)} bytes not taken")
                data = data[self._socket.send(data) :]
        except OSError as trouble:
            raise LineFault(LineFaultReason.GONE, str(trouble)) from trouble

    def drop_input(self) -> None:
        while self.read(4096, 0):
            pass

    def close(self) -> None:
        self._socket.close()

    def _ready(self, event: int, wait: float) -> bool:
        poll = select.poll()
        poll.register(self._socket, event)
        return bool(poll.poll(max(0, round(wait * 1000))))
