"""What one version of a form calls its questions and their options, for people who would otherwise read ids.

Read from the form's JSON as it was released, however old: a form of years ago need not fit today's rules.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kiosk.language import SOURCE_LANGUAGE
from kiosk.text import in_words, pick


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """`options`: an answer's id → its text. `inside`: the questions that each item of a list answers."""

    label: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    inside: Mapping[str, "QuestionWords"] = field(default_factory=dict)

    def part(self, name: str) -> "QuestionWords":
        """The words of a question inside; of a part that is no question its name."""
        found = self.inside.get(name, QuestionWords())
        return found if found.label else replace(found, label=in_words(name))


@dataclass(frozen=True, slots=True)
class FormWords:
    """`is_its_own`: the visitor's version had these words. Of another one the labels still help; its options might mislead."""

    title: str
    questions: QuestionWords = field(default_factory=QuestionWords)
    is_its_own: bool = True

    def question(self, field_id: str) -> QuestionWords:
        asked = self.questions.part(field_id)
        return asked if self.is_its_own else QuestionWords(asked.label)


def form_words(form: Mapping[str, object], *, is_its_own: bool = True) -> FormWords:
    """In English, as back offices read them."""
    fields = [one for page in _items(form.get("pages")) for one in _items(page.get("fields"))]
    return FormWords(english(form.get("title")), QuestionWords(inside=_questions(fields)), is_its_own)


def english(text: object) -> str:
    """A text of content as it is written in JSON: one language alone, or several."""
    if isinstance(text, dict):
        return pick(text, SOURCE_LANGUAGE)
    return text if isinstance(text, str) else ""


def _questions(fields: list[Mapping[str, object]]) -> dict[str, QuestionWords]:
    return {str(one["id"]): _question(one) for one in fields if isinstance(one.get("id"), str)}


def _question(one: Mapping[str, object]) -> QuestionWords:
    options = {str(option["value"]): english(option.get("text")) for option in _items(one.get("options")) if "value" in option}
    return QuestionWords(english(one.get("label")), options, _questions(_items(one.get("fields"))))


def _items(value: object) -> list[Mapping[str, object]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
