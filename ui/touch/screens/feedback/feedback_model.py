"""The question after a visit, as QML reads it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.screens.feedback.feedback_view import FeedbackView

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FeedbackModel(QObject):
    """Says what the visitor did; decides nothing."""

    given = Signal(int, str)
    """How it was handled, 1 (badly) to 5 (well), 0 for no answer; and whether it was what they wanted:
    yes, partly, no, not_known_yet, or empty."""
    skipped = Signal()

    def show(self, view: FeedbackView) -> None:
        """There is nothing to change: the page is the same for everybody."""
