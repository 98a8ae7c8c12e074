"""Reads a form from its JSON file, or says in words why it cannot."""

import json
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kiosk.forms.form import Form
from kiosk.forms.form_unreadable import Fault, FormUnreadable, UnreadableReason

_LARGEST = 10_000_000
_ADVICE = {
    "extra_forbidden": "Remove it or check its spelling: `first-stop forms schema` lists what is known",
    "missing": "Add it",
    "union_tag_invalid": "Use one of the known types: `first-stop forms schema` lists them",
    "union_tag_not_found": 'Say what it is with "type"',
}
_DEFAULT_ADVICE = "Correct it and try again"


def load_form(path: Path) -> Form:
    """The form in a file. Raises FormUnreadable."""
    name = str(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as trouble:
        raise _unreadable(
            UnreadableReason.FILE, name, f"The file cannot be read: {trouble}", "Check its path and its encoding"
        ) from None
    if len(text) > _LARGEST:
        raise _unreadable(UnreadableReason.FILE, name, "The file is larger than 10 MB", "Split the form")
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as trouble:
        raise _unreadable(UnreadableReason.JSON, name, f"This is not JSON: {trouble}", "Correct the JSON") from None
    return read_form(value, name)


def read_form(value: object, name: str) -> Form:
    """The form in a decoded JSON value. Raises FormUnreadable."""
    try:
        return Form.model_validate(value)
    except ValidationError as trouble:
        faults = tuple(_fault(error) for error in trouble.errors(include_url=False))
        raise FormUnreadable(UnreadableReason.CONTENT, name, faults) from None
    except RecursionError:
        raise _unreadable(UnreadableReason.CONTENT, name, "The form is nested too deeply", _DEFAULT_ADVICE) from None


def _unreadable(reason: UnreadableReason, name: str, what: str, advice: str) -> FormUnreadable:
    return FormUnreadable(reason, name, (Fault("", what, advice),))


def _fault(error: ErrorDetails) -> Fault:
    what = str(error["msg"]).removeprefix("Value error, ").rstrip(".")
    return Fault(_place(error["loc"]), what, _ADVICE.get(error["type"], _DEFAULT_ADVICE))


def _place(steps: Sequence[int | str]) -> str:
    """ "pages[3].fields[0].label" """
    written = ""
    for step in steps:
        written += f"[{step}]" if isinstance(step, int) else f".{step}" if written else step
    return written
