"""What a question's screen is given of a form's field."""

from pathlib import Path

from kiosk.content.content import Content
from kiosk.visit.equipment import Equipment
from kiosk.visit.visit import Visit
from ui.touch.presenters.filling import question_view
from ui.touch.still import visit_at

ASSETS = Path(__file__).parents[3] / "assets" / "content"


def at(show: str, language: str) -> Visit:
    content = Content.load(ASSETS)
    return visit_at(content, show, language, content.sheet.shops[0].id)


def test_a_number_stands_before_its_unit_in_the_visitors_language() -> None:
    visit = at("form/resident-parking-permit/length", "cy")
    assert visit.filling is not None
    view = question_view(visit, visit.filling, {}, {}, Equipment())
    assert [field.suffix for field in view.fields] == ["metr"]
