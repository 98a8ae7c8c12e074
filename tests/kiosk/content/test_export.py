"""The catalogue as others read it."""

import json

import pytest

from kiosk.content.content import Content
from kiosk.content.export.as_json import as_json
from kiosk.content.export.open_referral import open_referral
from kiosk.content.export.phone_menu import phone_menu
from kiosk.content.schemas import schema_of
from tests.kiosk.content.open_referral_shape import faults


def test_json_holds_every_service_in_every_language_but_not_its_owner(tamarside: Content) -> None:
    made = json.loads(json.dumps(as_json(tamarside)))
    assert [service["id"] for service in made["services"]] == [service.id for service in tamarside.services]
    assert "owner" not in made["services"][0]
    assert made["services"][0]["title"]["cy"]


@pytest.mark.parametrize("language", ["en", "cy", "ar"])
def test_open_referral_is_as_the_standard_has_it(tamarside: Content, language: str) -> None:
    made = json.loads(json.dumps(open_referral(tamarside, language)))
    assert [fault for service in made["contents"] for fault in faults("service", service, service["name"])] == []
    assert made["total_items"] == len({service["id"] for service in made["contents"]})


def test_a_shape_that_is_not_the_standards_is_noticed(tamarside: Content) -> None:
    service = json.loads(json.dumps(open_referral(tamarside, "en")))["contents"][0]
    service["phones"][0] = {"id": "1" * 32, "kind": "voice"}
    service["schedules"][0]["freq"] = "DAILY"
    assert len(list(faults("service", service))) == 4


def test_open_referral_ids_stay_the_same(tamarside: Content) -> None:
    assert open_referral(tamarside, "en") == open_referral(tamarside, "en")


def test_the_phone_menu_reaches_every_service_by_keys_and_a_person_by_zero(tamarside: Content) -> None:
    made = json.loads(json.dumps(phone_menu(tamarside, "cy")))

    def reached(node: dict[str, object]) -> set[str]:
        keys = node.get("keys")
        below = keys.values() if isinstance(keys, dict) else ()
        return {str(node["id"])}.union(*(reached(found) for found in below))

    found = set().union(*(reached(node) for node in made["menu"].values()))
    wanted = {service.id for service in tamarside.services if tamarside.subject(service.subject).opens == "services"}
    assert wanted <= found
    assert made["menu"]["1"]["id"] == "urgent"
    assert made["zero"]["number"] == "01632 960 100"


@pytest.mark.parametrize("language", ["en", "cy", "ar", "pl", "uk", "ro", "zh-Hans"])
def test_every_telephone_prompt_can_be_read_out(tamarside: Content, language: str) -> None:
    made = phone_menu(tamarside, language)

    def menus(node: dict[str, object]) -> list[tuple[list[str], dict[str, object]]]:
        keys = node.get("keys", node.get("menu"))
        if not isinstance(keys, dict):
            return []
        prompts = node["prompts"]
        assert isinstance(prompts, list)
        return [(prompts, keys), *(menu for below in keys.values() for menu in menus(below))]

    for prompts, keys in menus(made):
        assert 1 <= len(keys) <= 9
        assert len(keys) < len(prompts)
        assert all(0 < len(prompt) <= 120 for prompt in prompts)


def test_every_content_file_has_a_schema() -> None:
    for name in ("catalogue", "news", "calendar", "shop", "texts", "plain_words"):
        assert schema_of(name)["type"] == "object"
