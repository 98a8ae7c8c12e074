"""Submissions of one form as CSV, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Sequence

from kiosk.delivery.answers import answer_rows
from kiosk.delivery.spreadsheet import safe_cell
from kiosk.hub.content_names import ContentNames
from kiosk.link.submission import Submission
from kiosk.money import Pence, in_pounds


def as_csv(opened: Sequence[Submission], form_id: str, names: ContentNames) -> str:
    """A heading with the questions, then one line a submission."""
    fields = list(dict.fromkeys(field_id for submission in opened for field_id in submission.answers))
    out = io.StringIO()
    lines = csv.writer(out)
    heading = ["Reference", "Sent", "Kiosk", "Language", "Fee", *(names.question(form_id, field_id) for field_id in fields)]
    lines.writerow(safe_cell(cell) for cell in heading)
    for submission in opened:
        lines.writerow(safe_cell(cell) for cell in _line(submission, fields, names))
    return out.getvalue()


def _line(submission: Submission, fields: Sequence[str], names: ContentNames) -> list[str]:
    fee = "" if submission.fee_pence is None else in_pounds(Pence(submission.fee_pence))
    outside = [submission.reference, submission.submitted_at.isoformat(), submission.kiosk_id, submission.language, fee]
    said = {row.field_id: row.answer for row in answer_rows(submission, names.words(submission.form_id, submission.form_version))}
    return outside + [said.get(name, "") for name in fields]
