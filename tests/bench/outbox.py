"""Accepting a submission beside a bare insert, draining the outbox beside empty requests, refreshing content without news."""

import socket
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from io import BufferedReader
from pathlib import Path
from uuid import uuid4

import pysqlite3.dbapi2
import requests

from kiosk.forms.fill_in import fill_in
from kiosk.forms.filling import Filling, Stage
from kiosk.forms.load_form import load_form
from kiosk.link.client import HubClient
from kiosk.link.content_sync import ContentSync
from kiosk.link.drain import BATCH, Drain
from kiosk.link.identity import Identity
from kiosk.link.submitter import Submitter
from kiosk.reference import make_reference
from kiosk.system_clock import SystemClock
from kiosk.visit.outbox_desk import draft_of
from kiosk.visit.sending import filled_form
from offline_cache.cache import Cache
from tests.bench.figure import Figure
from tests.bench.shop import SAMPLE, open_shop
from ui.demo.shop import DemoShop
from ui.touch.content_slots import bundles_in, self_test

ACCEPTED = 400
DRAINED = 10_000
EMPTY_BATCHES = 20
ACCEPT_GOAL = 6.0
DRAIN_GOAL = 0.5
ANSWERS = {
    "address": {"line_1": "1 Mill Lane", "town": "Tamarside", "postcode": "TM1 1AB"},
    "which": ["rubbish", "recycling"],
    "day": "2026-11-20",
    "out": "yes",
}


def measure() -> Iterator[Figure]:
    with open_shop() as shop:
        kiosk = _Kiosk(shop.folder / "kiosk")
        yield _accepting(kiosk, shop.folder)
        for _ in range(DRAINED - ACCEPTED):
            kiosk.accept()
        yield from _draining(kiosk, shop)
        yield from _refreshing(kiosk)
        kiosk.cache.close()


class _Kiosk:
    """The enrolled kiosk of a shop, and one form that it checks and accepts again and again."""

    def __init__(self, folder: Path) -> None:
        self.clock = SystemClock()
        self.identity = Identity.load(folder)
        kiosk_id = self.identity.kiosk_id
        self.cache = Cache.open(folder, lambda counter: make_reference(kiosk_id, counter), self.clock.now)
        self._submitter = Submitter(self.cache.outbox, self.identity, self.clock)
        self._form = load_form(SAMPLE / "forms" / "missed-bin.json")

    def accept(self) -> None:
        """Every answer checked, page by page, then what the send button does: sealed, committed, copied."""
        filling = Filling(self._form, date(2026, 11, 21))
        fill_in(filling, ANSWERS)
        assert filling.stage is Stage.CHECK
        self._submitter.accept(draft_of(filled_form(uuid4(), filling, "en", "missed-bin")))


def _accepting(kiosk: _Kiosk, folder: Path) -> Figure:
    kiosk.accept()
    body = kiosk.cache.outbox.waiting(1)[0].body
    bare = pysqlite3.dbapi2.connect(str(folder / "bare.db"), isolation_level=None)
    for statement in (
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "CREATE TABLE kept (id INTEGER PRIMARY KEY, body BLOB)",
    ):
        bare.execute(statement)
    ours, theirs = [], []
    for _ in range(ACCEPTED):
        theirs.append(_milliseconds(lambda: bare.execute("INSERT INTO kept (body) VALUES (?)", (body,))))
        ours.append(_milliseconds(kiosk.accept))
    bare.close()
    name = "accepting a submission, checked, sealed and kept twice, median"
    return Figure(
        name, statistics.median(ours), "ms", ACCEPT_GOAL, "bare sqlite3 insert of the same bytes", statistics.median(theirs)
    )


def _draining(kiosk: _Kiosk, shop: DemoShop) -> Iterator[Figure]:
    waiting = kiosk.cache.outbox.counts().waiting
    drain = Drain(kiosk.cache.outbox, HubClient(kiosk.identity, kiosk.clock))
    seconds = _milliseconds(drain.all) / 1000
    assert kiosk.cache.outbox.counts().waiting == 0
    name, rate = f"draining {waiting} submissions", waiting / seconds
    peer = f"the same hub answering empty PUTs, {BATCH} at a time"
    yield Figure(name, rate, "/s", DRAIN_GOAL, peer, _empty_puts(shop, BATCH), at_least=True)
    # What a batch costs beyond its request: checking its signatures, mostly.
    yield Figure(f"{name}, in batches", rate / BATCH, "/s", None, "one empty PUT for a whole batch", _empty_puts(shop, 1))


def _empty_puts(shop: DemoShop, at_a_time: int) -> float:
    """How many empty PUTs a second the same server answers when it is given so many at a time, on one connection."""
    one = f"PUT /api/kiosk/health HTTP/1.1\r\nHost: 127.0.0.1:{shop.port}\r\nContent-Length: 0\r\n\r\n".encode()
    with socket.create_connection(("127.0.0.1", shop.port), timeout=30) as connection, connection.makefile("rb") as answers:

        def batch() -> None:
            connection.sendall(one * at_a_time)
            for _ in range(at_a_time):
                _read_answer(answers)

        seconds = _milliseconds(lambda: [batch() for _ in range(EMPTY_BATCHES)]) / 1000
    return EMPTY_BATCHES * at_a_time / seconds


def _read_answer(answers: BufferedReader) -> None:
    """One of HTTP/1.1's, head and body."""
    assert answers.readline().startswith(b"HTTP/1.1 ")
    length = 0
    while (line := answers.readline()) not in (b"\r\n", b""):
        if line.lower().startswith(b"content-length:"):
            length = int(line.partition(b":")[2])
    answers.read(length)


class _Counting(HubClient):
    """Counts what a refresh costs."""

    sent = 0
    received = 0

    def content(self, path: str) -> requests.Response:
        response = super().content(path)
        self.sent += 1
        self.received += int(response.headers.get("Content-Length", 0))
        return response


def _refreshing(kiosk: _Kiosk) -> Iterator[Figure]:
    client = _Counting(kiosk.identity, kiosk.clock)
    folder = kiosk.identity.folder
    bundles = bundles_in(folder, kiosk.clock)
    root, test = kiosk.identity.card.trusted_root, partial(self_test, kiosk.identity.shop_id)
    content = ContentSync(client, bundles, folder / "trust", root, test, kiosk_id=kiosk.identity.kiosk_id)
    content.refresh()
    client.sent = client.received = 0
    content.refresh()
    yield Figure("refresh without news, requests", client.sent, "", 2)
    yield Figure("refresh without news, bytes", client.received, "B", 1_000)


def _milliseconds(work: Callable[[], object]) -> float:
    since = time.perf_counter()
    work()
    return (time.perf_counter() - since) * 1000
