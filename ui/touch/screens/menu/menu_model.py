"""The menu, as QML reads it."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.bridge.row_list import RowList
from ui.touch.screens.menu.menu_view import MenuView, NewsRow, SubjectRow

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class MenuModel(QObject):
    """Shows what it is given and says what the visitor did; decides nothing."""

    changed = Signal()
    subject_chosen = Signal(str)
    """A subject by its id."""
    search_opened = Signal()
    urgent_chosen = Signal()
    news_chosen = Signal(str)
    """An item of news by its id."""
    all_news_chosen = Signal()

    urgent = Property(str, attrgetter("_view.urgent"), notify=changed)
    news_count = Property(int, attrgetter("_view.news_count"), notify=changed)
    subjects = Property(QObject, attrgetter("_subjects"), constant=True)
    news = Property(QObject, attrgetter("_news"), constant=True)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = MenuView()
        self._subjects = RowList(SubjectRow, self)
        self._news = RowList(NewsRow, self)

    def show(self, view: MenuView) -> None:
        if view == self._view:
            return
        self._view = view
        self._subjects.show(view.subjects)
        self._news.show(view.news)
        self.changed.emit()
