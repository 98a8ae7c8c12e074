"""After a visit: what Qt still holds of what was typed.

The on-screen keyboard keeps the text of the last field until another field tells it of its own, and the script engine keeps
strings of screens that are gone until it collects them, which on a kiosk at rest may be never.
"""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

AFTER_MS = 1_000
"""The last screen has slid away by then, and its items are gone."""


class Forgetting(QObject):
    """Lives on the screen's thread; takes it for about five milliseconds."""

    def __init__(self, engine: QQmlEngine) -> None:
        super().__init__(engine)
        self._engine = engine
        self._timer = QTimer(self, interval=AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self._engine.collectGarbage)

    def forget(self, window: QQuickWindow) -> None:
        """The keyboard at once, the rest when it can be."""
        _tell_keyboard_nothing(window)
        self._timer.start()


class _BlankField(QQuickItem):
    """A field without a text, for the keyboard to look at."""

    def __init__(self, parent: QQuickItem) -> None:
        super().__init__(parent)
        self.setFlag(QQuickItem.Flag.ItemAcceptsInputMethod)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        return True if query == Qt.InputMethodQuery.ImEnabled else None


def _tell_keyboard_nothing(window: QQuickWindow) -> None:
    focused = window.activeFocusItem()
    blank = _BlankField(window.contentItem())
    blank.forceActiveFocus()
    QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImQueryAll)
    if focused is not None:
        focused.forceActiveFocus()
    blank.deleteLater()
