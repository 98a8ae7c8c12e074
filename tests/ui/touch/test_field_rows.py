"""What a question's screen is given of a form's field."""

from pathlib import Path

from kiosk.content.content import Content
from kiosk.forms.filling import Filling
from kiosk.visit.equipment import Equipment
from kiosk.visit.visit import Visit
from ui.touch.presenters.filling import question_view
from ui.touch.screens.question.question_view import LookUp
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


def test_a_council_without_a_list_of_addresses_does_not_blame_the_postcode() -> None:
    visit = at("form/missed-bin/address", "en")
    assert visit.filling is not None
    without = Filling(visit.filling.form, visit.shop.today)
    found = {"address": ()}
    views = [question_view(visit, filling, found, {}, Equipment()) for filling in (visit.filling, without)]
    assert [view.fields[0].look_up for view in views] == [LookUp.NOTHING, LookUp.FAILED]
