"""A submission's answers as rows of question and answer."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from kiosk.delivery.form_words import FormWords, QuestionWords
from kiosk.forms.fields.handover_field import BROUGHT
from kiosk.link.submission import Submission

_FILE = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""The id of a photo or document that came with the submission."""
_NO_WORDS = QuestionWords()


@dataclass(frozen=True, slots=True)
class AnswerRow:
    field_id: str
    question: str
    answer: str


def answer_rows(submission: Submission, words: FormWords) -> Sequence[AnswerRow]:
    """In the order in which the visitor was asked."""
    return [_row(field_id, value, words.question(field_id)) for field_id, value in submission.answers.items()]


def answer_text(value: JsonValue, asked: QuestionWords = _NO_WORDS) -> str:
    """As people read it; a chosen option by its text, where its words are known."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if value in (None, "", [], {}):
        return "Not provided"
    if isinstance(value, dict):
        return _parts(value, asked)
    if value == [BROUGHT]:
        return "To be shown at the counter"
    if isinstance(value, list) and all(isinstance(item, str) and _FILE.fullmatch(item) for item in value):
        return f"{len(value)} from the visitor's phone"
    if isinstance(value, list):
        return "; ".join(answer_text(item, asked) for item in value)
    said = str(value)
    return asked.options.get(said) or (said.capitalize() if said in ("yes", "no") else said)


def _row(field_id: str, value: JsonValue, asked: QuestionWords) -> AnswerRow:
    return AnswerRow(field_id, asked.label, answer_text(value, asked))


def _parts(value: Mapping[str, JsonValue], asked: QuestionWords) -> str:
    if set(value) == {"day", "month", "year"}:
        return f"{value['day']}/{value['month']}/{value['year']}"
    if set(value) == {"strokes", "name"}:
        return f"Signed: {value['name']}" if value["name"] else "Signed"
    if "line_1" in value:
        return ", ".join(str(part) for key, part in value.items() if part and key not in ("uprn", "ward"))
    return ", ".join(f"{asked.part(key).label}: {answer_text(part, asked.part(key))}" for key, part in value.items())
