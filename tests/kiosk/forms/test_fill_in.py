"""A form filled from a file of answers."""

import json
from datetime import date
from pathlib import Path

from kiosk.forms.fill_in import fill_in
from kiosk.forms.filling import Filling, Stage
from kiosk.forms.form import Form
from kiosk.forms.load_form import load_form

TODAY = date(2026, 12, 1)
README = Path(__file__).parents[3] / "kiosk" / "forms" / "README.md"
EVERYTHING = Path(__file__).parent / "examples" / "everything.json"


def test_complete_answers_lead_to_the_check_page(garden_waste: Form) -> None:
    filling = Filling(garden_waste, TODAY)
    assert fill_in(filling, {"has_subscription": True, "ends": "2026-12-31", "bins": 2}) == ()
    assert filling.stage is Stage.CHECK
    assert filling.answers_for_submission() == {"has_subscription": True, "ends": "2026-12-31", "bins": "2"}
    assert filling.calculated()["cost"] == 10_400


def test_a_missing_answer_stops_at_its_page(garden_waste: Form) -> None:
    filling = Filling(garden_waste, TODAY)
    errors = fill_in(filling, {"has_subscription": True, "ends": "2026-12-31"})
    assert [error.field_id for error in errors] == ["bins"]
    assert filling.page.id == "bins"


def test_the_answers_that_the_readme_shows_fill_a_form_of_every_kind() -> None:
    form = load_form(EVERYTHING)
    shown = json.loads(README.read_text(encoding="utf-8").split("```json")[1].split("```")[0])
    id_of = {field.type: field.id for field in form.fields()}
    filling = Filling(form, TODAY)
    assert fill_in(filling, {id_of[kind]: answer for kind, answer in shown.items()}) == ()
    assert filling.stage is Stage.CHECK
    assert set(id_of) <= set(shown) | {"content"}
