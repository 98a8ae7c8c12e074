"""Paying for what was sent: how much, the flow while there is one, and the word on its end to the back office."""

from enum import StrEnum
from uuid import UUID

from kiosk import log_events
from kiosk.content.content import Content
from kiosk.forms.filling import Filling
from kiosk.money import NOTHING, Pence
from kiosk.payment.cash_code import CashCode, cash_code
from kiosk.payment.payment_flow import Bill, PaymentFlow
from kiosk.visit.sending import payment_outcome
from kiosk.visit.visit_parts import OnChange, VisitParts


class PayWay(StrEnum):
    """What the visitor chose before sending."""

    CARD = "card"
    CASH = "cash"


class Paying:
    """Belongs to one visit; `flow` is None where there is nothing to pay."""

    def __init__(self, parts: VisitParts) -> None:
        self._parts = parts
        self.flow: PaymentFlow | None = None

    @property
    def is_moving(self) -> bool:
        """Money may be changing hands at this moment."""
        return self.flow is not None and self.flow.is_moving

    def begin(self, submission_id: UUID, reference: str, filling: Filling, on_change: OnChange) -> bool:
        """Whether there is something to pay."""
        amount = charge(filling)
        if amount:
            self.flow = self._parts.payment_flow(Bill(submission_id, reference, amount, filling.bill()), on_change)
        return self.flow is not None

    def start(self, way: PayWay) -> None:
        """The way that was chosen, or straight to the card where cards can be taken now."""
        if self.flow is None:
            return
        if way is PayWay.CASH:
            self.flow.pay_in_cash()
        elif self._parts.equipment().can_take_cards:
            self.flow.start()

    def cash_code(self, content: Content, shop_id: str, filling: Filling | None) -> CashCode | None:
        """What a slip to pay in cash would carry now; None without an account, a place near by, or paper to print it on."""
        bill = filling.bill() if filling else None
        if filling is None or bill is None or not content.pay_points(shop_id) or not self._parts.equipment().printer:
            return None
        return cash_code(content.bills, bill, self.flow.due if self.flow else charge(filling))

    def report(self, language: str) -> None:
        """Seals how the payment ended for the back office."""
        flow = self.flow
        if flow is None:
            return
        outcome = payment_outcome(flow, language)
        self._parts.storage.away(lambda: self._parts.desk.accept(outcome), lambda _reference: None)

    def leave(self, language: str) -> None:
        """The visitor goes: a payment not made is reported as to be paid later."""
        if self.flow is not None and not self.flow.is_over and not self.is_moving:
            self.flow.pay_later()
            self.report(language)

    def forget(self) -> None:
        self.flow = None


def charge(filling: Filling) -> Pence:
    """What is to be paid; nothing where an amount could not be worked out, for then no money may be taken."""
    fee = filling.fee()
    if not fee.known:
        log_events.fee_unknown(form=filling.form.id)
    return fee.total if fee.known else NOTHING
