"""What is typed but not accepted yet: kept, shown again, and counting for nothing else."""

from datetime import date

import pytest

from kiosk.forms.filling import Filling, Stage
from kiosk.forms.load_form import read_form

PAGES = [
    {"id": "name", "fields": [{"id": "name", "type": "text", "label": "Name"}]},
    {
        "id": "dog",
        "heading": "Dogs",
        "fields": [
            {"id": "dog", "type": "yes_no", "label": "Have you a dog?"},
            {"id": "breed", "type": "text", "label": "Which breed?", "when": "dog"},
        ],
    },
]


@pytest.fixture
def filling() -> Filling:
    made = Filling(read_form({"schema": 1, "id": "f", "title": "F", "pages": PAGES}, "f"), date(2026, 11, 21))
    made.submit_page({"name": "Sam"})
    return made


def shown(filling: Filling) -> list[str]:
    return [field.id for field in filling.fields()]


def test_back_keeps_what_was_typed(filling: Filling) -> None:
    filling.note({"dog": "yes", "breed": "Coll"})
    filling.back()
    filling.submit_page({"name": "Sam"})
    assert [filling.raw(field) for field in filling.fields()] == ["yes", "Coll"]


def test_what_is_only_typed_is_not_an_answer(filling: Filling) -> None:
    filling.submit_page({"dog": "no"})
    filling.change("name")
    filling.note({"name": "Ale"})
    filling.back()
    assert filling.stage is Stage.CHECK
    assert filling.answers_for_submission() == {"name": "Sam", "dog": False}


def test_a_question_shows_as_soon_as_the_one_before_wants_it(filling: Filling) -> None:
    assert shown(filling) == ["dog"]
    filling.note({"dog": "yes"})
    assert shown(filling) == ["dog", "breed"]


def test_an_error_is_never_on_a_question_that_does_not_show(filling: Filling) -> None:
    errors = filling.submit_page({"dog": "yes"})
    assert {error.field_id for error in errors} <= set(shown(filling))


def test_wiping_forgets_what_was_typed(filling: Filling) -> None:
    filling.note({"dog": "yes"})
    filling.wipe()
    filling.submit_page({"name": "Sam"})
    assert filling.raw(filling.fields()[0]) is None
