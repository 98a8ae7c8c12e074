"""Forms of the first digital form builder: a graph of pages."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kiosk.forms.checks.check_form import check_form
from kiosk.forms.importing.import_report import ImportReport, SourceFormat
from kiosk.forms.plan import Plan
from kiosk.forms.walk import walk

Json = dict[str, Any]
Take = Callable[[Json], ImportReport]
TODAY = date(2026, 11, 21)


def pages(report: ImportReport, answers: Json) -> list[str]:
    assert report.form is not None
    return list(walk(Plan(report.form), answers, TODAY).pages)


def codes(report: ImportReport) -> set[str]:
    return {finding.code for finding in report.findings}


@pytest.fixture
def branching(make: Any) -> Json:
    """Passport? no: you cannot apply; yes: how many, and an extra page for more than one."""
    return make.form(
        make.question("/start", to=("/passport",), controller="./pages/start.js"),
        make.question("/passport", make.field("YesNoField", "passport"), to=("/how-many", ("/sorry", "none")), section="check"),
        make.question("/sorry", {"type": "Para", "content": "<b>Sorry</b>"}),
        make.question("/how-many", make.field("NumberField", "count"), to=("/summary", ("/others", "several"))),
        make.question("/others", make.field("TextField", "names"), to=("/summary",)),
        conditions=(
            make.rule("none", "check.passport", "YesNoField", "is", "false"),
            make.rule("several", "count", "NumberField", "is more than", "1"),
        ),
        sections=[{"name": "check", "title": "Check"}],
    )


def test_links_become_conditions_of_pages_in_order(branching: Json, take: Take) -> None:
    report = take(branching)
    assert report.format is SourceFormat.XGOV_V1
    assert report.usable
    assert pages(report, {"check": {"passport": True}, "count": 2}) == ["/start", "/passport", "/how-many", "/others", "/summary"]
    assert pages(report, {"check": {"passport": True}, "count": 1}) == ["/start", "/passport", "/how-many", "/summary"]
    assert pages(report, {"check": {"passport": False}}) == ["/start", "/passport", "/sorry"]


def test_the_imported_form_passes_the_checks_on_types(branching: Json, take: Take) -> None:
    form = take(branching).form
    assert form is not None
    assert {finding.code for finding in check_form(form)} <= {"reading-age", "jargon", "long-sentence"}


def test_the_first_link_whose_condition_holds_is_taken(make: Any, take: Take) -> None:
    form = make.form(
        make.question("/a", make.field("YesNoField", "x"), to=("/c", ("/b", "yes"), ("/d", "also"))),
        make.question("/b", make.field("TextField", "b"), to=("/summary",)),
        make.question("/c", make.field("TextField", "c"), to=("/summary",)),
        make.question("/d", make.field("TextField", "d"), to=("/summary",)),
        conditions=(make.rule("yes", "x", "YesNoField", "is", "true"), make.rule("also", "x", "YesNoField", "is", "true")),
    )
    assert pages(take(form), {"x": True}) == ["/a", "/b", "/summary"]
    assert pages(take(form), {}) == ["/a", "/c", "/summary"]


def joined(make: Any, joiner: str) -> Json:
    rows = [make.row("x", "YesNoField", "is", "true"), make.row("y", "YesNoField", "is", "true", coordinator=joiner)]
    return make.form(
        make.question("/a", make.field("YesNoField", "x"), make.field("YesNoField", "y"), to=("/summary", ("/b", "both"))),
        make.question("/b", make.field("TextField", "b"), to=("/summary",)),
        conditions=({"name": "both", "value": {"name": "both", "conditions": rows}},),
    )


def test_and_needs_both(make: Any, take: Take) -> None:
    report = take(joined(make, "and"))
    assert "/b" in pages(report, {"x": True, "y": True})
    assert "/b" not in pages(report, {"x": True})


def test_an_or_whose_first_part_is_missing_is_no_and_says_so(make: Any, take: Take) -> None:
    report = take(joined(make, "or"))
    assert "/b" in pages(report, {"x": False, "y": True})
    assert "/b" not in pages(report, {"y": True})
    assert "or-first-missing" in codes(report)


@pytest.mark.parametrize(
    ("answers", "there"),
    [({}, False), ({"s": {}}, True), ({"s": {"x": "b"}}, True), ({"s": {"y": "z"}}, True), ({"s": {"x": "a"}}, False)],
)
def test_is_not_on_a_missing_answer_holds_inside_a_section(make: Any, take: Take, answers: Json, there: bool) -> None:
    form = make.form(
        make.question(
            "/a", make.field("TextField", "x"), make.field("TextField", "y"), section="s", to=("/summary", ("/b", "other"))
        ),
        make.question("/b", make.field("TextField", "b"), to=("/summary",)),
        conditions=(make.rule("other", "s.x", "TextField", "is not", "a"),),
        sections=[{"name": "s", "title": "S"}],
    )
    report = take(form)
    assert ("/b" in pages(report, answers)) is there
    assert "not-equal-missing" in codes(report)


@pytest.mark.parametrize(
    ("type_", "operator", "value", "given", "there"),
    [
        ("CheckboxesField", "contains", "red", ["red", "blue"], True),
        ("CheckboxesField", "does not contain", "red", ["blue"], True),
        ("CheckboxesField", "does not contain", "red", ["red"], False),
        ("TextField", "is longer than", "3", "four", True),
        ("NumberField", "is at least", "5", 5, True),
        ("NumberField", "is less than", "5", 5, False),
        ("DatePartsField", "is before", "2026-06-01", "2026-05-31", True),
        ("DatePartsField", "is after", "2026-06-01", "2026-06-01", False),
        ("EmailAddressField", "is", "a@b.cd", "a@b.cd", True),
    ],
)
def test_operators(make: Any, take: Take, type_: str, operator: str, value: str, given: object, there: bool) -> None:
    lists = [{"name": "l", "type": "string", "items": [{"text": "Red", "value": "red"}, {"text": "Blue", "value": "blue"}]}]
    form = make.form(
        make.question("/a", make.field(type_, "x", list="l"), to=("/summary", ("/b", "c"))),
        make.question("/b", make.field("TextField", "b"), to=("/summary",)),
        conditions=(make.rule("c", "x", type_, operator, value),),
        lists=lists,
    )
    assert ("/b" in pages(take(form), {"x": given})) is there


def test_eighteen_years_ago_counts_from_the_day_of_the_visit(make: Any, take: Take) -> None:
    value = {"type": "RelativeTime", "timePeriod": "18", "timeUnit": "years", "direction": "in the past", "timeOnly": False}
    adult = {**make.row("born", "DatePartsField", "is at least", "-"), "value": value}
    form = make.form(
        make.question("/a", make.field("DatePartsField", "born"), to=("/summary", ("/b", "adult"))),
        make.question("/b", make.field("TextField", "b"), to=("/summary",)),
        conditions=({"name": "adult", "value": {"name": "adult", "conditions": [adult]}},),
    )
    assert "/b" in pages(take(form), {"born": "2008-11-21"})
    assert "/b" not in pages(take(form), {"born": "2008-11-22"})


def test_conditions_written_as_text_are_read(make: Any, take: Take) -> None:
    form = make.form(
        make.question("/a", make.field("YesNoField", "x"), make.field("NumberField", "n"), to=("/summary", ("/b", "c"))),
        make.question("/b", make.field("TextField", "b"), to=("/summary",)),
        conditions=({"name": "c", "value": "x == true and (n > 2 or n == 0) and not (n == 7)"},),
    )
    assert "/b" in pages(take(form), {"x": True, "n": 3})
    assert "/b" in pages(take(form), {"x": True, "n": 0})
    assert "/b" not in pages(take(form), {"x": True, "n": 7})


@pytest.mark.parametrize("name", ["my-field", "my:field", "min"])
def test_names_with_a_dash_or_a_colon_or_of_a_function_are_always_false_and_said(make: Any, take: Take, name: str) -> None:
    form = make.form(
        make.question("/a", make.field("TextField", name), to=("/summary", ("/b", "c"))),
        make.question("/b", make.field("TextField", "b"), to=("/summary",)),
        conditions=(make.rule("c", name, "TextField", "is", "x"),),
    )
    report = take(form)
    assert "/b" not in pages(report, {name: "x"})
    assert codes(report) & {"condition-name-unreadable", "condition-unreadable"}


def test_a_dash_in_the_name_of_boxes_is_said_too(make: Any, take: Take) -> None:
    form = make.form(
        make.question("/a", make.field("CheckboxesField", "my-boxes", list="l"), to=("/summary", ("/b", "c"))),
        make.question("/b", make.field("TextField", "b"), to=("/summary",)),
        conditions=(make.rule("c", "my-boxes", "CheckboxesField", "contains", "x"),),
        lists=[{"name": "l", "type": "string", "items": [{"text": "X", "value": "x"}]}],
    )
    report = take(form)
    assert "/b" not in pages(report, {"my-boxes": ["x"]})
    assert "condition-name-unreadable" in codes(report)


def test_more_than_on_a_list_is_unreadable_and_never_holds(make: Any, take: Take) -> None:
    form = make.form(
        make.question("/a", make.field("SelectField", "x", list="l"), to=("/summary", ("/b", "c"))),
        make.question("/b", make.field("TextField", "b"), to=("/summary",)),
        conditions=(make.rule("c", "x", "SelectField", "is more than", "1"),),
        lists=[{"name": "l", "type": "number", "items": [{"text": "2", "value": 2}]}],
    )
    report = take(form)
    assert "/b" not in pages(report, {"x": 2})
    assert "condition-unreadable" in codes(report)


def test_trouble_in_the_graph_is_told(make: Any, take: Take) -> None:
    form = make.form(
        make.question("/a", make.field("TextField", "a"), to=(("/nowhere", "gone"), "/b")),
        make.question("/b", make.field("TextField", "b"), to=("/a",)),
        make.question("/alone", make.field("TextField", "c"), to=("/summary",)),
    )
    report = take(form)
    assert {"dangling-link", "condition-missing", "link-circular", "unreachable-page"} <= codes(report)
    assert pages(report, {"a": "x"}) == ["/a", "/b"]


def test_a_question_asked_for_under_another_section_is_found(make: Any, take: Take) -> None:
    form = make.form(
        make.question("/a", make.field("YesNoField", "x"), section="s", to=("/summary", ("/b", "c"))),
        make.question("/b", make.field("TextField", "b"), to=("/summary",)),
        conditions=(make.rule("c", "x", "YesNoField", "is", "true"),),
        sections=[{"name": "s", "title": "S"}],
    )
    report = take(form)
    assert "condition-name-elsewhere" in codes(report)
    assert "/b" in pages(report, {"s": {"x": False}, "x": True})


def test_options_can_depend_on_conditions_and_reveal_questions(make: Any, take: Take) -> None:
    reveal = {"components": [make.field("TextField", "which")]}
    items = [{"text": "A", "value": "a", "condition": "c"}, {"text": "Other", "value": "other", "conditional": reveal}]
    form = make.form(
        make.question("/a", make.field("YesNoField", "x"), to=("/b",)),
        make.question("/b", make.field("RadiosField", "r", list="l"), to=("/summary",)),
        conditions=(make.rule("c", "x", "YesNoField", "is", "true"),),
        lists=[{"name": "l", "type": "string", "items": items}],
    )
    report = take(form)
    assert report.form is not None
    plan = Plan(report.form)
    assert walk(plan, {"x": False, "r": "a"}, TODAY).errors == {"r": "not-an-option"}
    assert walk(plan, {"x": False, "r": "other"}, TODAY).errors == {"which": "missing"}


def test_fees_are_multiplied_and_conditional(make: Any, take: Take) -> None:
    form = make.form(
        make.question("/a", make.field("NumberField", "n"), make.field("YesNoField", "fast"), to=("/summary",)),
        conditions=(make.rule("c", "fast", "YesNoField", "is", "true"),),
        fees=[
            {"description": "Each", "amount": 1250, "multiplier": "n"},
            {"description": "Fast", "amount": 500, "condition": "c"},
        ],
    )
    report = take(form)
    assert report.form is not None
    assert walk(Plan(report.form), {"n": 2, "fast": True}, TODAY).fee_pence == 3000
    assert walk(Plan(report.form), {"n": 2, "fast": False}, TODAY).fee_pence == 2500


@pytest.mark.parametrize(
    "value",
    [
        {},
        [],
        {"pages": []},
        {"pages": [None, 7]},
        {
            "pages": [{"path": 3, "components": [{"type": {}, "name": []}], "next": "x"}],
            "lists": 5,
            "conditions": [{"name": None}],
        },
        {"pages": [{"path": "/a", "components": [{"type": "RadiosField", "name": "x", "list": "l"}]}], "lists": [{"name": "l"}]},
        {"pages": [{}], "conditions": [{"name": "c", "value": {"conditions": [{"field": 1, "operator": {}, "value": []}]}}]},
        {"pages": [{"path": "/a", "components": [{"type": "Html", "content": "<ul><li>a<li>b</details></p>"}]}]},
    ],
)
def test_broken_files_become_findings(take: Take, value: Any) -> None:
    report = take(value)
    assert "import-failed" not in codes(report)
    assert report.findings or report.ok


def test_a_circle_ends_only_where_it_comes_back_to_a_page_of_this_way(make: Any, take: Take) -> None:
    """The pages stand in another order than they are visited in."""
    form = make.form(
        make.question("/start", make.field("YesNoField", "again"), to=("/third",)),
        make.question("/second", make.field("TextField", "b"), to=("/summary", ("/third", "c"))),
        make.question("/third", make.field("TextField", "c"), to=("/second",)),
        conditions=(make.rule("c", "again", "YesNoField", "is", "true"),),
    )
    report = take(form)
    assert pages(report, {"again": False}) == ["/start", "/third", "/second", "/summary"]
    assert pages(report, {"again": True}) == ["/start", "/third", "/second"]
    assert [finding.where for finding in report.findings if finding.code == "link-circular"] == ["pages./second"]


@pytest.mark.parametrize(("operator", "there"), [("contains", False), ("does not contain", True)])
def test_options_that_are_numbers_are_never_found_as_texts(make: Any, take: Take, operator: str, there: bool) -> None:
    form = make.form(
        make.question("/a", make.field("CheckboxesField", "n", list="l"), to=("/summary", ("/b", "c"))),
        make.question("/b", make.field("TextField", "b"), to=("/summary",)),
        conditions=(make.rule("c", "n", "CheckboxesField", operator, "2"),),
        lists=[{"name": "l", "type": "number", "items": [{"text": "One", "value": 1}, {"text": "Two", "value": 2}]}],
    )
    report = take(form)
    assert ("/b" in pages(report, {"n": [2]})) is there
    assert "condition-never" in codes(report)


@pytest.mark.parametrize(
    ("script", "answers", "there"),
    [
        ("colour in ['red', 'blue']", {"colour": "blue"}, True),
        ("colour in ['red', 'blue']", {"colour": "green"}, False),
        ("colour in ['red', 'blue']", {}, False),
        ("not (colour in ['red', 'blue'])", {"colour": "green"}, True),
        ("length(colour) > -1", {"colour": "red"}, True),
        ("-1 < length(colour)", {"colour": "red"}, True),
    ],
)
def test_written_conditions_with_lists_and_lengths(make: Any, take: Take, script: str, answers: Json, there: bool) -> None:
    form = make.form(
        make.question("/a", make.field("TextField", "colour"), to=("/summary", ("/b", "c"))),
        make.question("/b", make.field("TextField", "b"), to=("/summary",)),
        conditions=({"name": "c", "displayName": "c", "value": script},),
    )
    assert ("/b" in pages(take(form), answers)) is there


def test_an_apostrophe_is_compared_as_written_and_said(make: Any, take: Take) -> None:
    form = make.form(
        make.question("/a", make.field("TextField", "name"), to=("/summary", ("/b", "c"))),
        make.question("/b", make.field("TextField", "b"), to=("/summary",)),
        conditions=(make.rule("c", "name", "TextField", "is", "O'Brien"),),
    )
    report = take(form)
    assert "/b" in pages(report, {"name": "O'Brien"})
    assert codes(report) == {"apostrophe"}
