"""How plain a text is: length of sentences and jargon, and in English the reading age."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from kiosk.language import SOURCE_LANGUAGE

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_WORD_ANYWHERE = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PART = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[.!?:;؟؛]+(?:\s|$)|\n+")
_VOWELS = re.compile(r"[aeiouy]+")
_FEWEST_WORDS = 20


@dataclass(frozen=True, slots=True)
class PlainWords:
    """`reading_age` is in years, None where the text is too short to say; `jargon` maps words found to plainer ones."""

    reading_age: float | None
    longest_sentence: int
    jargon: Mapping[str, str]


def plain_words(text: str, language: str = SOURCE_LANGUAGE) -> PlainWords:
    """Measures one text; words are counted where a language parts them by spaces."""
    sentences = [len(_WORD_ANYWHERE.findall(part)) for part in _SENTENCE.split(text)]
    age = reading_age(text) if language == SOURCE_LANGUAGE else None
    return PlainWords(age, max(sentences, default=0), jargon_in(text, language))


def reading_age(text: str) -> float | None:
    """Flesch-Kincaid grade plus five; None under twenty words."""
    words = _WORD.findall(text)
    if len(words) < _FEWEST_WORDS:
        return None
    sentences = max(sum(1 for part in _SENTENCE.split(text) if _WORD.search(part)), 1)
    grade = 0.39 * len(words) / sentences + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59
    return max(grade + 5, 5.0)


def _syllables(word: str) -> int:
    lower = word.lower()
    count = len(_VOWELS.findall(lower))
    silent = lower.endswith("e") and not lower.endswith("le") and count > 1
    return max(count - (1 if silent else 0), 1)


def jargon_in(text: str, language: str = SOURCE_LANGUAGE) -> Mapping[str, str]:
    """Words that have a plainer one, in the languages of which we know such words."""
    lower = f" {' '.join(_PART.findall(text.lower()))} "
    return {word: plainer for word, plainer in _jargon().get(language, {}).items() if f" {word} " in lower}


@lru_cache(maxsize=1)
def _jargon() -> Mapping[str, Mapping[str, str]]:
    text = resources.files("kiosk.forms.checks").joinpath("jargon.json").read_text(encoding="utf-8")
    loaded: Mapping[str, Mapping[str, str]] = json.loads(text)
    return loaded
