"""Who cannot see the screen hears it: the page as it comes, and what the keys come to; never unasked, never against a touch."""

import shutil
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QProcess, Qt
from PySide6.QtTest import QSignalSpy

from tests.ui.touch.asking import ask
from ui.touch.gallery.exhibition import Exhibition
from ui.touch.gallery.finger import Finger
from ui.touch.screens.confirmation.confirmation_view import ConfirmationView, Printing
from ui.touch.screens.payment.payment_view import PaymentView
from ui.touch.screens.question.question_view import ChoiceRow, FieldKind, FieldRow
from ui.touch.speech.manner import AMPLITUDES, PACES, Manner
from ui.touch.speech.narrator import Narrator
from ui.touch.speech.reading import Reading
from ui.touch.speech.voice import Voice

HOW_MANY = FieldRow("bins", FieldKind.RADIOS, choices=(ChoiceRow("1", "1 bin", "For one"), ChoiceRow("2", "2 bins")))


class Ear:
    """Hears what a voice would say, which has come to `at` of it; `silenced` counts how often it was made to stop."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, list[str]]] = []
        self.manner = Manner()
        self.at = 0
        self.silenced = 0
        self._reading = Reading()

    def say(self, reading: Reading, manner: Manner) -> None:
        self.heard.append((reading.language, list(reading.lines)))
        self._reading, self.manner, self.at = reading, manner, 0

    def stop(self) -> Reading:
        self.silenced += 1
        left, self._reading = Reading(self._reading.lines[self.at :], self._reading.language), Reading()
        return left

    def come_to_the_end(self) -> None:
        self._reading = Reading()

    @property
    def last(self) -> list[str]:
        return self.heard[-1][1] if self.heard else []


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture(autouse=True)
def narrator(stage: Exhibition, ear: Ear) -> Iterator[Narrator]:
    narrator = Narrator(stage.shell, stage.window, ear)
    assert narrator.parent() is stage.window
    yield narrator
    narrator.deleteLater()
    stage.settle()


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


def test_without_a_voice_nobody_is_offered_one(stage: Exhibition, finger: Finger) -> None:
    stage.shell.allow_speech(False)
    stage.shell.open_overlay("display")
    stage.wait_until_ready()
    assert not finger.sees("speech-on")
    stage.shell.allow_speech()
    stage.wait_until_ready()
    assert finger.sees("speech-on")


def test_a_key_pauses_and_goes_on_at_the_line_it_broke_off(stage: Exhibition, ear: Ear, finger: Finger) -> None:
    ask(stage, HOW_MANY)
    hear_the_page(stage, ear)
    page, times = ear.last, len(ear.heard)
    ear.at = 2
    finger.key(Qt.Key.Key_F4)
    assert len(ear.heard) == times, "paused"
    finger.key(Qt.Key.Key_F4)
    assert ear.last == page[2:]


def test_a_page_heard_to_its_end_begins_again(stage: Exhibition, ear: Ear, finger: Finger) -> None:
    ask(stage, HOW_MANY)
    hear_the_page(stage, ear)
    page = ear.last
    ear.come_to_the_end()
    finger.key(Qt.Key.Key_F4)
    assert ear.last == page
    assert len(ear.heard) == 2


def test_another_pace_and_volume_are_heard_at_once_from_the_same_line(stage: Exhibition, ear: Ear, finger: Finger) -> None:
    ask(stage, HOW_MANY)
    hear_the_page(stage, ear)
    page = ear.last
    ear.at = 1
    finger.key(Qt.Key.Key_F6)
    assert ear.last == page[1:]
    assert ear.manner.per_cent == 125
    finger.key(Qt.Key.Key_F7)
    assert ear.last == page[1:]
    assert ear.manner.amplitude == AMPLITUDES[2]


def test_while_nothing_is_said_a_step_says_itself_and_the_pause_is_kept(stage: Exhibition, ear: Ear, finger: Finger) -> None:
    ask(stage, HOW_MANY)
    hear_the_page(stage, ear)
    page = ear.last
    ear.at = 3
    for key, said in ((Qt.Key.Key_F4, page), (Qt.Key.Key_F5, ["80%"]), (Qt.Key.Key_F5, ["65%"]), (Qt.Key.Key_F8, ["5"])):
        finger.key(key)
        assert ear.last == said
    finger.key(Qt.Key.Key_F4)
    assert ear.last == page[3:]


def test_steps_end_at_the_slowest_and_the_loudest(stage: Exhibition, ear: Ear, finger: Finger) -> None:
    hear_the_page(stage, ear)
    for _ in range(12):
        finger.key(Qt.Key.Key_F5)
        finger.key(Qt.Key.Key_F8)
    assert (ear.manner.per_cent, ear.manner.amplitude) == (PACES[0], AMPLITUDES[-1])


def test_by_touch_the_page_goes_on_where_the_sheet_broke_it_off(stage: Exhibition, ear: Ear, finger: Finger) -> None:
    ask(stage, HOW_MANY)
    hear_the_page(stage, ear)
    page = ear.last
    ear.at = 2
    finger.tap("text-and-display")
    stage.wait_until(lambda: "Text and display" in ear.last, "the sheet")
    stage.wait_until_ready()
    finger.tap("pace-up")
    assert ear.manner.per_cent == 125
    finger.tap("volume-down")
    stage.wait_until_ready()
    finger.tap("speech-go-on")
    stage.wait_until_ready()
    assert ear.last == page[2:]
    assert not finger.sees("pace-up")


def test_pace_and_volume_are_set_back_for_the_next_visitor(stage: Exhibition, ear: Ear, finger: Finger) -> None:
    hear_the_page(stage, ear)
    finger.key(Qt.Key.Key_F6)
    finger.key(Qt.Key.Key_F8)
    assert stage.shell.manner != Manner()
    stage.shell.reset()
    assert stage.shell.manner == Manner()


def test_nothing_of_a_page_is_kept_once_its_visitor_has_left(stage: Exhibition, ear: Ear, finger: Finger) -> None:
    ask(stage, HOW_MANY)
    hear_the_page(stage, ear)
    finger.key(Qt.Key.Key_F4)
    stage.shell.reset()
    ask(stage, HOW_MANY, page="next")
    times = len(ear.heard)
    finger.key(Qt.Key.Key_F4)
    assert len(ear.heard) == times


def test_whoever_listens_is_there_but_the_warning_does_not_answer_itself(stage: Exhibition, narrator: Narrator) -> None:
    there = QSignalSpy(narrator.listened_to)
    narrator.line_said()
    assert there.count() == 1
    stage.shell.warn_idle(45)
    narrator.line_said()
    assert there.count() == 1


def test_what_changes_on_a_page_is_said_before_the_rest_of_it(stage: Exhibition, ear: Ear, narrator: Narrator) -> None:
    stage.models.payment.show(PaymentView(amount="£52.00", prompt="insert_card"))
    stage.shell.show("payment")
    stage.wait_until_ready()
    hear_the_page(stage, ear)
    assert "Hold your card to the reader, or put it in" in ear.last
    ear.at = len(ear.last) - 1
    stage.models.payment.show(PaymentView(amount="£52.00", prompt="enter_pin"))
    narrator.look_again()
    assert ear.last[0] == "Enter your PIN on the reader"
    assert ear.last[-1] == "Stop the payment"
    assert "The card reader is below this screen." not in ear.last


def test_a_mistake_is_heard(stage: Exhibition, ear: Ear, narrator: Narrator) -> None:
    ask(stage, HOW_MANY)
    hear_the_page(stage, ear)
    ear.come_to_the_end()
    ask(stage, replace(HOW_MANY, error="Choose how many bins"))
    narrator.look_again()
    assert any("There is a problem" in line for line in ear.last)
    assert any("Choose how many bins" in line for line in ear.last)


def test_seconds_that_count_down_are_said_once(stage: Exhibition, ear: Ear, narrator: Narrator) -> None:
    hear_the_page(stage, ear)
    stage.shell.warn_idle(45)
    stage.wait_until(lambda: any("In 45 seconds" in line for line in ear.last), "the warning")
    times = len(ear.heard)
    stage.shell.warn_idle(44)
    narrator.look_again()
    assert len(ear.heard) == times


def test_the_receipt_is_read_out_once_it_is_known_whether_paper_came(stage: Exhibition, ear: Ear, narrator: Narrator) -> None:
    view = ConfirmationView(reference="K4 2D7P M", printing=Printing.WORKING, receipt="Tamarside Council\nPaid £52.00")
    stage.models.confirmation.show(view)
    stage.shell.show("confirmation")
    stage.wait_until_ready()
    hear_the_page(stage, ear)
    assert "Paid £52.00" not in ear.last
    stage.models.confirmation.show(replace(view, printing=Printing.DONE))
    narrator.look_again()
    assert "Paid £52.00" in ear.last


def hear_the_page(stage: Exhibition, ear: Ear) -> None:
    shell = stage.window.findChild(QObject, "shell")
    stage.wait_until(lambda: shell.property("unpainted") == "", "the page to be painted")
    stage.shell.choose_speech(True)
    stage.wait_until(lambda: ear.heard, "the page")


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed: apt install espeak-ng")
def test_the_next_word_breaks_off_the_one_before(stage: Exhibition) -> None:
    voice = Voice(250)
    ended = QSignalSpy(voice.line_said)
    voice.say(Reading(("a long story",) * 500, "en"), Manner())
    voice.say(Reading(("short", "and shorter"), "en"), Manner())
    stage.wait_until(lambda: ended.count() == 2, "the two lines of the second")
    assert voice.stop() == Reading((), "en")


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed: apt install espeak-ng")
def test_what_is_broken_off_is_left_from_its_line_on(stage: Exhibition) -> None:
    voice = Voice(250)
    ended = QSignalSpy(voice.line_said)
    voice.say(Reading(("one", "two", "three"), "en"), Manner())
    stage.wait_until(lambda: ended.count() == 1, "the first line")
    assert voice.stop().lines[-1] == "three"
    assert voice.stop() == Reading()
    stage.wait_until(lambda: not voice.findChildren(QProcess), "the end of what was broken off")
