"""A form file that is wrong says where, what, and what to do."""

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.forms.form import Form
from kiosk.forms.form_unreadable import FormUnreadable, UnreadableReason
from kiosk.forms.importing.write_forms import form_text
from kiosk.forms.load_form import load_form, read_form

QUESTION = {"id": "name", "type": "text", "label": "Name"}


def form(*pages: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"schema": 1, "id": "f", "title": "F", "pages": list(pages) or [{"id": "p", "fields": [QUESTION]}], **more}


@pytest.mark.parametrize(
    ("value", "place", "what"),
    [
        ({"schema": 1, "id": "f", "title": "F"}, "pages", "Field required"),
        (form(colour="red"), "colour", "Extra inputs are not permitted"),
        (
            form({"id": "p", "fields": [{**QUESTION, "type": "hologram"}]}),
            "pages[0].fields[0]",
            "does not match any of the expected tags",
        ),
        (form({"id": "p", "when": "1 +", "fields": [QUESTION]}), "pages[0].when", "Unexpected end (at character 4)"),
        (form({"id": "p", "kind": "end", "heading": "H", "fields": [QUESTION]}), "pages[0]", 'a page of kind "end" cannot ask'),
        (form({"id": "p"}), "pages[0]", 'a page of kind "question" needs a question'),
        (form({"id": "p", "fields": [QUESTION, QUESTION]}), "", "two of them have one id: question or calculation 'name'"),
        (form({"id": "p", "fields": [{**QUESTION, "pattern": "(?=x)"}]}), "pages[0].fields[0]", "cannot be used"),
        (
            form(prices=[{"id": "a", "from": "2026-04-01", "until": "2026-03-01", "pence": 1}]),
            "prices[0]",
            "must end after it begins",
        ),
    ],
)
def test_a_fault_is_told_with_its_place(value: dict[str, Any], place: str, what: str) -> None:
    with pytest.raises(FormUnreadable) as caught:
        read_form(value, "f.json")
    assert caught.value.reason is UnreadableReason.CONTENT
    assert any(fault.place.startswith(place) and what in fault.what and fault.advice for fault in caught.value.faults), str(
        caught.value
    )


def test_what_is_not_json_is_told(tmp_path: Path) -> None:
    path = tmp_path / "f.json"
    path.write_text("{nope")
    with pytest.raises(FormUnreadable, match="This is not JSON"):
        load_form(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FormUnreadable) as caught:
        load_form(tmp_path / "none.json")
    assert caught.value.reason is UnreadableReason.FILE


def test_a_form_survives_being_written(garden_waste: Form) -> None:
    assert read_form(json.loads(form_text(garden_waste)), "again") == garden_waste
