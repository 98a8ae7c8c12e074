"""An unexpected fault, as QML reads it."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.screens.sorry.sorry_view import SorryView

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SorryModel(QObject):
    """Shows what it is given and says what the visitor did; decides nothing."""

    changed = Signal()
    restarted = Signal()

    phone = Property(str, attrgetter("_view.phone"), notify=changed)
    seconds = Property(int, attrgetter("_view.seconds"), notify=changed)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = SorryView()

    def show(self, view: SorryView) -> None:
        if view == self._view:
            return
        self._view = view
        self.changed.emit()
