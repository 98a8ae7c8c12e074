"""A visitor at the kiosk stays in the kiosk: no chord, no closing, no second window."""

from collections.abc import Callable
from itertools import product

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.journeys.conftest import Shop

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
HELD = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)


def test_no_chord_leaves_the_kiosk(open_shop: Callable[..., Shop]) -> None:
    shop = open_shop(full_screen=True)
    assert shop.app.stage is not None
    window = shop.app.stage.window
    for key, held in product(KEYS, HELD):
        QTest.keyClick(window, key, held)
    shop.hand.let_work(0.2)
    assert [one for one in QGuiApplication.topLevelWindows() if one.isVisible()] == [window]


def test_the_window_does_not_close_when_asked(open_shop: Callable[..., Shop]) -> None:
    shop = open_shop(full_screen=True)
    assert shop.app.stage is not None
    window = shop.app.stage.window
    window.close()
    shop.hand.let_work(0.2)
    assert window.isVisible()
