""" "Check your answers", as QML reads it."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.bridge.row_list import RowList
from ui.touch.screens.check.check_view import AnswerRow, CheckView, FeeRow

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CheckModel(QObject):
    """Shows what it is given and says what the visitor did; decides nothing."""

    changed = Signal()
    change = Signal(str)
    """The page to change."""
    accepted = Signal(bool)
    """The button, and whether the declaration is ticked."""
    cash_chosen = Signal(bool)
    """The slip instead of the card, and whether the declaration is ticked."""

    total = Property(str, attrgetter("_view.total"), notify=changed)
    declaration = Property(str, attrgetter("_view.declaration"), notify=changed)
    declaration_missing = Property(bool, attrgetter("_view.declaration_missing"), notify=changed)
    privacy = Property(str, attrgetter("_view.privacy"), notify=changed)
    deed = Property(str, attrgetter("_view.deed"), notify=changed)
    can_pay_cash = Property(bool, attrgetter("_view.can_pay_cash"), notify=changed)
    answers = Property(QObject, attrgetter("_answers"), constant=True)
    fees = Property(QObject, attrgetter("_fees"), constant=True)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = CheckView()
        self._answers = RowList(AnswerRow, self)
        self._fees = RowList(FeeRow, self)

    def show(self, view: CheckView) -> None:
        if view == self._view:
            return
        self._view = view
        self._answers.show(view.answers)
        self._fees.show(view.fees)
        self.changed.emit()
