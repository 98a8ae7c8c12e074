"""Whatever a visitor types, in whatever order, a filling answers; and what it sends is JSON and on the way."""

import json
import random
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.forms.field import Field
from kiosk.forms.filling import Filling, Stage
from kiosk.forms.form import Form
from kiosk.forms.load_form import load_form
from kiosk.forms.plan import Plan
from kiosk.forms.walk import walk

FORMS = tuple(load_form(path) for path in sorted((Path(__file__).parent / "examples").glob("*.json")))
FIRST_DAY = date(2026, 1, 1)
PLAIN = (
    None,
    "",
    "yes",
    "no",
    "x" * 300,
    "12",
    "-3.5",
    "£5",
    "2026-12-31",
    "31/12/2026",
    "14:30",
    "PL1 1AA",
    "ŵ\u0000",
    7,
    2.5,
    True,
)
ODD = (
    *PLAIN,
    *("nia@example.com", "01632 960001", [], {}, ["yes", "x"], [{"age": "3"}], [[[1, 2], [3, 4]]]),
    *(float("inf"), float("nan"), object()),
    {"day": "31", "month": "12", "year": "2026"},
    {"day": "31", "month": "2", "year": "2026"},
    {"line_1": "1", "town": "T", "postcode": "PL1 1AA"},
)


class RandomVisitor:
    """Answers well, badly, goes back, changes its mind."""

    def __init__(self, form: Form, seed: int) -> None:
        self._chance = random.Random(seed)
        self.filling = Filling(form, FIRST_DAY + timedelta(days=self._chance.randrange(500)))

    def step(self) -> None:
        """One deed."""
        deed = self._chance.random()
        if self.filling.stage is not Stage.QUESTION or deed < 0.1:
            self._wander()
        else:
            self.filling.submit_page({field.id: self._answer(field) for field in self.filling.page.fields})
        self._look()

    def _wander(self) -> None:
        rows = self.filling.rows("cy")
        if rows and self.filling.stage is Stage.CHECK and self._chance.random() < 0.7:
            self.filling.change(self._chance.choice(rows).page_id)
        else:
            self.filling.back()

    def _answer(self, field: Field) -> object:
        choices = self.filling.options(field, "en")
        if choices and self._chance.random() < 0.8:
            return self._chance.choice(choices).value
        return self._chance.choice(ODD)

    def _look(self) -> None:
        """Everything a screen would ask for."""
        filling = self.filling
        at, of = filling.position
        assert 1 <= at <= of
        filling.heading("cy")
        filling.fee()
        for field in filling.fields():
            filling.raw(field)
            filling.options(field, "en")
        sent = filling.answers_for_submission()
        assert set(sent) <= {row.field_id for row in filling.rows("en")}
        json.dumps([sent, filling.calculated()])


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_random_visitors_meet_no_exception(form: Form, torture: bool) -> None:
    for seed in range(5_000 if torture else 40):
        visitor = RandomVisitor(form, seed)
        for _ in range(20):
            visitor.step()


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_random_walks_meet_no_exception(form: Form, torture: bool, record_property: Callable[[str, int], None]) -> None:
    chance, plan = random.Random(5), Plan(form)
    many = 100_000 // len(FORMS) + 1 if torture else 500
    for _ in range(many):
        answers = {field.id: chance.choice(ODD) for field in form.fields() if chance.random() < 0.8}
        walked = walk(plan, answers, FIRST_DAY + timedelta(days=chance.randrange(700)))
        assert walked.pages
    record_property("walks", many)


def test_a_checked_form_asks_nothing_twice() -> None:
    for seed in range(50):
        visitor = RandomVisitor(FORMS[0], seed)
        for _ in range(40):
            visitor.step()
        if visitor.filling.stage is Stage.CHECK:
            rows = visitor.filling.rows("en")
            assert len({row.field_id for row in rows}) == len(rows)
