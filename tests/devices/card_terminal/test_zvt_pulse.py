"""A terminal that goes quiet in the middle of a payment is asked whether it is still at it, long before T4."""

from collections import deque
from dataclasses import replace

import pytest

from devices.card_terminal.card_terminal import NotPaidReason, PaymentVerdict, TerminalPrompt
from devices.card_terminal.zvt_apdu import Apdu
from devices.card_terminal.zvt_link import SilenceReason, TerminalSilent
from devices.card_terminal.zvt_pulse import ZvtPulse
from devices.card_terminal.zvt_timers import ZvtTimers
from tests.devices.card_terminal.conftest import DRIVER_TIMERS

WITHOUT_T4 = replace(DRIVER_TIMERS, t4=1e6, closing=1e6, quiet=0.05, gone=0.5)
YES, BUSY, UNKNOWN_COMMAND, UNREGISTERED = Apdu(0x8000), Apdu(0x849C), Apdu(0x8483), Apdu(0x846B)
IDLE, CARD_INSIDE, DONE = Apdu(0x060F, b"\x00"), Apdu(0x060F, b"\xdc"), Apdu(0x060F)
PROGRESS = Apdu(0x04FF, b"\x0a")


class Link:
    """Remembers what was said; hears what was laid out before."""

    def __init__(self) -> None:
        self.reaches = True
        self.said: list[Apdu] = []
        self.coming: deque[Apdu] = deque()

    def reached(self, apdu: Apdu, timeout: float) -> bool:
        self.said.append(apdu)
        return self.reaches

    def send(self, apdu: Apdu, tries: int = 3) -> None:
        self.said.append(apdu)

    def receive(self, timeout: float) -> Apdu:
        if not self.coming:
            raise TerminalSilent(SilenceReason.NO_NEWS)
        return self.coming.popleft()


class Watched:
    """A pulse on a clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 0.0
        self.link = Link()
        self.pulse = ZvtPulse(self.link, ZvtTimers(), lambda: self.now)

    def after(self, seconds: float) -> bool:
        """Whether it asked."""
        self.now += seconds
        due = self.pulse.is_due
        if due:
            self.pulse.ask()
        return due


@pytest.fixture
def watched() -> Watched:
    return Watched()


def test_only_a_quiet_terminal_is_asked(watched):
    assert not watched.after(1.9)
    watched.pulse.takes(PROGRESS)
    assert not watched.after(1.9)
    assert watched.after(0.2)
    assert [said.command for said in watched.link.said] == [0x0501]


@pytest.mark.parametrize("answer", [BUSY, UNKNOWN_COMMAND])
def test_a_terminal_at_work_says_so_and_is_left_to_it(watched, answer):
    assert watched.after(3)
    assert watched.pulse.takes(answer)
    assert not watched.after(1)
    assert watched.after(1.1)


def test_a_terminal_that_answers_although_it_works_is_left_to_it(watched):
    watched.after(3)
    assert watched.pulse.takes(YES)
    assert watched.pulse.takes(CARD_INSIDE)


@pytest.mark.parametrize("answers", [[UNREGISTERED], [YES, IDLE], [YES, DONE]])
def test_a_terminal_that_has_started_anew_is_found_out(watched, answers):
    watched.after(3)
    assert all(watched.pulse.takes(answer) for answer in answers[:-1])
    with pytest.raises(TerminalSilent, match="started_anew"):
        watched.pulse.takes(answers[-1])


def test_what_was_not_asked_for_belongs_to_somebody_else(watched):
    assert not any(watched.pulse.takes(news) for news in (YES, BUSY, DONE, PROGRESS))


def test_a_terminal_that_takes_the_question_and_never_answers_is_asked_twice_and_left_to_t4(watched):
    assert [watched.after(3) for _ in range(5)] == [True, True, False, False, False]


def test_a_terminal_that_acknowledges_nothing_is_given_up_after_ten_seconds(watched):
    watched.link.reaches = False
    assert watched.after(3)
    assert watched.after(9)
    with pytest.raises(TerminalSilent, match="not_acknowledged"):
        watched.after(3)


def test_it_is_known_that_an_answer_may_still_come(watched):
    watched.after(3)
    assert watched.pulse.is_owed
    watched.pulse.takes(BUSY)
    assert not watched.pulse.is_owed


def test_a_question_that_was_not_acknowledged_may_be_answered_all_the_same(watched):
    watched.link.reaches = False
    watched.after(3)
    assert watched.pulse.takes(BUSY)


def test_a_terminal_that_restarts_while_it_waits_for_a_card_does_not_keep_the_visitor(counters, journal, acting_watcher):
    counter = counters(auto_card_after=None, driver_timers=WITHOUT_T4)
    counter.terminal.health()
    watcher = acting_watcher(on_prompt={TerminalPrompt.INSERT_CARD: lambda: counter.twin.power_cut(0)})
    result = counter.pay(5200, journal, watcher)
    assert (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.NOT_FOUND)


def test_a_terminal_that_dies_for_good_is_handed_to_staff(counters, journal, acting_watcher):
    counter = counters(auto_card_after=None, driver_timers=WITHOUT_T4)
    watcher = acting_watcher(on_prompt={TerminalPrompt.INSERT_CARD: counter.twin.mute})
    assert counter.pay(5200, journal, watcher).verdict is PaymentVerdict.UNKNOWN


def test_a_terminal_that_restarts_after_the_booking_is_asked_what_it_booked(counters, journal, watcher):
    counter = counters(driver_timers=WITHOUT_T4)
    watcher.on_prompt[TerminalPrompt.REMOVE_CARD] = lambda: counter.twin.power_cut(330)
    result = counter.pay(5200, journal, watcher)
    assert (result.verdict, result.pence) == (PaymentVerdict.PAID, 5200)
    assert len(counter.twin.ledger.charged) == 1


def test_a_visitor_who_takes_their_time_is_not_disturbed(counters, journal, watcher):
    counter = counters(auto_card_after=0.5, driver_timers=WITHOUT_T4)
    result = counter.pay(5200, journal, watcher)
    assert result.verdict is PaymentVerdict.PAID
    assert watcher.prompts[:2] == [TerminalPrompt.CONNECTING, TerminalPrompt.INSERT_CARD]
    assert len(counter.twin.ledger.charged) == 1
    assert counter.pay(100).verdict is PaymentVerdict.PAID
