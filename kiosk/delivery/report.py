"""A submission as a back office gets it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic import JsonValue

from kiosk.delivery.answers import AnswerRow, answer_text
from kiosk.link.submission import Submission


@dataclass(frozen=True, slots=True)
class Report:
    """Opened for one delivery. `title` is the form's name; `received_at` is when the hub took it, the same at each try."""

    submission: Submission
    title: str
    rows: Sequence[AnswerRow]
    received_at: datetime

    @property
    def key(self) -> str:
        """The one UUID from the visitor's tap to the back office."""
        return str(self.submission.id)

    def said(self, source: str) -> str:
        """What the settings name: a question's id, a part of its answer (`address.postcode`), or a `$` fact. "" for none."""
        if source.startswith("$"):
            return self._facts().get(source[1:], "")
        name, _, part = source.partition(".")
        value = self.submission.answers.get(name)
        if part:
            value = value.get(part) if isinstance(value, Mapping) else None
        return "" if value is None else answer_text(value)

    def chosen(self, fields: Mapping[str, str]) -> dict[str, str]:
        """By their names, without what was not answered."""
        said = {theirs: self.said(ours) for theirs, ours in fields.items()}
        return {theirs: value for theirs, value in said.items() if value}

    def summary(self) -> str:
        """The answers as lines of text."""
        return "\n".join(f"{row.question}: {row.answer}" for row in self.rows)

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
            "summary": self.summary(),
        }
