"""What the frames of card readers mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.id_card.chip_answers import card_of_uid, is_payment_card
from devices.id_card.identity_card import CardKind, CardRefusal, IdentityCard
from devices.id_card.library_card_frames import library_card_in
from devices.id_card.magstripe_frames import magnetic_card_in
from devices.id_card.rdm6300_frames import Rdm6300Frames

TAG = b"\x0201002A3B4C5C\x03"  # 01 ^ 00 ^ 2A ^ 3B ^ 4C = 5C


@pytest.mark.parametrize(
    ("frame", "number"),
    [
        (b";0012345678?", "0012345678"),
        (b";0012345678=01?", "0012345678"),
        (b"%RESIDENT^SMITH?;778899?", "778899"),
        (b"%STAFF1234^SMITH?", "STAFF1234"),
        (b"\n;0012345678?", "0012345678"),
    ],
)
def test_a_stripe_gives_the_number_on_its_second_track_or_else_its_first(frame, number):
    assert magnetic_card_in(bytearray(frame)) == IdentityCard(CardKind.MAGNETIC, number)


def test_a_right_check_character_is_accepted_and_a_wrong_one_is_not():
    assert magnetic_card_in(bytearray(b";1234?0")) == IdentityCard(CardKind.MAGNETIC, "1234")
    assert magnetic_card_in(bytearray(b";1234?5")) is CardRefusal.UNREADABLE


@pytest.mark.parametrize(
    "frame",
    [
        b"%B4000001234567899^DOE/J^29121010?;4000001234567899=29121010?",
        b";5555555555554444=2912101?",
        b";5555555555554444?",
        b"%B378282246310005^DOE^2912?",
    ],
)
def test_a_payment_card_is_refused(frame):
    assert magnetic_card_in(bytearray(frame)) is CardRefusal.PAYMENT_CARD


@pytest.mark.parametrize("frame", [b"", b"\xff\x00", b";1234", b"1234?", b"%E?"])
def test_half_a_stripe_is_unreadable_or_nobody(frame):
    assert magnetic_card_in(bytearray(frame)) in {CardRefusal.UNREADABLE, CardRefusal.NOT_AN_IDENTITY}


@pytest.mark.parametrize("frame", [b"21234567890124", b"A21234567890124B", b"]F0a21234567890124b"])
def test_a_library_card_is_read_with_or_without_its_letters(frame):
    assert library_card_in(bytearray(frame)) == IdentityCard(CardKind.LIBRARY, "21234567890124")


def test_a_library_card_with_a_wrong_digit_is_unreadable():
    assert library_card_in(bytearray(b"21234567890125")) is CardRefusal.UNREADABLE


def test_a_library_book_is_nobody():
    assert library_card_in(bytearray(b"31234567890122")) is CardRefusal.NOT_AN_IDENTITY


def test_a_tag_is_found_between_noise_and_halves():
    frames = Rdm6300Frames()
    assert frames.arrived(b"\xff3B4C5C\x03" + TAG[:5]) == []
    assert frames.arrived(TAG[5:] + TAG) == ["01002A3B4C", "01002A3B4C"]


@pytest.mark.parametrize("place", range(len(TAG)))
def test_a_tag_with_any_byte_damaged_is_not_read(place):
    damaged = TAG[:place] + bytes([TAG[place] ^ 0x01]) + TAG[place + 1 :]
    assert Rdm6300Frames().arrived(damaged) == []


def test_a_chips_number_is_read_and_a_made_up_one_is_nobody():
    assert card_of_uid(bytes.fromhex("04A2B3C4D5E6809000")) == IdentityCard(CardKind.CONTACTLESS, "04A2B3C4D5E680")
    assert card_of_uid(bytes.fromhex("08A2B3C49000")) is CardRefusal.NOT_AN_IDENTITY
    assert card_of_uid(bytes.fromhex("6A81")) is CardRefusal.UNREADABLE


def test_only_a_chip_that_knows_the_payment_application_is_a_payment_card():
    assert all(is_payment_card(bytes.fromhex(answer)) for answer in ("6F019000", "6110", "6F016283"))
    assert not any(is_payment_card(bytes.fromhex(answer)) for answer in ("6A82", "6D00", "6300", "911C", "90", ""))


@given(st.binary(max_size=120))
def test_any_frame_gives_a_card_or_a_refusal(data):
    assert isinstance(magnetic_card_in(bytearray(data)), IdentityCard | CardRefusal)
    assert isinstance(library_card_in(bytearray(data)), IdentityCard | CardRefusal)
    assert isinstance(card_of_uid(data), IdentityCard | CardRefusal)


@given(st.lists(st.binary(max_size=40)))
def test_any_bytes_in_any_pieces_keep_the_tag_reader_bounded(pieces):
    frames = Rdm6300Frames()
    for piece in pieces:
        frames.arrived(piece)
    assert len(frames._gathered) < 14


@given(st.binary(max_size=60).filter(lambda noise: b"\x02" not in noise), st.integers(0, len(TAG)))
def test_a_tag_after_any_noise_is_read_however_it_is_cut(noise, cut):
    frames = Rdm6300Frames()
    assert frames.arrived(noise + TAG[:cut]) + frames.arrived(TAG[cut:]) == ["01002A3B4C"]
