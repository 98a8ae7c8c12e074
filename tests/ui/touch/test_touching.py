"""What a finger and a key do: only what was meant."""

from PySide6.QtCore import QMetaObject, QObject, QPoint, Qt
from PySide6.QtTest import QSignalSpy

from tests.ui.touch.asking import Heard, ask
from ui.touch.gallery.exhibition import Exhibition
from ui.touch.gallery.finger import Finger
from ui.touch.screens.question.question_view import ChoiceRow, FieldKind, FieldRow, QuestionView
from ui.touch.shell.shell_view import ChromeView, HelpStage, HelpView, Overlay

HOW_MANY = FieldRow("bins", FieldKind.RADIOS, choices=(ChoiceRow("1", "1 bin"), ChoiceRow("2", "2 bins")))
NAME = FieldRow("name", FieldKind.TEXT, "Your name")
TICKS = FieldRow("broken", FieldKind.CHECKBOXES, choices=(ChoiceRow("lid", "Lid"), ChoiceRow("none", "None", alone=True)))
MOVED = FieldRow("moved", FieldKind.DATE)


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
    guard = stage.window.findChild(QObject, "double-tap")
    guard.setProperty("interval", 60_000)  # however slow this machine is
    finger.tap("continue")
    finger.tap("continue")
    guard.setProperty("interval", 300)
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
    stage.settle()
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
    stage.settle()
    assert finger.find("entry-name").property("text") == "nia"
    assert finger.sees("error-name")


def test_another_language_keeps_what_was_typed(stage: Exhibition, finger: Finger) -> None:
    ask(stage, NAME)
    finger.write("nia")
    stage.stage.speak("ar")
    renamed = FieldRow("name", FieldKind.TEXT, "اسمك")
    stage.models.question.show(QuestionView("page", "ما اسمك؟", fields=(renamed,)))
    stage.settle()
    assert finger.find("entry-name").property("text") == "nia"
    assert finger.find("continue").property("text") == "متابعة"


def test_another_page_starts_empty_even_with_the_same_field(stage: Exhibition, finger: Finger) -> None:
    ask(stage, NAME)
    finger.write("nia")
    ask(stage, NAME, page="second")
    assert finger.find("entry-name").property("text") == ""


def test_asking_for_a_person_opens_the_sheet_and_keeps_the_button(stage: Exhibition, finger: Finger) -> None:
    asked = Heard(stage.shell.help_asked)
    finger.tap("ask-a-person")
    stage.shell.show_help(HelpView(HelpStage.TAKEN, "Sam"))
    stage.settle()
    assert asked.said == [()]
    assert finger.find("ask-a-person").property("text") == "Sam is coming"
    finger.tap("help-go-on")
    stage.settle()
    assert not finger.sees("help-go-on")


def test_leaving_asks_once_more(stage: Exhibition, finger: Finger) -> None:
    left = Heard(stage.shell.leave_confirmed)
    finger.tap("leave-and-hide")
    stage.settle()
    assert left.said == []
    finger.tap("leave-confirm")
    assert left.said == [()]


def test_one_press_keeps_the_visit_alive(stage: Exhibition, finger: Finger) -> None:
    stayed = Heard(stage.shell.stayed)
    stage.shell.warn_idle(45)
    stage.settle()
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
    stage.settle()
    finger.tap("text-size-3")
    stage.settle()
    finger.tap("contrast-high")
    stage.settle()
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
    stage.settle()
    assert not finger.sees("focus-ring")
    finger.key(Qt.Key.Key_Tab)
    stage.settle()
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
    stage.wait_until_ready()
    woken, touched = Heard(stage.models.attract.woken), Heard(stage.models.menu.subject_chosen)
    finger.down(QPoint(300, 700))
    finger.up(QPoint(300, 700))
    assert (woken.said, touched.said) == ([()], [])


def test_the_resting_screen_keeps_still(stage: Exhibition) -> None:
    stage.shell.choose_motion(True)
    stage.shell.show_chrome(ChromeView("Tamarside Council", bars=False))
    stage.shell.show("attract")
    stage.wait_until_ready()
    painted = QSignalSpy(stage.window.frameSwapped)

    def nothing_was_painted() -> bool:
        before = painted.count()
        stage.settle(0.5)
        return painted.count() == before

    stage.wait_until(nothing_was_painted, "half a second without a frame: what moved for ever would leave none")


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
    stage.settle()
    finger.tap("by-hand")
    stage.settle()
    finger.tap("address-line1")
    stage.settle()
    finger.write("12 mill lane")
    finger.tap("continue")
    assert looked_up.said == [("home", "tm1 4qx")]
    assert answered.said == [{"home": {"uprn": "", "postcode": "tm1 4qx", "line1": "12 mill lane"}}]


def test_enter_goes_through_the_parts_of_a_date_and_on(stage: Exhibition, finger: Finger) -> None:
    ask(stage, MOVED)
    answered = Heard(stage.models.question.answered)
    for part in ("27", "3", "2026"):
        finger.write(part)
        finger.key(Qt.Key.Key_Return)
    assert answered.said == [{"moved": {"day": "27", "month": "3", "year": "2026"}}]
