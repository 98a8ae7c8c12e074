"""What makes two words the same: accents, endings, mutations, slips of the finger."""

import pytest

from kiosk.content.search.spelling import Speller, slips
from kiosk.content.search.stems import roots, stem
from kiosk.content.search.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My bin wasn’t emptied!", ["my", "bin", "not", "emptied"]),
        ("Resident's parking", ["resident", "parking"]),
        ("Tŷ cyngor", ["ty", "cyngor"]),
        ("垃圾桶", ["垃圾", "圾桶"]),
        ("أُمّ", ["ام"]),
        ("", []),
        ("£$%", []),
    ],
)
def test_text_becomes_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("collections", "collected", "en"),
        ("empty", "emptied", "en"),
        ("babies", "baby", "en"),
        ("boxes", "box", "en"),
        ("parking", "parked", "en"),
        ("biniau", "bin", "cy"),
        ("الحاويات", "حاوية", "ar"),
        ("śmieci".replace("ś", "s"), "smieciami", "pl"),
    ],
)
def test_endings_do_not_matter(one: str, other: str, language: str) -> None:
    assert stem(words(one)[0], language) == stem(words(other)[0], language)


@pytest.mark.parametrize(
    ("mutated", "word"),
    [("finiau", "biniau"), ("miniau", "biniau"), ("nghar", "car"), ("dreth", "treth"), ("ostyngiad", "gostyngiad")],
)
def test_welsh_mutations_agree(mutated: str, word: str) -> None:
    assert set(roots(mutated)) & set(roots(word))


@pytest.mark.parametrize(
    ("wrong", "right", "count"),
    [("parkng", "parking", 1), ("prakign", "parking", 2), ("recieve", "receive", 1), ("bin", "bin", 0), ("bin", "council", 3)],
)
def test_slips_are_counted(wrong: str, right: str, count: int) -> None:
    assert slips(wrong, right, 2) == count


def test_the_nearest_word_comes_first() -> None:
    assert Speller(["parking", "barking", "marking", "parting"]).near("parkng")[0] == ("parking", 1)


def test_a_short_word_forgives_nothing() -> None:
    assert Speller(["bin", "tin"]).near("din") == []
