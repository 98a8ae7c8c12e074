"""A submission as a back office gets it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic import JsonValue

from kiosk.delivery.answers import AnswerRow, answer_rows, answer_text
from kiosk.delivery.form_words import FormWords
from kiosk.delivery.report_file import ReportFile
from kiosk.link.submission import Submission

FILES = "$files"
_IN_WORDS = "text"


@dataclass(frozen=True, slots=True)
class Report:
    """Opened for one delivery. `received_at` is when the hub took it, the same at each try."""

    submission: Submission
    words: FormWords
    received_at: datetime
    files: Sequence[ReportFile] = ()

    @property
    def key(self) -> str:
        """The one UUID from the visitor's tap to the back office."""
        return str(self.submission.id)

    @property
    def title(self) -> str:
        """The form's name."""
        return self.words.title

    @property
    def rows(self) -> Sequence[AnswerRow]:
        """Every answer in words."""
        return answer_rows(self.submission, self.words)

    def said(self, source: str) -> str:
        """What the settings name: a question's id, a part of its answer, or a `$` fact. "" for none.

        A chosen option is its id, as programs want it; `size.text` is its text.
        """
        if source.startswith("$"):
            return self._facts().get(source[1:], "")
        name, _, part = source.partition(".")
        value = self.submission.answers.get(name)
        if part == _IN_WORDS:
            return "" if value is None else answer_text(value, self.words.question(name))
        if part:
            value = value.get(part) if isinstance(value, Mapping) else None
        return "" if value is None else answer_text(value)

    def chosen(self, fields: Mapping[str, str]) -> dict[str, str]:
        """By their names, without what was not answered."""
        said = {theirs: self.said(ours) for theirs, ours in fields.items()}
        return {theirs: value for theirs, value in said.items() if value}

    def chosen_files(self, fields: Mapping[str, str]) -> Sequence[ReportFile]:
        """Where the settings say what may go, the files of the questions they name; otherwise all."""
        named = {ours.partition(".")[0] for ours in fields.values()}
        return [one for one in self.files if not fields or FILES in named or one.question in named]

    def summary(self) -> str:
        """The answers as lines of text."""
        return "\n".join(f"{row.question}{'' if row.question.endswith('?') else ':'} {row.answer}" for row in self.rows)

    def first_address(self) -> Mapping[str, JsonValue] | None:
        """Of the answers, the first that is an address."""
        found = (value for value in self.submission.answers.values() if isinstance(value, dict) and "line_1" in value)
        return next(found, None)

    def _facts(self) -> dict[str, str]:
        inside = self.submission
        return {
            "id": self.key,
            "reference": inside.reference,
            "form": inside.form_id,
            "form_version": str(inside.form_version),
            "title": self.title,
            "service": inside.service_id or "",
            "shop": inside.shop_id,
            "kiosk": inside.kiosk_id,
            "language": inside.language,
            "submitted_at": inside.submitted_at.isoformat(),
            "ward": inside.ward or "",
            "fee_pence": "" if inside.fee_pence is None else str(inside.fee_pence),
            "files": "; ".join(one.name for one in self.files),
            "summary": self.summary(),
        }
