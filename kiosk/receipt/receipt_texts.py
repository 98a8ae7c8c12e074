"""The receipt's own sentences, in every language of the sample council."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kiosk.text import pick


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    return json.loads(Path(__file__).with_name("receipt_texts.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def receipt_text(name: str, language: str) -> str:
    return pick(_texts()[name], language)
