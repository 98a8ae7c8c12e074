"""Row 6 on the real hub: its process is killed again and again while a kiosk sends; one row and one receipt each."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from socket import socket
from threading import Timer
from uuid import uuid4

import pysqlite3.dbapi2
import pytest

from kiosk.link.client import HubClient
from kiosk.link.drain import Drain
from kiosk.link.enrolment import enrol
from kiosk.link.identity import Identity
from kiosk.link.link_fault import LinkFault
from kiosk.link.submission import SubmissionDraft
from kiosk.link.submitter import Submitter
from kiosk.reference import make_reference
from kiosk.system_clock import SystemClock
from offline_cache.cache import Cache
from tests.faults.conftest import Count

COMMAND = [sys.executable, "-m", "ui.cli", "hub"]
ROOT = Path(__file__).parents[2]


@pytest.fixture
def port() -> int:
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def serving(data: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    words = [*COMMAND, "--data", str(data), "--port", str(port)]
    process = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    try:
        assert process.stdout.readline().startswith("Hub ready")
        yield process
    finally:
        process.kill()
        process.communicate()


def tell_hub(data: Path, *words: str) -> dict[str, str]:
    done = subprocess.run([*COMMAND, *words, "--data", str(data), "--json"], cwd=ROOT, capture_output=True, text=True, check=True)
    said: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return said


def send_what_can_be_sent(drain: Drain, hub: subprocess.Popen[str], dies_after: float) -> None:
    death = Timer(dies_after, hub.kill)
    death.start()
    with suppress(LinkFault):
        drain.all()
    death.cancel()
    death.join()


@pytest.mark.skipif(os.environ.get("FIRST_STOP_TORTURE") != "1", reason="starts a dozen hubs: only in `make torture`")
def test_a_hub_killed_while_it_takes_forms_has_each_of_them_once(port: int, tmp_path: Path, record_property: Count) -> None:
    chance, data = Random(31), tmp_path / "shop"
    tell_hub(data, "init")
    code = tell_hub(data, "enrol-code")["code"]
    with serving(data, port):
        identity = enrol(data / "kiosk", f"http://127.0.0.1:{port}", code, "Front desk")
    cache = Cache.open(identity.folder, lambda counter: make_reference(identity.kiosk_id, counter), SystemClock().now, floor=0)
    told = {accept(cache, identity) for _ in range(2_000)}
    drain = Drain(cache.outbox, HubClient(identity, SystemClock()))
    for _ in range(12):
        with serving(data, port) as hub:
            send_what_can_be_sent(drain, hub, chance.uniform(0, 0.2))
    with serving(data, port):
        drain.all()
    assert (cache.outbox.counts().received, cache.outbox.counts().waiting) == (len(told), 0)
    cache.close()
    assert at_the_hub(data) == sorted(told)
    record_property("submissions", len(told))
    record_property("hubs_killed", 12)


def accept(cache: Cache, identity: Identity) -> str:
    draft = SubmissionDraft(id=uuid4(), form_id="missed-bin", form_version=1, language="en", answers={"a": "b"})
    return Submitter(cache.outbox, identity, SystemClock()).accept(draft)


def at_the_hub(data: Path) -> list[str]:
    database = pysqlite3.dbapi2.connect(str(data / "hub" / "hub.sqlite"))
    references = [row[0] for row in database.execute("SELECT reference FROM submissions ORDER BY reference")]
    database.close()
    return references
