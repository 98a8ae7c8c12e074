"""Paying for what was sent: how much, the flow while there is one, and the word on its end to the back office."""

from enum import StrEnum

from kiosk import log_events
from kiosk.content.content import Content
from kiosk.forms.filling import Filling
from kiosk.money import NOTHING, Pence
from kiosk.payment.bill import Bill
from kiosk.payment.cash_code import CashCode, cash_code
from kiosk.payment.payment_flow import PaymentFlow
from kiosk.payment.payment_stage import PaymentStage
from kiosk.visit.sending import payment_outcome
from kiosk.visit.visit_parts import OnChange, VisitParts


class PayWay(StrEnum):
    """What the visitor was offered and took before sending."""

    CARD = "card"
    CASH = "cash"
    LATER = "later"


class Paying:
    """Belongs to one visit; `flow` is None where nothing is to be paid. An end that comes after the visitor is told too."""

    def __init__(self, parts: VisitParts) -> None:
        self._parts = parts
        self._way: PayWay | None = None
        self._has_left = False
        self.flow: PaymentFlow | None = None

    @property
    def is_moving(self) -> bool:
        """Money may be changing hands at this moment."""
        return self.flow is not None and self.flow.is_moving

    def choose(self, way: PayWay | None) -> None:
        """None is what was chosen before, else by card where cards are taken now and later where they are not."""
        self._way = way or self._way or (PayWay.CARD if self._can_take_cards else PayWay.LATER)

    def begin(self, bill: Bill, language: str, on_change: OnChange) -> None:
        flow = self._parts.payment_flow(bill, lambda: self._changed(flow, language, on_change))
        self.flow = flow

    def start(self) -> None:
        """The way that was chosen. Where cards have ceased to be taken meanwhile, the visitor is asked again."""
        if self.flow is None:
            return
        match self._way:
            case PayWay.CASH:
                self.flow.pay_in_cash()
            case PayWay.LATER:
                self.flow.pay_later()
            case PayWay.CARD | None:
                if self._can_take_cards:
                    self.flow.start()

    def cash_code(self, content: Content, shop_id: str, filling: Filling | None) -> CashCode | None:
        """What a slip to pay in cash would carry now; None without an account, a place near by, or paper to print it on."""
        bill = filling.bill() if filling else None
        if filling is None or bill is None or not content.pay_points(shop_id) or not self._parts.equipment().printer:
            return None
        return cash_code(content.bills, bill, self.flow.due if self.flow else charge(filling))

    def leave(self) -> None:
        """The visitor goes: the terminal is asked to stop, and what it has not taken is to be paid later."""
        self._has_left = True
        if self.flow is not None:
            self._give_up(self.flow)

    def forget(self) -> None:
        self.flow, self._way = None, None

    def _changed(self, flow: PaymentFlow, language: str, on_change: OnChange) -> None:
        if flow.is_over:
            outcome = payment_outcome(flow, language)
            self._parts.storage.away(lambda: self._parts.desk.accept(outcome), lambda _reference: None)
        elif self._has_left:
            self._give_up(flow)
        on_change()

    def _give_up(self, flow: PaymentFlow) -> None:
        if flow.stage is PaymentStage.PAYING:
            flow.cancel()
        elif not flow.is_over and not flow.is_moving:
            flow.pay_later()

    @property
    def _can_take_cards(self) -> bool:
        return self._parts.equipment().can_take_cards


def charge(filling: Filling) -> Pence:
    """What is to be paid; nothing where an amount could not be worked out, for then no money may be taken."""
    fee = filling.fee()
    if not fee.known:
        log_events.fee_unknown(form=filling.form.id)
    return fee.total if fee.known else NOTHING
