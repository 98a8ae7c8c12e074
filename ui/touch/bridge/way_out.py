"""Keeps visitors in: no key, gesture or window manager closes the kiosk's window."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_LETTERS_BY_MODIFIER = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""AltGr, as some keyboards report it: it writes letters such as ŵ."""


class WayOut(QObject):
    """An event filter for the window. Chords and requests to close are swallowed; `open()` lets the last one through."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_open = False

    def open(self) -> None:
        """The kiosk itself wants to end."""
        self._is_open = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.Close if not self._is_open:
                event.ignore()
                return True
            case QEvent.Type.KeyPress | QEvent.Type.KeyRelease | QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent):
                return _is_chord(event)
            case _:
                return super().eventFilter(watched, event)


def _is_chord(event: QKeyEvent) -> bool:
    held = event.modifiers() & _MODIFIERS
    return bool(held) and not (held == _LETTERS_BY_MODIFIER and event.text().isprintable() and event.text())
