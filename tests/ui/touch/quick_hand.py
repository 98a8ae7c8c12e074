"""A visitor's hand that does not wait for the eye: touches and keys as fast as the screen takes them."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.journeys.hand import Hand, _button_in, _middle

SOME_ROUNDS = 4
"""Of the event loop, in which bindings and late calls settle."""


class QuickHand(Hand):
    """Finds things inside other things: a page may have two answers of the same name."""

    def inside(self, item: QQuickItem) -> Iterator[QQuickItem]:
        waiting = [item]
        while waiting:
            one = waiting.pop(0)
            if one.isVisible() and one.opacity() > 0:
                yield one
                waiting.extend(one.childItems())

    def named(self, name: str, within: QQuickItem | None = None) -> QQuickItem | None:
        found = self.inside(within) if within is not None else self._items()
        return next((item for item in found if item.objectName() == name and item.isEnabled()), None)

    def starting(self, start: str, within: QQuickItem | None = None) -> list[QQuickItem]:
        """Everything whose name begins so, top to bottom."""
        found = self.inside(within) if within is not None else self._items()
        there = [item for item in found if item.objectName().startswith(start) and item.isEnabled()]
        return sorted(there, key=lambda item: item.mapToScene(QPointF(0, 0)).y())

    def tap(self, name: str) -> None:
        self.tap_item(self.wait_for(name))

    def tap_item(self, item: QQuickItem) -> None:
        item = _button_in(item)
        self._wait_until_still(item)
        self.wait_until(lambda: self._window.property("ready"), "the screen to take a second touch")
        self._bring_into_view(item)
        self.tap_at(_middle(item).toPoint())

    def tap_at(self, point: QPoint) -> None:
        QTest.touchEvent(self._window, self._finger).press(0, point, self._window).commit()
        self.let_work()
        QTest.touchEvent(self._window, self._finger).release(0, point, self._window).commit()
        self.let_work()

    def stroke(self, item: QQuickItem, points: list[tuple[float, float]]) -> None:
        """Draws with the finger on; points as parts of the item's width and height."""
        self._bring_into_view(item)
        spots = [item.mapToScene(QPointF(x * item.width(), y * item.height())).toPoint() for x, y in points]
        QTest.touchEvent(self._window, self._finger).press(0, spots[0], self._window).commit()
        for spot in spots[1:]:
            QTest.touchEvent(self._window, self._finger).move(0, spot, self._window).commit()
            self.let_work()
        QTest.touchEvent(self._window, self._finger).release(0, spots[-1], self._window).commit()
        self.let_work()

    def type_into(self, item: QQuickItem, text: str) -> None:
        """Taps a box, rubs out what stands in it and types."""
        self.tap_item(item)
        self.press(Qt.Key.Key_End)
        for _ in range(len(str(item.property("text") or ""))):
            QTest.keyClick(self._window, Qt.Key.Key_Backspace)
        for letter in text:
            QTest.keyClick(self._window, letter)
        self.let_work()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._window, key)
        self.let_work()

    def let_work(self, seconds: float = 0.0) -> None:
        super().let_work(seconds)
        for _ in range(SOME_ROUNDS):
            super().let_work(0.0005)

    def _bring_into_view(self, item: QQuickItem) -> None:
        """Turns the page up or down, whichever way the item lies."""
        for _ in range(40):
            middle = _middle(item)
            if self._can_be_touched(item, middle):
                return
            turn = self.named("page-up" if middle.y() < self._window.height() / 4 else "page-more")
            if turn is None:
                turn = self.named("page-more") or self.named("page-up")
            assert turn is not None, f"{item.objectName()} cannot be reached"
            self.tap_at(_middle(turn).toPoint())
            self._wait_until_still(item)

    def _wait_until_still(self, item: QQuickItem) -> None:
        before, now = QPointF(), _middle(item)
        while before != now:
            self.let_work()
            before, now = now, _middle(item)
