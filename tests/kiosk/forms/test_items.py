"""Lists of items: added one by one, each with conditions and rules of its own."""

from datetime import date

import pytest

from kiosk.forms.checks.check_form import check_form
from kiosk.forms.fields.wrong import ErrorCode
from kiosk.forms.filling import Filling, Stage
from kiosk.forms.load_form import read_form

PEOPLE = {
    "id": "people",
    "type": "items",
    "label": "Who lives with you?",
    "maximum": 2,
    "fields": [
        {"id": "name", "type": "text", "label": "Name", "short": "a name"},
        {"id": "age", "type": "whole", "label": "Age", "checks": [{"must": "age < 120", "says": "Enter an age under 120"}]},
        {"id": "school", "type": "text", "label": "School", "when": "age < limit"},
    ],
}
LIMIT = {"id": "limit", "type": "whole", "label": "School age"}


@pytest.fixture
def filling() -> Filling:
    pages = [{"id": "limit", "fields": [LIMIT]}, {"id": "people", "fields": [PEOPLE]}]
    form = read_form({"schema": 1, "id": "f", "title": "F", "pages": pages}, "f")
    assert [finding for finding in check_form(form) if finding.severity.value == "error"] == []
    made = Filling(form, date(2026, 11, 21))
    made.submit_page({"limit": "16"})
    return made


def test_items_are_added_and_sent(filling: Filling) -> None:
    assert filling.add_item("people", {"name": "Ed", "age": "30"}) == ()
    assert filling.add_item("people", {"name": "Flo", "age": "4", "school": "High"}) == ()
    assert filling.items_in_words("people", "en") == ("Ed, 30", "Flo, 4, High")
    assert filling.submit_page({}) == ()
    assert filling.stage is Stage.CHECK
    sent = filling.answers_for_submission()["people"]
    assert sent == [{"name": "Ed", "age": 30}, {"name": "Flo", "age": 4, "school": "High"}]


def test_a_question_inside_waits_for_another_inside(filling: Filling) -> None:
    (error,) = filling.add_item("people", {"name": "Flo", "age": "4"})
    assert (error.code, error.parts) == (ErrorCode.MISSING, ("school",))


def test_a_rule_inside_is_kept(filling: Filling) -> None:
    (error,) = filling.add_item("people", {"name": "Flo", "age": "130"})
    assert error.messages == {"en": "Enter an age under 120"}


def test_an_item_can_be_changed_and_taken_away(filling: Filling) -> None:
    filling.add_item("people", {"name": "Ed", "age": "30"})
    filling.add_item("people", {"name": "Jo", "age": "31"}, index=0)
    assert filling.items_in_words("people", "en") == ("Jo, 31",)
    filling.remove_item("people", 0)
    (error,) = filling.submit_page({})
    assert error.code is ErrorCode.MISSING_ITEM


def test_too_many_items_are_refused(filling: Filling) -> None:
    for name in ("Ed", "Jo", "Flo"):
        filling.add_item("people", {"name": name, "age": "30"})
    (error,) = filling.submit_page({})
    assert error.messages == {"en": "You can add 2 or fewer"}


def test_an_inner_question_means_nothing_outside() -> None:
    pages = [
        {"id": "limit", "fields": [LIMIT]},
        {"id": "people", "fields": [PEOPLE]},
        {"id": "end", "kind": "end", "heading": "H", "when": "age > 3"},
    ]
    form = read_form({"schema": 1, "id": "f", "title": "F", "pages": pages}, "f")
    assert ("unknown-name", "pages.end.when") in {(finding.code, finding.where) for finding in check_form(form)}
