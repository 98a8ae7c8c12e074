"""`first-stop kiosk --enrol CODE`, as an installer types it: each way it can go wrong says what, where and what to do."""

import socket
from pathlib import Path

import pytest

from kiosk.link.identity import Identity
from kiosk.settings import KioskSettings
from kiosk.system_clock import SystemClock
from tests.kiosk.hub.hub_in_test import SHOP, open_test_hub, serving
from tests.kiosk.link.small_hub import Fault, SmallHub
from ui.cli import main


def enrolled(data: Path, url: str, code: str) -> bool:
    data.mkdir(exist_ok=True)
    (data / "kiosk.toml").write_text(f'[hub]\nurl = "{url}"\n')
    return main(["kiosk", "--data", str(data), "--enrol", code]) == 0


def test_each_code_that_is_not_good_has_its_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_test_hub(tmp_path / "hub", SystemClock()) as hub, serving(hub) as url:
        code = hub.register.make_code(SHOP, "By the entrance", "test")

        assert not enrolled(tmp_path / "one", url, "ABCD-EFGH-JKMN")
        assert "The hub knows no such code." in capsys.readouterr().err
        assert enrolled(tmp_path / "one", url, code)
        assert f"This is now kiosk {Identity.load(tmp_path / 'one' / 'kiosk').kiosk_id}" in capsys.readouterr().out
        assert not enrolled(tmp_path / "two", url, code)

    told = capsys.readouterr().err
    assert f"{tmp_path}/two/kiosk.toml" in told
    assert "This code has been used already. Make a new one on the console's Kiosks page" in told


def test_settings_are_written_where_there_are_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kiosk", "--data", str(tmp_path / "new"), "--enrol", "ABCD-EFGH-JKMN"]) == 1
    assert f"{tmp_path}/new/kiosk.toml was written" in capsys.readouterr().out
    assert KioskSettings.read(tmp_path / "new" / "kiosk.toml") == KioskSettings()
    (tmp_path / "new" / "kiosk.toml").write_text('[hub]\nurl = "http://hub.example:8640"\n')
    assert main(["kiosk", "--data", str(tmp_path / "new"), "--enrol", "ABCD-EFGH-JKMN"]) == 1
    assert "was written" not in capsys.readouterr().out


def test_an_answer_that_got_lost_costs_no_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with SmallHub.running() as hub:
        hub.fault_of = lambda _: Fault.LOST_ANSWER
        assert not enrolled(tmp_path / "one", hub.url, hub.code)
        assert "Give the same code again" in capsys.readouterr().err
        key, hub.fault_of = hub.kiosk_key, lambda _: None
        assert enrolled(tmp_path / "one", hub.url, hub.code)

    assert Identity.load(tmp_path / "one" / "kiosk").signing_key.public == key


def test_trouble_on_the_way_says_where(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]

    assert not enrolled(tmp_path / "one", f"http://127.0.0.1:{port}", "ABCD-EFGH-JKMN")
    assert "Nothing answers there" in capsys.readouterr().err
    assert not enrolled(tmp_path / "one", "http://hub.example:8640", "ABCD-EFGH-JKMN")
    assert "https alone" in capsys.readouterr().err
