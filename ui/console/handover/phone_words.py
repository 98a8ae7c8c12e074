"""The page's words, in the visitor's language."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kiosk.language import RIGHT_TO_LEFT, SOURCE_LANGUAGE
from kiosk.text import Text, pick

_FILE = Path(__file__).with_name("phone_texts.json")


class PhoneWords:
    """Sentences by name; {most} and {largest} are filled in."""

    def __init__(self, language: str, **figures: object) -> None:
        self.language = language if language in languages() else SOURCE_LANGUAGE
        self._figures = figures

    @property
    def direction(self) -> str:
        return "rtl" if self.language in RIGHT_TO_LEFT else "ltr"

    def __call__(self, name: str) -> str:
        return pick(_texts()[name], self.language).format(**self._figures)


def languages() -> frozenset[str]:
    """Those that every sentence has."""
    return frozenset.intersection(*(frozenset(text) for text in _texts().values()))


def asked_for(accept_language: str) -> str:
    """The first of a browser's languages that we have: for a phone whose code says nothing."""
    for part in accept_language.split(",")[:10]:
        tag = part.split(";")[0].strip()
        known = "zh-Hans" if tag.casefold().startswith("zh") else tag.split("-")[0].casefold()
        if known in languages():
            return known
    return SOURCE_LANGUAGE


@cache
def _texts() -> Mapping[str, Text]:
    texts: dict[str, Text] = json.loads(_FILE.read_text(encoding="utf-8"))
    return texts
