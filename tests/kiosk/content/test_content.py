"""A bundle as a kiosk reads it: what it shows, what it hides by itself, and what it says is wrong."""

import json
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kiosk.content.channel import ChannelKind
from kiosk.content.content import Content
from kiosk.content.refused import ContentFault, ContentRefused
from kiosk.forms.finding import Severity

DAY = date(2026, 11, 21)


@pytest.fixture
def copy(tmp_path: Path, sample_folder: Path) -> Path:
    return Path(shutil.copytree(sample_folder, tmp_path / "bundle"))


def edit(folder: Path, name: str, change: dict[str, object], item: tuple[str, str]) -> Content:
    """Changes the item with an id in a list of a content file."""
    sheet = json.loads((folder / name).read_text())
    next(found for found in sheet[item[0]] if found["id"] == item[1]).update(change)
    (folder / name).write_text(json.dumps(sheet))
    return Content.load(folder)


def codes(content: Content, severity: Severity) -> list[tuple[str, str]]:
    return [(finding.code, finding.where) for finding in content.check(DAY) if finding.severity is severity]


def test_the_sample_council_has_nothing_to_put_right(tamarside: Content) -> None:
    assert [finding for finding in tamarside.check(DAY) if finding.severity is Severity.ERROR] == []


def test_the_sample_council_says_everything_in_welsh_too(tamarside: Content) -> None:
    assert [finding for finding in tamarside.check(DAY) if finding.code == "no-translation"] == []


def test_news_hides_itself_after_its_last_day(tamarside: Content) -> None:
    shown = [{item.id for item in tamarside.news_on(day, "tamarside")} for day in (date(2026, 11, 26), date(2026, 11, 27))]
    assert "christmas-lights" in shown[0]
    assert "christmas-lights" not in shown[1]


def test_pinned_news_comes_first_and_other_shops_news_not_at_all(tamarside: Content) -> None:
    shown = tamarside.news_on(DAY, "tamarside")
    assert shown[0].pinned
    assert "flu-clinic" not in {item.id for item in shown}
    assert "flu-clinic" in {item.id for item in tamarside.news_on(DAY, "harbour")}


def test_a_service_on_trial_is_shown_in_its_shop_for_its_time(tamarside: Content) -> None:
    def offered(day: date, shop: str) -> bool:
        return "library-join" in {service.id for service in tamarside.services_on(day, shop)}

    assert (offered(DAY, "harbour"), offered(DAY, "tamarside"), offered(date(2027, 4, 1), "harbour")) == (True, False, False)


def test_an_expired_service_hides_itself_without_a_hub(copy: Path) -> None:
    content = edit(copy, "catalogue.json", {"valid_until": "2026-11-20"}, ("services", "pothole"))
    assert "pothole" not in {service.id for service in content.services_on(DAY, "tamarside")}
    assert "pothole" not in {hit.id for hit in content.find("pothole", "en", DAY, "tamarside")}


def test_every_service_shows_a_way_to_a_person(tamarside: Content) -> None:
    reached = {ChannelKind.PHONE, ChannelKind.COUNTER}
    assert [service.id for service in tamarside.services if not reached & {channel.kind for channel in service.channels}] == []


def test_every_phone_number_is_from_the_range_kept_for_fiction(tamarside: Content) -> None:
    numbers = {channel.number for service in tamarside.services for channel in service.channels if channel.number}
    assert [number for number in numbers if not number.startswith("01632 960 ")] == []


def test_ways_say_what_is_open_now(tamarside: Content) -> None:
    at_night = tamarside.ways(tamarside.service("homeless"), datetime(2026, 11, 21, 22, 0, tzinfo=UTC), "tamarside")
    open_now = {way.kind: way.open_now for way in at_night}
    assert (open_now[ChannelKind.PHONE], open_now[ChannelKind.COUNTER], open_now[ChannelKind.OUT_OF_HOURS]) == (
        False,
        False,
        True,
    )


def test_a_phone_line_is_closed_on_a_bank_holiday(tamarside: Content) -> None:
    ways = tamarside.ways(tamarside.service("missed-bin"), datetime(2027, 5, 3, 10, 0, tzinfo=UTC), "tamarside")
    assert next(way.open_now for way in ways if way.kind is ChannelKind.PHONE) is False


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"subject": "gardening"}, "no-such-subject"),
        ({"form": "no-such"}, "no-such-form"),
        ({"related": ["no-such"]}, "no-such-service"),
        ({"owner": " "}, "no-owner"),
        ({"title": {"cy": "Twll"}}, "no-english"),
    ],
)
def test_an_id_that_leads_nowhere_is_an_error(copy: Path, change: dict[str, object], code: str) -> None:
    assert code in {found for found, _ in codes(edit(copy, "catalogue.json", change, ("services", "pothole")), Severity.ERROR)}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"review_on": "2026-11-20"}, "review-due"),
        ({"valid_until": "2026-11-20"}, "expired"),
        ({"valid_until": "2026-12-01"}, "expires-soon"),
        ({"title": {"en": "Report a pothole"}}, "no-translation"),
    ],
)
def test_what_an_admin_should_look_at_is_a_warning(copy: Path, change: dict[str, object], code: str) -> None:
    assert code in {found for found, _ in codes(edit(copy, "catalogue.json", change, ("services", "pothole")), Severity.WARNING)}


def test_two_things_with_one_id_are_an_error(copy: Path) -> None:
    content = edit(copy, "news.json", {"id": "flu-clinic"}, ("items", "voter-id"))
    assert ("twice", "news.json flu-clinic") in codes(content, Severity.ERROR)


def test_a_file_that_is_not_there_is_named(copy: Path) -> None:
    (copy / "news.json").unlink()
    with pytest.raises(ContentRefused) as refused:
        Content.load(copy)
    assert (refused.value.reason, refused.value.where) == (ContentFault.MISSING, "news.json")


def test_a_field_nobody_knows_is_named_with_its_place(copy: Path) -> None:
    with pytest.raises(ContentRefused, match=r"catalogue\.json services\.\d+\.colour"):
        edit(copy, "catalogue.json", {"colour": "red"}, ("services", "pothole"))


def test_a_broken_form_keeps_the_bundle_from_being_used(copy: Path) -> None:
    (copy / "forms" / "missed-bin.json").write_text("{")
    content = Content.load(copy)
    assert not content.usable(DAY)
    with pytest.raises(ContentRefused, match="not JSON"):
        content.form("missed-bin")
