"""Replies told apart by their first byte, whatever else is on the line."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devices.printer.escpos_replies import (
    AutomaticStatus,
    EscposReplies,
    FlowControl,
    Garbage,
    Information,
    PaperSensorStatus,
    ProcessId,
    RealTimeStatus,
)

EXAMPLES = 200_000 if os.environ.get("FIRST_STOP_TORTURE") else 500


@pytest.mark.parametrize(
    ("data", "reply"),
    [
        (b"\x11", FlowControl(may_send=True)),
        (b"\x13", FlowControl(may_send=False)),
        (b"\x12", RealTimeStatus(0x12)),
        (b"\x7e", RealTimeStatus(0x7E)),
        (b"\x72", RealTimeStatus(0x72)),
        (b"\x1c\x00\x0f\x00", AutomaticStatus(0x1C, 0x00, 0x0F)),
        (b'7"P011\x00', ProcessId("P011")),
        (b"_EPSON\x00", Information("EPSON")),
        (b"\x00", PaperSensorStatus(0)),
        (b"\x0f", PaperSensorStatus(0x0F)),
        (b"\xff", Garbage(b"\xff")),
    ],
)
def test_a_reply_is_known_by_its_first_byte(data, reply):
    assert EscposReplies().feed(data) == (reply,)


def test_a_reply_in_pieces_is_one_reply():
    replies = EscposReplies()

    assert replies.feed(b'7"P0') == ()
    assert replies.feed(b"11\x00\x12") == (ProcessId("P011"), RealTimeStatus(0x12))


def test_a_real_time_answer_inside_an_automatic_status_is_not_lost():
    replies = EscposReplies().feed(b"\x10\x00\x12\x14\x00\x00\x00")

    assert RealTimeStatus(0x12) in replies
    assert AutomaticStatus(0x14, 0, 0) in replies


def test_a_half_reply_can_be_forgotten():
    replies = EscposReplies()
    replies.feed(b'7"P0')
    replies.forget()

    assert replies.feed(b"\x12") == (RealTimeStatus(0x12),)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.lists(st.binary(max_size=40), max_size=8))
def test_no_bytes_break_the_decoder(chunks):
    replies = EscposReplies()
    for chunk in chunks:
        replies.feed(chunk)
    # A real reply is found within one longest block, whatever came before.
    assert RealTimeStatus(0x16) in replies.feed(b"\xff" + b"\x16" * 8)
