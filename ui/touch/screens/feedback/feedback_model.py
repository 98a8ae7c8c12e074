"""The question after a visit, as QML reads it."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.screens.feedback.feedback_view import FeedbackView

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FeedbackModel(QObject):
    """Shows what it is given and says what the visitor did; decides nothing."""

    changed = Signal()
    given = Signal(int, str)
    """How it was handled, 1 (badly) to 5 (well), 0 for no answer; and whether it was what they wanted:
    yes, partly, no, not_known_yet, or empty."""
    skipped = Signal()

    service = Property(str, attrgetter("_view.service"), notify=changed)
    thanked = Property(bool, attrgetter("_view.thanked"), notify=changed)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = FeedbackView()

    def show(self, view: FeedbackView) -> None:
        if view == self._view:
            return
        self._view = view
        self.changed.emit()
