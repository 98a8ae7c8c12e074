"""`first-stop forms` on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from ui.cli import main

EXAMPLE = str(Path(__file__).parent / "examples" / "garden-waste.json")


def lines(capsys: pytest.CaptureFixture[str]) -> list[Any]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_walk_prints_a_line_for_each_case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases = tmp_path / "cases.jsonl"
    renewal = {"has_subscription": True, "ends": "2026-12-31", "bins": "2"}
    early = {"has_subscription": True, "ends": "2027-12-31"}
    cases.write_text("\n".join(json.dumps({"answers": answers}) for answers in (renewal, early)), encoding="utf-8")
    assert main(["forms", "walk", EXAMPLE, "--cases", str(cases), "--today", "2026-12-01"]) == 0
    assert lines(capsys) == [
        {"pages": ["has-subscription", "ends", "bins", "email"], "errors": {}, "fee_pence": 10_400, "end": None},
        {"pages": ["has-subscription", "ends", "too-early"], "errors": {}, "fee_pence": None, "end": "too-early"},
    ]


def test_walk_says_which_line_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases = tmp_path / "cases.jsonl"
    cases.write_text('{"answers": {}}\n{"nope": 1}\n', encoding="utf-8")
    assert main(["forms", "walk", EXAMPLE, "--cases", str(cases)]) == 1
    assert "line 2" in capsys.readouterr().err


def test_check_says_that_a_good_form_is_good(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "check", EXAMPLE]) == 0
    assert capsys.readouterr().out == f"{EXAMPLE}: nothing to mend\n"
    assert main(["forms", "check", "--json", EXAMPLE]) == 0
    assert capsys.readouterr().out == ""


def test_check_fails_on_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "f.json"
    asked = {"id": "a", "type": "text", "label": "A"}
    path.write_text(
        json.dumps({"schema": 1, "id": "f", "title": "F", "pages": [{"id": "p", "when": "a == 1", "fields": [asked]}]})
    )
    assert main(["forms", "check", "--json", str(path)]) == 1
    assert {"types-differ", "forward-reference"} <= {line["code"] for line in lines(capsys)}


def test_import_prints_one_object_a_file_and_writes_the_forms(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = tmp_path / "Council Form.json", tmp_path / "bad.json"
    component = {"type": "TextField", "name": "who", "title": "Who?"}
    pages = [{"path": "/a", "title": "A", "components": [component]}]
    good.write_text(json.dumps({"startPage": "/a", "pages": pages, "lists": [], "conditions": [], "sections": []}))
    bad.write_text("no form")
    assert main(["forms", "import", "--json", str(good), str(bad), "--out", str(tmp_path / "out")]) == 1
    first, second = lines(capsys)
    assert {name: first[name] for name in ("format", "ok", "usable", "pages", "fields", "conditions")} == {
        "format": "xgov-v1",
        "ok": True,
        "usable": True,
        "pages": 1,
        "fields": 1,
        "conditions": 0,
    }
    assert second["ok"] is False
    assert set(second["findings"][0]) == {"severity", "code", "where", "message"}
    assert main(["forms", "check", str(tmp_path / "out" / "council-form.json")]) == 0


def test_check_says_of_another_builders_form_that_it_is_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "council.json"
    asked = {"type": "TextField", "name": "who", "title": "Who?"}
    pages = [{"path": "/a", "title": "A", "components": [asked]}]
    path.write_text(json.dumps({"startPage": "/a", "pages": pages, "lists": [], "conditions": [], "sections": []}))
    assert main(["forms", "check", str(path)]) == 1
    assert capsys.readouterr().err == (
        f"{path}: this is a form of another builder (xgov-v1): take it in with `first-stop forms import` first\n"
    )


def test_schema_is_a_json_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert {"pages", "prices", "calculations", "fee"} <= set(schema["properties"])
