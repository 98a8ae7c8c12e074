"""A document becomes lines that fit the paper, once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devices.printer.document import Barcode, Document, Heading, Paragraph, QrCode, Reference, Row, Rule, Space, Symbology
from devices.printer.layout import ColumnMeasure, Paper, lay_out
from devices.printer.line_breaks import broken
from devices.printer.printed_line import BarcodeLine, BlankLine, Direction, QrLine, RuleLine, TextLine, TextSize
from devices.printer.speech import render_speech

WIDE, NARROW = Paper(576, 48), Paper(384, 32)


def texts(document: Document, paper: Paper = WIDE) -> list[str]:
    return [line.start for line in lay_out(document, paper) if isinstance(line, TextLine)]


def test_a_row_is_one_line_where_it_fits():
    assert lay_out(Document((Row("Paid", "£52.00"),)), NARROW) == (TextLine("Paid", "£52.00"),)


def test_a_long_value_gets_its_own_lines_at_the_far_side():
    lines = lay_out(Document((Row("Address", "12 Harbour Street, Tamarside TS1 4XX"),)), NARROW)

    assert lines == (TextLine("Address"), TextLine("", "12 Harbour Street, Tamarside TS1"), TextLine("", "4XX"))


def test_the_value_stands_beside_the_last_line_of_a_long_label():
    *_, last = lay_out(Document((Row("Garden waste subscription for two bins", "£52.00"),)), NARROW)

    assert last == TextLine("two bins", "£52.00")


def test_a_heading_shrinks_before_it_breaks():
    short, long = lay_out(Document((Heading("Tamarside"), Heading("Garden waste subscription"))), WIDE)

    assert (short.size, long.size) == (TextSize.LARGE, TextSize.TALL)


def test_large_print_is_twice_as_large():
    [line] = lay_out(Document((Paragraph("Thank you"),), large=True), WIDE)

    assert line.size is TextSize.LARGE


def test_a_copy_is_marked_at_both_ends_in_its_language():
    assert texts(Document((Paragraph("Diolch"),), "cy", copy=True)) == ["COPI", "Diolch", "COPI"]


def test_arabic_reads_from_the_right_with_amounts_and_references_isolated():
    [line] = lay_out(Document((Paragraph("دفعت £52.00 رقم KT-7XM9P-Q."),), "ar"), WIDE)

    assert line.direction is Direction.RIGHT_TO_LEFT
    assert "\u2066£52.00\u2069" in line.start
    assert "\u2066KT-7XM9P-Q\u2069." in line.start


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("Your garden waste bin.", "⟦Your garden waste bin⟧."),
        ("دفعت Tamarside & Sons شكرا", "دفعت ⟦Tamarside & Sons⟧ شكرا"),
        ("Tŷ Glas, José “Pepe” Łódź", "⟦Tŷ Glas, José “Pepe” Łódź⟧"),
        ("Visa (Debit card) شكرا", "⟦Visa (Debit card)⟧ شكرا"),
        ("(Visa بطاقة)", "(⟦Visa⟧ بطاقة)"),
        ("£5.00 £6.00", "⟦£5.00⟧ ⟦£6.00⟧"),
        ("من 12:30–14:00؟", "من ⟦12:30–14:00⟧؟"),
    ],
)
def test_latin_words_in_right_to_left_text_stay_in_their_order(text, isolated):
    [line] = lay_out(Document((Paragraph(text),), "ar"), WIDE)

    assert line.start.replace("\u2066", "⟦").replace("\u2069", "⟧") == isolated


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (Barcode("(8020)98261234", Symbology.GS1_128, "x"), "(8020)9826 1234"),
        (Reference("(KT) 7XM9P"), "(KT) 7XM9P"),
    ],
    ids=["code", "reference"],
)
def test_a_number_is_read_from_the_left_with_its_brackets(block, said):
    *_, line = lay_out(Document((block,), "ar"), WIDE)

    assert line.start == f"\u2066{said}\u2069"


def test_chinese_breaks_between_signs_but_never_before_a_full_stop():
    lines = texts(Document((Paragraph("您已支付" * 10 + "。"),), "zh-Hans"), NARROW)

    assert all(not line.startswith("。") for line in lines)
    assert "".join(lines) == "您已支付" * 10 + "。"


def test_a_barcode_says_its_number_underneath():
    assert lay_out(Document((Barcode("98261234", Symbology.ITF, "x"),)), WIDE) == (
        BarcodeLine("98261234", Symbology.ITF),
        TextLine("9826 1234", centred=True),
    )


def test_codes_rules_and_blanks_are_lines_of_their_own():
    document = Document((Rule(), Space(2), QrCode("x", "y")))

    assert lay_out(document, WIDE) == (RuleLine(), BlankLine(), BlankLine(), QrLine("x"))


def test_control_characters_never_reach_a_line():
    assert texts(Document((Paragraph("a\x1b@b\x00c\ud800"),))) == ["a@bc"]


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200), st.integers(min_value=1, max_value=48))
def test_every_sign_of_a_text_is_kept_and_every_line_fits(text, columns):
    measure = ColumnMeasure(WIDE)
    lines = broken(text, lambda part: measure.dots(part, TextSize.NORMAL, False) <= max(2, columns) * 12)

    assert "".join("".join(lines).split()) == "".join(text.split())


def test_speech_reads_labels_with_values_and_spells_references():
    document = Document(
        (Heading("Tamarside"), Row("Paid", "£52.00"), Rule(), Reference("KT-7XM"), QrCode("https://x", "A code to scan")),
        copy=True,
    )

    assert render_speech(document) == ("COPY", "Tamarside", "Paid: £52.00", "K T, 7 X M", "A code to scan")


@pytest.mark.parametrize("paper", [WIDE, NARROW])
def test_no_line_is_wider_than_the_paper(paper):
    document = Document(
        (Heading("A heading of several words"), Row("A label", "a value of many words " * 3), Reference("K" * 30))
    )
    measure = ColumnMeasure(paper)

    for line in lay_out(document, paper):
        assert isinstance(line, TextLine)
        assert measure.dots(line.start + line.end, line.size, line.bold) <= paper.dots
