"""The dev dock, as QML reads it."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.bridge.row_list import RowList
from ui.touch.devdock.dev_dock_view import CodeRow, DevDockView, LineRow

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DevDockModel(QObject):
    """Shows the twins' state and says what somebody did to them; whoever wires it does it."""

    changed = Signal()
    card_presented = Signal()
    card_declined = Signal()
    card_cancelled = Signal()
    code_scanned = Signal(str)
    """A code by its id, or typed text when no code has that id."""
    paper_pulled = Signal()
    paper_reloaded = Signal()
    cover_set = Signal(bool)
    """True closes it."""
    line_set = Signal(str, bool)
    """A line by its id; True plugs it in."""
    hub_set = Signal(bool)
    """True starts it."""

    slip = Property(str, attrgetter("_view.slip"), notify=changed)
    slips = Property(int, attrgetter("_view.slips"), notify=changed)
    paper = Property(bool, attrgetter("_view.paper"), notify=changed)
    cover_closed = Property(bool, attrgetter("_view.cover_closed"), notify=changed)
    terminal = Property(list, lambda self: list(self._view.terminal), notify=changed)
    terminal_waiting = Property(bool, attrgetter("_view.terminal_waiting"), notify=changed)
    lamp = Property(str, attrgetter("_view.lamp"), notify=changed)
    hub_running = Property(bool, attrgetter("_view.hub_running"), notify=changed)
    console = Property(str, attrgetter("_view.console"), notify=changed)
    lines = Property(QObject, attrgetter("_lines"), constant=True)
    codes = Property(QObject, attrgetter("_codes"), constant=True)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = DevDockView()
        self._lines = RowList(LineRow, self)
        self._codes = RowList(CodeRow, self)

    def show(self, view: DevDockView) -> None:
        if view == self._view:
            return
        self._view = view
        self._lines.show(view.lines)
        self._codes.show(view.codes)
        self.changed.emit()
