"""A closed shop, as QML reads it."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.screens.closed.closed_view import ClosedView

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ClosedModel(QObject):
    """Shows what it is given and says what the visitor did; decides nothing."""

    changed = Signal()
    woken = Signal()

    opens = Property(str, attrgetter("_view.opens"), notify=changed)
    reason = Property(str, attrgetter("_view.reason"), notify=changed)
    phone = Property(str, attrgetter("_view.phone"), notify=changed)
    out_of_hours = Property(str, attrgetter("_view.out_of_hours"), notify=changed)
    website = Property(str, attrgetter("_view.website"), notify=changed)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = ClosedView()

    def show(self, view: ClosedView) -> None:
        if view == self._view:
            return
        self._view = view
        self.changed.emit()
