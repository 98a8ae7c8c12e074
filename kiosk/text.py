"""A text in several languages."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator

from kiosk.language import SOURCE_LANGUAGE


def _by_language(value: object) -> object:
    return {SOURCE_LANGUAGE: value} if isinstance(value, str) else value


Text = Annotated[dict[str, str], BeforeValidator(_by_language, json_schema_input_type=str | dict[str, str])]
"""BCP 47 tag → text. In JSON a bare string stands for English alone."""


def pick(text: Mapping[str, str], language: str) -> str:
    """The text in a language, or in English where that language lacks it ("" only where there is no text at all)."""
    return text.get(language) or text.get(SOURCE_LANGUAGE) or next(iter(text.values()), "")


def in_words(code: str | None) -> str:
    """An id as a phrase: "renew-garden-waste" is "Renew garden waste"."""
    text = (code or "").replace("-", " ").replace("_", " ").strip()
    return text[:1].upper() + text[1:]
