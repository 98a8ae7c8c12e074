"""The room that a text takes is that of the typefaces in which the kiosk shows it."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication

from kiosk.forms.checks.written_width import lines, widest_word, width
from tests.kiosk.forms.advances_of_faces import KEPT, as_text


def test_the_widths_kept_are_those_of_the_typefaces(application: QGuiApplication) -> None:
    assert application is not None
    assert KEPT.read_text(encoding="utf-8") == as_text(), "run `python -m tests.kiosk.forms.advances_of_faces`"


@pytest.mark.parametrize(
    "text",
    [
        "Renew garden waste collection",
        "Adnewyddu casgliad gwastraff gardd ŵŷ",
        "Zażółć gęślą jaźń",
        "Продовжити вивезення садових відходів",
        "Reînnoiți colectarea deșeurilor de grădină",
        "续订花园垃圾收集",
    ],
)
def test_a_line_is_as_wide_as_the_kiosk_draws_it(application: QGuiApplication, text: str) -> None:
    face = QFont(application.font())
    face.setPixelSize(100)
    face.setWeight(QFont.Weight.Bold)
    assert width(text) * 100 == pytest.approx(QFontMetricsF(face).horizontalAdvance(text), rel=0.03)


def test_arabic_is_never_taken_for_narrower_than_it_is(application: QGuiApplication) -> None:
    face, text = QFont(application.font()), "تجديد جمع نفايات الحديقة"
    face.setPixelSize(100)
    face.setWeight(QFont.Weight.Bold)
    assert 1.0 <= width(text) * 100 / QFontMetricsF(face).horizontalAdvance(text) <= 1.4


def test_words_go_to_the_next_line_whole() -> None:
    assert lines("one two", width("one two")) == 1
    assert lines("one two", width("one tw")) == 2
    assert lines("one\ntwo", 100.0) == 2


def test_a_word_wider_than_a_line_is_broken() -> None:
    assert lines("a" * 30, width("a" * 10)) in (3, 4)
    assert widest_word("a bbbb cc") == (width("bbbb"), "bbbb")


def test_chinese_goes_to_the_next_line_anywhere() -> None:
    assert lines("续订花园垃圾收集", 4.0) == 2


def test_nothing_takes_one_line() -> None:
    assert lines("", 5.0) == 1
    assert widest_word("") == (0.0, "")
