"""The choice of language, as QML reads it."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.bridge.row_list import RowList
from ui.touch.screens.language.language_view import LanguageRow, LanguageView

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class LanguageModel(QObject):
    """Shows what it is given and says what the visitor did; decides nothing."""

    changed = Signal()
    language_chosen = Signal(str)
    """A language by its tag."""

    chosen = Property(str, attrgetter("_view.chosen"), notify=changed)
    languages = Property(QObject, attrgetter("_languages"), constant=True)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = LanguageView()
        self._languages = RowList(LanguageRow, self)

    def show(self, view: LanguageView) -> None:
        if view == self._view:
            return
        self._view = view
        self._languages.show(view.languages)
        self.changed.emit()
