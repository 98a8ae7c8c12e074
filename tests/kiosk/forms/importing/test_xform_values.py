"""What XForm engines do with missing answers, kinds of values, repeats and lists; each row was compared with JavaRosa."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.forms.checks.check_form import check_form
from kiosk.forms.filling import Filling
from kiosk.forms.finding import Severity
from kiosk.forms.importing.import_files import import_file
from kiosk.forms.importing.import_report import ImportReport
from kiosk.forms.plan import Plan
from kiosk.forms.walk import walk

Sheet = Callable[[str], ImportReport]
TODAY = date(2026, 11, 22)
SURVEY = """
| survey |
| | type | name | label | required | relevant | constraint | calculation | choice_filter | default | repeat_count |
| | integer | n | How many? | | | | | | | |
| | integer | m | How many more? | | | | | | | |
| | decimal | d | How much? | | | | | | | |
| | text | a | What? | | | | | | | |
| | text | b | What else? | | | | | | | |
| | date | day | When? | | | | | | | |
| | time | hour | At what time? | | | | | | | |
| | select_one yn | yes | Really? | | | | | | | |
| | select_multiple yn | many | Which? | | | | | | | |
| | select_one place | place | Where? | | | | | | | |
| | begin_repeat | kids | Children | | | | | | | |
| | text | kid | Name | | | | | | | |
| | integer | age | Age of ${kid} | | | | | | | |
| | calculate | months | | | | | ${age} * 12 | | | |
| | note | told | ${kid} is ${months} months | | ${months} > 0 | | | | | |
| | end_repeat | | | | | | | | | |
| | calculate | worked_out | | | | | %s | | | |
| | text | last | Last | | %s | | | | | |
| choices |
| | list_name | name | label | area |
| | yn | yes | Yes | |
| | yn | no | No | |
| | place | abbey | Abbey Road | east |
| | place | docks | The Docks | west |
"""
KIDS = {"kids": [{"kid": "Ed", "age": 3}, {"kid": "Flo"}, {"kid": "Jo", "age": 9}]}


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    def taken(text: str) -> ImportReport:
        path = tmp_path / "form.md"
        path.write_text("\n".join(line.strip() for line in text.strip().splitlines()), encoding="utf-8")
        return import_file(path)

    return taken


def pages(report: ImportReport, answers: dict[str, Any]) -> tuple[str, ...]:
    assert report.form is not None, report.findings
    return walk(Plan(report.form), answers, TODAY).pages


@pytest.mark.parametrize(
    ("relevant", "answers", "there"),
    [
        ("${a} = ${b}", {}, True),
        ("${n} = ${m}", {}, True),
        ("${n} != ${m}", {"n": 1}, True),
        ("${n} + 1 = ''", {}, False),
        ("string(number(${a})) = 'NaN'", {"a": "x"}, True),
        ("concat(${n}, '') = ''", {}, True),
        ("concat(${day}, '') = '2026-11-22'", {"day": "2026-11-22"}, True),
        ("concat(${many}, '!') = 'yes no!'", {"many": ["yes", "no"]}, True),
        ("${many} = 'yes no'", {"many": ["yes", "no"]}, True),
        ("contains(${many}, 'no') and string-length(${many}) = 6", {"many": ["yes", "no"]}, True),
        ("count-selected(${yes}) = 1", {"yes": "no"}, True),
        ("selected(${a}, 'blue')", {"a": "red blue"}, True),
        ("min(${n}, ${m}) = 3", {"n": 3}, True),
        ("round(0 - 2.5) = 0 - 2 and round(2.345, 2) = 2.35", {}, True),
        ("int(0 - 2.7) = 0 - 2", {}, True),
        ("pow(${n}, ${m}) = 8", {"n": 2, "m": 3}, True),
        ("(${n} > 1) + (${m} > 1) = 2", {"n": 2, "m": 2}, True),
        ("if(${n} > 1, 'big', ${n}) = '1'", {"n": 1}, True),
        ("if(${n} > 1, ${n}, '') = ''", {"n": 1}, True),
        ("coalesce(${n}, ${a}) = 'x'", {"a": "x"}, True),
        ("substr(${a}, 1, 3) = 'bc' and substr(${a}, 1) = 'bcd'", {"a": "abcd"}, True),
        ("substring-before(${a}, '@') = 'me' and substring-after(${a}, '@') = 'x.org'", {"a": "me@x.org"}, True),
        ("translate(${a}, ' ', '') = 'CF103NQ'", {"a": "CF10 3NQ"}, True),
        ("normalize-space(${a}) = ''", {}, True),
        ("boolean-from-string(${a})", {"a": "2"}, False),
        ("format-date(${day}, '%e %b %y %a') = '1 Jan 20 Wed'", {"day": "2020-01-01"}, True),
        ("format-date(${day}, '%Y') > 2000", {"day": "1999-01-01"}, False),
        ("decimal-date-time(${day}) = 18262", {"day": "2020-01-01"}, True),
        ("date(decimal-date-time(${day}) + 30) > today()", {"day": "2026-11-01"}, True),
        ("decimal-time(${hour}) = 0.5", {"hour": "12:00"}, True),
        ("checklist(1, 1, ${n} > 1, ${m} > 1)", {"n": 2, "m": 2}, False),
        ("weighted-checklist(2, -1, ${n} > 1, 2, ${m} > 1, 5)", {"n": 2}, True),
        ("jr:choice-name(${place}, '${place}') = 'The Docks'", {"place": "docks"}, True),
        ("instance('place')/root/item[name = ${place}]/area = 'east'", {"place": "abbey"}, True),
        ("count(instance('place')/root/item[area = ${a}]) = 1", {"a": "west"}, True),
        ("sum(${age}) = 12 and count(${kids}) = 3 and count-non-empty(${age}) = 2", KIDS, True),
        ("sum(${months}) = 144", KIDS, True),
        ("min(${age}) = 3 and max(${age}) = 9", KIDS, True),
        ("join(', ', ${kid}) = 'Ed, Flo, Jo'", KIDS, True),
        ("indexed-repeat(${kid}, ${kids}, 3) = 'Jo'", KIDS, True),
        ("/data/kids[position() = 3]/age = 9", KIDS, True),
        ("count(/data/kids[age > 5]) = 1 and sum(/data/kids[age > 5]/age) = 9", KIDS, True),
        ("sum(${age}) = 0 and count(${kids}) = 0", {}, True),
        ("instance('__last-saved')/data/a = ''", {}, True),
        (" or ".join(f"${{n}} = {number}" for number in range(300)), {"n": 299}, True),
    ],
)
def test_a_condition_holds_as_it_does_in_the_source(sheet: Sheet, relevant: str, answers: dict[str, Any], there: bool) -> None:
    report = sheet(SURVEY % ("1", relevant))
    assert report.usable, report.findings
    assert ("last" in pages(report, answers)) is there


@pytest.mark.parametrize(
    ("formula", "answers", "value"),
    [
        ("concat(round(${n} div 3, 1), '%')", {"n": 2}, "0.7%"),
        ("if(${yes} = 'yes', 10, 0) + coalesce(${n}, 0)", {"yes": "yes"}, "10"),
        ("${n} div 3 * 3 = ${n}", {"n": 6}, "Yes"),
        ("selected-at(${many}, 1)", {"many": ["yes", "no"]}, "no"),
        ("date(${day} + 30)", {"day": "2026-11-22"}, "22 December 2026"),
        ("jr:choice-name(${place}, '${place}')", {"place": "abbey"}, "Abbey Road"),
    ],
)
def test_a_calculation_can_be_shown(sheet: Sheet, formula: str, answers: dict[str, Any], value: str) -> None:
    report = sheet(SURVEY % (formula, "true()"))
    assert report.usable, report.findings
    assert report.form is not None
    filling = Filling(report.form, TODAY)
    while filling.page.id != "last":
        filling.submit_page({name: answers[name] for name in answers if name == filling.page.id})
    assert value in filling.text({"en": "It is {worked_out}"}, "en")


def test_a_text_inside_a_repeat_shows_the_answers_of_its_item(sheet: Sheet) -> None:
    report = sheet(SURVEY % ("1", "true()"))
    assert report.form is not None
    filling = Filling(report.form, TODAY)
    while filling.page.id != "kids":
        filling.submit_page({})
    filling.lists.open("kids")
    assert filling.lists.item is not None
    filling.lists.item.note({"kid": "Ed", "age": "2"})
    fields = {field.id: field for field in filling.lists.item.fields()}
    assert filling.text(fields["age"].label, "en") == "Age of Ed"
    assert list(fields) == ["kid", "age", "told"]


def test_a_condition_on_a_later_answer_leads_back(sheet: Sheet) -> None:
    report = sheet("""
        | survey |
        | | type | name | label | relevant |
        | | text | early | Early | ${late} = 'yes' |
        | | text | late | Late | |
    """)
    assert [finding.code for finding in report.findings] == ["forward-reference"]
    assert pages(report, {"late": "yes", "early": "x"}) == ("early", "late")
    assert report.form is not None
    filling = Filling(report.form, TODAY)
    assert filling.page.id == "late"
    filling.submit_page({"late": "yes"})
    assert filling.page.id == "early"


def test_conditions_in_a_circle_settle_somewhere(sheet: Sheet) -> None:
    report = sheet("""
        | survey |
        | | type | name | label | relevant |
        | | text | one | One | ${two} = '' |
        | | text | two | Two | ${one} != '' |
    """)
    assert "one" in pages(report, {"one": "x"})
    assert pages(report, {"one": "x", "two": "y"})


def test_a_default_counts_until_something_else_is_answered(sheet: Sheet) -> None:
    report = sheet("""
        | survey |
        | | type | name | label | relevant | default |
        | | integer | bins | Bins | | 2 |
        | | date | start | From | | today() |
        | | text | many | Why two? | ${bins} = 2 and ${start} = today() | |
    """)
    assert report.usable, report.findings
    assert pages(report, {}) == ("bins", "start", "many")
    assert pages(report, {"bins": 1}) == ("bins", "start")
    assert pages(report, {"bins": ""}) == ("bins", "start")


def test_a_default_that_is_worked_out_has_the_kind_of_its_question(sheet: Sheet) -> None:
    report = sheet("""
        | survey |
        | | type | name | label | default |
        | | text | sum | Sum | 1 + 2 |
        | | integer | pages | Pages | string-length('abc') |
        | | decimal | price | Price | 2.50 |
    """)
    assert report.form is not None
    assert [finding for finding in check_form(report.form) if finding.severity is Severity.ERROR] == []
    assert walk(Plan(report.form), {}, TODAY).errors == {}


def test_an_answer_can_be_needed_under_a_condition(sheet: Sheet) -> None:
    report = sheet("""
        | survey |
        | | type | name | label | required | required_message |
        | | integer | n | How many? | yes | Tell us how many |
        | | text | why | Why? | ${n} > 3 | Say why you need so many |
    """)
    assert report.form is not None
    plan = Plan(report.form)
    assert walk(plan, {"n": 2}, TODAY).errors == {}
    assert walk(plan, {"n": 4}, TODAY).errors == {"why": "check-failed"}
    filling = Filling(report.form, TODAY)
    assert [error.messages["en"] for error in filling.submit_page({})] == ["Tell us how many"]
    filling.submit_page({"n": "4"})
    assert [error.messages["en"] for error in filling.submit_page({})] == ["Say why you need so many"]


def test_rules_speak_the_languages_of_the_form(sheet: Sheet) -> None:
    report = sheet("""
        | survey |
        | | type | name | label::en | label::cy | constraint | constraint_message::en | constraint_message::cy |
        | | integer | n | How many? | Faint? | . < 9 | Fewer | Llai |
        | | integer | m | And now? | A nawr? | . < 9 | | |
    """)
    assert report.form is not None
    assert report.form.languages == ("en", "cy")
    first, second = (next(iter(page.fields)) for page in report.form.pages)
    assert first.label == {"en": "How many?", "cy": "Faint?"}
    assert first.checks[0].says == {"en": "Fewer", "cy": "Llai"}
    assert set(second.checks[0].says) == {"en", "cy"}


def test_two_languages_without_a_known_name_are_kept_apart(sheet: Sheet) -> None:
    report = sheet("""
        | survey |
        | | type | name | label::English | label::Klingon | label::Elvish |
        | | text | a | What? | nuq | mana |
    """)
    assert report.form is not None
    assert report.form.languages == ("en", "x-klingon", "x-elvish")


def test_guidance_is_part_of_the_hint_and_pictures_are_said(sheet: Sheet) -> None:
    report = sheet("""
        | survey |
        | | type | name | label | hint | guidance_hint | media::image |
        | | text | a | What? | In short | Or at length | a.png |
    """)
    assert report.form is not None
    assert report.form.pages[0].fields[0].hint == {"en": "In short Or at length"}
    assert "media-dropped" in [finding.code for finding in report.findings]


def test_options_of_one_value_become_one_that_is_offered_for_either(sheet: Sheet) -> None:
    report = sheet("""
        | survey |
        | | type | name | label | choice_filter |
        | | select_one town | town | Town | |
        | | select_one ward | ward | Ward | town = ${town} |
        | settings |
        | | allow_choice_duplicates |
        | | yes |
        | choices |
        | | list_name | name | label | town |
        | | town | north | North | |
        | | town | south | South | |
        | | ward | centre | Centre | north |
        | | ward | centre | Centre | south |
        | | ward | docks | Docks | south |
    """)
    assert report.form is not None
    assert [finding.code for finding in report.findings] == ["option-twice"]
    plan = Plan(report.form)
    assert walk(plan, {"town": "south", "ward": "centre"}, TODAY).errors == {}
    assert walk(plan, {"town": "north", "ward": "centre"}, TODAY).errors == {}
    assert walk(plan, {"town": "north", "ward": "docks"}, TODAY).errors == {"ward": "not-an-option"}


def test_an_item_with_a_wrong_answer_still_counts_in_sums(sheet: Sheet) -> None:
    report = sheet("""
        | survey |
        | | type | name | label | constraint | relevant |
        | | begin_repeat | items | Items | | |
        | | integer | qty | How many? | . < 5 | |
        | | end_repeat | | | | |
        | | text | why | Why? | | sum(${qty}) > 6 |
    """)
    assert "why" in pages(report, {"items": [{"qty": 7}]})


@pytest.mark.parametrize("item", [{"needs": {"hours": 9}}, {"hours": 9}])
def test_a_group_inside_a_repeat_is_read_nested_or_flat(sheet: Sheet, item: dict[str, Any]) -> None:
    report = sheet("""
        | survey |
        | | type | name | label | relevant |
        | | begin_repeat | kids | Children | |
        | | begin_group | needs | Needs | |
        | | integer | hours | Hours | |
        | | end_group | | | |
        | | end_repeat | | | |
        | | text | why | Why? | sum(${hours}) > 6 |
    """)
    assert "why" in pages(report, {"kids": [item]})


def test_the_number_of_items_that_a_form_works_out_is_checked(sheet: Sheet) -> None:
    report = sheet("""
        | survey |
        | | type | name | label | repeat_count |
        | | integer | n | How many? | |
        | | begin_repeat | kids | Children | ${n} |
        | | text | kid | Name | |
        | | end_repeat | | | |
    """)
    assert report.form is not None
    plan = Plan(report.form)
    assert walk(plan, {"n": 2, "kids": [{"kid": "Ed"}]}, TODAY).errors == {"kids": "check-failed"}
    assert walk(plan, {"n": 1, "kids": [{"kid": "Ed"}]}, TODAY).errors == {}


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("position(..) = 1", "number of an item"),
        ("random() > 0.5", "random() is not understood"),
        ("${kid} = 'Ed'", "as if they were one"),
        ("(" * 90 + "1" + ")" * 90, "nested too deeply"),
    ],
)
def test_what_cannot_be_carried_over_is_said_in_words(sheet: Sheet, formula: str, words: str) -> None:
    report = sheet(SURVEY % ("1", formula))
    assert not report.usable
    (finding,) = (one for one in report.findings if one.code == "condition-unsupported")
    assert finding.where == "pages.last"
    assert words in finding.message


def test_calculations_that_need_each_other_stay_empty(sheet: Sheet) -> None:
    report = sheet("""
        | survey |
        | | type | name | label | calculation | relevant |
        | | calculate | one | | ${two} + 1 | |
        | | calculate | two | | ${one} + 1 | |
        | | text | a | What? | | ${two} = '' |
    """)
    assert [finding.code for finding in report.findings] == ["calculation-unsupported"] * 2
    assert pages(report, {}) == ("a",)


BESIDE = """
    | survey |
    | | type | name | label | relevant | choice_filter |
    | | select_one_from_file towns.csv | town | Town | | area != 'south' |
    | | text | why | Why the east? | pulldata('towns', 'area', 'name', ${town}) = 'east' | |
"""


def test_a_list_in_a_file_beside_the_form_is_taken_in(sheet: Sheet, tmp_path: Path) -> None:
    (tmp_path / "towns.csv").write_text("name,label,area\nabbey,Abbey,east\ndocks,Docks,west\ncoast,Coast,south\n")
    report = sheet(BESIDE)
    assert report.usable, report.findings
    assert pages(report, {"town": "abbey"}) == ("town", "why")
    assert pages(report, {"town": "docks"}) == ("town",)
    assert report.form is not None
    assert walk(Plan(report.form), {"town": "coast"}, TODAY).errors == {"town": "not-an-option"}


def test_a_list_in_a_file_that_is_not_there_is_named(sheet: Sheet) -> None:
    report = sheet(BESIDE)
    assert ["towns.csv" in finding.message for finding in report.findings if finding.code == "options-elsewhere"] == [True]
    assert not report.usable  # its condition cannot be worked out without the list
