"""The doctor says when visitors' phones cannot reach the hub."""

from pathlib import Path

import pytest

from kiosk.doctor.finding import Condition
from kiosk.doctor.phones import look_at_phones


def conditions(data: Path, hub_toml: str) -> list[Condition]:
    (data / "hub").mkdir()
    (data / "hub" / "hub.toml").write_text(hub_toml)
    return [finding.condition for finding in look_at_phones(data)]


def test_a_machine_without_a_hub_has_nothing_to_say(tmp_path: Path) -> None:
    assert list(look_at_phones(tmp_path)) == []


@pytest.mark.parametrize(
    ("hub_toml", "condition"),
    [
        ("", Condition.CARE),
        ('public_url = "https://hub.tamarside.example"', Condition.WELL),
        ('phone_url = "https://photos.tamarside.example"\npublic_url = "https://10.0.0.5"', Condition.WELL),
        ('phone_url = "http://photos.tamarside.example"', Condition.CARE),
        ('public_url = "https://10.0.0.5:8640"', Condition.CARE),
        ('public_url = "https://localhost:8640"', Condition.CARE),
        ('handover_lasts = "PT20M"\nhandover_kinds = ["jpeg", "heic"]\nphone_url = "https://a.example"', Condition.WELL),
        ('handover_kinds = ["exe"]', Condition.ILL),
    ],
)
def test_the_address_for_phones_is_judged(tmp_path: Path, hub_toml: str, condition: Condition) -> None:
    assert conditions(tmp_path, hub_toml) == [condition]
