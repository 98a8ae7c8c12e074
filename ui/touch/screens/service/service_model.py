"""A service, as QML reads it."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.bridge.row_list import RowList
from ui.touch.screens.service.service_view import ServiceView, WayRow

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ServiceModel(QObject):
    """Shows what it is given and says what the visitor did; decides nothing."""

    changed = Signal()
    started = Signal()

    id = Property(str, attrgetter("_view.id"), notify=changed)
    title = Property(str, attrgetter("_view.title"), notify=changed)
    summary = Property(str, attrgetter("_view.summary"), notify=changed)
    here = Property(bool, attrgetter("_view.here"), notify=changed)
    hindrance = Property(str, attrgetter("_view.hindrance"), notify=changed)
    lacks = Property(list, lambda self: list(self._view.lacks), notify=changed)
    cost = Property(str, attrgetter("_view.cost"), notify=changed)
    ways = Property(QObject, attrgetter("_ways"), constant=True)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = ServiceView()
        self._ways = RowList(WayRow, self)

    def show(self, view: ServiceView) -> None:
        if view == self._view:
            return
        self._view = view
        self._ways.show(view.ways)
        self.changed.emit()
