"""Payments through the production driver against the twin, over a real pty."""

import threading
from dataclasses import replace

import pytest

from devices.card_terminal.card_terminal import NotPaidReason, PaymentVerdict, TerminalPrompt
from devices.health import HealthReason, HealthState
from tests.devices.card_terminal.conftest import DRIVER_TIMERS


def test_a_payment_is_journalled_before_it_is_acknowledged(counter, journal, watcher):
    result = counter.pay(5200, journal, watcher)
    assert (result.verdict, result.pence, result.card_last_digits) == (PaymentVerdict.PAID, 5200, "0119")
    assert journal.steps == ["sent", "accepted", "result", "completed"]
    assert [booking.pence for booking in counter.twin.ledger.charged] == [5200]


def test_the_visitor_sees_each_step(counter, journal, watcher):
    counter.pay(5200, journal, watcher)
    assert watcher.prompts == [
        TerminalPrompt.CONNECTING,
        TerminalPrompt.INSERT_CARD,
        TerminalPrompt.ENTER_PIN,
        TerminalPrompt.WAITING_FOR_HOST,
        TerminalPrompt.REMOVE_CARD,
    ]


def test_both_slips_are_kept_apart(counter):
    result = counter.pay(1010)
    assert "CUSTOMER COPY" in result.customer_slip.lines[0]
    assert "MERCHANT COPY" in result.merchant_slip.lines[0]
    assert "Sale GBP 10.10" in result.customer_slip.lines


def test_a_declined_card_takes_nothing(counter, journal):
    counter.twin.decline_next(0x05)
    result = counter.pay(5200, journal)
    assert (result.verdict, result.reason, result.pence) == (PaymentVerdict.NOT_PAID, NotPaidReason.DECLINED, 0)
    assert journal.results[0].verdict is PaymentVerdict.NOT_PAID
    assert counter.twin.ledger.bookings == ()


def test_an_approval_of_more_than_was_asked_for_goes_back_and_is_the_terminals_fault(counter, journal):
    counter.twin.partial(5300)
    result = counter.pay(5200, journal)
    assert (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.TERMINAL_FAULT)
    assert counter.twin.ledger.charged == ()


def test_a_partial_approval_takes_what_it_says(counter):
    counter.twin.partial(2000)
    assert counter.pay(5200).pence == 2000


def test_a_wrong_pin_is_told_and_then_paid(counter, journal, watcher):
    counter.twin.wrong_pin_then_ok()
    assert counter.pay(5200, journal, watcher).verdict is PaymentVerdict.PAID
    assert TerminalPrompt.WRONG_PIN in watcher.prompts


def test_the_stop_key_cancels(counters, journal, acting_watcher):
    counter = counters(auto_card_after=None)
    watcher = acting_watcher(on_prompt={TerminalPrompt.INSERT_CARD: counter.twin.visitor_cancels})
    result = counter.pay(5200, journal, watcher)
    assert (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.CANCELLED)


def test_the_visitor_cancels_on_the_screen(counters, journal, acting_watcher):
    counter = counters(auto_card_after=None)
    result = counter.pay(5200, journal, acting_watcher(cancel_at=TerminalPrompt.INSERT_CARD))
    assert (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.CANCELLED)
    assert (
        counter.pay(5200, watcher=acting_watcher(on_prompt={TerminalPrompt.INSERT_CARD: counter.twin.present_card})).pence == 5200
    )


def test_a_terminal_that_loses_its_power_does_not_keep_the_visitor_for_t4(counters, journal, acting_watcher):
    counter = counters(auto_card_after=None, driver_timers=replace(DRIVER_TIMERS, t4=1e6, t2=0.1, closing=0.3))
    counter.terminal.health()
    watcher = acting_watcher(on_prompt={TerminalPrompt.INSERT_CARD: lambda: counter.twin.power_cut(0)})
    watcher.cancel_at = TerminalPrompt.INSERT_CARD
    result = counter.pay(5200, journal, watcher)
    assert result.verdict is not PaymentVerdict.PAID
    assert counter.twin.ledger.charged == ()


def test_a_terminal_that_loses_its_power_while_it_prints_is_soon_asked(counters, journal, watcher):
    counter = counters(driver_timers=replace(DRIVER_TIMERS, t4=1e6, closing=0.2))
    counter.pay(100)
    watcher.on_prompt[TerminalPrompt.REMOVE_CARD] = lambda: counter.twin.power_cut(330)
    result = counter.pay(5200, journal, watcher)
    assert (result.verdict, result.pence) == (PaymentVerdict.PAID, 5200)


def test_the_first_payment_of_a_new_terminal_can_be_settled_too(counters, journal, acting_watcher):
    counter = counters(auto_card_after=None)
    counter.terminal.health()
    assert counter.terminal.last_trace() == "000000"
    watcher = acting_watcher(on_prompt={TerminalPrompt.INSERT_CARD: counter.twin.unplug})
    counter.pay(5200, journal, watcher)
    counter.twin.replug()
    result = counter.restarted().settle(counter.intent(5200, trace_before="000000"))
    assert (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.NOT_FOUND)


def test_cancelling_after_the_booking_is_too_late(counter, journal, acting_watcher):
    result = counter.pay(5200, journal, acting_watcher(cancel_at=TerminalPrompt.REMOVE_CARD))
    assert result.verdict is PaymentVerdict.PAID
    assert len(counter.twin.ledger.charged) == 1


def test_a_terminal_that_cannot_stop_now_is_waited_for(counters, journal, acting_watcher):
    counter = counters(driver_timers=replace(DRIVER_TIMERS, closing=0.05, recovery=0.2))
    counter.twin.card_stays()
    taken_out = threading.Timer(1.0, counter.twin.remove_card)
    watcher = acting_watcher(cancel_at=TerminalPrompt.REMOVE_CARD, on_prompt={TerminalPrompt.REMOVE_CARD: taken_out.start})
    assert counter.pay(5200, journal, watcher).verdict is PaymentVerdict.PAID
    taken_out.join()
    assert len(counter.twin.ledger.charged) == 1


def test_a_journal_that_cannot_be_written_makes_the_terminal_reverse(counter, failing_journal):
    result = counter.pay(5200, failing_journal("result"))
    assert (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.JOURNAL)
    assert counter.twin.ledger.charged == ()


def test_without_a_journal_nothing_is_asked_for(counter, failing_journal):
    result = counter.pay(5200, failing_journal("sent"))
    assert (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.JOURNAL)
    assert counter.twin.ledger.bookings == ()


def test_a_journal_lost_after_acceptance_takes_no_money(counter, failing_journal):
    result = counter.pay(5200, failing_journal("accepted"))
    assert result.verdict is PaymentVerdict.NOT_PAID
    assert counter.twin.ledger.charged == ()


def test_a_journal_lost_after_the_result_changes_nothing(counter, failing_journal):
    assert counter.pay(5200, failing_journal("completed")).verdict is PaymentVerdict.PAID


def test_nobody_comes_with_a_card(counters):
    counter = counters(auto_card_after=None, timers=_impatient())
    assert counter.pay(5200).verdict is PaymentVerdict.NOT_PAID


@pytest.mark.parametrize(
    "fault", ["nak:2", "bad_crc:2", "half:1", "duplicate:1", "garbage:9", "lost_ack:1", "busy:1", "slow:0.02"]
)
def test_trouble_on_the_wire_is_ridden_out(counter, journal, fault):
    counter.terminal.health()
    counter.twin.faults.take(fault)
    assert counter.pay(5200, journal).verdict is PaymentVerdict.PAID
    assert journal.steps.count("result") == 1
    assert len(counter.twin.ledger.charged) == 1


def test_a_terminal_that_stays_busy_refuses(counter):
    counter.terminal.health()
    counter.twin.faults.take("busy:999")
    result = counter.pay(5200)
    assert (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.TERMINAL_BUSY)


def test_a_mute_terminal_is_unreachable_and_charges_nothing(counter):
    counter.twin.mute()
    result = counter.pay(5200)
    assert (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.UNREACHABLE)
    assert counter.terminal.health().state is HealthState.UNKNOWN


def test_an_unplugged_terminal_is_unreachable_and_comes_back(counter):
    counter.twin.unplug()
    assert counter.pay(5200).reason is NotPaidReason.UNREACHABLE
    assert HealthReason.UNPLUGGED in counter.terminal.health().reasons
    counter.twin.replug()
    assert counter.pay(5200).verdict is PaymentVerdict.PAID


def test_a_completion_without_a_result_is_asked_about(counter):
    counter.pay(5200)
    counter.twin.faults.take("no_status")
    result = counter.pay(5200)
    assert result.verdict is PaymentVerdict.PAID
    assert len(counter.twin.ledger.charged) == 2


def test_a_terminal_that_lost_its_registration_is_registered_again(counter):
    counter.pay(100)
    counter.twin.power_cut(0)
    counter.terminal.health()
    assert counter.pay(100).verdict is PaymentVerdict.PAID


def test_a_whole_card_number_appears_nowhere(counters, journal, watcher, caplog):
    caplog.set_level("DEBUG")
    counter = counters(careless=True)
    result = counter.pay(5200, journal, watcher)
    assert result.card_last_digits == "0119"
    for shown in (repr(result), repr(journal), caplog.text, repr(counter.terminal.settle(counter.intent()))):
        assert "4761739001010119" not in shown
        assert "47617390" not in shown


def test_reversal_gives_the_money_back_once(counter):
    paid = counter.pay(5200)
    reversed_once = counter.terminal.reverse(paid.receipt_number, paid.pence)
    assert (reversed_once.verdict, reversed_once.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.REVERSED)
    assert counter.terminal.reverse(paid.receipt_number, paid.pence).reason is NotPaidReason.REVERSED
    assert counter.twin.ledger.charged == ()


def test_reversing_what_is_not_there_is_refused(counter):
    counter.pay(5200)
    assert counter.terminal.reverse("0777", 5200).verdict is PaymentVerdict.PAID


def test_the_end_of_day_says_the_total(counter):
    counter.pay(5200)
    counter.pay(1010)
    end = counter.terminal.end_of_day()
    assert (end.done, end.pence, end.updating) == (True, 6210, False)
    assert "END OF DAY" in end.slip.lines


def test_an_updating_terminal_is_left_alone_and_comes_back(counter):
    counter.pay(5200)
    counter.twin.faults.take("update:0.6")
    assert counter.terminal.end_of_day().updating
    result = counter.pay(100)
    assert (result.verdict, result.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.TERMINAL_BUSY)
    counter.twin.unmute()
    assert counter.pay(100).verdict is PaymentVerdict.PAID


def test_health_knows_the_last_trace_number(counters):
    counter = counters(first_trace=41)
    counter.pay(100)
    fresh = counter.restarted()
    assert fresh.health().state is HealthState.OK
    assert fresh.last_trace() == "000041"


def _impatient():
    from devices.card_terminal.zvt_twin_wire import TwinTimers

    return TwinTimers(t1=0.05, t2=0.2, t3=0.25, again=0.02, card=0.05, step=0.0, boot=0.02, look=0.005)
