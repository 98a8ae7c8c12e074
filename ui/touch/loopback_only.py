"""Keeps Qt's VNC server on loopback: it listens on every address and has no setting for that."""

import os
import socket
from pathlib import Path

SO_BINDTODEVICE = 25


def keep_on_loopback(port: int) -> bool:
    """Binds the listening socket on `port` to the loopback device. False where no such socket is open (yet)."""
    for number in _open_files():
        listening = _listening(number, port)
        if listening is not None:
            with listening:
                listening.setsockopt(socket.SOL_SOCKET, SO_BINDTODEVICE, b"lo\0")
            return True
    return False


def _open_files() -> list[int]:
    return [int(entry.name) for entry in Path("/proc/self/fd").iterdir()]


def _listening(number: int, port: int) -> socket.socket | None:
    """A second handle of an open file, if that is a socket listening on `port`."""
    try:
        found = socket.socket(fileno=os.dup(number))
    except OSError:
        return None
    try:
        if found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN) and found.getsockname()[1] == port:
            return found
    except (OSError, IndexError, TypeError):
        pass
    found.close()
    return None
