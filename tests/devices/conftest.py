"""Ptys for the device tests: the twin's end, the driver's end, both ended with the test."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Protocol

import pytest

from devices.line.line import Line
from devices.line.pty_port import PtyPort
from devices.line.reopening_line import ReopeningLine
from devices.line.serial_line import SerialLine


class Twin(Protocol):
    """Anything that answers at the far end of a pty."""

    def serve(self) -> None: ...


@pytest.fixture
def pty_port() -> Iterator[PtyPort]:
    port = PtyPort()
    yield port
    port.close()


@pytest.fixture
def open_line() -> Iterator[Callable[..., SerialLine]]:
    """Opens production lines to a port and closes them after the test."""
    with ExitStack() as opened:

        def opens(port: PtyPort, baud: int = 38400) -> SerialLine:
            line = SerialLine(port.path, baud)
            opened.callback(line.close)
            return line

        yield opens


@pytest.fixture
def serving() -> Iterator[Callable[[Twin, PtyPort], None]]:
    """Runs a twin's `serve` in a thread until the test ends; closing the port ends it."""
    with ExitStack() as running:

        def serves(twin: Twin, port: PtyPort) -> None:
            thread = threading.Thread(target=twin.serve, name=type(twin).__name__)
            thread.start()
            running.callback(thread.join)
            running.callback(port.close)

        yield serves


@pytest.fixture
def hurried() -> Callable[[Callable[[], Line]], ReopeningLine]:
    """A line that reopens itself with its pauses a twentieth as long."""
    return lambda opens: ReopeningLine(opens, 9600, lambda: time.monotonic() * 20)
