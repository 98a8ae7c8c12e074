"""Two hub processes on one PostgreSQL; one is killed half way: every console hears every help call once and in order."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from uuid import uuid4

import requests

from kiosk.hub.hub import Hub
from kiosk.hub.opening import open_hub
from kiosk.hub.roles import Role
from kiosk.hub.settings import read_settings
from kiosk.link.messages import HelpCall
from kiosk.system_clock import SystemClock
from tests.kiosk.hub.hub_in_test import SHOP
from tests.kiosk.hub.postgres_cluster import PostgresCluster

LONG = bool(os.environ.get("FIRST_STOP_TORTURE"))
CONSOLES = 40 if LONG else 6
CALLS = 200 if LONG else 24
PASSWORD = "harbour lamp seven"


class HubProcess:
    """A hub as it is started in a shop."""

    def __init__(self, data: Path, database: str) -> None:
        words = ["hub", "--data", str(data), "--database", database, "--port", "0"]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "ui.cli", *words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().rpartition(" ")[2].strip()

    def kill(self) -> None:
        """As a power cut would."""
        self._process.kill()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()


class Console(Thread):
    """A browser's event stream: comes back with the last id it saw, to whichever hub answers."""

    def __init__(self, hubs: list[HubProcess], cookies: dict[str, str], wanted: int) -> None:
        super().__init__(daemon=True)
        self._hubs = hubs
        self._cookies = cookies
        self._wanted = wanted
        self._last = "0"
        self.heard: list[str] = []

    def run(self) -> None:
        while len(self.heard) < self._wanted:
            for hub in self._hubs:
                try:
                    self._listen(hub.url)
                except requests.RequestException:
                    continue

    def _listen(self, url: str) -> None:
        headers = {"Last-Event-ID": self._last, "Accept": "text/event-stream"}
        with requests.get(f"{url}/help-calls/stream", headers=headers, cookies=self._cookies, stream=True, timeout=60) as answer:
            name = ""
            for line in answer.iter_lines(chunk_size=1, decode_unicode=True):
                field, _, value = line.partition(": ")
                if field == "id":
                    self._last = value
                elif field == "event":
                    name = value
                elif field == "data" and name == "help_call_changed":
                    self.heard.append(json.loads(value)["id"])
                    if len(self.heard) == self._wanted:
                        return


@contextmanager
def opened(data: Path, database: str) -> Iterator[Hub]:
    hub = open_hub(read_settings(data, database_url=database), SystemClock())
    hub.register.add_shop(SHOP, "Tamarside First Stop")
    try:
        yield hub
    finally:
        hub.store.close()


def signed_in(hub: Hub) -> dict[str, str]:
    hub.people.add("amira", "Amira Shah", [Role.FLOOR], "test", PASSWORD)
    return {f"first_stop_{hub.keys.hub_id}": hub.sign_ins.begin("amira", PASSWORD, "127.0.0.1")}


def test_a_hub_that_is_killed_loses_and_doubles_nothing(
    tmp_path: Path, postgres: PostgresCluster, record_property: Callable[[str, int], None]
) -> None:
    database = postgres.new_database(like="hub_1")
    with opened(tmp_path, database) as hub:
        first, second = HubProcess(tmp_path, database), HubProcess(tmp_path, database)
        try:
            kiosk = hub.register.enrol(hub.register.make_code(SHOP, "Here", "test"), b"k" * 32, "Kiosk 1")
            cookies = signed_in(hub)
            both = [first, second]
            consoles = [Console(both[number % 2 :] + both[: number % 2], cookies, CALLS) for number in range(CONSOLES)]
            for console in consoles:
                console.start()
            raised: list[str] = []
            for number in range(CALLS):
                call = HelpCall(id=uuid4(), raised_at=hub.clock.now())
                hub.help_desk.receive(kiosk.id, SHOP, call)
                raised.append(str(call.id))
                if number == CALLS // 2:
                    first.kill()
            for console in consoles:
                console.join(timeout=120)
        finally:
            first.kill()
            second.kill()

    assert [console.heard for console in consoles] == [raised] * CONSOLES
    record_property("deliveries", CONSOLES * CALLS)
