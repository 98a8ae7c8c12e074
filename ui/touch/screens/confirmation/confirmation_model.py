"""A finished transaction, as QML reads it."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.screens.confirmation.confirmation_view import ConfirmationView

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ConfirmationModel(QObject):
    """Shows what it is given and says what the visitor did; decides nothing."""

    changed = Signal()
    print_again = Signal()
    large_print = Signal()
    finished = Signal()

    reference = Property(str, attrgetter("_view.reference"), notify=changed)
    paid = Property(str, attrgetter("_view.paid"), notify=changed)
    to_pay = Property(str, attrgetter("_view.to_pay"), notify=changed)
    with_staff = Property(bool, attrgetter("_view.with_staff"), notify=changed)
    next_steps = Property(list, lambda self: list(self._view.next_steps), notify=changed)
    contact = Property(str, attrgetter("_view.contact"), notify=changed)
    printing = Property(str, attrgetter("_view.printing"), notify=changed)
    receipt = Property(str, attrgetter("_view.receipt"), notify=changed)
    code = Property(str, attrgetter("_view.code"), notify=changed)
    can_print = Property(bool, attrgetter("_view.can_print"), notify=changed)
    waiting_for_hub = Property(bool, attrgetter("_view.waiting_for_hub"), notify=changed)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = ConfirmationView()

    def show(self, view: ConfirmationView) -> None:
        if view == self._view:
            return
        self._view = view
        self.changed.emit()
