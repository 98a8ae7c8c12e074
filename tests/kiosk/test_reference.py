"""References: no two alike, every slip caught, every usual misreading understood."""

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.reference import (
    ALPHABET,
    COUNTERS,
    NotAReference,
    ReferenceFault,
    counter_of,
    format_reference,
    kiosk_of,
    make_reference,
    parse_reference,
)

kiosks = st.text(ALPHABET, min_size=2, max_size=2)
counters = st.integers(0, COUNTERS - 1)


@given(kiosks, counters)
def test_a_reference_gives_back_its_kiosk_and_counter(kiosk: str, counter: int) -> None:
    reference = make_reference(kiosk, counter)
    assert (kiosk_of(reference), counter_of(reference)) == (kiosk, counter)


def test_a_hundred_thousand_in_a_row_are_all_different() -> None:
    assert len({make_reference("K7", counter) for counter in range(100_000)}) == 100_000


@given(kiosks, counters)
def test_every_single_wrong_character_is_caught(kiosk: str, counter: int) -> None:
    reference = make_reference(kiosk, counter)
    for place, letter in enumerate(reference):
        for wrong in ALPHABET.replace(letter, ""):
            with pytest.raises(NotAReference) as caught:
                parse_reference(reference[:place] + wrong + reference[place + 1 :])
            assert caught.value.reason is ReferenceFault.CHECK


@given(kiosks, counters)
def test_any_two_characters_that_changed_places_are_caught(kiosk: str, counter: int) -> None:
    reference = make_reference(kiosk, counter)
    for left, right in combinations(range(len(reference)), 2):
        letters = list(reference)
        letters[left], letters[right] = letters[right], letters[left]
        swapped = "".join(letters)
        assert swapped == reference or _is_refused(swapped)


def _is_refused(typed: str) -> bool:
    try:
        parse_reference(typed)
    except NotAReference:
        return True
    return False


@given(kiosks, counters, st.randoms(use_true_random=False))
def test_the_usual_misreadings_are_understood(kiosk: str, counter: int, chance: random.Random) -> None:
    reference = make_reference(kiosk, counter)
    misread = "".join(chance.choice({"0": "0Oo", "1": "1IiLl"}.get(letter, letter + letter.lower())) for letter in reference)
    assert parse_reference(f" {misread[:3]} -{misread[3:]} ") == reference


def test_people_see_two_groups_of_four() -> None:
    assert format_reference("K7Q49FTX") == "K7Q4-9FTX"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", ReferenceFault.LENGTH),
        ("K7Q4-9FT", ReferenceFault.LENGTH),
        ("K7Q4-9FTXX", ReferenceFault.LENGTH),
        ("K7Q4-9FTU", ReferenceFault.CHARACTER),
        ("K7Q4-9F*X", ReferenceFault.CHARACTER),
    ],
)
def test_other_text_is_told_what_is_wrong_with_it(typed: str, reason: ReferenceFault) -> None:
    with pytest.raises(NotAReference) as caught:
        parse_reference(typed)
    assert caught.value.reason is reason


def test_a_counter_too_large_for_five_characters_is_an_error() -> None:
    with pytest.raises(ValueError):
        make_reference("K7", COUNTERS)
