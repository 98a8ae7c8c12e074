"""What single questions do under a finger: lists, signatures, addresses, questions that come and go."""

from dataclasses import replace

from PySide6.QtCore import QMetaObject, QObject, QPoint, Qt

from tests.ui.touch.asking import Heard, ask
from ui.touch.gallery.audit import area_of
from ui.touch.gallery.exhibition import Exhibition
from ui.touch.gallery.finger import Finger
from ui.touch.screens.question.question_view import ChoiceRow, FieldKind, FieldRow, ItemRow, LookUp, QuestionView

NAME = FieldRow("name", FieldKind.TEXT, "Your name")
MOVED = FieldRow("moved", FieldKind.DATE)
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
    stage.settle()
    finger.write("a")
    assert finger.find("entry-name").property("text") == "nia"
