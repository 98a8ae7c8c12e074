"""Payment cards are recognised on ports where none belong; bill numbers pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.payment_card_guard import looks_like_payment_card, passes_luhn

# The networks' published test numbers.
CARDS = [
    "4111111111111111",
    "4222222222222",
    "5555555555554444",
    "2223003122003222",
    "378282246310005",
    "30569309025904",
    "3530111333300000",
    "6011111111111117",
    "6200000000000005",
    "6759649826438453",
]


def with_luhn(digits: str) -> str:
    return next(digits + last for last in "0123456789" if passes_luhn((digits + last).encode()))


@pytest.mark.parametrize("card", CARDS)
def test_a_card_number_is_recognised_bare_grouped_and_inside_other_text(card):
    grouped = " ".join(card[start : start + 4] for start in range(0, len(card), 4))
    for text in (card, grouped, grouped.replace(" ", "-"), f"https://example.org/?n={card}&x=1", f"12 {grouped}"):
        assert looks_like_payment_card(text.encode()), text


@pytest.mark.parametrize(
    "track",
    [
        "%B4000001234567899^DOE/J^2912101000000000?",
        ";4000001234567899=29121010000000000000?",
        "xx;123456789012=2912?",
        "%B1234 5678 9012 345^X^?",
    ],
)
def test_track_data_is_recognised_whatever_its_number(track):
    assert looks_like_payment_card(track.encode())
    assert looks_like_payment_card(track.encode(), [b"4", b"1"])


@pytest.mark.parametrize("start", ["982612", "633592", "982617000012345678", "1", "80", "9826 1234"])
def test_bill_numbers_of_nineteen_digits_pass_even_with_a_right_luhn_digit(start):
    digits = with_luhn(start.replace(" ", "").ljust(18, "7"))
    assert not looks_like_payment_card(digits.encode())


def test_a_councils_own_prefix_goes_before_the_networks():
    number = with_luhn("4000123".ljust(18, "5")).encode()
    assert looks_like_payment_card(number)
    assert not looks_like_payment_card(number, [b"4000123"])


def test_a_card_number_with_a_wrong_digit_passes_as_what_it_is_a_number():
    assert not looks_like_payment_card(b"4111111111111112")


@pytest.mark.parametrize("text", ["", "12345", "4" * 40, "FS1-ABCD-EFGH", "020 7946 0000", "23456789012345"])
def test_other_texts_pass(text):
    assert not looks_like_payment_card(text.encode())


@given(st.binary(max_size=300))
def test_any_bytes_get_an_answer(data):
    assert looks_like_payment_card(bytearray(data)) in {True, False}


@given(st.sampled_from(CARDS), st.text("abcXYZ.:/?&=", max_size=12), st.text("abcXYZ.:/?&=", max_size=12))
def test_no_surroundings_hide_a_card(card, before, after):
    assert looks_like_payment_card(f"{before}{card}{after}".encode())
