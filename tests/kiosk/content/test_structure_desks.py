"""The menu, services, forms, prices and events, changed as admins change them, and still readable by a kiosk."""

import json
import re
from datetime import date
from typing import Any

import pytest

from kiosk.content.building import form_desk, list_desk
from kiosk.content.building.field_kinds import FIELD_KINDS
from kiosk.content.building.limits import limits_of, with_limits
from kiosk.content.building.price_desk import PriceRow, PriceWrong, rows_of, with_prices
from kiosk.content.building.shape import Made, Shape, shape_of, with_shape
from kiosk.content.building.wrong import PartWrong
from kiosk.content.catalogue import Catalogue
from kiosk.content.publishing.dated_hours import with_event, with_week, without_event
from kiosk.content.publishing.hours_text import HoursWrong
from kiosk.content.publishing.menu_desk import with_new_service, with_service_moved, with_subject_moved, without_service
from kiosk.content.publishing.naming import free_id
from kiosk.content.publishing.ordering import Move
from kiosk.content.publishing.service_settings import SettingWrong, service_of, with_settings
from kiosk.content.publishing.service_ways import WayRow, with_ways
from kiosk.content.publishing.service_ways import rows_of as ways_of
from kiosk.forms.load_form import read_form
from kiosk.forms.page import PageKind
from tests.kiosk.content.conftest import SAMPLE

CATALOGUE = (SAMPLE / "catalogue.json").read_bytes()
CALENDAR = (SAMPLE / "calendar.json").read_bytes()
FORM = (SAMPLE / "forms" / "garden-waste-new.json").read_bytes()
DAY = date(2027, 2, 3)


def ids(body: bytes, group: str) -> list[str]:
    return [one["id"] for one in json.loads(body)[group]]


def bins(body: bytes) -> list[str]:
    return [one["id"] for one in json.loads(body)["services"] if one["subject"] == "bins"]


def pages(body: bytes) -> list[dict[str, Any]]:
    read_form(json.loads(body), "form")
    found: list[dict[str, Any]] = json.loads(body)["pages"]
    return found


def test_a_subject_goes_down_and_up_again() -> None:
    first, second, *_ = ids(CATALOGUE, "subjects")
    down = with_subject_moved(CATALOGUE, first, Move.DOWN)
    assert ids(down, "subjects")[:2] == [second, first]
    assert json.loads(with_subject_moved(down, first, Move.UP)) == json.loads(CATALOGUE)


def test_at_the_end_of_the_way_nothing_moves() -> None:
    first, last = ids(CATALOGUE, "subjects")[0], ids(CATALOGUE, "subjects")[-1]
    assert json.loads(with_subject_moved(CATALOGUE, first, Move.UP)) == json.loads(CATALOGUE)
    assert json.loads(with_subject_moved(CATALOGUE, last, Move.DOWN)) == json.loads(CATALOGUE)


def test_a_service_moves_among_those_of_its_subject() -> None:
    before = bins(CATALOGUE)
    after = with_service_moved(CATALOGUE, before[1], Move.UP)
    assert bins(after) == [before[1], before[0], *before[2:]]


def test_a_new_service_can_be_read_by_a_kiosk_and_taken_out_again() -> None:
    body, service_id = with_new_service(CATALOGUE, "Hire a hall", "bins", "Halls", DAY, "hire-a-hall")
    Catalogue.model_validate_json(body)
    assert bins(body)[-1] == service_id == "hire-a-hall"
    assert json.loads(without_service(body, service_id)) == json.loads(CATALOGUE)


def test_what_names_a_service_as_related_forgets_it_when_it_goes() -> None:
    related = next(one for one in json.loads(CATALOGUE)["services"] if one.get("related"))
    body = without_service(CATALOGUE, related["related"][0])
    assert related["related"][0] not in service_of(body, related["id"])["related"]


@pytest.mark.parametrize(("words", "made"), [("Hire a hall!", "hire-a-hall"), ("???", "service"), ("2 bins", "service-2-bins")])
def test_ids_come_from_words(words: str, made: str) -> None:
    assert free_id(words, {"other"}, "service") == made
    assert free_id(words, {made}, "service") == f"{made}-2"


def settings(**more: list[str]) -> dict[str, list[str]]:
    service = service_of(CATALOGUE, "pothole")
    return {"subject": [service["subject"]], "owner": ["Highways"], "form": ["pothole"], **more}


def trial(starts_on: str, ends_on: str) -> dict[str, list[str]]:
    dates = {"trial.starts_on": [starts_on], "trial.ends_on": [ends_on]}
    return {"trial.name": ["Spring"], "trial.shops": ["tamarside"], "trial.measures": ["uses a day\r\ncost"], **dates}


def test_a_service_is_offered_in_one_shop_for_a_time_as_a_trial() -> None:
    trial = {
        "trial.name": ["Spring"],
        "trial.shops": ["tamarside"],
        "trial.starts_on": ["2027-03-01"],
        "trial.ends_on": ["2027-05-31"],
    }
    given = settings(shops=["tamarside"], starts_on=["2027-01-01"], **trial, **{"trial.measures": ["uses a day\r\ncost"]})
    available = service_of(with_settings(CATALOGUE, "pothole", given), "pothole")["available"]
    assert available["shops"] == ["tamarside"]
    assert available["trial"]["measures"] == ["uses a day", "cost"]


def test_settings_that_a_kiosk_could_not_read_are_refused_in_words() -> None:
    backwards = {
        "trial.name": ["Spring"],
        "trial.shops": ["tamarside"],
        "trial.starts_on": ["2027-03-01"],
        "trial.ends_on": ["2027-02-01"],
    }
    with pytest.raises(SettingWrong, match="ends before it begins"):
        with_settings(CATALOGUE, "pothole", settings(**backwards))
    with pytest.raises(SettingWrong, match="LGSL"):
        with_settings(CATALOGUE, "pothole", settings(lgsl=["many"]))


def test_ways_stay_as_they_are_when_saved_untouched() -> None:
    for service in json.loads(CATALOGUE)["services"]:
        after = service_of(with_ways(CATALOGUE, service["id"], ways_of(service)), service["id"])
        assert after == service, service["id"]


def test_a_way_gets_hours_of_its_own() -> None:
    row = WayRow("phone", {"en": "Ring us"}, "01632 960 100", "", "own", {"mon": "9:00-17:00", "tue": ""})
    (channel,) = service_of(with_ways(CATALOGUE, "pothole", [row]), "pothole")["channels"]
    assert channel["hours"] == {"mon": [["09:00", "17:00"]]}
    with pytest.raises(HoursWrong):
        with_ways(CATALOGUE, "pothole", [WayRow("phone", {}, "01632 960 100", "", "own", {"mon": "late"})])


@pytest.mark.parametrize("kind", FIELD_KINDS, ids=lambda kind: kind.type)
def test_every_kind_of_question_can_be_added(kind: Any) -> None:
    body, field_id = form_desk.with_new_field(FORM, "have", kind.type, "What else is there?")
    assert pages(body)[2]["fields"][-1]["id"] == field_id == "what_else_is_there"


@pytest.mark.parametrize("kind", list(PageKind))
def test_a_page_of_every_kind_is_added_after_another_moved_and_taken_out(kind: PageKind) -> None:
    body, page_id = form_desk.with_new_page(FORM, "have", kind, "One more thing")
    assert [page["id"] for page in pages(body)][3] == page_id
    moved = form_desk.with_page_moved(body, page_id, Move.UP)
    assert [page["id"] for page in pages(moved)][2] == page_id
    assert json.loads(form_desk.without_page(body, page_id)) == json.loads(FORM)


def test_questions_change_places_and_the_only_one_stays() -> None:
    body = form_desk.with_field_moved(FORM, "contact", "email", Move.UP)
    assert [field["id"] for field in pages(body)[-1]["fields"]] == ["email", "phone"]
    with pytest.raises(ValueError, match="only question"):
        form_desk.without_field(FORM, "have", "have")


def test_answers_come_go_and_change_places() -> None:
    body = form_desk.with_new_option(FORM, "have", "have", "I am not sure")
    assert [one["value"] for one in pages(body)[2]["fields"][0]["options"]][-1] == "i-am-not-sure"
    up = form_desk.with_option_moved(body, "have", "have", "i-am-not-sure", Move.UP)
    assert [one["value"] for one in pages(up)[2]["fields"][0]["options"]][-2] == "i-am-not-sure"
    assert json.loads(form_desk.without_option(body, "have", "have", "i-am-not-sure")) == json.loads(FORM)


def test_an_answer_that_counts_as_a_number_gets_the_next_one() -> None:
    body = form_desk.with_new_option(FORM, "bins", "bins", "5 bins")
    assert pages(body)[1]["fields"][0]["options"][-1]["value"] == "5"


def test_a_question_becomes_optional_and_needed_again() -> None:
    body = form_desk.with_mark(FORM, "have", "have", form_desk.Mark.OPTIONAL, on=True)
    assert pages(body)[2]["fields"][0]["optional"] is True
    assert json.loads(form_desk.with_mark(body, "have", "have", form_desk.Mark.OPTIONAL, on=False)) == json.loads(FORM)


def test_a_blank_form_can_be_read() -> None:
    assert pages(form_desk.new_form("hire-a-hall", "Hire a hall"))[0]["id"] == "first"


def test_prices_stay_as_they_are_and_get_a_next_one() -> None:
    rows = rows_of(FORM)
    assert json.loads(with_prices(FORM, rows))["prices"] == json.loads(FORM)["prices"]
    ended = [rows[0], PriceRow(rows[1].id, rows[1].starts, "2028-03-31", "54")]
    body = with_prices(FORM, [*ended, PriceRow("garden_bin", "2028-04-01", "", "£1,056.50")])
    assert json.loads(body)["prices"][-1] == {"id": "garden_bin", "from": "2028-04-01", "pence": 105650}


@pytest.mark.parametrize(
    "row",
    [
        PriceRow("garden bin", "2027-04-01", "", "5"),
        PriceRow("bin", "soon", "", "5"),
        PriceRow("bin", "2027-04-01", "2027-01-01", "5"),
        PriceRow("bin", "2027-04-01", "", "five"),
        PriceRow("bin", "2027-04-01", "", "5.001"),
    ],
)
def test_a_price_that_makes_no_sense_is_refused_in_words(row: PriceRow) -> None:
    with pytest.raises(PriceWrong):
        with_prices(FORM, [row])


def test_an_event_comes_and_goes() -> None:
    body = with_event(CALENDAR, "tamarside", DAY, "10:00", "12:00", {"en": "Energy advice", "cy": ""})
    assert {"day": "2027-02-03", "starts": "10:00", "ends": "12:00", "title": {"en": "Energy advice"}} in json.loads(body)[
        "shops"
    ][0]["events"]
    assert json.loads(without_event(body, "tamarside", DAY, "Energy advice")) == json.loads(CALENDAR)
    with pytest.raises(HoursWrong):
        with_event(CALENDAR, "tamarside", DAY, "12:00", "10:00", {"en": "Energy advice"})


def test_the_usual_week_changes() -> None:
    body = with_week(CALENDAR, "tamarside", {"mon": "9:00-17:00", "sun": ""})
    assert json.loads(body)["shops"][0]["weekly"] == {"mon": [["09:00", "17:00"]]}


def test_a_list_of_items_is_built_with_its_questions_and_limits() -> None:
    body, field_id = form_desk.with_new_field(FORM, "have", "items", "Who lives there?")
    body, inner = form_desk.with_new_field(body, "have", "date", "When were they born?", within=field_id)
    body = with_limits(body, "have", field_id, {"minimum": "1", "maximum": "6"})
    body = form_desk.with_field_moved(body, "have", f"{field_id}.{inner}", Move.UP)
    body = form_desk.with_mark(body, "have", f"{field_id}.{inner}", form_desk.Mark.SENSITIVE, on=True)
    found = next(one for page in pages(body) for one in page.get("fields", ()) if one["id"] == field_id)
    assert [one["id"] for one in found["fields"]] == [inner, "what"]
    assert (found["minimum"], found["maximum"]) == (1, 6)
    kept = pages(form_desk.without_field(body, "have", f"{field_id}.what"))[2]["fields"][1]
    assert [one["id"] for one in kept["fields"]] == [inner]


def test_a_list_keeps_one_question_and_its_limits_in_order() -> None:
    body, field_id = form_desk.with_new_field(FORM, "have", "items", "Who lives there?")
    with pytest.raises(ValueError, match="only question of its list"):
        form_desk.without_field(body, "have", f"{field_id}.what")
    with pytest.raises(PartWrong, match="must not be above the largest"):
        with_limits(body, "have", field_id, {"minimum": "3", "maximum": "2"})


@pytest.mark.parametrize(
    ("kind", "given", "kept", "shown"),
    [
        ("money", {"minimum": "£5", "maximum": "1,000.50"}, {"minimum": 500, "maximum": 100050}, ["5.00", "1000.50"]),
        ("decimal", {"minimum": "0.5", "places": "1"}, {"minimum": "0.5", "places": 1}, ["0.5", "", "1"]),
        ("text", {"max_length": "12"}, {"max_length": 12}, ["", "12"]),
        ("whole", {"minimum": "", "maximum": "-3"}, {"maximum": -3}, ["", "-3"]),
    ],
)
def test_limits_are_written_as_people_do(kind: str, given: dict[str, str], kept: dict[str, object], shown: list[str]) -> None:
    body, field_id = form_desk.with_new_field(FORM, "have", kind, "How much?")
    body = with_limits(body, "have", field_id, given)
    field = pages(body)[2]["fields"][1]
    assert {name: value for name, value in field.items() if name not in ("id", "type", "label")} == kept
    assert list(limits_of(field).values()) == shown


@pytest.mark.parametrize(
    ("kind", "given", "said"),
    [
        ("money", {"maximum": "ten"}, "Largest, in £: “ten” is not a number"),
        ("money", {"maximum": "1.005"}, "Largest, in £: give whole pence"),
        ("text", {"max_length": "2.5"}, "Letters, at most: give a whole number"),
        ("checkboxes", {"minimum": "0"}, "The form could not be read"),
    ],
)
def test_a_limit_that_cannot_be_is_refused_in_words(kind: str, given: dict[str, str], said: str) -> None:
    body, field_id = form_desk.with_new_field(FORM, "have", kind, "How much?")
    with pytest.raises(PartWrong, match=re.escape(said)):
        with_limits(body, "have", field_id, given)


@pytest.mark.parametrize(
    ("shape", "pattern", "words"),
    [
        (Shape(Made.DIGITS, count="8"), "[0-9]{8}", "8 digits"),
        (Shape(Made.DIGITS, "TM", "8"), "(?i)TM[0-9]{8}", "TM, then 8 digits"),
        (Shape(Made.BOTH, "7/", "3"), "7/[A-Za-z0-9]{3}", "7/, then 3 letters or digits"),
        (Shape(Made.PATTERN, pattern="[A-Za-z0-9 ]{2,9}"), "[A-Za-z0-9 ]{2,9}", "[A-Za-z0-9 ]{2,9}"),
        (Shape(), None, "any"),
    ],
)
def test_what_a_text_looks_like_is_written_and_read_in_plain_words(shape: Shape, pattern: str | None, words: str) -> None:
    body, field_id = form_desk.with_new_field(FORM, "have", "text", "What number is on it?")
    body = with_shape(body, "have", field_id, shape)
    field = next(field for one in pages(body) for field in one.get("fields", []) if field["id"] == field_id)
    assert (field.get("pattern"), shape_of(field), shape.words) == (pattern, shape, words)


@pytest.mark.parametrize(
    ("shape", "said"),
    [
        (Shape(Made.DIGITS), "How many digits: “” is not a whole number"),
        (Shape(Made.LETTERS, "T[M", "3"), "What it begins with: “T[M” holds more"),
        (Shape(Made.PATTERN), "Write the pattern"),
        (Shape(Made.PATTERN, pattern="(a"), "cannot be used"),
    ],
)
def test_a_look_that_cannot_be_is_refused_in_words(shape: Shape, said: str) -> None:
    body, field_id = form_desk.with_new_field(FORM, "have", "text", "What number is on it?")
    with pytest.raises(PartWrong, match=re.escape(said)):
        with_shape(body, "have", field_id, shape)


def test_a_page_that_asks_cannot_end_the_form() -> None:
    body, page_id = form_desk.with_new_page(FORM, None, PageKind.CONTENT, "This is not for you")
    ended = form_desk.with_end(body, page_id, PageKind.END, "garden-waste-renew")
    assert {one["id"]: one.get("leads_to") for one in pages(ended)}[page_id] == "garden-waste-renew"
    with pytest.raises(ValueError, match="cannot end the form"):
        form_desk.with_end(FORM, "have", PageKind.END, "")


def test_a_line_of_the_bill_a_calculation_and_a_declaration_come_and_go() -> None:
    body, line = list_desk.with_fee_line(FORM, "Delivery")
    body, name = list_desk.with_calculation(body, "Last day", list_desk.Begins.DAY)
    body = list_desk.with_declaration(body, "All of this is true.")
    pages(body)
    assert (line, name) == (1, "last_day")
    for which in list_desk.FormList:
        body = list_desk.without_one(body, which, len(json.loads(body)[which]) - 1)
    assert json.loads(body) == json.loads(FORM)


def test_a_calculation_that_is_asked_for_stays() -> None:
    with pytest.raises(ValueError, match=r"Nothing is called 'cost', but .* asks for it"):
        list_desk.without_one(FORM, list_desk.FormList.CALCULATIONS, 0)
