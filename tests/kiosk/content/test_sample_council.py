"""The sample council is as whole as it promises: services, transactions, languages, news, a year of calendar."""

from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest

from kiosk.content.content import Content
from kiosk.content.publishing.bundle_check import all_findings
from kiosk.content.publishing.form_memory import FormMemory
from kiosk.content.service import Need
from kiosk.forms.filling import Filling, Stage
from tests.kiosk.content.conftest import SAMPLE
from tests.kiosk.content.random_visitor import fill

DAY = date(2026, 11, 21)
FORMS = sorted(path.stem for path in (SAMPLE / "forms").glob("*.json"))
SEVEN = {"en", "cy", "ar", "pl", "uk", "ro", "zh-Hans"}


def test_nothing_is_found_by_any_publishing_check() -> None:
    assert list(map(str, all_findings(SAMPLE, DAY, FormMemory()))) == []


def test_there_are_forty_services_and_twenty_five_complete_transactions(tamarside: Content) -> None:
    assert len(tamarside.services) >= 40
    assert sum(service.here for service in tamarside.services) >= 25


def test_five_services_are_complete_in_seven_languages(tamarside: Content) -> None:
    whole = [
        service.id
        for service in tamarside.services
        if service.form and set(service.title) >= SEVEN and set(tamarside.form(service.form).languages) >= SEVEN
    ]
    assert len(whole) >= 5


def test_every_form_is_in_english_and_welsh(tamarside: Content) -> None:
    assert [form for form in FORMS if not {"en", "cy"} <= set(tamarside.form(form).languages)] == []


def test_every_form_belongs_to_a_service(tamarside: Content) -> None:
    assert set(FORMS) == {service.form for service in tamarside.services if service.form}


def test_ten_news_items_and_a_year_of_calendar(tamarside: Content) -> None:
    assert len(tamarside.news) >= 10
    assert all(calendar.complete_until >= DAY + timedelta(days=365) for calendar in tamarside.calendars.shops)


def test_every_subject_has_something_under_it(tamarside: Content) -> None:
    under = Counter(service.subject for service in tamarside.services)
    assert [subject.id for subject in tamarside.subjects if subject.opens == "services" and not under[subject.id]] == []


def test_danger_is_told_in_urgent_services_that_call_staff(tamarside: Content) -> None:
    urgent = [service for service in tamarside.services if service.urgent and service.form]
    kinds = {page.kind.value for service in urgent for page in tamarside.form(service.form or "").pages}
    assert len(urgent) >= 3
    assert "urgent" in kinds


@pytest.mark.parametrize("form_id", FORMS)
def test_a_visitor_who_answers_anything_reaches_an_end(tamarside: Content, form_id: str) -> None:
    gazetteer = tamarside.gazetteer
    assert gazetteer is not None
    seen = set()
    for seed in range(8):
        filling = Filling(tamarside.form(form_id), DAY, gazetteer)
        seen.add(fill(filling, gazetteer, DAY, Random(seed)))
        if filling.stage is Stage.CHECK:
            assert filling.answers_for_submission()
            assert all(row.question for row in filling.rows("cy"))
    assert Stage.CHECK in seen


@pytest.mark.parametrize(
    ("ends", "stage"),
    [
        ("2027-01-03", Stage.ENDED),
        ("2027-01-02", Stage.QUESTION),
        ("2026-11-21", Stage.QUESTION),
        ("2026-11-07", Stage.QUESTION),
        ("2026-11-06", Stage.ENDED),
    ],
)
def test_garden_waste_renews_from_42_days_before_until_14_days_after(tamarside: Content, ends: str, stage: Stage) -> None:
    filling = Filling(tamarside.form("garden-waste-renew"), DAY, tamarside.gazetteer)
    filling.submit_page({"address": {"line_1": "1 Alder Close", "town": "Tamarside", "postcode": "TM1 1AB"}})
    assert filling.submit_page({"ends": ends}) == ()
    assert filling.stage is stage


@pytest.mark.parametrize(("today", "pence"), [(date(2027, 3, 31), 10400), (date(2027, 4, 1), 10800)])
def test_garden_waste_costs_what_the_day_says(tamarside: Content, today: date, pence: int) -> None:
    filling = Filling(tamarside.form("garden-waste-new"), today, tamarside.gazetteer)
    filling.submit_page({"address": {"line_1": "1 Alder Close", "town": "Tamarside", "postcode": "TM1 1AB"}})
    filling.submit_page({"bins": "2"})
    assert filling.fee().total == pence


def test_services_that_charge_say_so(tamarside: Content) -> None:
    charging = {service.id for service in tamarside.services if service.form and tamarside.form(service.form).fee}
    assert charging == {service.id for service in tamarside.services if Need.PAYMENT in service.needs}
