"""XForms, by way of XLSForms written as text tables."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.forms.checks.check_form import check_form
from kiosk.forms.filling import Filling
from kiosk.forms.finding import Severity
from kiosk.forms.importing.import_files import import_file
from kiosk.forms.importing.import_report import ImportReport, SourceFormat
from kiosk.forms.plan import Plan
from kiosk.forms.walk import Walk, walk

Sheet = Callable[[str], ImportReport]
TODAY = date(2026, 11, 21)
COLUMNS = "| | type | name | label | required | relevant | constraint | calculation | appearance | choice_filter |"
CHOICES = """
| choices |
| | list_name | name | label | country |
| | yn | yes | Yes | |
| | yn | no | No | |
| | town | cardiff | Cardiff | wales |
| | town | leeds | Leeds | england |
| | country | wales | Wales | |
| | country | england | England | |
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    def taken(rows: str) -> ImportReport:
        path = tmp_path / "form.md"
        lines = [line.strip() for line in rows.strip().splitlines()]
        path.write_text("\n".join(["| survey |", COLUMNS, *lines]) + CHOICES, encoding="utf-8")
        return import_file(path)

    return taken


def walked(report: ImportReport, answers: dict[str, Any]) -> Walk:
    assert report.form is not None, report.findings
    return walk(Plan(report.form), answers, TODAY)


def test_each_question_is_a_page_and_waits_for_what_it_depends_on(sheet: Sheet) -> None:
    report = sheet("""
        | | text       | name  | Your name  | yes | | | | | |
        | | integer    | age   | Your age   | yes | | . >= 0 and . < 120 | | | |
        | | select_one yn | works | Do you work? | | ${age} >= 16 | | | | |
        | | text       | where | Where?     | | ${works} = 'yes' | | | | |
    """)
    assert report.format is SourceFormat.XLSFORM
    assert report.usable
    assert walked(report, {"name": "Nia", "age": 30, "works": "yes"}).pages == ("name", "age", "works", "where")
    assert walked(report, {"name": "Nia", "age": 10, "works": "yes"}).pages == ("name", "age")
    assert walked(report, {"name": "Nia", "age": 130}).errors == {"age": "check-failed"}
    assert walked(report, {}).errors == {"name": "missing", "age": "missing"}


@pytest.mark.parametrize(
    ("relevant", "answers", "there"),
    [
        ("${a} != ''", {"a": "x"}, True),
        ("${a} != ''", {}, False),
        ("${a} = ''", {}, True),
        ("${a} != 'x'", {}, True),
        ("not(${a} = 'x')", {"a": "x"}, False),
        ("${n} > 3 or ${a} = 'x'", {"a": "x"}, True),
        ("${n} div 2 = 2 and ${n} mod 2 = 0", {"n": 4}, True),
        ("${n} * 2 - 1 = 7", {"n": 4}, True),
        ("${n} = '4'", {"n": 4}, True),
        ("string-length(${a}) > 2", {"a": "abc"}, True),
        ("string-length(${a}) > 2", {}, False),
        ("regex(${a}, '[0-9]+')", {"a": "123"}, True),
        ("regex(${a}, '[0-9]+')", {"a": "123x"}, False),
        ("contains(${a}, 'b') and starts-with(${a}, 'a')", {"a": "abc"}, True),
        ("concat(${a}, '-', ${n}) = 'x-4'", {"a": "x", "n": 4}, True),
        ("if(${n} > 3, 'big', 'small') = 'big'", {"n": 4}, True),
        ("coalesce(${a}, 'none') = 'none'", {}, True),
        ("round(${n} div 3) = 1", {"n": 4}, True),
        ("int(${n} div 3) = 1 and floor(${n} div 3) = 1 and ceiling(${n} div 3) = 2", {"n": 4}, True),
        ("min(${n}, 2) = 2 and max(${n}, 2) = 4", {"n": 4}, True),
        ("abs(${n} - 6) = 2", {"n": 4}, True),
        ("${d} < today()", {"d": "2026-11-20"}, True),
        ("${d} >= '2026-11-21'", {"d": "2026-11-20"}, False),
        ("int((today() - ${d}) div 365.25) >= 18", {"d": "2008-11-20"}, True),
        ("${d} > today() - 30", {"d": "2026-11-01"}, True),
        ("selected(${s}, 'yes')", {"s": "yes no"}, True),
        ("selected(${s}, 'no')", {"s": ["yes"]}, False),
        ("count-selected(${s}) = 2", {"s": "yes no"}, True),
        ("count(${kids}) >= 2", {"kids": [{"kid": 3}, {"kid": 4}]}, True),
        ("sum(${kid}) = 7", {"kids": [{"kid": 3}, {"kid": 4}]}, True),
        ("true() and not(false())", {}, True),
        ("floor((decimal-date-time(today()) - decimal-date-time(${d})) div 365) = 1", {"d": "2025-11-20"}, True),
        ("selected-at(${s}, 1) = 'no'", {"s": "yes no"}, True),
        ("coalesce(${n}, 0) + coalesce(${a}, 0) = 4", {"n": 4}, True),
        ("not(selected(${s}, 'no') and count-selected(${s}) > 1)", {"s": "yes no"}, False),
        ("number(${a}) + 1 = 3", {"a": "2"}, True),
    ],
)
def test_conditions(sheet: Sheet, relevant: str, answers: dict[str, Any], there: bool) -> None:
    report = sheet(f"""
        | | text    | a | A | | | | | | |
        | | integer | n | N | | | | | | |
        | | date    | d | D | | | | | | |
        | | select_multiple yn | s | S | | | | | | |
        | | begin_repeat | kids | Children | | | | | | |
        | | integer | kid | Age | | | | | | |
        | | end_repeat | | | | | | | | |
        | | text    | last | Last | | {relevant} | | | | |
    """)
    assert report.usable, report.findings
    assert ("last" in walked(report, answers).pages) is there


def test_a_field_list_is_one_page_and_its_group_gates_it(sheet: Sheet) -> None:
    report = sheet("""
        | | select_one yn | car | A car? | | | | | | |
        | | begin_group | details | Your car | | ${car} = 'yes' | | | field-list | |
        | | text | make | Make | | | | | | |
        | | text | plate | Plate | | ${make} != '' | | | | |
        | | end_group | | | | | | | | |
    """)
    found = walked(report, {"car": "yes", "details": {"make": "Mini"}})
    assert found.pages == ("car", "details")
    assert walked(report, {"car": "no"}).pages == ("car",)


def test_calculations_are_shown_in_texts(sheet: Sheet) -> None:
    report = sheet("""
        | | integer | bins | Bins | | | | | | |
        | | calculate | cost | | | | | ${bins} * 52 | | |
        | | note | told | That is ${cost} pounds | | ${cost} > 100 | | | | |
    """)
    assert report.form is not None
    filling = Filling(report.form, TODAY)
    filling.submit_page({"bins": "3"})
    assert filling.heading("en") == "That is 156 pounds"


def test_options_follow_an_earlier_answer(sheet: Sheet) -> None:
    report = sheet("""
        | | select_one country | where | Country | | | | | | |
        | | select_one town | town | Town | | | | | | country = ${where} |
    """)
    assert walked(report, {"where": "wales", "town": "cardiff"}).errors == {}
    assert walked(report, {"where": "wales", "town": "leeds"}).errors == {"town": "not-an-option"}


def test_questions_of_a_repeat_see_each_other(sheet: Sheet) -> None:
    report = sheet("""
        | | integer | limit | School age | | | | | | |
        | | begin_repeat | kids | Children | | | | | | |
        | | text | kid | Name | yes | | | | | |
        | | integer | age | Age | yes | | . < 18 | | | |
        | | text | school | School | yes | ${age} > ${limit} | | | | |
        | | end_repeat | | | | | | | | |
    """)
    assert report.usable, report.findings
    young = {"kid": "Ed", "age": 3}
    assert walked(report, {"limit": 4, "kids": [young]}).errors == {}
    assert walked(report, {"limit": 4, "kids": [{**young, "age": 7}]}).errors == {"kids": "missing"}
    assert walked(report, {"limit": 4, "kids": [{**young, "age": 20}]}).errors == {"kids": "missing"}
    assert walked(report, {"limit": 40, "kids": [{**young, "age": 20}]}).errors == {"kids": "check-failed"}


def test_a_survey_in_json_is_taken_in_too(tmp_path: Path) -> None:
    path = tmp_path / "survey.json"
    asked = [{"type": "text", "name": "who", "label": "Who?"}, {"type": "integer", "name": "age", "label": "Age?"}]
    path.write_text(json.dumps({"type": "survey", "name": "data", "title": "S", "id_string": "s", "children": asked}))
    report = import_file(path)
    assert report.format is SourceFormat.XLSFORM
    assert walked(report, {"who": "Nia", "age": 3}).pages == ("who", "age")


def test_what_is_not_understood_is_said(sheet: Sheet) -> None:
    report = sheet("""
        | | text | a | A | | | | | | |
        | | text | b | B | | pulldata('x', 'y', 'z', ${a}) = 'q' | | | | |
        | | calculate | c | | | | | uuid() | | |
        | | geopoint | place | Where | | | | | | |
        | | image | photo | Photo | | | | | | |
    """)
    codes = {finding.code: finding.severity for finding in report.findings}
    assert codes["condition-unsupported"] is Severity.ERROR
    assert {"calculation-unsupported", "place-as-text", "upload"} <= set(codes)


def test_the_imported_form_passes_the_checks_on_types(sheet: Sheet) -> None:
    report = sheet("""
        | | integer | n | How many? | yes | | . > 0 | | | |
        | | decimal | d | How much? | | ${n} > 1 | . < 100.5 | | | |
        | | time    | t | When? | | | | | | |
        | | text    | x | What? | | | | | multiline | |
    """)
    assert report.form is not None
    assert [finding for finding in check_form(report.form) if finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize(
    "content", ["<", "<a/>", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "<h:html xmlns:h='http://www.w3.org/1999/xhtml'/>"]
)
def test_other_xml_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "form.xml"
    path.write_text(content)
    report = import_file(path)
    assert not report.ok
    assert [finding.code for finding in report.findings] == ["xform-unreadable"]


@pytest.mark.parametrize("name", ["form.xlsx", "form.md", "form.json", "form.bin"])
def test_anything_else_is_refused_with_a_sentence(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\x00\xffnothing at all")
    report = import_file(path)
    assert not report.ok
    assert report.findings[0].code in {"sheet-unreadable", "not-json"}


def test_the_words_of_an_option_can_be_compared(sheet: Sheet) -> None:
    report = sheet("""
        | | select_one town | town  | Which town? | yes | | | | | |
        | | text            | leeds | Where in Leeds? | | jr:choice-name(${town}, '${town}') = 'Leeds' | | | | |
    """)
    assert report.usable, report.findings
    assert walked(report, {"town": "leeds"}).pages == ("town", "leeds")
    assert walked(report, {"town": "cardiff"}).pages == ("town",)


def test_powers_and_the_least_of_many_are_worked_out(sheet: Sheet) -> None:
    report = sheet("""
        | | integer | a | How many? | yes | | | | | |
        | | integer | b | How long? | yes | | | | | |
        | | text | square | Why? | | pow(${a}, 2) > ${b} | | | | |
        | | text | least  | When? | | min(${a}, ${b}, 7) = 7 | | | | |
    """)
    assert report.usable
    assert walked(report, {"a": 9, "b": 80}).pages == ("a", "b", "square", "least")
    assert walked(report, {"a": 3, "b": 9}).pages == ("a", "b")


def test_a_slider_is_a_number_between_its_ends_and_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "form.md"
    path.write_text("| survey |\n| | type | name | label | parameters |\n| | range | pain | How bad? | start=1 end=10 step=1 |\n")
    report = import_file(path)
    assert report.usable
    assert [(finding.code, finding.where) for finding in report.findings] == [("range-as-number", "pages.pain")]
    assert walked(report, {"pain": 10}).errors == {}
    assert set(walked(report, {"pain": 11}).errors) == {"pain"}
