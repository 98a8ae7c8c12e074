"""Rows 1 and 6 as a stranger would try them: the commands killed from outside, on a line that breaks, against a real hub."""

import json
import os
import select
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pysqlite3.dbapi2
import pytest

from kiosk.hub.opening import open_hub
from kiosk.hub.settings import read_settings
from kiosk.link.enrolment import enrol
from kiosk.system_clock import SystemClock
from tests.faults.conftest import Count
from tests.faults.cutting_proxy import CuttingProxy
from tests.kiosk.hub.hub_in_test import SHOP
from ui.demo.child import first_stop
from ui.demo.shop import DemoShop, free_port

FORM = {
    "schema": 1,
    "id": "dropped-kerb",
    "version": 2,
    "title": "Ask for a dropped kerb",
    "pages": [{"id": "street", "fields": [{"id": "street", "type": "text", "label": "Which street?"}]}],
}


class Running:
    """A command and the whole lines it has printed so far."""

    def __init__(self, *words: str) -> None:
        self._process = subprocess.Popen(first_stop(*words), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert self._process.stdout is not None
        self._out = self._process.stdout

    def kill_after(self, seconds: float, lines: int) -> None:
        """Once it has printed so many lines, or ended, and that much time on top."""
        seen = b""
        while seen.count(b"\n") < lines and (more := os.read(self._out.fileno(), 4096)):
            seen += more
        self._seen = seen
        select.select([], [], [], seconds)
        self._process.kill()

    def told(self) -> dict[str, str]:
        """Id → reference, of lines that ended; half a line tells nothing."""
        printed = self._seen + self._out.read()
        self._process.wait()
        self._out.close()
        whole = printed[: printed.rfind(b"\n") + 1].splitlines()
        return {line["id"]: line["reference"] for line in map(json.loads, whole) if "reference" in line}


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[DemoShop]:
    made = DemoShop(tmp_path / "shop", free_port(8795), tmp_path)
    hub = open_hub(read_settings(made.folder, port=made.port), SystemClock())
    hub.register.add_shop(SHOP, "Tamarside First Stop")
    hub.store.close()
    try:
        made.open_hub()
        yield made
    finally:
        made.close()


@pytest.fixture
def proxy(shop: DemoShop) -> Iterator[CuttingProxy]:
    with CuttingProxy(shop.port, cuts_in_a_hundred=0, seed=3).running() as running:
        yield running


@pytest.fixture
def data(shop: DemoShop, proxy: CuttingProxy, tmp_path: Path) -> Path:
    hub = open_hub(read_settings(shop.folder), SystemClock())
    code = hub.register.make_code(SHOP, "By the entrance", "test")
    hub.store.close()
    enrol(tmp_path / "data" / "kiosk", proxy.url, code, "Kiosk 1")
    return tmp_path / "data"


@pytest.fixture
def submit(data: Path, tmp_path: Path) -> tuple[str, ...]:
    form, answers = tmp_path / "form.json", tmp_path / "answers.json"
    form.write_text(json.dumps(FORM))
    answers.write_text(json.dumps({"street": "Mill Lane"}))
    return ("submit", str(form), "--answers", str(answers), "--count", "400", "--data", str(data), "--json")


def waiting(data: Path) -> int:
    said = subprocess.run(first_stop("outbox", "status", "--json", "--data", str(data)), stdout=subprocess.PIPE, check=True)
    return int(json.loads(said.stdout)["waiting"])


def at_the_hub(shop: DemoShop) -> dict[str, str]:
    database = pysqlite3.dbapi2.connect(str(shop.folder / "hub" / "hub.sqlite"))
    rows = database.execute("SELECT id, reference FROM submissions").fetchall()
    database.close()
    assert len({reference for _, reference in rows}) == len(rows), "a reference came twice"
    return dict(rows)


def test_whatever_was_printed_is_at_the_hub_once(
    shop: DemoShop,
    proxy: CuttingProxy,
    data: Path,
    submit: tuple[str, ...],
    many: Callable[[int, int], int],
    record_property: Count,
) -> None:
    """Two `submit` side by side and a `sync` beside them, each killed at a moment of its own, again and again."""
    chance, told, rounds = Random(41), dict[str, str](), many(2, 120)
    proxy.cuts_in_a_hundred = 30
    for _ in range(rounds):
        sync = Running("sync", "--once", "--data", str(data), "--json")
        submits = [Running(*submit), Running(*submit)]
        for each in submits:
            each.kill_after(chance.uniform(0, 0.3), lines=chance.choice([0, 1, 20]))
        sync.kill_after(0, lines=0)
        for each in submits:
            told |= each.told()
        sync.told()
    while waiting(data):
        subprocess.run(first_stop("sync", "--once", "--data", str(data)), capture_output=True, check=False)
    arrived = at_the_hub(shop)
    assert told.items() <= arrived.items(), "printed, and not at the hub"
    assert told
    record_property("killed_from_outside", rounds * 3)
    record_property("printed", len(told))
    record_property("submissions", len(arrived))
    record_property("connections_cut", proxy.cut)
