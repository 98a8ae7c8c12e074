"""News that begins and ends, and days with hours of their own."""

import json
from datetime import date

import pytest

from kiosk.content.publishing.dated_hours import HoursWrong, with_day, without_day
from kiosk.content.publishing.news_desk import with_new_item, without_item
from tests.kiosk.content.conftest import SAMPLE

NEWS = (SAMPLE / "news.json").read_bytes()
CALENDAR = (SAMPLE / "calendar.json").read_bytes()
DAY = date(2027, 2, 3)
WHY = {"en": "Open late", "cy": "Ar agor yn hwyr"}


def day_of(body: bytes) -> object:
    return next((one for one in json.loads(body)["shops"][0]["exceptions"] if one["day"] == DAY.isoformat()), None)


def test_a_new_item_gets_an_id_from_its_headline_and_four_weeks() -> None:
    body, item_id = with_new_item(NEWS, "Free trees for every street in town!", "Owen", DAY)
    item = json.loads(body)["items"][0]
    assert item_id == "free-trees-for-every-street"
    assert (item["valid_from"], item["valid_until"]) == ("2027-02-03", "2027-03-03")


def test_the_same_headline_twice_makes_two_ids() -> None:
    once, first = with_new_item(NEWS, "Free trees", "Owen", DAY)
    assert with_new_item(once, "Free trees", "Owen", DAY)[1] == f"{first}-2"


def test_a_headline_without_letters_still_gets_an_id() -> None:
    assert with_new_item(NEWS, "!!!", "Owen", DAY)[1] == "news"


def test_an_item_can_be_taken_out_once() -> None:
    body = without_item(NEWS, "flu-clinic")
    with pytest.raises(KeyError):
        without_item(body, "flu-clinic")


def test_a_day_gets_hours_and_loses_them_again() -> None:
    body = with_day(CALENDAR, "tamarside", DAY, "9:00-12:30, 13:30–17:00", WHY)
    assert day_of(body) == {"day": "2027-02-03", "spans": [["09:00", "12:30"], ["13:30", "17:00"]], "reason": WHY}
    assert json.loads(without_day(body, "tamarside", DAY)) == json.loads(CALENDAR)


def test_no_hours_mean_closed() -> None:
    assert day_of(with_day(CALENDAR, "tamarside", DAY, " ", {"en": "Burst pipe"}))["spans"] == []  # type: ignore[index]


@pytest.mark.parametrize("hours", ["nine to five", "17:00-09:00", "09:00", "09:00-12:00, 11:00-13:00", "9:00-25:00"])
def test_hours_that_make_no_sense_are_refused_in_words(hours: str) -> None:
    with pytest.raises(HoursWrong):
        with_day(CALENDAR, "tamarside", DAY, hours, WHY)


def test_a_day_needs_its_reason() -> None:
    with pytest.raises(HoursWrong, match="Say why"):
        with_day(CALENDAR, "tamarside", DAY, "", {"en": " "})
