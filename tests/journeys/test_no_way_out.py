"""A visitor at the kiosk stays in the kiosk: no chord, no closing, no second window."""

from collections.abc import Callable, Iterator
from itertools import product

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest

from tests.journeys.conftest import Shop
from tests.journeys.steps import open_garden_waste

KEYS = (
    *(Qt.Key(code) for code in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)),
    *(Qt.Key(code) for code in range(Qt.Key.Key_F2, Qt.Key.Key_F12 + 1)),
    Qt.Key.Key_Tab,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Print,
    Qt.Key.Key_Menu,
    Qt.Key.Key_Super_L,
)
SCHEMES = ("http", "https", "file", "mailto", "tel")
HELD = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)


class Links(QObject):
    """Whatever would have been opened outside the kiosk."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        for scheme in SCHEMES:
            QDesktopServices.setUrlHandler(scheme, self, "note")

    @Slot(QUrl)
    def note(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def links() -> Iterator[Links]:
    noting = Links()
    yield noting
    for scheme in SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)


def assert_no_way_out(shop: Shop, links: Links) -> None:
    assert shop.app.stage is not None
    shop.hand.let_work(0.2)
    assert [one for one in QGuiApplication.topLevelWindows() if one.isVisible()] == [shop.app.stage.window]
    assert links.opened == []


def at_rest(_: Shop) -> None:
    """Nobody is there."""


def at_a_question(shop: Shop) -> None:
    open_garden_waste(shop)
    shop.hand.tap("postcode")


@pytest.mark.parametrize("screen", [at_rest, Shop.wake, at_a_question])
def test_no_chord_of_a_keyboard_plugged_in_leaves_the_kiosk(
    open_shop: Callable[..., Shop], links: Links, screen: Callable[[Shop], None], record_property: Callable[[str, int], None]
) -> None:
    shop = open_shop(full_screen=True)
    screen(shop)
    assert shop.app.stage is not None
    for key, held in product(KEYS, HELD):
        QTest.keyClick(shop.app.stage.window, key, held)
    assert_no_way_out(shop, links)
    record_property("chords", len(KEYS) * len(HELD))


def swipes(width: int, height: int) -> Iterator[tuple[QPoint, QPoint]]:
    """From each edge to the middle, and from the middle outwards."""
    middle = QPoint(width // 2, height // 2)
    for edge in (QPoint(1, height // 2), QPoint(width - 2, height // 2), QPoint(width // 2, 1), QPoint(width // 2, height - 2)):
        yield edge, middle
        yield middle, edge


def test_no_gesture_leaves_the_kiosk(
    open_shop: Callable[..., Shop], links: Links, record_property: Callable[[str, int], None]
) -> None:
    shop = open_shop(full_screen=True)
    shop.wake()
    assert shop.app.stage is not None
    window, screen = shop.app.stage.window, QTest.createTouchDevice()
    gestures = list(product(range(1, 6), swipes(window.width(), window.height())))
    for fingers, (start, end) in gestures:
        for place, touch in ((start, "press"), ((start + end) / 2, "move"), (end, "move"), (end, "release")):
            event = QTest.touchEvent(window, screen)
            for number in range(fingers):
                getattr(event, touch)(number, place + QPoint(30 * number, 0), window)
            event.commit()
    assert_no_way_out(shop, links)
    record_property("gestures", len(gestures))


def test_the_window_does_not_close_when_asked(open_shop: Callable[..., Shop]) -> None:
    shop = open_shop(full_screen=True)
    assert shop.app.stage is not None
    window = shop.app.stage.window
    window.close()
    shop.hand.let_work(0.2)
    assert window.isVisible()
