"""Fills a form from a file of answers, through the same steps as a visitor."""

from collections.abc import Mapping

from kiosk.forms.field_error import FieldError
from kiosk.forms.filling import Filling, Stage


def fill_in(filling: Filling, answers: Mapping[str, object]) -> tuple[FieldError, ...]:
    """Answers page after page by field id; stops at the check page, an end page, or the first page with errors."""
    while filling.stage is Stage.QUESTION:
        errors = filling.submit_page(answers)
        if errors:
            return errors
    return ()
