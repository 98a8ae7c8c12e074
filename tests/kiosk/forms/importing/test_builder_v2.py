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
