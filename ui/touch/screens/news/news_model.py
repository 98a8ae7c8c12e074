"""Council news, as QML reads it."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.bridge.row_list import RowList
from ui.touch.screens.news.news_view import BlockRow, HeadlineRow, NewsView

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class NewsModel(QObject):
    """Shows what it is given and says what the visitor did; decides nothing."""

    changed = Signal()
    service_chosen = Signal()
    news_chosen = Signal(str)
    """An item by its id."""

    title = Property(str, attrgetter("_view.title"), notify=changed)
    date = Property(str, attrgetter("_view.date"), notify=changed)
    service = Property(str, attrgetter("_view.service"), notify=changed)
    headlines = Property(QObject, attrgetter("_headlines"), constant=True)
    blocks = Property(QObject, attrgetter("_blocks"), constant=True)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = NewsView()
        self._blocks = RowList(BlockRow, self)
        self._headlines = RowList(HeadlineRow, self)

    def show(self, view: NewsView) -> None:
        if view == self._view:
            return
        self._view = view
        self._blocks.show(view.blocks)
        self._headlines.show(view.headlines)
        self.changed.emit()
