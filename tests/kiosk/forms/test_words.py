"""Words in every language."""

import string
from datetime import date

import pytest

from kiosk.forms.expressions.types import DATE
from kiosk.forms.fields.wrong import ErrorCode
from kiosk.forms.words import Words, spoken_languages

DAY = date(2026, 12, 4)
LANGUAGES = spoken_languages()


def holes(template: str) -> set[str]:
    return {name.lower() for _, name, _, _ in string.Formatter().parse(template) if name}


def test_seven_languages_are_spoken() -> None:
    assert set(LANGUAGES) == {"en", "cy", "ar", "pl", "uk", "ro", "zh"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ErrorCode)
def test_every_error_has_its_sentence_with_the_parts_of_the_english_one(language: str, code: ErrorCode) -> None:
    assert holes(Words(language).template(code.value)) <= holes(Words("en").template(code.value)) | {"short"}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Friday 4 December 2026"),
        ("cy", "Dydd Gwener 4 Rhagfyr 2026"),
        ("pl", "piątek 4 grudnia 2026"),
        ("uk", "пʼятниця, 4 грудня 2026 року"),
        ("ro", "vineri, 4 decembrie 2026"),
        ("zh-Hans", "2026年12月4日 星期五"),
        ("ar", "الجمعة 4 ديسمبر 2026"),
    ],
)
def test_a_date_is_written_as_people_read_it(language: str, said: str) -> None:
    assert Words(language).written(DAY, DATE) == said


def test_a_language_it_does_not_speak_falls_back_to_english() -> None:
    assert Words("fi").sentence("missing-signature") == "Sign in the box"
