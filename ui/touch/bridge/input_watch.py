"""Notices that somebody is there: any finger, button or key."""

from PySide6.QtCore import QEvent, QObject, Signal

INPUT = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
"""Of a key that is a shortcut the window sees no more than that it might be one."""


class InputWatch(QObject):
    """An event filter for the window; lets everything through."""

    noticed = Signal()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in INPUT:
            self.noticed.emit()
        return False
