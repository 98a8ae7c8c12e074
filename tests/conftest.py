"""What holds for every test: no display, no network but loopback, and a message from Qt is a failure."""

import os
import shutil
import socket
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright
from PySide6.QtGui import QGuiApplication

from tests.qt_messages import QtMessages
from ui.touch.app import make_application
from ui.touch.shell.stage import prepare
from ui.touch.translations import compile_all

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

prepare()

LOOPBACK = {"127.0.0.1", "::1", "localhost"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--port", default=None, help="a real device's port, for the tests marked hardware")


@pytest.fixture(scope="session")
def application() -> QGuiApplication:
    """The one Qt application of a test run, with our typefaces, keyboard and translations."""
    compile_all()
    return make_application(["tests"])


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, started once: a second driver beside the first would refuse to run."""
    with sync_playwright() as driver:
        expect.set_options(timeout=60_000)  # a bound on a hang, however busy this machine is
        opened = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def qt_messages() -> QtMessages:
    return QtMessages()


@pytest.fixture(autouse=True)
def qt_has_nothing_to_say(qt_messages: QtMessages) -> Iterator[None]:
    """A binding to nothing or a picture that is not there fails the test in which it was noticed."""
    qt_messages.taken()
    yield
    said = qt_messages.taken()
    assert not said, "\n".join(said)


@pytest.fixture(autouse=True, scope="session")
def only_loopback() -> Iterator[None]:
    """A test that reaches for the network beyond this machine fails at once."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if isinstance(address, tuple) and address[0] not in LOOPBACK:
            raise AssertionError(f"a test reached for the network: {address}")
        connect(self, address)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield
