"""The published schema says of each form what the reader says of it."""

import json
from pathlib import Path

import jsonschema_rs
import pytest

from kiosk.forms.form_schema import form_schema
from kiosk.forms.importing.write_forms import form_text
from kiosk.forms.load_form import load_form

ROOT = Path(__file__).parents[3]
FORMS = (*sorted((ROOT / "assets/content/forms").glob("*.json")), *sorted((Path(__file__).parent / "examples").glob("*.json")))
SCHEMA = jsonschema_rs.validator_for(form_schema())


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_every_form_of_ours_is_as_the_schema_has_it(path: Path) -> None:
    assert [str(fault) for fault in SCHEMA.iter_errors(json.loads(path.read_text(encoding="utf-8")))] == []


def test_a_written_form_is_as_the_schema_has_it_too() -> None:
    written = json.loads(form_text(load_form(Path(__file__).parent / "examples" / "everything.json")))
    assert [str(fault) for fault in SCHEMA.iter_errors(written)] == []


@pytest.mark.parametrize("change", [{"pages": []}, {"title": 7}, {"colour": "red"}, {"schema": 2}, {"id": "No Spaces"}])
def test_what_the_reader_refuses_the_schema_refuses(change: dict[str, object]) -> None:
    good = json.loads((Path(__file__).parent / "examples" / "everything.json").read_text(encoding="utf-8"))
    assert SCHEMA.is_valid(good)
    assert not SCHEMA.is_valid({**good, **change})
