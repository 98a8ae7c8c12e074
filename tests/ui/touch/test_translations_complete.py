"""Welsh and Arabic speak on every screen a visitor sees."""

from ui.touch.translations import unfinished


def test_welsh_and_arabic_have_every_text() -> None:
    assert unfinished() == {}
