"""Conditions, prices and days as people change them, from the sample council's forms and back."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.building.condition import Comparison, Condition, Group, Join, Relation, Written
from kiosk.content.building.condition_reading import read_condition
from kiosk.content.building.condition_writing import RowsWrong, condition_node
from kiosk.content.building.day import TODAY, Day, Unit, Way
from kiosk.content.building.in_words import condition_words, value_words
from kiosk.content.building.logic_desk import (
    condition_at,
    expression_at,
    form_of,
    subjects_at,
    value_at,
    with_condition,
    with_value,
)
from kiosk.content.building.spot import Part, Spot
from kiosk.content.building.subject import Sort, Subject
from kiosk.content.building.value import Fixed, PriceTimes
from kiosk.content.building.wrong import PartWrong
from kiosk.forms.expressions.parser import parse
from kiosk.forms.expressions.written import written
from kiosk.forms.plan import Plan
from tests.kiosk.content.conftest import SAMPLE

FORMS = {path.stem: path.read_bytes() for path in sorted((SAMPLE / "forms").glob("*.json"))}
COLLAR = Spot(Part.WHEN, page="collar")
SUBJECTS = {
    one.key: one
    for one in (
        Subject("danger", "Is it dangerous?", Sort.YES_NO),
        Subject("animal", "What animal?", Sort.ONE, {"cat": "A cat", "dog": "A dog"}),
        Subject("tags", "Which apply?", Sort.SEVERAL, {"a": "First", "b": "Second"}),
        Subject("bins", "How many bins?", Sort.NUMBER),
        Subject("amount", "How much?", Sort.MONEY),
        Subject("street", "Which street?", Sort.TEXT),
        Subject("due", "When is it due?", Sort.DATE),
        Subject("file", "A photo", Sort.OTHER),
        Subject(TODAY, "The day of the visit", Sort.DATE, spoken="the day of the visit"),
    )
}


def whens(body: bytes) -> Iterator[Spot]:
    form = json.loads(body)
    for page in form["pages"]:
        if "when" in page:
            yield Spot(Part.WHEN, page["id"])
        for field in page.get("fields", ()):
            if "when" in field:
                yield Spot(Part.WHEN, page["id"], field["id"])
            yield from (
                Spot(Part.WHEN, page["id"], field["id"], one["value"]) for one in field.get("options", ()) if "when" in one
            )
    yield from (Spot(Part.WHEN, fee=number) for number, line in enumerate(form.get("fee", ())) if "when" in line)


def is_plain(condition: Condition) -> bool:
    rows = [row for part in condition.parts for row in (part.rows if isinstance(part, Group) else (part,))]
    return not any(isinstance(row, Written) for row in rows)


@pytest.mark.parametrize("name", FORMS)
def test_every_condition_of_the_sample_is_rows_and_means_the_same_when_saved(name: str) -> None:
    for spot in whens(FORMS[name]):
        condition = condition_at(FORMS[name], spot)
        assert is_plain(condition), spot
        saved = with_condition(FORMS[name], spot, condition)
        assert condition_at(saved, spot) == condition
        assert Plan(form_of(saved)).findings == ()


values: dict[Sort, st.SearchStrategy[Any]] = {
    Sort.YES_NO: st.sampled_from(["yes", "no"]),
    Sort.ONE: st.sampled_from(["cat", "dog"]),
    Sort.SEVERAL: st.sampled_from(["a", "b"]),
    Sort.NUMBER: st.integers(-999, 999).map(str),
    Sort.MONEY: st.integers(0, 99999).map(lambda pence: f"{pence / 100:.2f}"),
    Sort.TEXT: st.text(min_size=1, max_size=9).map(str.strip).filter(bool),
    Sort.DATE: st.builds(
        Day,
        st.sampled_from([TODAY, "due", "2026-12-24"]),
        st.integers(1, 999).map(str),
        st.sampled_from(Unit),
        st.sampled_from(Way),
    ),
    Sort.OTHER: st.just(""),
}


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    subject = draw(st.sampled_from(sorted(SUBJECTS.values(), key=lambda one: one.key)))
    relation = draw(st.sampled_from(subject.relations))
    return Comparison(subject.key, relation, draw(values[subject.sort]) if relation.needs_value else "")


def groups(outer: Join) -> st.SearchStrategy[Group]:
    other = Join.ANY if outer is Join.ALL else Join.ALL
    return st.builds(Group, st.just(other), st.lists(comparisons(), min_size=2, max_size=3).map(tuple))


conditions = st.sampled_from(Join).flatmap(
    lambda join: st.builds(Condition, st.just(join), st.lists(comparisons() | groups(join), min_size=2, max_size=4).map(tuple))
)


@given(conditions)
@settings(max_examples=80, deadline=None)
def test_rows_come_back_as_they_were_written(condition: Condition) -> None:
    node = condition_node(condition, SUBJECTS)
    assert node is not None
    assert read_condition(parse(written(node)), SUBJECTS) == condition


def test_what_rows_cannot_say_stays_written_beside_those_that_they_can() -> None:
    condition = read_condition(parse('danger == true && street.matches("^A") && (bins > 2 || bins + 1 == 2)'), SUBJECTS)
    assert condition.parts == (
        Comparison("danger", Relation.IS, "yes"),
        Written('matches(street, "^A")'),
        Group(Join.ANY, (Comparison("bins", Relation.MORE, "2"), Written("(bins + 1) == 2"))),
    )


def test_an_answer_that_is_in_a_list_becomes_one_row_for_each() -> None:
    condition = read_condition(parse('animal in ["cat", "dog"]'), SUBJECTS)
    assert condition_words(condition, SUBJECTS) == "“What animal?” is “A cat” or “What animal?” is “A dog”"


def test_a_condition_reads_as_a_sentence() -> None:
    condition = read_condition(parse('!danger && ("a" in tags || due < today() - months(6)) && has(file)'), SUBJECTS)
    assert condition_words(condition, SUBJECTS) == (
        "“Is it dangerous?” is No and (“Which apply?” contains “First” or "
        "“When is it due?” is before 6 months before the day of the visit) and “A photo” is answered"
    )


def test_a_fault_in_a_written_row_is_named_with_its_place_and_nothing_is_saved() -> None:
    rows = (Comparison("animal", Relation.IS, "cat"), Written('animal == "dog'))
    with pytest.raises(RowsWrong) as wrong:
        with_condition(FORMS["dead-animal"], COLLAR, Condition(Join.ANY, rows))
    assert list(wrong.value.wrong) == [(1,)]
    assert wrong.value.wrong[(1,)].position == 10


def test_a_row_that_does_not_fit_its_question_is_named() -> None:
    rows = (Comparison("animal", Relation.IS, "cat"), Group(Join.ANY, (Written("animal > 3"), Written("nothing_such"))))
    with pytest.raises(RowsWrong) as wrong:
        with_condition(FORMS["dead-animal"], COLLAR, Condition(Join.ALL, rows))
    assert {place: fault.sentence for place, fault in wrong.value.wrong.items()} == {
        (1, 0): "> compares text with a number",
        (1, 1): "Nothing is called 'nothing_such'",
    }


def test_every_row_at_fault_is_named_at_once() -> None:
    rows = (Comparison("", Relation.IS), Comparison("animal", Relation.IS, "whale"), Comparison("animal", Relation.MORE, "3"))
    with pytest.raises(RowsWrong) as wrong:
        with_condition(FORMS["dead-animal"], COLLAR, Condition(Join.ALL, rows))
    assert [fault.sentence for fault in wrong.value.wrong.values()] == [
        "Choose a question",
        "Choose one of its answers",
        "Choose how it compares",
    ]


def test_no_rows_take_the_condition_out() -> None:
    assert expression_at(with_condition(FORMS["dead-animal"], COLLAR, Condition()), COLLAR) is None


def test_a_condition_asks_only_about_what_came_before() -> None:
    body = FORMS["garden-waste-amend"]
    form = form_of(body)
    first, last = form.pages[0], form.pages[-1]
    assert "change" not in subjects_at(body, Spot(Part.WHEN, page=first.id))
    assert "change" in subjects_at(body, Spot(Part.WHEN, page=last.id))
    assert last.fields[0].id not in subjects_at(body, Spot(Part.WHEN, page=last.id))


def test_a_page_that_may_be_left_out_can_be_asked_about() -> None:
    spot = Spot(Part.WHEN, page=form_of(FORMS["council-tax-moving"]).pages[-1].id)
    key = 'visited("old_address")'
    saved = with_condition(FORMS["council-tax-moving"], spot, Condition(Join.ALL, (Comparison(key, Relation.IS, "yes"),)))
    assert condition_at(saved, spot).parts == (Comparison(key, Relation.IS, "yes"),)


@pytest.mark.parametrize("name", [name for name, body in FORMS.items() if b'"fee"' in body or b'"calculations"' in body])
def test_prices_and_days_of_the_sample_are_plain_and_come_back(name: str) -> None:
    form = json.loads(FORMS[name])
    spots = [Spot(Part.AMOUNT, fee=number) for number, _ in enumerate(form.get("fee", ()))]
    spots += [Spot(Part.IS, calculation=one["id"]) for one in form.get("calculations", ()) if one["id"] != "early"]
    for spot in spots:
        value = value_at(FORMS[name], spot)
        assert value is not None
        assert not isinstance(value, Written)
        assert value_at(with_value(FORMS[name], spot, value), spot) == value


def test_a_price_of_all_but_the_first_few_is_said_in_words() -> None:
    spot = Spot(Part.AMOUNT, fee=1)
    value = value_at(FORMS["bulky-waste"], spot)
    assert value == PriceTimes("each_more", "size(items)", "3")
    said = value_words(value, subjects_at(FORMS["bulky-waste"], spot))
    assert said == "the price “each_more” × (how many in “What shall we take away?” less 3)"


def test_an_amount_that_is_none_is_refused_in_words() -> None:
    with pytest.raises(PartWrong, match="“ten” is not a number"):
        with_value(FORMS["bulky-waste"], Spot(Part.AMOUNT, fee=0), Fixed("ten"))
    with pytest.raises(PartWrong, match="This gives a date, but money is needed"):
        with_value(FORMS["bulky-waste"], Spot(Part.AMOUNT, fee=0), Day())


def test_what_is_still_to_be_chosen_is_left_open_in_the_sentence() -> None:
    late = Comparison("due", Relation.MORE, Day(""))
    condition = Condition(Join.ANY, (Comparison("", Relation.IS), Comparison("animal", Relation.IS_NOT), late, Written("")))
    said = condition_words(condition, SUBJECTS)
    assert said == "… or “What animal?” is not … or “When is it due?” is after … or …"
