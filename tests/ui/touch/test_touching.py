"""What a finger and a key do: only what was meant."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QMetaObject, QObject, QPoint, Qt
from PySide6.QtTest import QSignalSpy

from ui.touch.gallery.audit import area_of, visible_items
from ui.touch.gallery.exhibition import LANGUAGES, Exhibition
from ui.touch.gallery.finger import Finger
from ui.touch.screens.menu.previews import MENU_VIEW
from ui.touch.screens.question.question_view import ChoiceRow, FieldKind, FieldRow, ItemRow, LookUp, QuestionView
from ui.touch.shell.shell_view import ChromeView, HelpStage, HelpView, Overlay

HOW_MANY = FieldRow("bins", FieldKind.RADIOS, choices=(ChoiceRow("1", "1 bin"), ChoiceRow("2", "2 bins")))
NAME = FieldRow("name", FieldKind.TEXT, "Your name")
TICKS = FieldRow("broken", FieldKind.CHECKBOXES, choices=(ChoiceRow("lid", "Lid"), ChoiceRow("none", "None", alone=True)))
MOVED = FieldRow("moved", FieldKind.DATE)


class Heard:
    """Collects what a signal says."""

    def __init__(self, signal: Any) -> None:
        self.said: list[Any] = []
        signal.connect(self._hear)

    def _hear(self, *what: Any) -> None:
        self.said.append(what[0] if len(what) == 1 else what)


@pytest.fixture
def stage(portrait: Exhibition) -> Iterator[Exhibition]:
    portrait.shell.reset()
    portrait.shell.choose_motion(False)
    portrait.shell.show_chrome(ChromeView("Tamarside Council", can_back=True, languages=LANGUAGES))
    portrait.models.menu.show(MENU_VIEW)
    portrait.models.question.show(QuestionView())
    portrait.shell.show("menu")
    portrait.settle(0.32)
    yield portrait
    portrait.stage.speak("en")


@pytest.fixture
def finger(stage: Exhibition) -> Finger:
    return Finger(stage.window)


def ask(stage: Exhibition, *fields: FieldRow, page: str = "page") -> None:
    stage.models.question.show(QuestionView(page, "How many bins?", fields=fields))
    stage.shell.show("question")
    stage.settle(0.32)


def test_a_tap_inside_acts_on_release(stage: Exhibition, finger: Finger) -> None:
    chosen = Heard(stage.models.menu.subject_chosen)
    spot = finger.middle("subject-bins")
    finger.down(spot)
    assert chosen.said == []
    finger.up(spot)
    assert chosen.said == ["bins"]


def test_a_finger_that_slides_off_does_nothing(stage: Exhibition, finger: Finger) -> None:
    chosen = Heard(stage.models.menu.subject_chosen)
    spot = finger.middle("subject-bins")
    finger.down(spot)
    finger.slide(spot + QPoint(-400, 0))
    finger.up(spot + QPoint(-400, 0))
    assert chosen.said == []


def test_a_finger_that_began_outside_does_nothing(stage: Exhibition, finger: Finger) -> None:
    chosen = Heard(stage.models.menu.subject_chosen)
    finger.down(finger.middle("subject-pay"))
    finger.slide(finger.middle("subject-bins"))
    finger.up(finger.middle("subject-bins"))
    assert chosen.said == []


def test_a_held_key_presses_once(stage: Exhibition, finger: Finger) -> None:
    chosen = Heard(stage.models.menu.subject_chosen)
    finger.find("subject-bins").forceActiveFocus()
    finger.key(Qt.Key.Key_Return)
    assert chosen.said == ["bins"]


def test_the_second_of_two_taps_does_not_land_on_the_next_page(stage: Exhibition, finger: Finger) -> None:
    ask(stage, HOW_MANY)
    answered = Heard(stage.models.question.answered)
    stage.models.question.answered.connect(lambda _: stage.shell.show("question"))
    finger.tap("continue")
    finger.tap("continue")
    assert len(answered.said) == 1


def test_answers_come_as_the_form_reads_them(stage: Exhibition, finger: Finger) -> None:
    ask(stage, HOW_MANY, NAME, TICKS, MOVED)
    answered = Heard(stage.models.question.answered)
    finger.tap("choice-2")
    finger.tap("choice-lid")
    finger.tap("entry-name")
    finger.write("nia")
    QMetaObject.invokeMethod(finger.find("part-day"), "begin")
    finger.write("27")
    stage.settle(0.3)
    finger.tap("continue")
    assert answered.said == [{"bins": "2", "name": "nia", "broken": ["lid"], "moved": {"day": "27"}}]


def test_none_of_these_clears_the_other_ticks(stage: Exhibition, finger: Finger) -> None:
    ask(stage, TICKS)
    answered = Heard(stage.models.question.answered)
    finger.tap("choice-lid")
    finger.tap("choice-none")
    finger.tap("continue")
    assert answered.said == [{"broken": ["none"]}]


def test_an_error_keeps_what_was_typed(stage: Exhibition, finger: Finger) -> None:
    ask(stage, NAME)
    finger.write("nia")
    wrong = FieldRow("name", FieldKind.TEXT, "Your name", error="Enter your full name")
    stage.models.question.show(QuestionView("page", "How many bins?", fields=(wrong,)))
    stage.settle(0.1)
    assert finger.find("entry-name").property("text") == "nia"
    assert finger.sees("error-name")


def test_another_language_keeps_what_was_typed(stage: Exhibition, finger: Finger) -> None:
    ask(stage, NAME)
    finger.write("nia")
    stage.stage.speak("ar")
    renamed = FieldRow("name", FieldKind.TEXT, "اسمك")
    stage.models.question.show(QuestionView("page", "ما اسمك؟", fields=(renamed,)))
    stage.settle(0.1)
    assert finger.find("entry-name").property("text") == "nia"
    assert finger.find("continue").property("text") == "متابعة"


def test_another_page_starts_empty_even_with_the_same_field(stage: Exhibition, finger: Finger) -> None:
    ask(stage, NAME)
    finger.write("nia")
    ask(stage, NAME, page="second")
    assert finger.find("entry-name").property("text") == ""


def test_the_keyboard_covers_neither_the_field_nor_the_way_to_a_person(stage: Exhibition, finger: Finger) -> None:
    fields = tuple(FieldRow(f"f{i}", FieldKind.TEXT, f"Line {i}") for i in range(7))
    ask(stage, *fields)
    last = finger.find("entry-f6")
    QMetaObject.invokeMethod(last, "begin")
    stage.settle(0.6)
    keyboard = finger.find("keyboard")
    assert last.mapToScene(QPoint(0, int(last.height()))).y() <= keyboard.mapToScene(QPoint(0, 0)).y()
    assert finger.middle("ask-a-person").y() > keyboard.mapToScene(QPoint(0, int(keyboard.height()))).y()


def test_asking_for_a_person_opens_the_sheet_and_keeps_the_button(stage: Exhibition, finger: Finger) -> None:
    asked = Heard(stage.shell.help_asked)
    finger.tap("ask-a-person")
    stage.shell.show_help(HelpView(HelpStage.TAKEN, "Sam"))
    stage.settle(0.1)
    assert asked.said == [()]
    assert finger.find("ask-a-person").property("text") == "Sam is coming"
    finger.tap("help-go-on")
    stage.settle(0.1)
    assert not finger.sees("help-go-on")


def test_leaving_asks_once_more(stage: Exhibition, finger: Finger) -> None:
    left = Heard(stage.shell.leave_confirmed)
    finger.tap("leave-and-hide")
    stage.settle(0.1)
    assert left.said == []
    finger.tap("leave-confirm")
    assert left.said == [()]


def test_one_press_keeps_the_visit_alive(stage: Exhibition, finger: Finger) -> None:
    stayed = Heard(stage.shell.stayed)
    stage.shell.warn_idle(45)
    stage.settle(0.1)
    finger.tap("idle-stay")
    assert stayed.said == [()]
    assert stage.shell.property("overlay") == Overlay.NONE


def test_any_touch_says_that_somebody_is_there(stage: Exhibition, finger: Finger) -> None:
    touched = Heard(stage.shell.touched)
    finger.down(QPoint(540, 900))
    finger.up(QPoint(540, 900))
    assert touched.said


def test_the_next_visitor_finds_every_setting_set_back(stage: Exhibition, finger: Finger) -> None:
    finger.tap("text-and-display")
    stage.settle(0.1)
    finger.tap("text-size-3")
    stage.settle(0.1)
    finger.tap("contrast-high")
    stage.settle(0.1)
    assert (stage.shell.property("text_size"), stage.shell.property("contrast")) == (3, "high")
    stage.shell.reset()
    assert (stage.shell.property("text_size"), stage.shell.property("contrast")) == (1, "default")


def test_everything_on_a_page_can_be_reached_by_keys(stage: Exhibition, finger: Finger) -> None:
    ask(stage, HOW_MANY)
    reached = set()
    for _ in range(12):
        finger.key(Qt.Key.Key_Tab)
        focus = stage.window.activeFocusItem()
        reached.add(focus.objectName())
    assert {"choice-1", "choice-2", "continue", "back", "text-and-display", "leave-and-hide", "ask-a-person"} <= reached


def test_the_focus_shows_for_keys_and_not_for_fingers(stage: Exhibition, finger: Finger) -> None:
    ask(stage, HOW_MANY)
    finger.tap("choice-1")
    stage.settle(0.05)
    assert not finger.sees("focus-ring")
    finger.key(Qt.Key.Key_Tab)
    stage.settle(0.05)
    assert finger.sees("focus-ring")


def test_a_press_darkens_before_the_finger_goes_up(stage: Exhibition, finger: Finger) -> None:
    spot = finger.middle("urgent")
    corner = QPoint(spot.x() - 200, spot.y() - 50)
    before = stage.picture().pixelColor(corner).lightness()
    finger.down(spot)
    during = stage.picture().pixelColor(corner).lightness()
    finger.slide(spot + QPoint(0, -600))
    finger.up(spot + QPoint(0, -600))
    assert during < before


def test_the_help_key_calls_a_person(stage: Exhibition, finger: Finger) -> None:
    asked = Heard(stage.shell.help_asked)
    finger.key(Qt.Key.Key_F1)
    assert asked.said == [()]


def test_the_first_touch_only_wakes_the_screen(stage: Exhibition, finger: Finger) -> None:
    stage.shell.show_chrome(ChromeView("Tamarside Council", bars=False))
    stage.shell.show("attract")
    stage.settle(0.45)
    woken, touched = Heard(stage.models.attract.woken), Heard(stage.models.menu.subject_chosen)
    finger.down(QPoint(300, 700))
    finger.up(QPoint(300, 700))
    assert (woken.said, touched.said) == ([()], [])


def test_the_resting_screen_keeps_still(stage: Exhibition) -> None:
    stage.shell.choose_motion(True)
    stage.shell.show_chrome(ChromeView("Tamarside Council", bars=False))
    stage.shell.show("attract")
    stage.settle(1.0)
    painted = QSignalSpy(stage.window.frameSwapped)
    stage.settle(0.5)
    assert painted.count() == 0


def test_enter_on_the_keyboard_goes_on(stage: Exhibition, finger: Finger) -> None:
    ask(stage, NAME)
    answered = Heard(stage.models.question.answered)
    finger.write("nia")
    finger.key(Qt.Key.Key_Return)
    assert answered.said == [{"name": "nia"}]


def test_an_address_can_be_typed_by_hand(stage: Exhibition, finger: Finger) -> None:
    ask(stage, FieldRow("home", FieldKind.ADDRESS))
    answered, looked_up = Heard(stage.models.question.answered), Heard(stage.models.question.looked_up)
    finger.write("tm1 4qx")
    finger.tap("find-address")
    stage.settle(0.3)
    finger.tap("by-hand")
    stage.settle(0.1)
    finger.tap("address-line1")
    stage.settle(0.3)
    finger.write("12 mill lane")
    finger.tap("continue")
    assert looked_up.said == [("home", "tm1 4qx")]
    assert answered.said == [{"home": {"uprn": "", "postcode": "tm1 4qx", "line1": "12 mill lane"}}]


def test_welsh_has_keys_for_its_own_letters(stage: Exhibition, finger: Finger) -> None:
    stage.stage.speak("cy")
    ask(stage, NAME)
    stage.settle(0.6)
    shown = {str(item.property("text")) for item in visible_items(stage.window.contentItem()) if item.inherits("QQuickText")}
    assert {"ŵ", "ŷ"} <= {text.lower() for text in shown}


def test_enter_goes_through_the_parts_of_a_date_and_on(stage: Exhibition, finger: Finger) -> None:
    ask(stage, MOVED)
    answered = Heard(stage.models.question.answered)
    for part in ("27", "3", "2026"):
        finger.write(part)
        finger.key(Qt.Key.Key_Return)
    assert answered.said == [{"moved": {"day": "27", "month": "3", "year": "2026"}}]


def keys_of(stage: Exhibition) -> set[str]:
    shown = visible_items(stage.window.contentItem())
    return {str(item.property("text")).lower() for item in shown if item.inherits("QQuickText")}


def test_an_address_for_mail_is_typed_in_latin_letters_in_every_language(stage: Exhibition, finger: Finger) -> None:
    stage.stage.speak("ar")
    ask(stage, FieldRow("mail", FieldKind.EMAIL))
    stage.settle(0.6)
    assert "q" in keys_of(stage)


def test_other_letters_have_a_key_for_latin_ones_and_back(stage: Exhibition, finger: Finger) -> None:
    stage.stage.speak("uk")
    ask(stage, NAME)
    stage.settle(0.6)
    assert "ї" in keys_of(stage)
    finger.tap("letters-switch")
    stage.settle(0.4)
    assert "q" in keys_of(stage)
    finger.tap("letters-switch")
    stage.settle(0.4)
    assert "ї" in keys_of(stage)


PEOPLE = FieldRow("people", FieldKind.LIST, items=(ItemRow("Owain, 44"), ItemRow("Mair, 9")), most=3)


def test_each_item_of_a_list_can_be_changed_or_removed_and_another_added(stage: Exhibition, finger: Finger) -> None:
    ask(stage, PEOPLE)
    while not stage.window.property("ready"):
        stage.settle()
    opened, removed = Heard(stage.models.question.item_opened), Heard(stage.models.question.item_removed)
    finger.tap("change-item-1")
    finger.tap("add-item")
    finger.tap("remove-item-0")
    assert (opened.said, removed.said) == ([("people", 1), ("people", 2)], [("people", 0)])


def test_a_second_tap_removes_no_second_item(stage: Exhibition, finger: Finger) -> None:
    ask(stage, PEOPLE)
    field = finger.find("add-item").parentItem().parentItem()
    field.findChild(QObject, "settling").setProperty("interval", 60_000)
    removed = Heard(stage.models.question.item_removed)
    while not stage.window.property("ready"):
        stage.settle()
    finger.tap("remove-item-0")
    finger.tap("remove-item-0")
    assert removed.said == [("people", 0)]


def test_a_full_list_offers_no_more(stage: Exhibition, finger: Finger) -> None:
    ask(stage, replace(PEOPLE, most=2))
    assert not finger.sees("add-item")


def test_a_signature_is_drawn_on_a_pad_of_its_own_measure(stage: Exhibition, finger: Finger) -> None:
    ask(stage, FieldRow("sign", FieldKind.SIGNATURE))
    answered = Heard(stage.models.question.answered)
    pad = area_of(finger.find("signature-pad"))
    finger.down(pad.topLeft().toPoint() + QPoint(10, 10))
    finger.slide(pad.center().toPoint())
    finger.up(pad.center().toPoint())
    finger.tap("continue")
    stroke = answered.said[0]["sign"]["strokes"][0]
    assert [round(x) for x in stroke[-1]] == [500, round(500 * pad.height() / pad.width())]
    assert answered.said[0]["sign"]["name"] == ""


def test_whoever_cannot_draw_types_a_name_with_keys_alone(stage: Exhibition, finger: Finger) -> None:
    ask(stage, FieldRow("sign", FieldKind.SIGNATURE))
    answered = Heard(stage.models.question.answered)
    QMetaObject.invokeMethod(finger.find("entry-sign"), "begin")
    finger.write("nia")
    finger.key(Qt.Key.Key_Return)
    assert answered.said == [{"sign": {"name": "nia", "strokes": []}}]


def test_every_letter_typed_is_told_at_once(stage: Exhibition, finger: Finger) -> None:
    ask(stage, NAME)
    edited = Heard(stage.models.question.edited)
    finger.write("nia")
    assert edited.said == [{"name": "n"}, {"name": "ni"}, {"name": "nia"}]


def test_another_address_takes_the_place_of_the_first(stage: Exhibition, finger: Finger) -> None:
    first, second = ChoiceRow("1", "1 Mill Lane"), ChoiceRow("2", "2 Mill Lane")
    taken = (("uprn", "1"), ("postcode", "TM1 4QX"))
    ask(stage, FieldRow("home", FieldKind.ADDRESS, value="1", choices=(first, second), look_up=LookUp.FOUND, parts=taken))
    answered = Heard(stage.models.question.answered)
    finger.tap("choice-2")
    finger.tap("continue")
    assert answered.said[0]["home"]["uprn"] == "2"


def test_a_field_that_comes_in_below_leaves_the_typing_above_alone(stage: Exhibition, finger: Finger) -> None:
    ask(stage, NAME)
    finger.write("ni")
    stage.models.question.show(QuestionView("page", "How many bins?", fields=(NAME, MOVED)))
    stage.settle(0.1)
    finger.write("a")
    assert finger.find("entry-name").property("text") == "nia"


def test_a_name_is_typed_with_the_keys_on_the_screen(stage: Exhibition, finger: Finger) -> None:
    ask(stage, NAME)
    stage.settle(0.6)
    for letter in "nia":
        keyboard = finger.find("keyboard")
        keys = (item for item in visible_items(keyboard) if item.inherits("QQuickText"))
        key = area_of(next(one for one in keys if str(one.property("text")).lower() == letter)).center().toPoint()
        finger.down(key)
        finger.up(key)
        stage.settle(0.1)
    assert str(finger.find("entry-name").property("text")).lower() == "nia"
