"""Sending, as QML reads it."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.screens.sending.sending_view import SendingView

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SendingModel(QObject):
    """Shows what it is given and says what the visitor did; decides nothing."""

    changed = Signal()
    retried = Signal()
    person_asked = Signal()

    failed = Property(bool, attrgetter("_view.failed"), notify=changed)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = SendingView()

    def show(self, view: SendingView) -> None:
        if view == self._view:
            return
        self._view = view
        self.changed.emit()
