"""A page of a form, as QML reads it."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.bridge.row_list import RowList
from ui.touch.screens.question.question_view import FieldRow, QuestionView

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class QuestionModel(QObject):
    """Shows what it is given and says what the visitor did; decides nothing."""

    changed = Signal()
    answered = Signal(dict)
    """Continue: raw answers by field name. A string for single answers, a list of strings for ticks, a map for dates, times,
    addresses and signatures, a bool for consent, nothing for lists. Nothing was checked."""
    edited = Signal(dict)
    """A field changed: its name and raw answer, so that going back loses nothing."""
    looked_up = Signal(str, str)
    """An address or suggestion to find: the field and what was typed."""
    scan_wanted = Signal(str)
    photo_wanted = Signal(str)
    photo_removed = Signal(str, str)
    """The field, and the file's id."""
    photo_brought = Signal(str)
    """The visitor will show it at the counter instead."""
    item_opened = Signal(str, int)
    """The questions of one item of a list: the field, and the item's place; the place behind the last is a new one."""
    item_removed = Signal(str, int)

    page = Property(str, attrgetter("_view.page"), notify=changed)
    heading = Property(str, attrgetter("_view.heading"), notify=changed)
    intro = Property(str, attrgetter("_view.intro"), notify=changed)
    optional = Property(bool, attrgetter("_view.optional"), notify=changed)
    deed = Property(str, attrgetter("_view.deed"), notify=changed)
    cost = Property(str, attrgetter("_view.cost"), notify=changed)
    fields = Property(QObject, attrgetter("_fields"), constant=True)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = QuestionView()
        self._fields = RowList(FieldRow, self, keyed=True)

    def show(self, view: QuestionView) -> None:
        if view == self._view:
            return
        if view.page != self._view.page:
            self._fields.show(())
        self._view = view
        self._fields.show(view.fields)
        self.changed.emit()
