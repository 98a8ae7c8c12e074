"""Row 10: content that is signed, and meant to choke a kiosk: each is refused in a sentence, at once."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from kiosk.forms.fill_in import fill_in
from kiosk.forms.filling import Filling, Stage
from kiosk.forms.form import Form
from tests.faults.conftest import Count
from ui.touch.content_slots import self_test

SAMPLE = Path(__file__).parents[2] / "assets" / "content"
LONG = 10_000_000
Written = dict[str, Any]
"""A form as JSON has it."""


def with_long_label(form: Written) -> str:
    form["pages"][0]["fields"][0]["label"] = "x" * LONG
    return json.dumps(form)


def with_condition(condition: str) -> Callable[[Written], str]:
    def changed(form: Written) -> str:
        form["pages"][0]["when"] = condition
        return json.dumps(form)

    return changed


def with_long_number(form: Written) -> str:
    return json.dumps(form).replace('"version": ', '"version": 1' + "0" * 5_000, 1)


HOSTILE = {
    "a label of 10 MB": with_long_label,
    "brackets 20,000 deep": with_condition("(" * 20_000 + "true" + ")" * 20_000),
    "brackets 100,000 deep": with_condition("(" * 100_000 + "true" + ")" * 100_000),
    "a condition without an end": with_condition("true and " * 6_000 + "true"),
    "lists in lists": lambda _: "[" * 200_000 + "]" * 200_000,
    "objects in objects": lambda _: '{"a":' * 200_000 + "1" + "}" * 200_000,
    "a number of 5,000 digits": with_long_number,
}


@pytest.mark.parametrize("hostile", list(HOSTILE))
def test_a_form_that_would_choke_a_kiosk_is_refused_in_a_sentence(hostile: str, tmp_path: Path, record_property: Count) -> None:
    bundle = Path(copytree(SAMPLE, tmp_path / "bundle"))
    path = bundle / "forms" / "missed-bin.json"
    path.write_text(HOSTILE[hostile](json.loads(path.read_text())))
    said = self_test("tamarside", bundle)
    assert said is not None
    assert said.startswith("forms/missed-bin.json: ")
    record_property("hostile_forms", 1)


def test_calculations_in_a_circle_go_round_no_more_than_once() -> None:
    page = {"id": "street", "fields": [{"id": "street", "type": "text", "label": "Which of {{other}} streets?"}]}
    circle = [{"id": "one", "is": "other + 1"}, {"id": "other", "is": "one + 1"}]
    form = Form.model_validate({"id": "circle", "title": "A circle", "calculations": circle, "pages": [page]})
    filling = Filling(form, date(2026, 3, 2), None)
    assert not fill_in(filling, {"street": "Mill Lane"})
    assert filling.stage is Stage.CHECK


@pytest.mark.parametrize("file", ["catalogue.json", "news.json", "shop.json", "calendar.json"])
def test_a_file_of_lists_in_lists_is_refused_in_a_sentence(file: str, tmp_path: Path) -> None:
    bundle = Path(copytree(SAMPLE, tmp_path / "bundle"))
    (bundle / file).write_text("[" * 200_000 + "]" * 200_000)
    said = self_test("tamarside", bundle)
    assert said is not None
    assert said.startswith(f"{file}: ")
