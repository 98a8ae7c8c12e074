"""ZVT framing: the manual's vectors, pieces, damage."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.card_terminal import zvt_commands as commands
from devices.card_terminal.zvt_apdu import Apdu, ZvtSyntax, decoded
from devices.card_terminal.zvt_frames import FrameReader, Mark, Message, crc, framed
from devices.card_terminal.zvt_twin_wire import checksum, on_the_wire

VECTORS = {
    "positive": (commands.POSITIVE, "10 02 80 00 00 10 03 F5 1F"),
    "completion": (Apdu(0x060F), "10 02 06 0F 00 10 03 C6 33"),
    "registration": (commands.registration("123456", 0xBE, 978), "10 02 06 00 06 12 34 56 BE 09 78 10 03 C8 B1"),
    "authorise 10.10": (commands.authorisation(1010), "10 02 06 01 07 04 00 00 00 00 10 10 10 10 10 03 F3 04"),
    "repeat receipt": (commands.repeat_receipt("000000"), "10 02 06 20 05 00 00 00 03 03 10 03 DB 15"),
    "abort": (commands.abort(), "10 02 06 B0 00 10 03 43 F3"),
    "status": (commands.status_enquiry(), "10 02 05 01 00 10 03 10 06"),
    "software version": (
        Apdu(0x060F, bytes.fromhex("F0F0F7322E31342E313500")),
        "10 02 06 0F 0B F0 F0 F7 32 2E 31 34 2E 31 35 00 10 03 B1 11",
    ),
}


def heard(data: bytes) -> list[Mark | Message]:
    return list(FrameReader().feed(data))


@pytest.mark.parametrize("name", VECTORS)
def test_a_message_goes_out_as_in_the_manual(name):
    apdu, wire = VECTORS[name]
    assert framed(apdu.encoded()) == bytes.fromhex(wire)


@pytest.mark.parametrize("name", VECTORS)
def test_the_manuals_bytes_are_read_as_the_message(name):
    apdu, wire = VECTORS[name]
    (found,) = heard(bytes.fromhex(wire))
    assert isinstance(found, Message)
    assert decoded(found.apdu) == apdu


@pytest.mark.parametrize("name", VECTORS)
def test_the_twins_own_framing_agrees_with_the_manual(name):
    apdu, wire = VECTORS[name]
    assert on_the_wire(apdu.encoded()) == bytes.fromhex(wire)


def test_the_crc_is_kermits_in_driver_and_twin():
    assert crc(b"123456789") == 0x2189
    assert checksum(b"123456789") == b"\x89\x21"


@given(st.binary(max_size=600), st.lists(st.integers(1, 40), max_size=60))
def test_a_message_survives_any_cutting_into_pieces(apdu, cuts):
    reader, found, wire = FrameReader(), [], framed(apdu)
    for size in [*cuts, len(wire)]:
        found += reader.feed(wire[:size])
        wire = wire[size:]
    assert found == [Message(apdu)]
    assert not reader.within


@given(st.binary(max_size=400))
def test_noise_never_raises_and_silence_always_ends_it(noise):
    reader = FrameReader()
    list(reader.feed(noise))
    reader.silence()
    assert list(reader.feed(bytes.fromhex("10 02 80 00 00 10 03 F5 1F"))) == [Message(b"\x80\x00\x00")]


@given(st.binary(min_size=3, max_size=60), st.data())
def test_one_flipped_bit_is_never_taken_for_another_message(apdu, data):
    wire = bytearray(framed(apdu))
    wire[data.draw(st.integers(0, len(wire) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    assert all(found == Message(apdu) for found in heard(bytes(wire)) if isinstance(found, Message))


def test_bare_marks_are_told_apart_outside_messages_only():
    assert heard(b"\x06\x15" + framed(b"\x06\x15\x00")) == [Mark.ACK, Mark.NAK, Message(b"\x06\x15\x00")]


def test_a_half_message_is_damaged_after_silence():
    reader = FrameReader()
    assert list(reader.feed(framed(b"\x80\x00\x00")[:5])) == []
    assert reader.within
    assert reader.silence() is Mark.DAMAGED


def test_a_message_that_begins_anew_counts_from_there():
    assert heard(b"\x10\x02\x06\x01" + framed(b"\x80\x00\x00")) == [Message(b"\x80\x00\x00")]


def test_a_message_never_shows_its_bytes():
    assert "4761" not in repr(Message(bytes.fromhex("4761739001010119")))
    assert "4761" not in repr(Apdu(0x040F, bytes.fromhex("4761739001010119")))


@pytest.mark.parametrize("size", [0, 1, 0xFE, 0xFF, 0x100, 0xFFFF])
def test_lengths_of_one_and_of_three_bytes(size):
    apdu = Apdu(0x06D3, bytes(size))
    assert apdu.encoded()[2] == min(size, 0xFF)
    assert decoded(apdu.encoded()) == apdu


@given(st.binary(max_size=300))
def test_any_bytes_are_a_message_or_the_decoders_own_error(raw):
    with suppress(ZvtSyntax):
        assert decoded(raw).encoded()[:2] == raw[:2]
