"""What a terminal's last booking proves, and what it does not."""

from datetime import UTC, datetime, timedelta

import pytest

from devices.card_terminal.card_terminal import NotPaidReason, PaymentIntent, PaymentVerdict
from devices.card_terminal.zvt_evidence import NO_BOOKING, judged
from devices.card_terminal.zvt_news import StatusInformation

BEGAN = datetime(2026, 11, 21, 20, 15, tzinfo=UTC)
INTENT = PaymentIntent("a", 5200, "K1", started_at=BEGAN)


def booking(trace="000008", pence=5200, code=0, minutes=1.0, receipt="0008", original="") -> StatusInformation:
    at = BEGAN.astimezone() + timedelta(minutes=minutes)
    return StatusInformation(code, pence, trace, original, receipt, f"{at:%m%d}", f"{at:%H%M%S}")


def test_the_booking_from_before_proves_that_nothing_was_taken():
    found = judged(INTENT, "000007", "", booking("000007"))
    assert (found.verdict, found.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.NOT_FOUND)


def test_a_newer_booking_of_that_amount_and_time_is_the_payment():
    assert judged(INTENT, "000007", "", booking()).verdict is PaymentVerdict.PAID


def test_the_booking_that_was_told_to_us_is_the_payment():
    assert judged(INTENT, "", "000008", booking()).verdict is PaymentVerdict.PAID
    assert judged(INTENT, "000007", "000009", booking()).verdict is PaymentVerdict.UNKNOWN


def test_amount_and_time_alone_are_enough_where_no_trace_number_is_known():
    assert judged(INTENT, "", "", booking()).verdict is PaymentVerdict.PAID
    assert judged(INTENT, "", "", booking(pence=5100)).verdict is PaymentVerdict.UNKNOWN


def test_a_partial_payment_is_found_where_the_terminal_told_us_of_it():
    assert judged(INTENT, "000007", "000008", booking(pence=2000)).verdict is PaymentVerdict.PAID
    assert judged(INTENT, "000007", "", booking(pence=2000)).verdict is PaymentVerdict.UNKNOWN


@pytest.mark.parametrize(
    "last",
    [
        None,
        StatusInformation(),
        booking(pence=9900),
        booking(pence=0),
        booking(minutes=-6),
        booking(minutes=300),
        booking(receipt=""),
        booking(original="000003"),
    ],
)
def test_anything_else_is_for_a_person_to_look_at(last):
    assert judged(INTENT, "000007", "", last).verdict is PaymentVerdict.UNKNOWN


def test_a_reversal_of_the_payment_means_not_paid():
    found = judged(INTENT, "000007", "000008", booking("000009", original="000008"))
    assert (found.verdict, found.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.REVERSED)


def test_a_booking_marked_reversed_means_not_paid():
    assert judged(INTENT, "000007", "", booking(code=0xB4)).reason is NotPaidReason.REVERSED


def test_a_terminals_clock_an_hour_out_does_not_matter():
    assert judged(INTENT, "000007", "", booking(minutes=61)).verdict is PaymentVerdict.PAID


def test_the_turn_of_the_year_does_not_matter():
    eve = PaymentIntent("a", 5200, "K1", started_at=datetime(2026, 12, 31, 23, 59, tzinfo=UTC).astimezone())
    last = StatusInformation(0, 5200, "000008", "", "0008", "0101", "000030")
    assert judged(eve, "000007", "", last).verdict is PaymentVerdict.PAID


def test_nonsense_from_the_terminals_clock_is_no_contradiction():
    last = StatusInformation(0, 5200, "000008", "", "0008", "9999", "999999")
    assert judged(INTENT, "000007", "", last).verdict is PaymentVerdict.PAID
    assert judged(INTENT, "", "", last).verdict is PaymentVerdict.UNKNOWN


def nothing(minutes: float) -> StatusInformation:
    at = BEGAN.astimezone() + timedelta(minutes=minutes)
    return StatusInformation(trace=NO_BOOKING, date=f"{at:%m%d}", time=f"{at:%H%M%S}")


def test_a_terminal_that_held_no_booking_and_holds_none_has_taken_nothing():
    found = judged(INTENT, NO_BOOKING, "", nothing(1))
    assert (found.verdict, found.reason) == (PaymentVerdict.NOT_PAID, NotPaidReason.NOT_FOUND)
    assert judged(INTENT, NO_BOOKING, "", booking("000001")).verdict is PaymentVerdict.PAID


@pytest.mark.parametrize(
    ("before", "last"),
    [("", nothing(1)), ("000007", nothing(1)), (NO_BOOKING, nothing(45)), (NO_BOOKING, StatusInformation(trace=NO_BOOKING))],
)
def test_a_terminal_may_have_forgotten_its_bookings_with_its_day(before, last):
    assert judged(INTENT, before, "", last).verdict is PaymentVerdict.UNKNOWN
