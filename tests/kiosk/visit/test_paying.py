"""A payment's end reaches the back office, whoever stands at the screen by then."""

from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import uuid4

import pytest

from devices.card_terminal.card_terminal import (
    NotPaidReason,
    PaymentIntent,
    PaymentJournal,
    PaymentResult,
    PaymentVerdict,
    PaymentWatcher,
)
from kiosk.money import Pence
from kiosk.payment.bill import Bill
from kiosk.payment.payment_flow import PaymentFlow
from kiosk.payment.payment_stage import PaymentStage
from kiosk.visit.equipment import Equipment
from kiosk.visit.paying import Paying, PayWay
from tests.fakes.doors import HeldDoor
from tests.kiosk.visit.conftest import Parts

PAID = PaymentResult(PaymentVerdict.PAID, pence=10400)
DECLINED = PaymentResult(PaymentVerdict.NOT_PAID, reason=NotPaidReason.DECLINED)
UNKNOWN = PaymentResult(PaymentVerdict.UNKNOWN)


@dataclass
class Reader:
    """A terminal whose answer is known, and a journal that nobody reads."""

    answer: PaymentResult
    was_asked_to_stop: bool = False

    def last_trace(self) -> str:
        return ""

    def pay(self, _intent: PaymentIntent, _journal: PaymentJournal, watcher: PaymentWatcher) -> PaymentResult:
        self.was_asked_to_stop = watcher.wants_to_cancel()
        return self.answer

    def begin(self, *_: object) -> None: ...
    def closed(self, *_: object) -> None: ...


@dataclass
class PartsWithReader(Parts):
    reader: Reader = field(default_factory=lambda: Reader(PAID))
    paying: HeldDoor = field(default_factory=HeldDoor)

    def payment_flow(self, bill: Bill, on_change: Callable[[], None]) -> PaymentFlow:
        return PaymentFlow(bill, self.reader, self.reader, lambda: True, self.clock, self.paying, on_change)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("answer", "told"), [(PAID, PaymentStage.PAID), (DECLINED, PaymentStage.LATER), (UNKNOWN, PaymentStage.WITH_STAFF)]
)
def test_an_end_that_comes_after_the_visitor_is_told_once(answer: PaymentResult, told: PaymentStage) -> None:
    parts = PartsWithReader(works=Equipment(card_terminal=True), reader=Reader(answer))
    paying = Paying(parts)
    paying.choose(PayWay.CARD)
    paying.begin(Bill(uuid4(), "K7ABCDE2", Pence(10400)), "en", lambda: None)
    paying.start()
    paying.leave()
    paying.forget()
    parts.paying.let_through()
    parts.storage.let_through()
    assert [one.answers["outcome"] for one in parts.desk.kept] == [told]
    assert parts.reader.was_asked_to_stop, "nobody is left to hold a card to it"
