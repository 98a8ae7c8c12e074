"""The resting screen, as QML reads it."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.bridge.row_list import RowList
from ui.touch.screens.attract.attract_view import AttractView
from ui.touch.screens.language.language_view import LanguageRow

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AttractModel(QObject):
    """Shows what it is given and says what the visitor did; decides nothing."""

    changed = Signal()
    woken = Signal()
    """The first touch; it does nothing else."""

    council = Property(str, attrgetter("_view.council"), notify=changed)
    shop = Property(str, attrgetter("_view.shop"), notify=changed)
    until = Property(str, attrgetter("_view.until"), notify=changed)
    opens = Property(str, attrgetter("_view.opens"), notify=changed)
    reason = Property(str, attrgetter("_view.reason"), notify=changed)
    headline = Property(str, attrgetter("_view.headline"), notify=changed)
    languages = Property(QObject, attrgetter("_languages"), constant=True)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = AttractView()
        self._languages = RowList(LanguageRow, self)

    def show(self, view: AttractView) -> None:
        if view == self._view:
            return
        self._view = view
        self._languages.show(view.languages)
        self.changed.emit()
