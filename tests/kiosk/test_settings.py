"""The installer's one file: what it says is used, and each mistake is named with its place."""

import re
from pathlib import Path

import pytest

from devices.settings import DeviceSettings
from kiosk.settings import KioskSettings, Orientation, SettingsUnreadable


def read(tmp_path: Path, text: str) -> KioskSettings:
    file = tmp_path / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    return KioskSettings.read(file)


def test_an_empty_file_means_the_defaults(tmp_path: Path) -> None:
    settings = read(tmp_path, "")
    assert settings.screen.orientation is Orientation.PORTRAIT
    assert settings.devices.printer is None


def test_what_is_written_is_used(tmp_path: Path) -> None:
    settings = read(tmp_path, '[screen]\norientation = "landscape"\n[devices.lamp]\ntwin = true\n')
    assert settings.screen.orientation is Orientation.LANDSCAPE
    assert settings.devices.lamp is not None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[visit]\nquiet_seconds = 5\n", ("visit", "quiet_seconds", "120")),
        ("[screen]\norientaton = 1\n", ("screen", "orientaton", "no such setting here")),
        ("[devices.printer]\nbaud = 9600\n", ("printer", "port =")),
        ('[hub]\nurl = "somewhere"\n', ("hub", "url")),
        ("name = \n", ("TOML",)),
    ],
)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, text: str, words: tuple[str, ...]) -> None:
    with pytest.raises(SettingsUnreadable) as trouble:
        read(tmp_path, text)
    for word in words:
        assert word in str(trouble.value)


def test_the_file_that_a_kiosk_begins_with_changes_nothing_and_shows_what_can_be_set() -> None:
    begun = Path(__file__).parents[2] / "assets" / "deploy" / "kiosk.toml"
    assert KioskSettings.read(begun) == KioskSettings()


def test_each_of_its_examples_can_be_used(tmp_path: Path) -> None:
    begun = Path(__file__).parents[2] / "assets" / "deploy" / "kiosk.toml"
    settings = read(tmp_path, re.sub(r"^#(?! )", "", begun.read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert settings.devices.lamp is not None
    assert settings.model_copy(update={"devices": DeviceSettings()}) == KioskSettings()


def test_a_file_that_is_not_there_is_said_by_name(tmp_path: Path) -> None:
    with pytest.raises(SettingsUnreadable, match="there is no such file"):
        KioskSettings.read(tmp_path / "nowhere.toml")
