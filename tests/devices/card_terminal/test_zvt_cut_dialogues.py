"""The dialogues besides a payment, cut at their bytes: nothing raises, verdicts agree with the ledger, the terminal is back."""

import os
from dataclasses import replace

import pytest

from devices.card_terminal.card_terminal import PaymentVerdict
from devices.health import HealthState
from tests.devices.card_terminal.conftest import FAST_DRIVER, FAST_TWIN

STEP = 1 if os.environ.get("FIRST_STOP_TORTURE") else 17
DRIVER = replace(FAST_DRIVER, recovery=3.0)

pytestmark = pytest.mark.timeout(3600 if STEP == 1 else 300)


@pytest.fixture
def cut(counters):
    counter = counters(driver_timers=DRIVER, timers=FAST_TWIN)

    def at(byte: int, ask):
        counter.twin.faults.cut = byte
        answer = ask()
        counter.twin.faults.cut = None
        return answer

    counter.cut_at = at
    return counter


def paid_at_last(counter, pence: int):
    """A busy machine may keep the terminal from its card in time: nothing is paid then, and it is asked again."""
    while (result := counter.pay(pence)).verdict is not PaymentVerdict.PAID:
        assert result.verdict is PaymentVerdict.NOT_PAID
    return result


def is_back(counter) -> bool:
    return any(counter.terminal.health().state is HealthState.OK for _ in range(5))


def test_a_reversal_cut_at_any_byte_agrees_with_the_ledger(cut):
    for byte in range(0, 440, STEP):
        paid = paid_at_last(cut, 100 + byte)
        result = cut.cut_at(byte, lambda paid=paid: cut.terminal.reverse(paid.receipt_number, paid.pence))
        stands = any(booking.pence == 100 + byte for booking in cut.twin.ledger.charged)
        assert result.verdict is PaymentVerdict.UNKNOWN or (result.verdict is PaymentVerdict.PAID) is stands
        assert is_back(cut)
        cut.terminal.reverse(paid.receipt_number, paid.pence)


def test_settling_cut_at_any_byte_still_finds_the_truth(cut):
    cut.pay(100)
    for byte in range(0, 360, STEP):
        nothing = cut.intent(200)
        assert cut.cut_at(byte, lambda nothing=nothing: cut.terminal.settle(nothing)).verdict is PaymentVerdict.NOT_PAID
        assert is_back(cut)


def test_an_end_of_day_cut_at_any_byte_is_never_done_by_mistake(cut):
    cut.pay(100)
    for byte in range(0, 560, STEP):
        end = cut.cut_at(byte, cut.terminal.end_of_day)
        assert end.done or end.reason is not None
        assert is_back(cut)


def test_an_enquiry_cut_at_any_byte_is_not_ok_and_then_is(cut):
    cut.pay(100)
    for byte in range(0, 70, max(1, STEP // 4)):
        cut.cut_at(byte, cut.terminal.health)
        assert is_back(cut)
