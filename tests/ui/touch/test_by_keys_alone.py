"""A whole visit with three keys and the letters, as on a keypad beside the screen: go on, go back, choose."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.content.content import Content
from kiosk.visit.place import VisitStep
from tests.ui.touch.form_booth import FormBooth

ASSETS = Path(__file__).parents[3] / "assets" / "content"
MOST_STEPS = 40
"""Of the going-on key between any two things on one page."""


class Keypad:
    """Presses keys only; `walked` is where the focus has been since the last choice."""

    def __init__(self, booth: FormBooth) -> None:
        self._booth = booth
        self._window = booth.stage.window
        self.walked: list[str] = []

    def press(self, key: Qt.Key) -> None:
        self._booth.hand.wait_until(lambda: self._window.property("ready"), "the page")
        self._booth.hand.press(key)

    def go_to(self, name: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
        self.walked = []
        self._booth.hand.wait_for(name)
        for _ in range(MOST_STEPS):
            if self.focus() == name:
                return
            self.press(key)
            self.walked.append(self.focus())
        raise AssertionError(f"{name} is not among {self.walked}")

    def choose(self, name: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
        self.go_to(name, key)
        self.press(Qt.Key.Key_Return)

    def type_into(self, name: str, text: str) -> None:
        self.go_to(name)
        for letter in text:
            QTest.keyClick(self._window, letter)
        self._booth.hand.let_work()

    def focus(self) -> str:
        item: QQuickItem | None = self._window.activeFocusItem()
        while item is not None and not item.objectName():
            item = item.parentItem()
        return item.objectName() if item is not None else ""


@pytest.fixture(scope="module")
def booth(application: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FormBooth]:
    one = FormBooth(Content.load(ASSETS), tmp_path_factory.mktemp("booth"), landscape=False)
    yield one
    one.close()


def test_a_missed_bin_is_reported_without_a_touch(booth: FormBooth) -> None:
    keys = Keypad(booth)
    booth.leave()
    keys.press(Qt.Key.Key_Return)
    booth.shell.choose_motion(False)
    keys.choose("language-en")
    keys.choose("subject-bins")
    keys.choose("service-missed-bin")
    keys.choose("start")
    keys.type_into("postcode", "TM1 1AB")
    keys.choose("find-address")
    keys.choose("choice-10099000008")
    keys.choose("continue")
    keys.choose("choice-recycling")
    keys.choose("continue")
    for part, figures in (("day", "23"), ("month", "11"), ("year", "2026")):
        keys.type_into(f"part-{part}", figures)
    keys.choose("continue")
    keys.choose("choice-yes")
    keys.choose("continue")
    keys.choose("continue")
    booth.hand.wait_until(lambda: booth.visit.step is VisitStep.CHECK, "check your answers")
    keys.choose("accept")
    booth.parts.storage.let_through()
    booth.hand.wait_until(lambda: booth.visit.step is VisitStep.CONFIRMATION, "the confirmation")
    keys.choose("finish")
    assert [one.form_id for one in booth.sealed()] == ["missed-bin"]
    assert booth.complaints == []


def test_the_arrow_keys_walk_through_a_page_both_ways(booth: FormBooth) -> None:
    keys = Keypad(booth)
    booth.begin("missed-bin", "en")
    booth.hand.wait_until(lambda: keys.focus() == "postcode", "the first question's box to open")
    keys.go_to("ask-a-person", Qt.Key.Key_Right)
    down = keys.walked
    keys.go_to("continue", Qt.Key.Key_Left)
    assert down[-3:] == ["text-and-display", "leave-and-hide", "ask-a-person"]
    assert keys.walked == ["leave-and-hide", "text-and-display", "back", "continue"]


def test_an_error_is_where_the_focus_goes(booth: FormBooth) -> None:
    keys = Keypad(booth)
    booth.begin("missed-bin", "en")
    booth.hand.wait_until(lambda: keys.focus() == "postcode", "the first question's box to open")
    keys.choose("continue")
    booth.hand.wait_until(lambda: booth.visit.errors, "the error")
    keys.choose(f"error-{booth.visit.errors[0].field_id}")
    booth.hand.wait_until(lambda: keys.focus() == "postcode", "the field that is wrong")
