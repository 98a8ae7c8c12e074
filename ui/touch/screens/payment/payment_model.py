"""Paying, as QML reads it."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.touch.screens.payment.payment_view import PaymentView

QML_IMPORT_NAME = "ui.touch.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PaymentModel(QObject):
    """Shows what it is given and says what the visitor did; decides nothing."""

    changed = Signal()
    cancelled = Signal()
    retried = Signal()
    paid_later = Signal()
    cash_chosen = Signal()
    returned = Signal()

    stage = Property(str, attrgetter("_view.stage"), notify=changed)
    service = Property(str, attrgetter("_view.service"), notify=changed)
    amount = Property(str, attrgetter("_view.amount"), notify=changed)
    prompt = Property(str, attrgetter("_view.prompt"), notify=changed)
    reason = Property(str, attrgetter("_view.reason"), notify=changed)
    cancelling = Property(bool, attrgetter("_view.cancelling"), notify=changed)
    can_cancel = Property(bool, attrgetter("_view.can_cancel"), notify=changed)
    can_retry = Property(bool, attrgetter("_view.can_retry"), notify=changed)
    can_pay_cash = Property(bool, attrgetter("_view.can_pay_cash"), notify=changed)
    paid = Property(str, attrgetter("_view.paid"), notify=changed)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = PaymentView()

    def show(self, view: PaymentView) -> None:
        if view == self._view:
            return
        self._view = view
        self.changed.emit()
