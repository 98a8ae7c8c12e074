"""Paying one bill: the journal first, one attempt at a time, and staff where nobody knows."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4

import pytest

from devices.card_terminal.card_terminal import (
    DayEnd,
    NotPaidReason,
    PaymentIntent,
    PaymentJournal,
    PaymentResult,
    PaymentVerdict,
    PaymentWatcher,
    TerminalPrompt,
)
from devices.health import Health, HealthState
from kiosk.bills.bill_number import BillNumber
from kiosk.door import Door
from kiosk.illegal_event import IllegalEvent
from kiosk.money import Pence
from kiosk.payment.bill import Bill
from kiosk.payment.payment_flow import PaymentFlow
from kiosk.payment.payment_stage import PaymentStage
from kiosk.payment.settling import Settling
from tests.fakes.doors import HeldDoor, StraightDoor
from tests.fakes.given_clock import GivenClock

PAID = PaymentResult(PaymentVerdict.PAID, pence=10400, trace="000123")
DECLINED = PaymentResult(PaymentVerdict.NOT_PAID, reason=NotPaidReason.DECLINED)
UNKNOWN = PaymentResult(PaymentVerdict.UNKNOWN)
PART = PaymentResult(PaymentVerdict.PAID, pence=6000, trace="000123", receipt_number="0007")
REST = PaymentResult(PaymentVerdict.PAID, pence=4400, trace="000124", receipt_number="0008")
REVERSED = PaymentResult(PaymentVerdict.NOT_PAID, reason=NotPaidReason.REVERSED)
ACCOUNT = BillNumber("council-tax", "12345678", "9826000101123456787")


@dataclass
class Terminal:
    """Answers as it is told and notes what it was asked."""

    answers: list[PaymentResult]
    settled: list[PaymentResult] = field(default_factory=list)
    reversals: list[PaymentResult] = field(default_factory=list)
    reversed: list[tuple[str, int]] = field(default_factory=list)
    asked: list[PaymentIntent] = field(default_factory=list)
    trace: str = "000122"

    def health(self) -> Health:
        return Health(HealthState.OK)

    def last_trace(self) -> str:
        return self.trace

    def pay(self, intent: PaymentIntent, journal: PaymentJournal, watcher: PaymentWatcher) -> PaymentResult:
        self.asked.append(intent)
        journal.sent()
        watcher.prompt(TerminalPrompt.INSERT_CARD)
        journal.accepted()
        journal.result(self.answers[0])
        return self.answers.pop(0)

    def settle(self, intent: PaymentIntent) -> PaymentResult:
        self.trace = "000123"
        return self.settled.pop(0)

    def reverse(self, receipt_number: str, pence: int) -> PaymentResult:
        self.reversed.append((receipt_number, pence))
        return self.reversals.pop(0)

    def end_of_day(self) -> DayEnd:
        return DayEnd(done=True)


class Journal:
    """Keeps what it was told, in order."""

    def __init__(self, unsettled: tuple[PaymentIntent, ...] = ()) -> None:
        self.lines: list[str] = []
        self._unsettled = list(unsettled)

    def begin(self, intent: PaymentIntent, submission_id: UUID) -> None:
        self.lines.append("intent")

    def sent(self, attempt_id: str) -> None:
        self.lines.append("sent")

    def accepted(self, attempt_id: str) -> None:
        self.lines.append("accepted")

    def result(self, attempt_id: str, result: PaymentResult) -> None:
        self.lines.append("result")

    def completed(self, attempt_id: str) -> None:
        self.lines.append("completed")

    def closed(self, attempt_id: str, result: PaymentResult) -> None:
        self.lines.append(f"closed {result.verdict}")
        self._unsettled = [one for one in self._unsettled if one.id != attempt_id]

    def unsettled(self) -> tuple[PaymentIntent, ...]:
        return tuple(self._unsettled)


def flow_with(terminal: Terminal, journal: Journal, door: Door) -> PaymentFlow:
    bill = Bill(uuid4(), "K7ABCDE2", Pence(10400), ACCOUNT)
    settling = Settling(terminal, journal, lambda intent, result: journal.lines.append(f"told {result.verdict}"))
    return PaymentFlow(bill, terminal, journal, settling.settle, GivenClock(), door, lambda: None)


def test_the_intent_is_in_the_journal_before_anything_is_sent() -> None:
    journal = Journal()
    flow_with(Terminal([PAID]), journal, StraightDoor()).start()
    assert journal.lines == ["intent", "sent", "accepted", "result", "closed paid"]


def test_the_visitor_reads_what_the_terminal_wants() -> None:
    door = HeldDoor()
    flow = flow_with(Terminal([PAID]), Journal(), door)
    flow.start()
    assert (flow.stage, flow.prompt) == (PaymentStage.PAYING, TerminalPrompt.CONNECTING)
    door.let_through()
    assert flow.prompt is TerminalPrompt.INSERT_CARD


def test_after_a_decline_the_visitor_may_try_again() -> None:
    flow = flow_with(Terminal([DECLINED, PAID]), Journal(), StraightDoor())
    flow.start()
    assert (flow.stage, flow.reason) == (PaymentStage.NOT_PAID, NotPaidReason.DECLINED)
    flow.start()
    assert flow.stage is PaymentStage.PAID


def test_each_attempt_has_an_id_of_its_own() -> None:
    terminal = Terminal([DECLINED, PAID])
    flow = flow_with(terminal, Journal(), StraightDoor())
    flow.start()
    flow.start()
    assert len({intent.id for intent in terminal.asked}) == 2


def test_an_unknown_end_goes_to_staff_and_takes_no_more() -> None:
    flow = flow_with(Terminal([UNKNOWN]), Journal(), StraightDoor())
    flow.start()
    assert flow.stage is PaymentStage.WITH_STAFF
    with pytest.raises(IllegalEvent):
        flow.start()


def test_no_money_is_taken_while_an_earlier_attempt_is_unsettled() -> None:
    terminal = Terminal([PAID], settled=[UNKNOWN])
    flow = flow_with(terminal, Journal((PaymentIntent("earlier", 500, "K7"),)), StraightDoor())
    flow.start()
    assert flow.stage is PaymentStage.NOT_PAID
    assert terminal.asked == []


def test_an_earlier_attempt_is_settled_first() -> None:
    terminal = Terminal([PAID], settled=[DECLINED])
    journal = Journal((PaymentIntent("earlier", 500, "K7"),))
    flow = flow_with(terminal, journal, StraightDoor())
    flow.start()
    assert flow.stage is PaymentStage.PAID
    assert journal.lines[:2] == ["told not_paid", "closed not_paid"]


def test_a_second_press_on_pay_is_refused() -> None:
    flow = flow_with(Terminal([PAID]), Journal(), HeldDoor())
    flow.start()
    with pytest.raises(IllegalEvent):
        flow.start()


def test_cancelling_waits_for_the_terminal_to_answer() -> None:
    door = HeldDoor()
    flow = flow_with(Terminal([PAID]), Journal(), door)
    flow.start()
    flow.cancel()
    assert (flow.stage, flow.cancelling) == (PaymentStage.PAYING, True)
    door.let_through()
    assert flow.stage is PaymentStage.PAID


def test_the_intent_knows_the_trace_that_settling_has_found() -> None:
    terminal = Terminal([PAID], settled=[DECLINED])
    flow_with(terminal, Journal((PaymentIntent("earlier", 500, "K7"),)), StraightDoor()).start()
    assert terminal.asked[0].trace_before == "000123"


def test_a_part_that_the_bank_approves_is_not_taken_for_the_whole() -> None:
    flow = flow_with(Terminal([PART]), Journal(), StraightDoor())
    flow.start()
    assert (flow.stage, flow.paid, flow.due) == (PaymentStage.PART_PAID, 6000, 4400)


def test_the_rest_is_asked_for_and_no_more() -> None:
    terminal = Terminal([PART, REST])
    flow = flow_with(terminal, Journal(), StraightDoor())
    flow.start()
    flow.start()
    assert [intent.pence for intent in terminal.asked] == [10400, 4400]
    assert (flow.stage, flow.paid, flow.due) == (PaymentStage.PAID, 10400, 0)


def test_a_rest_that_is_declined_leaves_the_part_paid() -> None:
    flow = flow_with(Terminal([PART, DECLINED]), Journal(), StraightDoor())
    flow.start()
    flow.start()
    assert (flow.stage, flow.reason, flow.paid) == (PaymentStage.PART_PAID, NotPaidReason.DECLINED, 6000)


def test_a_part_can_be_given_back_and_another_card_tried() -> None:
    terminal = Terminal([PART, PAID], reversals=[REVERSED])
    flow = flow_with(terminal, Journal(), StraightDoor())
    flow.start()
    flow.give_back()
    assert terminal.reversed == [("0007", 6000)]
    assert (flow.stage, flow.paid) == (PaymentStage.NOT_PAID, 0)
    flow.start()
    assert flow.stage is PaymentStage.PAID


def test_giving_back_is_open_in_the_journal_before_the_terminal_hears_of_it() -> None:
    journal = Journal()
    flow = flow_with(Terminal([PART], reversals=[REVERSED]), journal, StraightDoor())
    flow.start()
    flow.give_back()
    assert journal.lines[-2:] == ["closed unknown", "closed not_paid"]


@pytest.mark.parametrize("answer", [UNKNOWN, PaymentResult(PaymentVerdict.PAID, reason=NotPaidReason.TERMINAL_FAULT)])
def test_what_is_not_surely_given_back_goes_to_staff(answer: PaymentResult) -> None:
    flow = flow_with(Terminal([PART], reversals=[answer]), Journal(), StraightDoor())
    flow.start()
    flow.give_back()
    assert (flow.stage, flow.paid) == (PaymentStage.WITH_STAFF, 6000)


def test_nobody_can_leave_while_money_is_given_back() -> None:
    door = HeldDoor()
    flow = flow_with(Terminal([PART], reversals=[REVERSED]), Journal(), door)
    flow.start()
    door.let_through()
    flow.give_back()
    assert flow.is_moving


def test_what_is_due_can_be_paid_later_or_in_cash() -> None:
    flow = flow_with(Terminal([PART]), Journal(), StraightDoor())
    flow.start()
    flow.pay_in_cash()
    assert (flow.stage, flow.due, flow.is_over) == (PaymentStage.CASH, 4400, True)
