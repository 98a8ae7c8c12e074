"""A form filled from a file of answers."""

from datetime import date

from kiosk.forms.fill_in import fill_in
from kiosk.forms.filling import Filling, Stage
from kiosk.forms.form import Form

TODAY = date(2026, 12, 1)


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
