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
from kiosk.door import Door
from kiosk.money import Pence
from kiosk.payment.payment_flow import Bill, IllegalEvent, PaymentFlow, PaymentStage
from tests.fakes.doors import HeldDoor, StraightDoor
from tests.fakes.given_clock import GivenClock

PAID = PaymentResult(PaymentVerdict.PAID, pence=10400, trace="000123")
DECLINED = PaymentResult(PaymentVerdict.NOT_PAID, reason=NotPaidReason.DECLINED)
UNKNOWN = PaymentResult(PaymentVerdict.UNKNOWN)


@dataclass
class Terminal:
    """Answers as it is told and notes what it was asked."""

    answers: list[PaymentResult]
    settled: list[PaymentResult] = field(default_factory=list)
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
        return DECLINED

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
    bill = Bill(uuid4(), "K7ABCDE2", Pence(10400))
    return PaymentFlow(bill, terminal, journal, GivenClock(), door, lambda: None)


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
    assert journal.lines[0] == "closed not_paid"


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
