"""The end of a visit, as QML reads it."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.screens.goodbye.goodbye_view import GoodbyeView

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class GoodbyeModel(QObject):
    """Shows what it is given and says what the visitor did; decides nothing."""

    changed = Signal()
    done = Signal()

    ending = Property(str, attrgetter("_view.ending"), notify=changed)
    receipt = Property(bool, attrgetter("_view.receipt"), notify=changed)
    card = Property(bool, attrgetter("_view.card"), notify=changed)
    saved = Property(bool, attrgetter("_view.saved"), notify=changed)
    seconds = Property(int, attrgetter("_view.seconds"), notify=changed)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = GoodbyeView()

    def show(self, view: GoodbyeView) -> None:
        if view == self._view:
            return
        self._view = view
        self.changed.emit()
