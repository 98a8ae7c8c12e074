"""A subject and its services, as QML reads them."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.bridge.row_list import RowList
from ui.touch.screens.subject.subject_view import ServiceRow, SubjectView

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SubjectModel(QObject):
    """Shows what it is given and says what the visitor did; decides nothing."""

    changed = Signal()
    service_chosen = Signal(str)
    """A service by its id."""

    title = Property(str, attrgetter("_view.title"), notify=changed)
    description = Property(str, attrgetter("_view.description"), notify=changed)
    services = Property(QObject, attrgetter("_services"), constant=True)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = SubjectView()
        self._services = RowList(ServiceRow, self)

    def show(self, view: SubjectView) -> None:
        if view == self._view:
            return
        self._view = view
        self._services.show(view.services)
        self.changed.emit()
