"""A submission's answers as rows of question and answer."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from pydantic import JsonValue

from kiosk.forms.fields.handover_field import BROUGHT
from kiosk.link.submission import Submission
from kiosk.text import in_words

_FILE = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""The id of a photo or document that came with the submission."""


class QuestionNames(Protocol):
    """What forms and their questions are called."""

    def form(self, form_id: str) -> str: ...

    def question(self, form_id: str, field_id: str) -> str: ...


@dataclass(frozen=True, slots=True)
class AnswerRow:
    question: str
    answer: str


def answer_rows(submission: Submission, names: QuestionNames) -> Sequence[AnswerRow]:
    """In the order in which the visitor was asked."""
    return [
        AnswerRow(names.question(submission.form_id, field_id), answer_text(value))
        for field_id, value in submission.answers.items()
    ]


def answer_text(value: JsonValue) -> str:
    """As people read it."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if value in (None, "", [], {}):
        return "Not provided"
    if isinstance(value, dict):
        return _parts(value)
    if value == [BROUGHT]:
        return "To be shown at the counter"
    if isinstance(value, list) and all(isinstance(item, str) and _FILE.fullmatch(item) for item in value):
        return f"{len(value)} from the visitor's phone"
    if isinstance(value, list):
        return "; ".join(answer_text(item) for item in value)
    return value.capitalize() if value in ("yes", "no") and isinstance(value, str) else str(value)


def _parts(value: Mapping[str, JsonValue]) -> str:
    if set(value) == {"day", "month", "year"}:
        return f"{value['day']}/{value['month']}/{value['year']}"
    if set(value) == {"strokes", "name"}:
        return f"Signed: {value['name']}" if value["name"] else "Signed"
    if "line_1" in value:
        return ", ".join(str(part) for key, part in value.items() if part and key not in ("uprn", "ward"))
    return ", ".join(f"{in_words(key)}: {answer_text(part)}" for key, part in value.items())
