"""A visitor who cannot see it hears the screen in a headset; the next one finds it silent."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.settings import SpeechSettings
from tests.journeys.conftest import Shop


@pytest.fixture
def headset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """In place of espeak-ng a program that writes down its voice and what it was given to say."""
    heard, program = tmp_path / "heard", tmp_path / "bin" / "espeak-ng"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\n(echo "$@"; cat) >> {heard}\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent), prepend=":")
    heard.touch()
    return heard


def test_from_the_first_key_pages_are_heard_in_the_visitors_language_until_they_leave(
    open_shop: Callable[..., Shop], headset: Path
) -> None:
    shop = open_shop(speech=SpeechSettings(headset=True, words_a_minute=180))
    hand = shop.hand
    hand.wait_for("wake")
    assert headset.read_text() == ""
    hand.press(Qt.Key.Key_F2)
    hand.wait_until(lambda: "Touch to start" in headset.read_text(), "the screen at rest")
    assert "-v en-gb -s 180" in headset.read_text()
    hand.press(Qt.Key.Key_Return)
    hand.wait_until(lambda: "Choose your language" in headset.read_text(), "the languages")
    hand.press(Qt.Key.Key_F6)
    hand.press(Qt.Key.Key_F8)
    hand.tap("language-en")
    hand.wait_until(lambda: "What do you need today?" in headset.read_text(), "the menu")
    assert "-s 225 -a 100" in headset.read_text()
    hand.tap("subject-bins")
    hand.wait_until(lambda: "Report a missed bin" in headset.read_text(), "the services")

    hand.tap("leave-and-hide")
    hand.wait_until(lambda: "Leave and hide everything?" in headset.read_text(), "the sheet")
    hand.tap("leave-confirm")
    shop.wait_until_at_rest()
    before = headset.read_text()
    shop.wake("cy")
    assert not shop.app.shell.property("speech")
    hand.press(Qt.Key.Key_F2)
    hand.wait_until(lambda: "-v cy -s 180" in headset.read_text().removeprefix(before), "Welsh, at the pace that all begin with")
