"""The keyboard on the screen: what it covers, and whose letters it has."""

from PySide6.QtCore import QMetaObject, QPoint

from tests.ui.touch.asking import ask
from ui.touch.gallery.audit import area_of, visible_items
from ui.touch.gallery.exhibition import Exhibition
from ui.touch.gallery.finger import Finger
from ui.touch.screens.question.question_view import FieldKind, FieldRow

NAME = FieldRow("name", FieldKind.TEXT, "Your name")


def test_the_keyboard_covers_neither_the_field_nor_the_way_to_a_person(stage: Exhibition, finger: Finger) -> None:
    fields = tuple(FieldRow(f"f{i}", FieldKind.TEXT, f"Line {i}") for i in range(7))
    ask(stage, *fields)
    last = finger.find("entry-f6")
    QMetaObject.invokeMethod(last, "begin")
    stage.wait_until(lambda: finger.sees("keyboard"), "the keyboard")
    stage.settle()
    keyboard = finger.find("keyboard")
    assert last.mapToScene(QPoint(0, int(last.height()))).y() <= keyboard.mapToScene(QPoint(0, 0)).y()
    assert finger.middle("ask-a-person").y() > keyboard.mapToScene(QPoint(0, int(keyboard.height()))).y()


def test_welsh_has_keys_for_its_own_letters(stage: Exhibition) -> None:
    stage.stage.speak("cy")
    ask(stage, NAME)
    stage.wait_until(lambda: {"ŵ", "ŷ"} <= keys_of(stage), "ŵ and ŷ")


def keys_of(stage: Exhibition) -> set[str]:
    shown = visible_items(stage.window.contentItem())
    return {str(item.property("text")).lower() for item in shown if item.inherits("QQuickText")}


def test_an_address_for_mail_is_typed_in_latin_letters_in_every_language(stage: Exhibition) -> None:
    stage.stage.speak("ar")
    ask(stage, FieldRow("mail", FieldKind.EMAIL))
    stage.wait_until(lambda: "q" in keys_of(stage), "Latin letters")


def test_other_letters_have_a_key_for_latin_ones_and_back(stage: Exhibition, finger: Finger) -> None:
    stage.stage.speak("uk")
    ask(stage, NAME)
    stage.wait_until(lambda: "ї" in keys_of(stage), "Ukrainian letters")
    finger.tap("letters-switch")
    stage.wait_until(lambda: "q" in keys_of(stage), "Latin letters")
    stage.settle()
    finger.tap("letters-switch")
    stage.wait_until(lambda: "ї" in keys_of(stage), "Ukrainian letters again")


def test_a_name_is_typed_with_the_keys_on_the_screen(stage: Exhibition, finger: Finger) -> None:
    ask(stage, NAME)
    typed = ""
    for letter in "nia":
        stage.wait_until(lambda key=letter: key in keys_of(stage), letter)
        stage.settle()
        finger.tap_at(key_of(stage, letter))
        typed += letter
        stage.wait_until(lambda so_far=typed: str(finger.find("entry-name").property("text")).lower() == so_far, typed)


def key_of(stage: Exhibition, letter: str) -> QPoint:
    keyboard = next(item for item in visible_items(stage.window.contentItem()) if item.objectName() == "keyboard")
    keys = (item for item in visible_items(keyboard) if item.inherits("QQuickText"))
    return area_of(next(one for one in keys if str(one.property("text")).lower() == letter)).center().toPoint()
