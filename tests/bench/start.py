"""Start to first painted frame, and memory: our kiosk beside Chromium as a kiosk painting the same menu from a local server."""

import statistics
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from tempfile import TemporaryDirectory

from kiosk.content.content import Content
from tests.bench.figure import Figure
from tests.bench.processes import megabytes, running, seconds_until
from tests.bench.shop import SAMPLE, open_shop
from ui.demo.shop import DemoShop

RUNS = 5
PAINTED = "first-frame-painted"
QUIET = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
    "PYTHONUNBUFFERED": "1",
    "FIRST_STOP_LOG": "stderr",
    "PYTHONDONTWRITEBYTECODE": "",
}
"""As on an installed machine, whose second start finds compiled files."""
SETTINGS = """\
[hub]
url = "{url}"
[screen]
full_screen = false
[devices.printer]
port = "/dev/serial/by-id/printer"
[devices.card_terminal]
port = "/dev/serial/by-id/terminal"
[devices.scanner]
port = "/dev/serial/by-id/scanner"
[devices.lamp]
port = "/dev/serial/by-id/lamp"
"""
"""A kiosk in a shop has drivers and no twins: those are the demo's, and live in the same process only there."""
SETTLE_SECONDS = 3.0
"""After the first frame, so that both hold what they need while they are in use."""


def measure() -> Iterator[Figure]:
    with open_shop() as shop, _menu_page() as page:
        (shop.folder / "kiosk.toml").write_text(SETTINGS.format(url=shop.url), encoding="utf-8")
        ours, theirs = [], []
        for _ in range(RUNS):
            ours.append(_kiosk(shop))
            theirs.append(_chromium(page))
    start, memory = (statistics.median(column) for column in zip(*ours, strict=True))
    peer_start, peer_memory = (statistics.median(column) for column in zip(*theirs, strict=True))
    yield Figure("start to first painted frame (the resting screen)", start, "s", 1.0, "Chromium kiosk", peer_start)
    yield Figure("memory at rest, all open, the menu built (PSS)", memory, "MB", 0.5, "Chromium kiosk", peer_memory)


def _kiosk(shop: DemoShop) -> tuple[float, float]:
    command = [sys.executable, "-m", "ui.cli", "kiosk", "--data", str(shop.folder)]
    since = time.monotonic()
    with running(command, QUIET) as process:
        seconds = seconds_until(process, PAINTED, since)
        time.sleep(SETTLE_SECONDS)
        return seconds, megabytes(process.pid)


def _chromium(page: "MenuPage") -> tuple[float, float]:
    with TemporaryDirectory(prefix="first-stop-chromium-") as profile:
        command = ["/usr/bin/chromium", "--headless=new", "--kiosk", "--no-sandbox", "--no-first-run", "--disable-sync"]
        command += ["--disable-background-networking", "--disable-component-update", "--window-size=1080,1920"]
        command += [f"--user-data-dir={profile}", page.url]
        page.painted.clear()
        since = time.monotonic()
        with running(command, {}) as process:
            assert page.painted.wait(60), "Chromium painted nothing"
            seconds = time.monotonic() - since
            time.sleep(SETTLE_SECONDS)
            return seconds, megabytes(process.pid)


class MenuPage(ThreadingHTTPServer):
    """Serves the menu as a web kiosk would, and hears when its first frame is on the screen."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _MenuHandler)
        self.painted = threading.Event()
        self.page = _html(Content.load(SAMPLE)).encode()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/"


class _MenuHandler(BaseHTTPRequestHandler):
    server: MenuPage

    def do_GET(self) -> None:
        if self.path == "/painted":
            self.server.painted.set()
        body = self.server.page if self.path == "/" else b""
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@contextmanager
def _menu_page() -> Iterator[MenuPage]:
    server = MenuPage()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _html(content: Content) -> str:
    cards = "".join(f"<button><b>{one.title['en']}</b><p>{one.description['en']}</p></button>" for one in content.subjects)
    style = "body{font:34px sans-serif;background:#fbfaf7}main{display:grid;grid-template-columns:1fr 1fr;gap:24px}"
    script = "requestAnimationFrame(()=>requestAnimationFrame(()=>fetch('/painted')))"
    return f"<!doctype html><style>{style}</style><h1>What do you need today?</h1><main>{cards}</main><script>{script}</script>"
