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


def test_pages_are_heard_in_the_visitors_language_until_they_leave(open_shop: Callable[..., Shop], headset: Path) -> None:
    shop = open_shop(speech=SpeechSettings(headset=True, words_a_minute=180))
    hand = shop.hand
    shop.wake()
    assert headset.read_text() == ""
    hand.press(Qt.Key.Key_F2)
    hand.wait_until(lambda: "What do you need today?" in headset.read_text(), "the menu")
    assert "-v en-gb -s 180" in headset.read_text()
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
    hand.wait_until(lambda: "-v cy" in headset.read_text().removeprefix(before), "Welsh")
