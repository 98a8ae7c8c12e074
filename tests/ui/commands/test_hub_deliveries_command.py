"""The command `first-stop hub deliveries`, as an installer types it."""

import json
from pathlib import Path

import pytest

from kiosk.delivery.delivery_fault import DeliveryFault, DeliveryReason
from kiosk.delivery.delivery_queue import DeliveryQueue
from kiosk.delivery.settings import DeliveryRule
from kiosk.system_clock import SystemClock
from tests.kiosk.hub.hub_in_test import EnrolledKiosk, open_test_hub, serving
from ui.cli import main

SETTINGS = """
[back_offices.sheets]
adapter = "csv"
folder = "{folder}/sheets"
"""
RULE = DeliveryRule(form="missed-bin", to="sheets")


def failed_once(folder: Path) -> str:
    """The reference of a submission that its back office refused."""
    (folder / "hub").mkdir()
    (folder / "hub" / "hub.toml").write_text(SETTINGS.format(folder=folder))
    with open_test_hub(folder, SystemClock()) as hub, serving(hub) as url:
        envelope = EnrolledKiosk(folder / "kiosk", hub, url, SystemClock()).sealed()
        hub.intake.take(hub.register.find(envelope.kiosk_id) or pytest.fail("no kiosk"), envelope)
        queue = DeliveryQueue(hub.store, hub.clock, [RULE])
        with hub.store.writing() as connection:
            queue.add(connection, [(str(envelope.id), "missed-bin")], hub.clock.now())
        hub.courier.stop()
        claimed = queue.claim("sheets")
        assert claimed is not None
        queue.failed(claimed, DeliveryFault(DeliveryReason.REFUSED, "It refused the report (HTTP 422)."))
    return envelope.reference


def test_what_failed_is_listed_with_its_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reference = failed_once(tmp_path)

    assert main(["hub", "deliveries", "status", "--data", str(tmp_path)]) == 1

    said = capsys.readouterr().out
    assert reference in said
    assert "It refused the report (HTTP 422)." in said


def test_one_reference_can_be_tried_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reference = failed_once(tmp_path)

    assert main(["hub", "deliveries", "retry", "--data", str(tmp_path), "--reference", reference.lower(), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"retried": 1}

    assert main(["hub", "deliveries", "status", "--data", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["back_offices"] == [
        {"name": "sheets", "set_up": True, "waiting": 1, "failed": 0, "delivered": 0}
    ]


def test_a_secret_that_is_missing_is_said_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "hub" / "keys").mkdir(parents=True)
    (tmp_path / "hub" / "hub.toml").write_text(
        '[back_offices.crm]\nadapter = "webhook"\nurl = "https://crm.example"\nsecret_file = "crm.secret"\n'
    )

    assert main(["hub", "deliveries", "status", "--data", str(tmp_path)]) == 1

    assert "crm.secret cannot be read" in capsys.readouterr().err


def test_what_came_before_its_rule_is_counted_and_sent_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_test_hub(tmp_path, SystemClock()) as hub, serving(hub) as url:
        kiosk = EnrolledKiosk(tmp_path / "kiosk", hub, url, SystemClock())
        kiosk.send(kiosk.sealed())
    rule = '[[deliveries]]\nform = "*"\nto = "sheets"\n'
    (tmp_path / "hub" / "hub.toml").write_text(SETTINGS.format(folder=tmp_path) + rule)

    main(["hub", "deliveries", "status", "--data", str(tmp_path)])
    assert "1 came before sheets was set up" in capsys.readouterr().out
    assert main(["hub", "deliveries", "send-earlier", "--data", str(tmp_path), "--json"]) == 0

    assert json.loads(capsys.readouterr().out) == {"sent": {"sheets": 1}}
