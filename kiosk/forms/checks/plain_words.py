"""How plain an English text is: reading age, length of sentences, jargon."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_SENTENCE = re.compile(r"[.!?:;]+(?:\s|$)|\n+")
_VOWELS = re.compile(r"[aeiouy]+")
_FEWEST_WORDS = 20


@dataclass(frozen=True, slots=True)
class PlainWords:
    """`reading_age` is in years, None where the text is too short to say; `jargon` maps words found to plainer ones."""

    reading_age: float | None
    longest_sentence: int
    jargon: Mapping[str, str]


def plain_words(text: str) -> PlainWords:
    """Measures one English text."""
    sentences = [len(_WORD.findall(part)) for part in _SENTENCE.split(text)]
    return PlainWords(reading_age(text), max(sentences, default=0), jargon_in(text))


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


def jargon_in(text: str) -> Mapping[str, str]:
    """Words that have a plainer one."""
    lower = f" {' '.join(_WORD.findall(text.lower()))} "
    return {word: plainer for word, plainer in _jargon().items() if f" {word} " in lower}


@lru_cache(maxsize=1)
def _jargon() -> Mapping[str, str]:
    text = resources.files("kiosk.forms.checks").joinpath("jargon.json").read_text(encoding="utf-8")
    loaded: Mapping[str, str] = json.loads(text)
    return loaded
