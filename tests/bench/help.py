"""Help pressed at a kiosk to the call on a console: through the cache, the signed link, the hub and its event stream."""

import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from uuid import UUID, uuid4

import requests

from kiosk.link.client import HubClient
from kiosk.link.identity import Identity
from kiosk.link.messages import HelpCall
from kiosk.link.sync import Sync
from kiosk.reference import make_reference
from kiosk.system_clock import SystemClock
from offline_cache.cache import Cache
from tests.bench.figure import Figure
from tests.bench.shop import open_shop
from ui.demo.shop import DemoShop

CALLS = 200
GOAL_MS = 250.0


def measure() -> Iterator[Figure]:
    with open_shop() as shop:
        console = _Console(shop)
        line = _kiosk_line(shop)
        milliseconds = [_one_call(line, console) for _ in range(CALLS)]
        line.stop()
        console.close()
    slow = statistics.quantiles(milliseconds, n=100)[98]
    yield Figure("help press to console, 99th percentile of 200", slow, "ms", GOAL_MS)
    yield Figure("help press to console, median of 200", statistics.median(milliseconds), "ms", GOAL_MS)


def _one_call(line: Sync, console: "_Console") -> float:
    call = HelpCall(id=uuid4(), raised_at=SystemClock().now(), service_id="missed-bin")
    since = time.perf_counter()
    line.raise_help(call)
    seen = console.wait_for(call.id)
    time.sleep(0.02)
    return (seen - since) * 1000


def _kiosk_line(shop: DemoShop) -> Sync:
    """The kiosk's own link, as the screen uses it."""
    clock = SystemClock()
    identity = Identity.load(shop.folder / "kiosk")
    cache = Cache.open(identity.folder, lambda counter: make_reference(identity.kiosk_id, counter), clock.now)
    line = Sync(identity, HubClient(identity, clock), cache)
    line.start()
    return line


class _Console:
    """A signed-in browser's event stream, read as a browser reads it."""

    def __init__(self, shop: DemoShop) -> None:
        self._session = requests.Session()
        self._session.trust_env = False
        self._sign_in(shop)
        self._seen: dict[str, float] = {}
        self._news = threading.Condition()
        self._answer = self._session.get(f"{shop.url}/help-calls/stream", stream=True, timeout=60)
        assert self._answer.status_code == 200, self._answer.status_code
        threading.Thread(target=self._read, daemon=True).start()

    def wait_for(self, call: UUID) -> float:
        with self._news:
            arrived = self._news.wait_for(lambda: str(call) in self._seen, timeout=30)
            assert arrived, "the call did not reach the console"
            return self._seen[str(call)]

    def close(self) -> None:
        self._answer.close()

    def _sign_in(self, shop: DemoShop) -> None:
        page = self._session.get(f"{shop.url}/sign-in", timeout=10).text
        token = page.split('name="_csrf_token"', 1)[1].split('value="', 1)[1].split('"', 1)[0]
        person = next(one for one in shop.sign_ins() if "floor" in one.roles)
        form = {"_csrf_token": token, "name": person.sign_in_name, "password": person.password}
        self._session.post(f"{shop.url}/sign-in", data=form, timeout=10).raise_for_status()

    def _read(self) -> None:
        with suppress(requests.RequestException, AttributeError):  # `close` takes the answer away while its next line is awaited
            for line in self._answer.iter_lines(chunk_size=1):
                self._note(line.decode(), time.perf_counter())

    def _note(self, line: str, now: float) -> None:
        with self._news:
            for word in line.split('"'):
                if len(word) == 36:
                    self._seen.setdefault(word, now)
            self._news.notify_all()
