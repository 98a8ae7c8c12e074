"""What is wrong with an answer, ready to be shown in each of the form's languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.forms.field import Field
from kiosk.forms.fields.wrong import ErrorCode, Wrong
from kiosk.forms.words import Words
from kiosk.text import Text, pick


@dataclass(frozen=True, slots=True)
class FieldError:
    """`parts` names the boxes at fault where a field has several (day, month, year, line_1, …; in items the question)."""

    field_id: str
    code: ErrorCode
    params: Mapping[str, object]
    messages: Mapping[str, str]
    parts: tuple[str, ...] = ()


def field_error(field: Field, wrong: Wrong, languages: tuple[str, ...]) -> FieldError:
    """The error with a sentence in each language."""
    messages = {language: _message(field, wrong, Words(language)) for language in languages}
    return FieldError(field.id, wrong.code, wrong.params, messages, wrong.parts)


def _message(field: Field, wrong: Wrong, words: Words) -> str:
    own = field.errors.get(wrong.code) or wrong.params.get("says")
    if isinstance(own, dict):
        return pick(own, words.tag)
    short = _noun(field.short, words, "the-answer")
    start = _noun(field.short, words, "The-answer")
    parts = words.part_names(wrong.parts) if wrong.parts else ""
    params = {key: value for key, value in wrong.params.items() if key != "says"}
    return words.sentence(wrong.code.value, short=short, Short=start[:1].upper() + start[1:], parts=parts, **params)


def _noun(short: Text | None, words: Words, generic: str) -> str:
    return pick(short, words.tag) if short else words.sentence(generic)
