"""The display's own words, in every language the project speaks."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kiosk.language import SOURCE_LANGUAGE

_FILE = Path(__file__).with_name("board_texts.json")


def board_words(language: str) -> Mapping[str, str]:
    """English for a language that has none."""
    return _texts().get(language, _texts()[SOURCE_LANGUAGE])


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    texts: dict[str, dict[str, str]] = json.loads(_FILE.read_text(encoding="utf-8"))
    return texts
