"""The command `first-stop hub`, as an installer types it."""

import json
from pathlib import Path

import pytest
from sqlalchemy import update

from kiosk.hub.certificates import found_certificate
from kiosk.hub.opening import open_hub
from kiosk.hub.settings import read_settings
from kiosk.hub_store.tables.audit import audit_lines
from kiosk.system_clock import SystemClock
from tests.kiosk.hub.hub_in_test import EnrolledKiosk, open_test_hub, serving
from ui.cli import main


def test_the_first_day_prints_sign_ins_that_work(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hub", "init", "--data", str(tmp_path), "--demo", "--json"]) == 0

    people = {person["sign_in_name"]: person for person in json.loads(capsys.readouterr().out)["people"]}
    hub = open_hub(read_settings(tmp_path), SystemClock())
    owen = hub.sign_ins.who(hub.sign_ins.begin("owen", people["owen"]["password"], "127.0.0.1"))
    hub.store.close()
    assert owen is not None
    assert sorted(owen.roles) == ["admin", "approver", "author"]
    assert not owen.must_change_password


def test_a_second_first_day_leaves_passwords_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["hub", "init", "--data", str(tmp_path)])
    capsys.readouterr()

    main(["hub", "init", "--data", str(tmp_path), "--json"])

    assert [person["password"] for person in json.loads(capsys.readouterr().out)["people"]] == [None]


def test_a_code_comes_with_the_hubs_fingerprint(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["hub", "init", "--data", str(tmp_path), "--tls", "hub.tamarside.example"])
    capsys.readouterr()

    assert main(["hub", "enrol-code", "--data", str(tmp_path), "--json"]) == 0

    said, made = json.loads(capsys.readouterr().out), found_certificate(tmp_path / "hub" / "keys" / "tls")
    assert made is not None
    assert said["fingerprint"] == made.fingerprint
    assert len(said["code"]) == 14


def test_a_code_needs_a_shop(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_test_hub(tmp_path, SystemClock()):
        pass

    assert main(["hub", "enrol-code", "--shop", "elsewhere", "--data", str(tmp_path)]) == 1

    assert "There is no shop elsewhere here." in capsys.readouterr().err


@pytest.mark.parametrize("words", ["audit", "enrol-code", "backup x.tar.gz", "change-key", "deliveries status", "run"])
def test_a_mistyped_folder_gets_no_hub(tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str) -> None:
    assert main(["hub", *words.split(), "--data", str(tmp_path / "typo")]) == 1

    assert f"There is no hub in {tmp_path}/typo. Begin with: first-stop hub init" in capsys.readouterr().err
    assert not (tmp_path / "typo").exists()


@pytest.mark.parametrize("address", ["postgresql://nobody:hidden@127.0.0.1:1/none", "mysql://x", "no address"])
def test_a_database_that_is_not_there_is_told_without_its_password(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], address: str
) -> None:
    main(["hub", "init", "--data", str(tmp_path)])

    assert main(["hub", "audit", "--data", str(tmp_path), "--database", address]) == 1

    told = capsys.readouterr().err
    assert "Does PostgreSQL run" in told
    assert "hidden" not in told


def test_an_escrow_key_is_written_where_there_is_a_folder_and_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["hub", "init", "--data", str(tmp_path)])

    assert main(["hub", "escrow-key", str(tmp_path / "stick" / "escrow.pem"), "--data", str(tmp_path)]) == 1
    assert "Is the disk or stick for the key there?" in capsys.readouterr().err
    assert main(["hub", "escrow-key", str(tmp_path / "escrow.pem"), "--data", str(tmp_path)]) == 0
    assert main(["hub", "escrow-key", str(tmp_path / "escrow.pem"), "--data", str(tmp_path)]) == 1
    assert main(["hub", "open-escrow", str(tmp_path / "hub" / "hub.sqlite"), str(tmp_path), "--data", str(tmp_path)]) == 1
    assert "is not a key that first-stop hub escrow-key has written" in capsys.readouterr().err


def test_a_rewritten_audit_log_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["hub", "init", "--data", str(tmp_path)])
    assert main(["hub", "audit", "--data", str(tmp_path)]) == 0
    head = capsys.readouterr().out.rpartition(" ")[2].strip()
    assert main(["hub", "audit", "--kept", head[:16], "--data", str(tmp_path)]) == 0
    assert "all up to it stands" in capsys.readouterr().out
    assert main(["hub", "audit", "--kept", "0" * 64, "--data", str(tmp_path)]) == 1
    assert "written anew or cut off" in capsys.readouterr().err
    hub = open_hub(read_settings(tmp_path), SystemClock())
    with hub.store.writing() as connection:
        connection.execute(update(audit_lines).values(actor="nobody"))
    hub.store.close()

    assert main(["hub", "audit", "--data", str(tmp_path)]) == 1

    assert "Line 1" in capsys.readouterr().err


def test_a_lost_password_is_made_anew_on_the_hubs_machine(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["hub", "init", "--data", str(tmp_path)])

    assert main(["hub", "reset-password", "--data", str(tmp_path), "admin"]) == 0
    assert main(["hub", "reset-password", "--data", str(tmp_path), "nobody"]) == 1

    assert "Nobody signs in as nobody." in capsys.readouterr().err


def test_wrong_settings_are_told_with_their_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "hub").mkdir()
    (tmp_path / "hub" / "hub.toml").write_text('port = "eighty"\n', encoding="utf-8")

    assert main(["hub", "--data", str(tmp_path)]) == 1

    assert "hub.toml: port:" in capsys.readouterr().err


def test_what_a_kiosk_exported_is_taken_in_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_test_hub(tmp_path, SystemClock()) as hub, serving(hub) as url:
        kiosk = EnrolledKiosk(tmp_path / "kiosk", hub, url, SystemClock())
        envelopes = [kiosk.sealed() for _ in range(3)]
        kiosk.send(envelopes[0])
        hub.register.revoke(kiosk.id, "test")
    exported = tmp_path / "waiting.jsonl"
    exported.write_text("".join(f"{envelope.model_dump_json(exclude_none=True)}\n" for envelope in envelopes))
    for _ in range(2):
        assert main(["hub", "take-in", str(exported), "--data", str(tmp_path)]) == 0
        assert "Taken in, or here already: 3. Refused: 0." in capsys.readouterr().out
    twin = kiosk.sealed(reference=envelopes[0].reference)
    exported.write_text(twin.model_dump_json(exclude_none=True))
    assert main(["hub", "take-in", str(exported), "--data", str(tmp_path)]) == 1
    assert "stands for another submission already" in capsys.readouterr().err
    assert main(["hub", "take-in", str(exported), "--same-reference", "--data", str(tmp_path)]) == 0
    exported.write_text("no envelope\n")
    assert main(["hub", "take-in", str(exported), "--data", str(tmp_path)]) == 1
    assert "outbox export" in capsys.readouterr().err
