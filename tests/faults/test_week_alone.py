"""Row 7: a shop without its hub for a week: five kiosks keep all they take in, and send it without holding up the screen."""

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from threading import Event, Thread
from uuid import uuid4

import pysqlite3.dbapi2
import pytest
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.content.content import Content
from kiosk.hub.opening import open_hub
from kiosk.hub.settings import read_settings
from kiosk.link.enrolment import enrol
from kiosk.link.identity import Identity
from kiosk.link.submission import SubmissionDraft
from kiosk.link.submitter import Submitter
from kiosk.reference import make_reference
from kiosk.settings import KioskSettings
from kiosk.system_clock import SystemClock
from offline_cache.cache import Cache
from tests.fakes.given_clock import GivenClock
from tests.faults.conftest import Count
from tests.kiosk.hub.hub_in_test import SHOP
from ui.demo.child import first_stop
from ui.demo.shop import DemoShop, free_port
from ui.touch.app import TIDY_AFTER_MS, Beginnings, KioskApp
from ui.touch.content_slots import bundles_in, fetch_first
from ui.touch.face import Face

SAMPLE = Path(__file__).parents[2] / "assets" / "content"
KIOSKS, DAYS = 5, 7
BEAT_MS = 5


class Beats(QObject):
    """Strikes on the screen's thread every few milliseconds, and knows the longest time it could not."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.monotonic()
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.monotonic()
        self.longest = max(self.longest, (now - self._last) * 1000 - BEAT_MS)
        self._last = now

    def during(self, over: Callable[[], bool]) -> int:
        """Lets Qt's own loop run until `over`; the longest silence in it, in ms."""
        loop, look = QEventLoop(), QTimer(self, interval=100)
        look.timeout.connect(lambda: over() and loop.quit())
        look.start()
        self.longest, self._last = 0.0, time.monotonic()
        loop.exec()
        look.stop()
        return round(self.longest)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[DemoShop]:
    """A hub of its own process, with the sample council's content."""
    made = DemoShop(tmp_path / "shop", free_port(8790), SAMPLE)
    try:
        made.prepare()
        made.open_hub()
        yield made
    finally:
        made.close()


def enrolled(shop: DemoShop, tmp_path: Path) -> list[Identity]:
    hub = open_hub(read_settings(shop.folder), SystemClock())
    codes = [hub.register.make_code(SHOP, f"Place {number}", "test") for number in range(KIOSKS)]
    hub.store.close()
    return [enrol(tmp_path / f"data-{code[:4]}" / "kiosk", shop.url, code, "Kiosk") for code in codes]


def has_content(identity: Identity) -> None:
    bundles = bundles_in(identity.folder, SystemClock())
    bundles.showing(fetch_first(identity, bundles, SystemClock()))


def a_week_of_forms(identity: Identity, a_day: int) -> list[str]:
    clock, told = GivenClock(), []
    cache = Cache.open(identity.folder, lambda counter: make_reference(identity.kiosk_id, counter), clock.now)
    submitter = Submitter(cache.outbox, identity, clock)
    for _ in range(DAYS):
        for _ in range(a_day):
            answers = {"which": "garden", "street": "Harbour Road", "more": "x" * 1500}
            draft = SubmissionDraft(id=uuid4(), form_id="missed-bin", form_version=1, language="en", answers=answers)
            told.append(submitter.accept(draft))
        clock.pass_seconds(timedelta(days=1).total_seconds())
    cache.close()
    return told


@contextmanager
def screen_of(identity: Identity, shop: DemoShop) -> Iterator[KioskApp]:
    """The real screen with the real link, in this process."""
    settings = KioskSettings.model_validate({"hub": {"url": shop.url}, "screen": {"full_screen": False}})
    clock = SystemClock()
    bundles = bundles_in(identity.folder, clock)
    bundle = bundles.starting()
    assert bundle is not None
    begun = Beginnings(settings, identity, bundles, Content.load(bundles.path(bundle)))
    ready = QEventLoop()
    app = KioskApp(Face.of(settings, begun.content, identity.shop_id), lambda: begun, clock, lambda _: ready.quit())
    app.open()
    ready.exec()
    try:
        yield app
    finally:
        app.close()


@contextmanager
def told_when_empty(folder: Path) -> Iterator[Event]:
    """Set once nothing waits in that kiosk's outbox; looked up on a thread and a connection of its own."""
    empty, ended = Event(), Event()

    def look() -> None:
        database = pysqlite3.dbapi2.connect(f"file:{folder / 'store.db'}?mode=ro", uri=True)
        while not ended.wait(0.2) and not empty.is_set():
            if database.execute("SELECT count(*) FROM envelopes WHERE state = 'waiting'").fetchone()[0] == 0:
                empty.set()
        database.close()

    thread = Thread(target=look, daemon=True)
    thread.start()
    yield empty
    ended.set()
    thread.join()


def at_the_hub(shop: DemoShop) -> list[str]:
    database = pysqlite3.dbapi2.connect(str(shop.folder / "hub" / "hub.sqlite"))
    found = [row[0] for row in database.execute("SELECT reference FROM submissions")]
    database.close()
    return found


def test_a_week_of_five_kiosks_arrives_whole_while_the_screen_stays_alive(
    application: QGuiApplication,
    shop: DemoShop,
    many: Callable[[int, int], int],
    tmp_path: Path,
    record_property: Count,
) -> None:
    kiosks = enrolled(shop, tmp_path)
    has_content(kiosks[0])
    shop.close_hub()
    told = [reference for identity in kiosks for reference in a_week_of_forms(identity, many(4, 300))]
    assert len(set(told)) == len(told) == KIOSKS * DAYS * many(4, 300)

    with screen_of(kiosks[0], shop) as app, told_when_empty(kiosks[0].folder) as empty:
        beats = Beats()
        settled = time.monotonic() + TIDY_AFTER_MS / 1000 + 1
        beats.during(lambda: time.monotonic() > settled)
        shop.open_hub()
        assert app.machine is not None
        app.machine.sync.submitted()
        while_sending = beats.during(empty.is_set)
    others = [subprocess.Popen(first_stop("sync", "--once", "--data", str(each.folder.parent))) for each in kiosks[1:]]
    assert [each.wait() for each in others] == [0] * len(others)

    assert sorted(at_the_hub(shop)) == sorted(told)
    record_property("arrived", len(told))
    record_property("longest_stall_of_the_screen_in_ms", while_sending)
