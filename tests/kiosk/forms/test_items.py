"""Lists of items: added one by one, each with conditions and rules of its own."""

from datetime import date

import pytest

from kiosk.forms.checks.check_form import check_form
from kiosk.forms.fields.wrong import ErrorCode
from kiosk.forms.filling import Filling, OutOfStep, Stage
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
    assert filling.lists.add("people", {"name": "Ed", "age": "30"}) == ()
    assert filling.lists.add("people", {"name": "Flo", "age": "4", "school": "High"}) == ()
    assert filling.lists.in_words("people", "en") == ("Ed, 30", "Flo, 4, High")
    assert filling.submit_page({}) == ()
    assert filling.stage is Stage.CHECK
    sent = filling.answers_for_submission()["people"]
    assert sent == [{"name": "Ed", "age": 30}, {"name": "Flo", "age": 4, "school": "High"}]


def test_a_question_inside_waits_for_another_inside(filling: Filling) -> None:
    (error,) = filling.lists.add("people", {"name": "Flo", "age": "4"})
    assert (error.code, error.parts) == (ErrorCode.MISSING, ("school",))


def test_a_rule_inside_is_kept(filling: Filling) -> None:
    (error,) = filling.lists.add("people", {"name": "Flo", "age": "130"})
    assert error.messages == {"en": "Enter an age under 120"}


def test_an_item_can_be_changed_and_taken_away(filling: Filling) -> None:
    filling.lists.add("people", {"name": "Ed", "age": "30"})
    filling.lists.add("people", {"name": "Jo", "age": "31"}, index=0)
    assert filling.lists.in_words("people", "en") == ("Jo, 31",)
    filling.lists.remove("people", 0)
    (error,) = filling.submit_page({})
    assert error.code is ErrorCode.MISSING_ITEM


def test_too_many_items_are_refused(filling: Filling) -> None:
    for name in ("Ed", "Jo", "Flo"):
        filling.lists.add("people", {"name": name, "age": "30"})
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


def test_the_questions_of_an_item_are_asked_one_item_at_a_time(filling: Filling) -> None:
    filling.lists.open("people")
    assert filling.lists.item is not None
    assert [field.id for field in filling.lists.item.fields()] == ["name", "age"]
    assert filling.lists.submit({"name": "Ed", "age": "30"}) == ()
    assert (filling.lists.item, filling.lists.in_words("people", "en")) == (None, ("Ed, 30",))


def test_a_question_inside_shows_as_soon_as_it_is_wanted(filling: Filling) -> None:
    filling.lists.open("people")
    filling.note({"name": "Flo", "age": "4"})
    assert filling.lists.item is not None
    assert [field.id for field in filling.lists.item.fields()] == ["name", "age", "school"]


def test_each_question_of_an_item_says_what_is_wrong_with_it(filling: Filling) -> None:
    filling.lists.open("people")
    errors = filling.lists.submit({"name": "", "age": "many"})
    assert [(error.field_id, error.code) for error in errors] == [
        ("name", ErrorCode.MISSING),
        ("age", ErrorCode.NOT_WHOLE),
    ]
    assert errors[0].messages == {"en": "Enter a name"}


def test_back_from_an_item_loses_nothing(filling: Filling) -> None:
    filling.lists.open("people")
    filling.note({"name": "Ed"})
    assert filling.back()
    assert (filling.page.id, filling.lists.item) == ("people", None)
    filling.lists.open("people")
    assert filling.lists.item is not None
    assert filling.lists.item.given == {"name": "Ed"}


def test_an_item_is_changed_in_its_place(filling: Filling) -> None:
    filling.lists.add("people", {"name": "Ed", "age": "30"})
    filling.lists.add("people", {"name": "Jo", "age": "31"})
    filling.lists.open("people", 0)
    assert filling.lists.submit({"name": "Edward", "age": "30"}) == ()
    assert filling.lists.in_words("people", "en") == ("Edward, 30", "Jo, 31")


def test_a_full_list_takes_no_more_items(filling: Filling) -> None:
    for name in ("Ed", "Jo"):
        filling.lists.add("people", {"name": name, "age": "30"})
    with pytest.raises(OutOfStep):
        filling.lists.open("people")
