"""One shop, whole: the hub over real HTTP, the kiosk's real screens, twins on real ptys. Nothing is replaced above the wire."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from PySide6.QtGui import QGuiApplication

from devices.settings import DeviceSettings
from devices.twins import Twins
from kiosk.content.content import Content
from kiosk.hub.first_day import FirstSignIn, prepare
from kiosk.hub.hub import Hub
from kiosk.hub.opening import open_hub
from kiosk.hub.settings import HubSettings
from kiosk.link.enrolment import enrol
from kiosk.settings import KioskSettings, PaymentSettings, ScreenSettings, SpeechSettings
from kiosk.visit.equipment import Equipment
from kiosk.visit.service_point import PointStage, ServicePoint
from kiosk.visit.visit import Visit
from tests.journeys.hand import Hand
from ui.console.app import make_hub_app
from ui.console.server import HubServer
from ui.touch.app import Beginnings, KioskApp
from ui.touch.content_slots import bundles_in, fetch_first
from ui.touch.face import Face

SAMPLE = Path(__file__).parents[2] / "assets" / "content"
A_TUESDAY_MORNING = datetime(2026, 11, 24, 10, 30, tzinfo=UTC)
"""The sample shop is open, and its garden waste prices are those of 2026."""


class ShiftedClock:
    """The machine's own clock, moved so that the visit begins on a known day; `skip` passes time at once."""

    def __init__(self, begins: datetime = A_TUESDAY_MORNING) -> None:
        self._shift = begins - datetime.now(UTC)
        self._steady = 0.0

    def now(self) -> datetime:
        return datetime.now(UTC) + self._shift

    def steady(self) -> float:
        return time.monotonic() + self._steady

    def skip(self, seconds: float) -> None:
        self._shift += timedelta(seconds=seconds)
        self._steady += seconds


class ShopHub:
    """A hub that can be stopped and started again on the same port, as after a power cut."""

    def __init__(self, data: Path, clock: ShiftedClock) -> None:
        self._data = data
        self._clock = clock
        self._port = 0
        self._hub: Hub | None = None
        self._server: HubServer | None = None
        self.start()

    @property
    def hub(self) -> Hub:
        assert self._hub is not None
        return self._hub

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        self._hub = open_hub(HubSettings(data=self._data, port=self._port), self._clock)
        self._server = HubServer(self._hub, make_hub_app(self._hub))
        self._server.__enter__()
        self._port = int(self._server.url.rsplit(":", 1)[1])

    def stop(self) -> None:
        if self._server is not None and self._hub is not None:
            self._server.__exit__(None, None, None)
            self._hub.store.close()
            self._server = self._hub = None


class Shop:
    """What a journey needs of the whole: the visitor's hand, the twins, the hub, the clock."""

    def __init__(self, app: KioskApp, hand: Hand, hub: ShopHub, clock: ShiftedClock, people: list[FirstSignIn]) -> None:
        self.app = app
        self.hand = hand
        self.hub = hub
        self.clock = clock
        self.people = people

    @property
    def point(self) -> ServicePoint:
        assert self.app.point is not None
        return self.app.point

    @property
    def visit(self) -> Visit:
        assert self.point.visit is not None
        return self.point.visit

    @property
    def twins(self) -> Twins:
        assert self.app.machine is not None
        return self.app.machine.rack.twins

    def wake(self, language: str = "en") -> None:
        """The first touch only wakes; then the visitor chooses a language."""
        self.hand.wait_for("wake")
        self.hand.tap("wake")
        self.hand.tap(f"language-{language}")
        self.hand.wait_for("open-search")

    def wait_for_devices(self) -> None:
        """Everything that is wired has answered, so that nothing is missed or said to be missing."""

        def all_work() -> bool:
            works = self.app.machine.equipment() if self.app.machine else Equipment()
            return works.printer and works.card_terminal and works.scanner and works.hub

        self.hand.wait_until(all_work, "printer, terminal, scanner and hub")

    def wait_until_at_rest(self) -> None:
        self.hand.wait_until(lambda: self.point.stage is PointStage.ATTRACT, "the screen at rest")


@pytest.fixture
def clock() -> ShiftedClock:
    return ShiftedClock()


@pytest.fixture
def hub(tmp_path: Path, clock: ShiftedClock) -> Iterator[ShopHub]:
    shop_hub = ShopHub(tmp_path, clock)
    yield shop_hub
    shop_hub.stop()


@pytest.fixture
def open_shop(application: QGuiApplication, tmp_path: Path, clock: ShiftedClock, hub: ShopHub) -> Iterator[Callable[..., Shop]]:
    opened: list[Shop] = []

    def opening(payment: PaymentSettings | None = None, speech: SpeechSettings | None = None, **screen: object) -> Shop:
        screens = ScreenSettings.model_validate({"full_screen": False, **screen})
        said, paid = speech or SpeechSettings(), payment or PaymentSettings()
        settings = KioskSettings(screen=screens, devices=DeviceSettings.twins(), payment=paid, speech=said)
        shop = _open(tmp_path, clock, hub, settings)
        opened.append(shop)
        return shop

    yield opening
    for shop in opened:
        shop.app.close()
        shop.hand.let_work(0.2)


@pytest.fixture
def console(browser: Browser, hub: ShopHub) -> Iterator[Callable[[Shop, str], Page]]:
    """The console in a browser, signed in as one of the demo people."""
    contexts: list[BrowserContext] = []

    def sign_in(shop: Shop, sign_in_name: str) -> Page:
        password = next(person.password for person in shop.people if person.sign_in_name == sign_in_name)
        contexts.append(browser.new_context(base_url=hub.url, viewport={"width": 1280, "height": 800}))
        page = contexts[-1].new_page()
        page.goto("/sign-in")
        page.get_by_label("Sign-in name").fill(sign_in_name)
        page.get_by_label("Password").fill(password or "")
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(lambda url: "/sign-in" not in url)
        return page

    yield sign_in
    for context in contexts:
        context.close()


@pytest.fixture
def shop(open_shop: Callable[..., Shop]) -> Shop:
    return open_shop()


def publish_sample(hub: Hub) -> None:
    """The sample council's content as the hub's first release."""
    hub.publishing.import_sample(SAMPLE, "sample")


def _open(data: Path, clock: ShiftedClock, hub: ShopHub, settings: KioskSettings) -> Shop:
    people = prepare(hub.hub, demo=True)
    publish_sample(hub.hub)
    folder = data / "kiosk"
    code = hub.hub.register.make_code("tamarside", "By the front door", "owen")
    identity = enrol(folder, hub.url, code, "By the front door")
    bundles = bundles_in(folder, clock)
    bundle = fetch_first(identity, bundles, clock)
    ready: list[KioskApp] = []
    begun = Beginnings(settings, identity, bundles, Content.load(bundles.path(bundle)))
    app = KioskApp(Face.of(settings, begun.content, identity.shop_id), lambda: begun, clock, ready.append)
    app.open()
    assert app.stage is not None
    hand = Hand(app.stage.window)
    hand.wait_until(lambda: ready, "the kiosk to be ready")
    return Shop(app, hand, hub, clock, people)
