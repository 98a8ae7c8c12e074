"""Who cannot see the screen hears it: the page as it comes, and what the keys come to; never unasked, never against a touch."""

import shutil
from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from tests.ui.touch.asking import ask
from ui.touch.gallery.exhibition import Exhibition
from ui.touch.gallery.finger import Finger
from ui.touch.screens.question.question_view import ChoiceRow, FieldKind, FieldRow
from ui.touch.speech.narrator import Narrator
from ui.touch.speech.voice import Voice

HOW_MANY = FieldRow("bins", FieldKind.RADIOS, choices=(ChoiceRow("1", "1 bin", "For one"), ChoiceRow("2", "2 bins")))


class Ear:
    """Hears what a voice would say; `silenced` counts how often it was made to stop."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, list[str]]] = []
        self.silenced = 0

    def say(self, lines: Sequence[str], language: str) -> None:
        self.heard.append((language, list(lines)))

    def stop(self) -> None:
        self.silenced += 1

    @property
    def last(self) -> list[str]:
        return self.heard[-1][1] if self.heard else []


@pytest.fixture
def ear(stage: Exhibition) -> Ear:
    hearing = Ear()
    narrator = Narrator(stage.shell, stage.window, hearing)
    assert narrator.parent() is stage.window
    return hearing


def test_nothing_is_said_unasked(stage: Exhibition, ear: Ear) -> None:
    ask(stage, HOW_MANY)
    assert ear.heard == []


def test_a_page_is_read_from_its_heading_to_its_deed(stage: Exhibition, ear: Ear, finger: Finger) -> None:
    ask(stage, HOW_MANY)
    finger.key(Qt.Key.Key_F2)
    stage.wait_until(lambda: ear.heard, "the page to be read")
    assert ear.heard[-1][0] == "en"
    assert [line for line in ear.last if line in ("How many bins?", "1 bin. For one", "2 bins", "Continue")] == [
        "How many bins?",
        "1 bin. For one",
        "2 bins",
        "Continue",
    ]
    assert not any("Leave and hide" in line for line in ear.last), "the bar is not the page"


def test_the_next_page_is_read_as_it_comes_and_again_on_asking(stage: Exhibition, ear: Ear, finger: Finger) -> None:
    stage.shell.choose_speech(True)
    stage.wait_until(lambda: "What do you need today?" in ear.last, "the menu")
    ask(stage, HOW_MANY)
    stage.wait_until(lambda: "How many bins?" in ear.last, "the question")
    heard = len(ear.heard)
    finger.key(Qt.Key.Key_F3)
    assert len(ear.heard) == heard + 1
    assert "How many bins?" in ear.last


def test_what_the_keys_come_to_is_said_with_what_belongs_to_it(stage: Exhibition, ear: Ear, finger: Finger) -> None:
    ask(stage, HOW_MANY)
    stage.shell.choose_speech(True)
    stage.wait_until(lambda: ear.heard, "the page")
    for _ in range(12):
        finger.key(Qt.Key.Key_Tab)
    assert ["1 bin. For one"] in [lines for _, lines in ear.heard]
    assert ["Ask a person"] in [lines for _, lines in ear.heard]


def test_an_answer_that_is_chosen_says_so(stage: Exhibition, ear: Ear, finger: Finger) -> None:
    ask(stage, HOW_MANY)
    stage.shell.choose_speech(True)
    stage.wait_until(lambda: ear.heard, "the page")
    while ear.last != ["1 bin. For one"]:
        finger.key(Qt.Key.Key_Tab)
    finger.key(Qt.Key.Key_Return)
    stage.wait_until(lambda: ear.last == ["1 bin. For one", "Chosen"], "the answer as chosen")


def test_pages_with_other_answers_come_and_go(stage: Exhibition, ear: Ear, finger: Finger) -> None:
    stage.shell.choose_speech(True)
    for page in ("first", "second", "third"):
        ask(stage, FieldRow(page, FieldKind.RADIOS, choices=(ChoiceRow(page, page),)), page=page)
        while ear.last != [page]:
            finger.key(Qt.Key.Key_Tab)
    assert ear.last == ["third"]


def test_a_sheet_over_the_page_is_read_alone(stage: Exhibition, ear: Ear, finger: Finger) -> None:
    stage.shell.choose_speech(True)
    finger.tap("leave-and-hide")
    stage.wait_until(lambda: "Leave and hide everything?" in ear.last, "the sheet")
    assert "What do you need today?" not in ear.last


def test_any_touch_makes_it_fall_silent(stage: Exhibition, ear: Ear, finger: Finger) -> None:
    stage.shell.choose_speech(True)
    stage.wait_until(lambda: ear.heard, "the page")
    before = ear.silenced
    finger.down(finger.middle("subject-bins"))
    assert ear.silenced == before + 1
    finger.up(finger.middle("subject-bins"))


def test_the_next_visitor_finds_it_silent(stage: Exhibition, ear: Ear) -> None:
    stage.shell.choose_speech(True)
    stage.wait_until(lambda: ear.heard, "the page")
    stage.shell.reset()
    heard = len(ear.heard)
    ask(stage, HOW_MANY)
    assert len(ear.heard) == heard


def test_without_a_voice_nobody_is_offered_one(application: object) -> None:
    exhibition = Exhibition(landscape=True)
    exhibition.shell.open_overlay("display")
    exhibition.settle()
    assert not Finger(exhibition.window).sees("speech-on")
    exhibition.shell.allow_speech()
    exhibition.settle()
    assert Finger(exhibition.window).sees("speech-on")
    exhibition.close()


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed: apt install espeak-ng")
def test_the_next_word_breaks_off_the_one_before(stage: Exhibition) -> None:
    voice = Voice(250)
    ended = QSignalSpy(voice.came_to_end)
    voice.say(["a long story"] * 500, "en")
    voice.say(["short"], "en")
    stage.wait_until(lambda: ended.count() == 1, "the end of the second alone")
