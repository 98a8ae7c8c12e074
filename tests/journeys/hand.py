"""A visitor's hand on the real screen: touches what it can see, by name, and waits for what it expects."""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

PATIENCE = 60.0
"""Seconds before a wait gives up: a bound on a hang, not a measure of speed."""


class Hand:
    """One finger on one window. `complaints` are the window's QML warnings: none may be left at the end."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._finger = QTest.createTouchDevice()

    def wait_until(self, holds: Callable[[], object], what: str) -> None:
        """Lets the kiosk work until `holds`; fails with `what` was waited for."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, f"waited in vain for {what}; on the screen: {self.words()}"
            self.let_work()

    def let_work(self, seconds: float = 0.02) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wait_for(self, name: str) -> QQuickItem:
        """The item of that name, once it can be touched."""
        found: list[QQuickItem] = []

        def is_there() -> bool:
            found[:] = [item for item in self._items() if item.objectName() == name and item.isEnabled()]
            return bool(found)

        self.wait_until(is_there, name)
        return found[0]

    def sees(self, name: str) -> bool:
        return any(item.objectName() == name for item in self._items())

    def tap(self, name: str) -> None:
        """Touches the middle of an item, turning pages with More where it lies below."""
        self.tap_at(self.spot_of(name))

    def spot_of(self, name: str) -> QPoint:
        """Where to touch an item, once it is there, still and in view."""
        item = _button_in(self.wait_for(name))
        self._wait_until_still(item)
        self.wait_until(lambda: self._window.property("ready"), "the screen to take a second touch")
        self._bring_into_view(item)
        return _middle(item).toPoint()

    def tap_at(self, point: QPoint) -> None:
        QTest.touchEvent(self._window, self._finger).press(0, point, self._window).commit()
        self.let_work(0.03)
        QTest.touchEvent(self._window, self._finger).release(0, point, self._window).commit()
        self.let_work(0.05)

    def write(self, name: str, text: str) -> None:
        """Taps a field and types into it as the on-screen keyboard does."""
        self.tap(name)
        for letter in text:
            QTest.keyClick(self._window, letter)
        self.let_work()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._window, key)
        self.let_work(0.05)

    def words(self) -> list[str]:
        """Every text that can be read now, top to bottom as the scene has them."""
        return [text for item in self._items() if isinstance(text := item.property("text"), str) and text.strip()]

    def reads(self, words: str) -> bool:
        return any(words in text for text in self.words())

    def wait_to_read(self, words: str) -> None:
        self.wait_until(lambda: self.reads(words), f"the words “{words}”")

    def _items(self) -> Iterator[QQuickItem]:
        waiting: list[QQuickItem] = [self._window.contentItem()]
        while waiting:
            item = waiting.pop()
            if not item.isVisible() or item.opacity() == 0:
                continue
            yield item
            waiting.extend(child for child in reversed(item.childItems()))

    def _wait_until_still(self, item: QQuickItem) -> None:
        """Nobody hits what is still on its way."""
        before, now = QPointF(), _middle(item)
        while before != now:
            self.let_work(0.1)
            before, now = now, _middle(item)

    def _bring_into_view(self, item: QQuickItem) -> None:
        for _ in range(30):
            middle = _middle(item)
            if self._can_be_touched(item, middle):
                return
            if not self.sees("page-more"):
                return
            more = self.wait_for("page-more")
            self.tap_at(_middle(more).toPoint())
            self._wait_until_still(item)

    def _can_be_touched(self, item: QQuickItem, point: QPointF) -> bool:
        """Inside every ancestor that clips, so that no fold hides it."""
        parent: QObject | None = item.parentItem()
        while isinstance(parent, QQuickItem):
            if parent.clip() and not parent.contains(parent.mapFromScene(point)):
                return False
            parent = parent.parentItem()
        return self._window.contentItem().contains(point)


def _button_in(item: QQuickItem) -> QQuickItem:
    """A row may hold the one thing in it that acts."""
    waiting = [item]
    while waiting:
        one = waiting.pop(0)
        if one.isVisible() and (one.inherits("QQuickAbstractButton") or one.inherits("QQuickMouseArea")):
            return one
        waiting.extend(one.childItems())
    return item


def _middle(item: QQuickItem) -> QPointF:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
