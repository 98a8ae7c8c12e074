"""A finger on the panel, for tests and shows: finds things by their objectName and touches them as a visitor does."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from ui.touch.gallery.audit import area_of, visible_items


class NotThere(AssertionError):
    """Nothing visible has that name."""


class Finger:
    """Real mouse and key events through the window, nothing called directly."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window

    def find(self, name: str) -> QQuickItem:
        for item in visible_items(self._window.contentItem()):
            if item.objectName() == name:
                return item
        raise NotThere(name)

    def sees(self, name: str) -> bool:
        return any(item.objectName() == name for item in visible_items(self._window.contentItem()))

    def tap(self, name: str) -> None:
        self.tap_at(self.middle(name))

    def tap_at(self, point: QPoint) -> None:
        self.down(point)
        self.up(point)

    def down(self, point: QPoint) -> None:
        QTest.mousePress(self._window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def slide(self, point: QPoint) -> None:
        QTest.mouseMove(self._window, point)

    def up(self, point: QPoint) -> None:
        QTest.mouseRelease(self._window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self._window, key)

    def write(self, text: str) -> None:
        """On a plugged-in keyboard: small letters, figures and spaces."""
        for letter in text:
            QTest.keyClick(self._window, Qt.Key(ord(letter.upper())))

    def middle(self, name: str) -> QPoint:
        """Where a finger lands on something, in the window's pixels."""
        centre: QPointF = area_of(self.find(name)).center()
        return centre.toPoint()
