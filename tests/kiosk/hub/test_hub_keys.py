"""The hub's keys: changing the one that kiosks seal to, and a second one kept elsewhere."""

import json
from pathlib import Path

from kiosk.hub.escrow_opening import open_with_escrow
from kiosk.hub.hub import Hub
from kiosk.hub.keys import HubKeys
from offline_cache.keys import SealingKey
from offline_cache.sealing import open_sealed
from tests.fakes.given_clock import GivenClock
from tests.kiosk.handover.phone_code import PhoneCode
from tests.kiosk.handover.phone_files import document
from tests.kiosk.hub.hub_in_test import EnrolledKiosk, open_test_hub


def test_a_changed_key_is_for_what_comes_and_the_old_one_for_what_was(kiosk: EnrolledKiosk, hub: Hub) -> None:
    before = kiosk.sealed({"street": "Old Street"})

    new_id = HubKeys(hub.settings.folder / "keys").change_sealing_key()  # as the command does, beside a hub that runs

    assert kiosk.client.keys().sealing_key_id == new_id
    kiosk.send(before)
    assert hub.submissions.open(str(before.id), "gwen").answers == {"street": "Old Street"}


def test_whoever_holds_the_escrow_key_can_open_what_the_hub_no_longer_can(
    tmp_path: Path, hub: Hub, url: str, clock: GivenClock
) -> None:
    hub.keys.make_escrow_key(tmp_path / "escrow.key")
    kiosk = EnrolledKiosk(tmp_path / "kiosk", hub, url, clock)

    envelope = kiosk.sealed({"street": "Harbour Road"}).as_sealed()

    assert b"Harbour Road" in open_sealed(envelope, SealingKey.load(tmp_path / "escrow.key"))


def test_everything_is_opened_with_the_escrow_key_once_the_hubs_own_are_lost(
    tmp_path: Path, hub: Hub, url: str, clock: GivenClock
) -> None:
    kiosk = EnrolledKiosk(tmp_path / "early", hub, url, clock)
    kiosk.send(kiosk.sealed())
    hub.keys.make_escrow_key(tmp_path / "escrow.key")
    kiosk = EnrolledKiosk(tmp_path / "kiosk", hub, url, clock)
    code = PhoneCode(kiosk, url, accepts="file")
    code.send(document())
    envelope = kiosk.sealed({"proof": [str(file.id) for file in code.state().files]}, submission_id=code.submission_id)
    kiosk.send(envelope)
    (own,) = (hub.settings.folder / "keys" / "sealing").glob("*.key")
    own.unlink()

    opened = open_with_escrow(hub.store, clock, SealingKey.load(tmp_path / "escrow.key"), tmp_path / "out")

    assert (opened.submissions, opened.files, opened.closed) == (1, 1, 1)
    assert (tmp_path / "out" / f"{envelope.reference}-1.pdf").read_bytes() == document()
    assert json.loads((tmp_path / "out" / f"{envelope.reference}.json").read_bytes())["reference"] == envelope.reference
    assert "escrow key" in {line.actor for line in hub.audit.lines() if line.action == "submission.opened"}


def test_keys_stay_the_same_from_one_opening_to_the_next(tmp_path: Path, clock: GivenClock) -> None:
    with open_test_hub(tmp_path, clock) as first, open_test_hub(tmp_path, clock) as second:
        assert second.keys.sealing.public == first.keys.sealing.public
        assert (second.keys.hub_id, second.keys.session_secret) == (first.keys.hub_id, first.keys.session_secret)
