"""Forms of the builder as it is today: pages in order, each with its own condition."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kiosk.forms.importing.import_report import ImportReport, SourceFormat
from kiosk.forms.plan import Plan
from kiosk.forms.walk import Walk, walk

Json = dict[str, Any]
Take = Callable[[Json], ImportReport]
TODAY = date(2026, 11, 21)


def walked(report: ImportReport, answers: Json) -> Walk:
    assert report.form is not None
    return walk(Plan(report.form), answers, TODAY)


def component(type_: str, name: str, **more: Any) -> Json:
    return {"id": f"id-{name}", "type": type_, "name": name, "title": name, "options": {}, "schema": {}, **more}


def page(path: str, *components: Json, **more: Any) -> Json:
    return {"path": path, "title": path.strip("/"), "components": list(components), "next": [], **more}


def condition(name: str, field: str, operator: str, value: object, type_: str = "StringValue") -> Json:
    item = {"id": f"item-{name}", "componentId": f"id-{field}", "operator": operator, "type": type_, "value": value}
    return {"id": name, "displayName": name, "items": [item]}


def form(*pages: Json, conditions: tuple[Json, ...] = (), **more: Any) -> Json:
    summary = {"path": "/summary", "title": "", "controller": "SummaryPageController"}
    parts = {"pages": [*pages, summary], "conditions": list(conditions), "lists": [], "sections": []}
    return {"name": "A form", "engine": "V2", "schema": 2, "startPage": pages[0]["path"], **parts, **more}


@pytest.fixture
def gated() -> Json:
    return form(
        page("/eligible", component("YesNoField", "eligible")),
        page(
            "/sorry",
            component("Html", "h", content="<p>Sorry</p>"),
            controller="TerminalPageController",
            condition="not-eligible",
        ),
        page("/details", component("TextField", "details"), condition="is-eligible"),
        conditions=(
            condition("not-eligible", "eligible", "is", False, "BooleanValue"),
            condition("is-eligible", "eligible", "is", True, "BooleanValue"),
        ),
    )


def test_pages_follow_one_another_where_their_condition_holds(gated: Json, take: Take) -> None:
    report = take(gated)
    assert report.format is SourceFormat.XGOV_V2
    assert report.usable
    assert walked(report, {"eligible": True}).pages == ("/eligible", "/details", "/summary")


def test_a_terminal_page_is_an_end(gated: Json, take: Take) -> None:
    found = walked(take(gated), {"eligible": False})
    assert found.pages == ("/eligible", "/sorry")
    assert found.end == "/sorry"


def test_an_answer_off_the_way_does_not_count(take: Take) -> None:
    value = form(
        page("/a", component("YesNoField", "a")),
        page("/b", component("YesNoField", "b"), condition="a-yes"),
        page("/c", component("TextField", "c"), condition="b-yes"),
        conditions=(condition("a-yes", "a", "is", True, "BooleanValue"), condition("b-yes", "b", "is", True, "BooleanValue")),
    )
    assert walked(take(value), {"a": False, "b": True}).pages == ("/a", "/summary")
    assert walked(take(value), {"a": True, "b": True}).pages == ("/a", "/b", "/c", "/summary")


def test_a_list_item_is_found_by_its_id(take: Take) -> None:
    items = [{"id": "i-red", "text": "Red", "value": "red"}, {"id": "i-blue", "text": "Blue", "value": "blue"}]
    value = form(
        page("/a", component("RadiosField", "colour", list="l-colours")),
        page("/red", component("TextField", "why"), condition="red"),
        conditions=(condition("red", "colour", "is", {"listId": "l-colours", "itemId": "i-red"}, "ListItemRef"),),
        lists=[{"id": "l-colours", "name": "colours", "type": "string", "items": items}],
    )
    assert "/red" in walked(take(value), {"colour": "red"}).pages
    assert "/red" not in walked(take(value), {"colour": "blue"}).pages


def test_conditions_join_and_refer_to_each_other(take: Take) -> None:
    adult = condition("adult", "age", "is at least", 18, "NumberValue")
    joined = {"id": "both", "displayName": "both", "coordinator": "and", "items": [{"id": "x", "conditionId": "adult"}]}
    joined["items"].append({"id": "y", "componentId": "id-yes", "operator": "is", "type": "BooleanValue", "value": True})
    value = form(
        page("/a", component("NumberField", "age"), component("YesNoField", "yes")),
        page("/b", component("TextField", "b"), condition="both"),
        conditions=(joined, adult),
    )
    assert "/b" in walked(take(value), {"age": 18, "yes": True}).pages
    assert "/b" not in walked(take(value), {"age": 17, "yes": True}).pages


def test_a_relative_date_counts_whole_days(take: Take) -> None:
    value = form(
        page("/a", component("DatePartsField", "born")),
        page("/b", component("TextField", "b"), condition="adult"),
        conditions=(
            condition(
                "adult", "born", "is at least", {"period": "18", "unit": "years", "direction": "in the past"}, "RelativeDate"
            ),
        ),
    )
    assert "/b" in walked(take(value), {"born": {"day": 21, "month": 11, "year": 2008}}).pages
    assert "/b" not in walked(take(value), {"born": {"day": 22, "month": 11, "year": 2008}}).pages


def test_a_missing_answer_is_null_and_so_different(take: Take) -> None:
    value = form(
        page("/a", component("TextField", "a", options={"required": False})),
        page("/b", component("TextField", "b"), condition="other"),
        conditions=(condition("other", "a", "is not", "x"),),
    )
    report = take(value)
    assert "/b" in walked(report, {}).pages
    assert "not-equal-missing" in {finding.code for finding in report.findings}


def test_a_repeat_becomes_a_list_of_items(take: Take) -> None:
    repeat = {"options": {"name": "pizza", "title": "Pizza"}, "schema": {"min": 2, "max": 3}}
    value = form(page("/order", component("TextField", "topping"), controller="RepeatPageController", repeat=repeat))
    report = take(value)
    assert walked(report, {"pizza": [{"topping": "olives"}, {"topping": "ham"}]}).errors == {}
    assert walked(report, {"pizza": [{"topping": "olives"}]}).errors == {"pizza": "too-few-items"}


def test_a_payment_becomes_a_fee_with_its_conditions(take: Take) -> None:
    options = {"amount": 50, "description": "Fee", "conditionalAmounts": [{"condition": "yes", "amount": 12.5}]}
    value = form(
        page("/a", component("YesNoField", "a")),
        page("/pay", component("PaymentField", "pay", options=options)),
        conditions=(condition("yes", "a", "is", True, "BooleanValue"),),
    )
    assert walked(take(value), {"a": True}).fee_pence == 1250
    assert walked(take(value), {"a": False}).fee_pence == 5000


def test_a_page_with_an_unknown_condition_is_always_shown(take: Take) -> None:
    report = take(form(page("/a", component("TextField", "a"), condition="gone")))
    assert walked(report, {}).pages == ("/a", "/summary")
    assert "condition-missing" in {finding.code for finding in report.findings}


def test_a_date_outside_its_limits_still_counts_in_conditions_as_in_the_source(take: Take) -> None:
    back = {"period": 3, "unit": "days", "direction": "in the past"}
    old = condition("old", "day", "is more than", back, "RelativeDate")
    day = component("DatePartsField", "day", options={"maxDaysInPast": 10})
    report = take(form(page("/day", day), page("/old", component("TextField", "why"), condition="old"), conditions=(old,)))
    found = walked(report, {"day": "2026-11-01"})
    assert found.pages == ("/day", "/old", "/summary")
    assert found.errors["day"] == "too-early"


COLOURS = {
    "id": "colours",
    "name": "colours",
    "title": "Colours",
    "type": "string",
    "items": [{"id": f"item-{name}", "text": name, "value": name} for name in ("red", "green", "blue")],
}


def listed(operator: str, *items: str, **more: Any) -> Json:
    value = {"listId": "colours", "itemId": [f"item-{item}" for item in items], **more}
    return condition("chosen", "colour", operator, value, "ListItemRef")


@pytest.mark.parametrize(
    ("type_", "listed_rule", "answer", "there"),
    [
        ("RadiosField", listed("is", "red"), "red", True),
        ("RadiosField", listed("is", "red", "blue"), "blue", True),
        ("RadiosField", listed("is", "red", "blue"), "green", False),
        ("RadiosField", listed("is not", "red", "blue"), "blue", False),
        ("RadiosField", listed("is not", "red", "blue"), "green", True),
        ("CheckboxesField", listed("contains", "red", "blue"), ["blue"], True),
        ("CheckboxesField", listed("contains", "red", "blue", itemsCoordinator="and"), ["blue"], False),
        ("CheckboxesField", listed("contains", "red", "blue", itemsCoordinator="and"), ["blue", "red"], True),
    ],
)
def test_a_condition_may_ask_for_several_items_of_a_list(
    take: Take, type_: str, listed_rule: Json, answer: object, there: bool
) -> None:
    value = form(
        page("/a", component(type_, "colour", list="colours")),
        page("/b", component("TextField", "b"), condition="chosen"),
        conditions=(listed_rule,),
        lists=[COLOURS],
    )
    assert ("/b" in walked(take(value), {"colour": answer}).pages) is there


def test_an_item_that_the_list_has_not_is_told(take: Take) -> None:
    value = form(
        page("/a", component("RadiosField", "colour", list="colours")),
        page("/b", component("TextField", "b"), condition="chosen"),
        conditions=(listed("is", "red", "mauve"),),
        lists=[COLOURS],
    )
    report = take(value)
    assert "/b" not in walked(report, {"colour": "red"}).pages
    assert "condition-unreadable" in {finding.code for finding in report.findings}


def test_no_box_ticked_contains_nothing(take: Take) -> None:
    value = form(
        page("/a", component("CheckboxesField", "colour", list="colours", options={"required": False})),
        page("/b", component("TextField", "b"), condition="chosen"),
        conditions=(listed("does not contain", "red"),),
        lists=[COLOURS],
    )
    report = take(value)
    assert "/b" in walked(report, {}).pages
    assert "/b" not in walked(report, {"colour": ["red"]}).pages


@pytest.mark.parametrize(("answers", "there"), [({}, True), ({"agreed": False}, True), ({"agreed": True}, False)])
def test_a_declaration_that_is_not_made_is_a_no(take: Take, answers: Json, there: bool) -> None:
    value = form(
        page("/a", component("DeclarationField", "agreed", content="I declare")),
        page("/b", component("TextField", "b"), condition="not-agreed"),
        conditions=(condition("not-agreed", "agreed", "is", False, "BooleanValue"),),
    )
    assert ("/b" in walked(take(value), answers).pages) is there


def test_a_condition_may_be_called_like_a_question(take: Take) -> None:
    value = form(
        page("/a", component("YesNoField", "adult")),
        page("/b", component("TextField", "b"), condition="adult"),
        conditions=(condition("adult", "adult", "is", True, "BooleanValue"),),
    )
    report = take(value)
    assert "/b" in walked(report, {"adult": True}).pages
    assert report.findings == ()


def test_a_name_inside_a_repeat_is_none_that_conditions_know(take: Take) -> None:
    repeat = {"options": {"name": "people", "title": "Person"}, "schema": {"min": 1, "max": 3}}
    value = form(
        page("/who", component("TextField", "who"), controller="RepeatPageController", repeat=repeat),
        page("/b", component("TextField", "b"), condition="other"),
        conditions=(condition("other", "who", "is not", "Ann"),),
    )
    report = take(value)
    assert "/b" not in walked(report, {"people": [{"who": "Bob"}]}).pages
    assert "condition-unknown-name" in {finding.code for finding in report.findings}


@pytest.mark.parametrize(("type_", "chosen"), [("RadiosField", "red"), ("CheckboxesField", ["green", "red"])])
def test_the_way_stops_where_an_earlier_answer_withdrew_the_option(take: Take, type_: str, chosen: object) -> None:
    only_loud = [{**COLOURS["items"][0], "condition": "loud"}, *COLOURS["items"][1:]]
    value = form(
        page("/loud", component("YesNoField", "loud")),
        page("/a", component(type_, "colour", list="colours")),
        page("/b", component("TextField", "b")),
        conditions=(condition("loud", "loud", "is", True, "BooleanValue"),),
        lists=[{**COLOURS, "items": only_loud}],
    )
    report = take(value)
    assert walked(report, {"loud": False, "colour": chosen}).pages == ("/loud", "/a")
    assert walked(report, {"loud": True, "colour": chosen}).pages == ("/loud", "/a", "/b", "/summary")
    assert "option-withdrawn" in {finding.code for finding in report.findings}


def test_a_page_that_only_takes_money_is_left_to_the_kiosk(take: Take) -> None:
    value = form(
        page("/a", component("YesNoField", "a")),
        page("/sorry", component("Html", "h", content="<p>Sorry</p>"), controller="TerminalPageController", condition="no"),
        page("/pay", component("PaymentField", "pay", options={"amount": 20, "description": "Permit"}), condition="yes"),
        conditions=(condition("yes", "a", "is", True, "BooleanValue"), condition("no", "a", "is", False, "BooleanValue")),
    )
    report = take(value)
    paid, refused = walked(report, {"a": True}), walked(report, {"a": False})
    assert (paid.pages, paid.fee_pence) == (("/a", "/summary"), 2000)
    assert (refused.pages, refused.fee_pence) == (("/a", "/sorry"), 0)
    assert "payment" in {finding.code for finding in report.findings}


def test_has_length_never_holds_and_says_so(take: Take) -> None:
    """That engine puts the number in quotes, and a length is never equal to a text."""
    value = form(
        page("/a", component("TextField", "a")),
        page("/b", component("TextField", "b"), condition="three"),
        conditions=(condition("three", "a", "has length", 3, "NumberValue"),),
    )
    report = take(value)
    assert "/b" not in walked(report, {"a": "abc"}).pages
    assert "condition-never" in {finding.code for finding in report.findings}


def test_what_is_declared_stands_before_the_box_to_tick(take: Take) -> None:
    report = take(form(page("/a", component("DeclarationField", "agreed", content="I **own** the dog.\n\n- and feed it"))))
    assert report.form is not None
    told, box = report.form.pages[0].fields
    assert [block.type for block in told.blocks] == ["paragraph", "bullets"]  # type: ignore[union-attr]
    assert box.type == "consent"


@pytest.mark.parametrize(
    "answers",
    [
        {"born": "2008-11-21"},
        {"born": {"day": 21, "month": 11, "year": 2008}},
        {"born__day": 21, "born__month": 11, "born__year": 2008},
    ],
)
def test_a_date_may_come_in_every_shape_that_the_engine_keeps(take: Take, answers: Json) -> None:
    value = form(
        page("/a", component("DatePartsField", "born")),
        page("/b", component("TextField", "b"), condition="then"),
        conditions=(condition("then", "born", "is", "2008-11-21", "DateValue"),),
    )
    found = walked(take(value), answers)
    assert (found.pages, found.errors) == (("/a", "/b", "/summary"), {"b": "missing"})
