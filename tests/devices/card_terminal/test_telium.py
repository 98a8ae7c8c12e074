"""Telium E+: frames, and what the weaker protocol can and cannot promise."""

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.card_terminal.card_terminal import NotPaidReason, PaymentIntent, PaymentVerdict, TerminalPrompt
from devices.card_terminal.telium_frames import TeliumAnswer, TeliumSyntax, answer, checksum, request
from devices.card_terminal.telium_terminal import TeliumTerminal
from devices.card_terminal.telium_timers import TeliumTimers
from devices.card_terminal.telium_twin import WHOLE_CARD, TeliumTwin
from devices.line.reopening_line import ReopeningLine
from devices.line.serial_line import SerialLine


def framed(text: str) -> bytes:
    body = text.encode() + b"\x03"
    return b"\x02" + body + bytes((checksum(body),))


def test_a_request_is_thirty_four_characters_with_the_short_answer_asked_for():
    assert request("1", 1010, "826", "ABC") == framed("0100001010" + "0" + "1" + "0" + "826" + "ABC       " + "A010" + "B010")


def test_both_lengths_of_answer_are_read_and_the_card_number_is_dropped():
    short = answer(framed("01" + "0" + "00001010" + "1" + "826" + "ABC       "))
    long = answer(framed("01" + "0" + "00001010" + "1" + f"{WHOLE_CARD:<55}" + "826" + "ABC       "))
    assert short == long == TeliumAnswer("01", 0, 1010, "ABC")
    assert WHOLE_CARD not in repr(long)


@given(st.binary(max_size=100))
def test_any_bytes_are_an_answer_or_the_decoders_own_error(frame):
    try:
        assert answer(frame).pence >= 0
    except TeliumSyntax:
        return


@pytest.mark.parametrize("pence", [0, -1, 100_000_000])
def test_an_amount_that_does_not_fit_is_refused(pence):
    with pytest.raises(OverflowError):
        request("01", pence, "826", "")


@pytest.fixture
def twin(pty_port):
    twin = TeliumTwin(pty_port, auto_card_after=0.0, mark_timeout=0.3)
    thread = threading.Thread(target=twin.serve)
    thread.start()
    yield twin
    pty_port.close()
    thread.join()


@pytest.fixture
def terminal(twin):
    line = ReopeningLine(lambda: SerialLine(twin.port.path, 9600), 9600)
    yield TeliumTerminal(line, timers=TeliumTimers(mark=0.2, byte=0.1, transaction=1.0))
    line.close()


def intent() -> PaymentIntent:
    return PaymentIntent("5b1f3c9e-attempt-1", 1010, "K1")


def test_a_payment_is_taken(twin, terminal, journal, watcher):
    result = terminal.pay(intent(), journal, watcher)
    assert (result.verdict, result.pence) == (PaymentVerdict.PAID, 1010)
    assert journal.steps == ["sent", "accepted", "result", "completed"]
    assert watcher.prompts == [TerminalPrompt.CONNECTING, TerminalPrompt.INSERT_CARD]
    assert twin.charged == (1010,)


def test_a_damaged_answer_is_asked_for_again(twin, terminal, journal, watcher):
    twin.bad_answers(2)
    assert terminal.pay(intent(), journal, watcher).verdict is PaymentVerdict.PAID


def test_an_answer_that_never_comes_is_for_staff_and_stays_so(twin, terminal, journal, acting_watcher):
    watcher = acting_watcher(on_prompt={TerminalPrompt.INSERT_CARD: twin.mute})
    attempt = intent()
    assert terminal.pay(attempt, journal, watcher).verdict is PaymentVerdict.UNKNOWN
    twin.unmute()
    assert terminal.settle(attempt).verdict is PaymentVerdict.UNKNOWN


def test_a_result_that_cannot_be_journalled_is_for_staff_because_nothing_can_be_reversed(
    twin, terminal, failing_journal, watcher
):
    assert terminal.pay(intent(), failing_journal("result"), watcher).verdict is PaymentVerdict.UNKNOWN


def test_what_it_cannot_do_it_says(terminal):
    assert terminal.reverse("0001", 1010).reason is NotPaidReason.TERMINAL_FAULT
    assert not terminal.end_of_day().done
