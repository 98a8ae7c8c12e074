"""The catalogue as others read it."""

import json
from uuid import UUID

from kiosk.content.content import Content
from kiosk.content.export.as_json import as_json
from kiosk.content.export.open_referral import open_referral
from kiosk.content.export.phone_menu import phone_menu
from kiosk.content.schemas import schema_of


def test_json_holds_every_service_in_every_language_but_not_its_owner(tamarside: Content) -> None:
    made = json.loads(json.dumps(as_json(tamarside)))
    assert [service["id"] for service in made["services"]] == [service.id for service in tamarside.services]
    assert "owner" not in made["services"][0]
    assert made["services"][0]["title"]["cy"]


def test_open_referral_has_what_the_standard_requires(tamarside: Content) -> None:
    made = json.loads(json.dumps(open_referral(tamarside, "en")))
    for service in made["contents"]:
        assert {"id", "name", "status", "description", "organization"} <= service.keys()
        assert {"id", "name", "description"} <= service["organization"].keys()
        assert UUID(service["id"])
    assert made["total_items"] == len({service["id"] for service in made["contents"]})


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


def test_every_content_file_has_a_schema() -> None:
    for name in ("catalogue", "news", "calendar", "shop", "texts", "plain_words"):
        assert schema_of(name)["type"] == "object"
