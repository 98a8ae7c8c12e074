"""The search, as QML reads it."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.bridge.row_list import RowList
from ui.touch.screens.search.search_view import ResultRow, SearchView

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SearchModel(QObject):
    """Shows what it is given and says what the visitor did; decides nothing."""

    changed = Signal()
    typed = Signal(str)
    """The whole query after each key."""
    result_chosen = Signal(str, str)
    """A result by its kind and id."""

    query = Property(str, attrgetter("_view.query"), notify=changed)
    suggestions = Property(list, lambda self: list(self._view.suggestions), notify=changed)
    results = Property(QObject, attrgetter("_results"), constant=True)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = SearchView()
        self._results = RowList(ResultRow, self)

    def show(self, view: SearchView) -> None:
        if view == self._view:
            return
        self._view = view
        self._results.show(view.results)
        self.changed.emit()
