"""Row 19: the real kiosk's screen or a worker hangs: its guard starts it again, and all that it had kept is sent."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.link.enrolment import enrol
from kiosk.link.identity import Identity
from kiosk.link.submission import SubmissionDraft
from kiosk.link.submitter import Submitter
from kiosk.reference import make_reference
from kiosk.system_clock import SystemClock
from offline_cache.cache import Cache
from tests.faults.conftest import Count
from tests.kiosk.link.small_hub import Fault, SmallHub

SAMPLE = Path(__file__).parents[2] / "assets" / "content"
GUARD = """
import sys
from ui.touch import guard
guard.SILENCE_SECONDS = float(sys.argv[1])
sys.exit(guard.Guard([sys.executable, "-c", *sys.argv[2:]]).run())
"""
KIOSK = """
import signal, sys, time
from ui.cli import main
from ui.touch import app

doors = []

class KnownDoor(app.ScreenDoor):
    def __init__(self, *what):
        super().__init__(*what)
        doors.append(self)

app.ScreenDoor = KnownDoor
app.LONGEST_KEEPING_SECONDS = float(sys.argv[1])
signal.signal(signal.SIGHUP, lambda *_: 1 / 0)
signal.signal(signal.SIGUSR1, lambda *_: time.sleep(600))
signal.signal(signal.SIGUSR2, lambda *_: doors[0].away(lambda: time.sleep(600), print))
sys.exit(main(sys.argv[2:]))
"""
"""The kiosk's own command; on a signal its screen's thread meets a fault or hangs, or the one that keeps forms hangs."""
IS_LONG = os.environ.get("FIRST_STOP_TORTURE") == "1"


@pytest.fixture
def hub() -> Iterator[SmallHub]:
    """It has content, and takes no form for now."""
    with SmallHub.running() as running:
        files = [path for path in SAMPLE.rglob("*") if path.is_file()]
        running.repository.publish({str(path.relative_to(SAMPLE)): path.read_bytes() for path in files})
        running.fault_of = lambda path: Fault.BUSY if "submissions" in path else None
        yield running


@pytest.fixture
def data(hub: SmallHub, tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    card = enrol(folder / "kiosk", hub.url, hub.code, "Front desk").folder / "identity.json"
    card.write_text(card.read_text().replace("town-hall", "tamarside"))  # the shop of the sample content
    (folder / "kiosk.toml").write_text(f'[hub]\nurl = "{hub.url}"\n[screen]\nfull_screen = false\n')
    return folder


def kept(data: Path) -> set[str]:
    """References of forms that were taken in while the kiosk ran."""
    identity, clock = Identity.load(data / "kiosk"), SystemClock()
    cache = Cache.open(identity.folder, lambda number: make_reference(identity.kiosk_id, number), clock.now, after_restart=False)
    drafts = [SubmissionDraft(id=uuid4(), form_id="missed-bin", form_version=1, language="en", answers={}) for _ in range(5)]
    told = {Submitter(cache.outbox, identity, clock).accept(draft) for draft in drafts}
    cache.close()
    return told


@pytest.fixture
def guarded(data: Path, many: Callable[[int, int], int]) -> Iterator["subprocess.Popen[str]"]:
    """In the long form with the silence that a kiosk in a shop is allowed."""
    silence, longest_keeping = str(many(8, 12)), str(many(3, 60))
    command = [sys.executable, "-c", GUARD, silence, KIOSK, longest_keeping, "kiosk", "--data", str(data)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    root = Path(__file__).parents[2]
    guard = subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    yield guard
    guard.send_signal(signal.SIGTERM)
    guard.wait()
    assert guard.stdout is not None
    guard.stdout.close()


def until_ready(guard: "subprocess.Popen[str]") -> int:
    """The process of the kiosk that says it is ready."""
    assert guard.stdout is not None
    assert guard.stdout.readline().strip() == "Kiosk ready"
    return child_of(guard)


def child_of(guard: "subprocess.Popen[str]") -> int:
    return int(Path(f"/proc/{guard.pid}/task/{guard.pid}/children").read_text() or 0)


@pytest.mark.parametrize(
    ("hang", "timed"),
    [
        pytest.param(signal.SIGUSR1, "seconds_until_two_restarts", id="the screen's thread"),
        pytest.param(
            signal.SIGSTOP,
            "seconds_until_two_restarts",
            id="the whole process",
            marks=pytest.mark.skipif(not IS_LONG, reason="as the screen's thread, for the guard: only in `make torture`"),
        ),
        pytest.param(signal.SIGUSR2, "seconds_until_a_stuck_worker_is_restarted", id="the thread that keeps forms"),
    ],
)
def test_a_kiosk_that_hangs_is_started_again_with_its_queue_whole(
    hub: SmallHub, data: Path, guarded: "subprocess.Popen[str]", hang: signal.Signals, timed: str, record_property: Count
) -> None:
    first = until_ready(guarded)
    told = kept(data)
    os.kill(first, hang)
    hung_at = time.monotonic()
    while child_of(guarded) in (first, 0):
        time.sleep(0.05)
    seconds = time.monotonic() - hung_at
    hub.fault_of = lambda _: None
    assert until_ready(guarded) != first
    while {row.reference for row in hub.rows.values()} != told:
        assert guarded.poll() is None
        time.sleep(0.05)
    record_property("restarts", 1)
    record_property("kept_and_sent", len(told))
    record_property(timed, round(seconds))


def test_a_fault_that_nobody_expected_leaves_the_screen_at_work(data: Path, guarded: "subprocess.Popen[str]") -> None:
    kiosk = until_ready(guarded)
    for many in (1, 2):
        os.kill(kiosk, signal.SIGHUP)
        while (data / "kiosk" / "events.jsonl").read_text().count('"event": "kiosk-fault"') < many:
            assert child_of(guarded) == kiosk
            time.sleep(0.05)
