"""An early end, as QML reads it."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.bridge.row_list import RowList
from ui.touch.screens.end_page.end_page_view import EndPageView
from ui.touch.screens.news.news_view import BlockRow
from ui.touch.screens.service.service_view import WayRow

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class EndPageModel(QObject):
    """Shows what it is given and says what the visitor did; decides nothing."""

    changed = Signal()
    finished = Signal()
    other_chosen = Signal()
    """The service that fits better."""

    title = Property(str, attrgetter("_view.title"), notify=changed)
    urgent = Property(bool, attrgetter("_view.urgent"), notify=changed)
    other = Property(str, attrgetter("_view.other"), notify=changed)
    blocks = Property(QObject, attrgetter("_blocks"), constant=True)
    ways = Property(QObject, attrgetter("_ways"), constant=True)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = EndPageView()
        self._blocks = RowList(BlockRow, self)
        self._ways = RowList(WayRow, self)

    def show(self, view: EndPageView) -> None:
        if view == self._view:
            return
        self._view = view
        self._blocks.show(view.blocks)
        self._ways.show(view.ways)
        self.changed.emit()
