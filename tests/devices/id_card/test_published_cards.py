"""Card readers against what makers and users of others' equipment have published, not against our own twin."""

import pytest

from devices.id_card.identity_card import CardKind, CardRefusal, IdentityCard
from devices.id_card.library_card_frames import library_card_in
from devices.id_card.magstripe_frames import magnetic_card_in
from devices.id_card.rdm6300_frames import Rdm6300Frames

RDM6300 = {
    # Seeed Studio's page on the module: its one example.
    "62E3086CED": "02 36 32 45 33 30 38 36 43 45 44 30 38 03",
    # Read from real modules, in Seeed's and Hobby Components' forums.
    "01000734E0": "02 30 31 30 30 30 37 33 34 45 30 44 32 03",
    "100086F444": "02 31 30 30 30 38 36 46 34 34 34 32 36 03",
}
LIBRARY = {
    # JerseyCat's and Dynix's worked examples of the check digit, both of a book.
    "30234000517861": CardRefusal.NOT_AN_IDENTITY,
    "33191000105864": CardRefusal.NOT_AN_IDENTITY,
    # NC Cardinal's worked example, of a person's card that does not begin with 2.
    "58198000943996": IdentityCard(CardKind.LIBRARY, "58198000943996"),
}
STRIPES = {
    # MagTek, I/O Interface for TTL Magnetic Stripe Readers: the message AT3 on track 1, 0123 on track 2, each with its LRC.
    b"%AT3?<": CardRefusal.NOT_AN_IDENTITY,
    b"%AT3?=": CardRefusal.UNREADABLE,
    b";0123?4": IdentityCard(CardKind.MAGNETIC, "0123"),
    b";0123?5": CardRefusal.UNREADABLE,
}


@pytest.mark.parametrize(("tag", "frame"), RDM6300.items())
def test_a_published_frame_of_an_rfid_module_is_its_tag(tag, frame):
    assert Rdm6300Frames().arrived(bytes.fromhex(frame)) == [tag]


def test_a_tag_that_a_real_module_read_wrongly_is_not_taken():
    """From the same forum: the check is FC, and should be FA."""
    assert Rdm6300Frames().arrived(bytes.fromhex("02 30 32 30 30 34 44 42 30 30 35 46 43 03")) == []


@pytest.mark.parametrize(("digits", "expected"), LIBRARY.items())
def test_a_published_library_number_has_its_right_check_digit_and_no_other(digits, expected):
    assert library_card_in(bytearray(digits.encode())) == expected
    for other in set("0123456789") - {digits[-1]}:
        assert library_card_in(bytearray(digits[:-1].encode() + other.encode())) is CardRefusal.UNREADABLE


@pytest.mark.parametrize(("stripe", "expected"), STRIPES.items())
def test_the_makers_example_of_a_stripe_and_its_check_character(stripe, expected):
    assert magnetic_card_in(bytearray(stripe)) == expected
