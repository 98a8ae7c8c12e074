"""Slips sorted from what a terminal has printed."""

from devices.card_terminal.zvt_news import PrintedLines
from devices.card_terminal.zvt_slips import SlipBook


def book(*news: PrintedLines) -> SlipBook:
    slips = SlipBook()
    for piece in news:
        slips.add(piece)
    return slips


def test_blocks_are_told_apart_by_their_type():
    slips = book(PrintedLines(("A",), 1, closes=True, whole=True), PrintedLines(("B",), 2, closes=True, whole=True))
    assert (slips.merchant.lines, slips.customer.lines) == (("A",), ("B",))


def test_a_block_ends_what_was_printed_line_by_line_before_it():
    slips = book(PrintedLines(("A",)), PrintedLines(("B",), 2, closes=True, whole=True))
    assert slips.customer.lines == ("B",)


def test_lines_are_told_apart_by_the_type_of_their_first():
    slips = book(
        PrintedLines(("A",), 1),
        PrintedLines(("A again",), 1),
        PrintedLines(("",), 1, closes=True),
        PrintedLines(("B",), 2),
        PrintedLines(("B, marked wrongly",), 1),
        PrintedLines(("",), 2, closes=True),
    )
    assert slips.merchant.lines == ("A", "A again", "")
    assert slips.customer.lines == ("B", "B, marked wrongly", "")


def test_lines_are_told_apart_by_their_words():
    slips = book(
        PrintedLines(("Kundenbeleg",)), PrintedLines(("B",), closes=True), PrintedLines(("Händlerbeleg",)), PrintedLines(("A",))
    )
    assert (slips.merchant.lines, slips.customer.lines) == (("Händlerbeleg", "A"), ("Kundenbeleg", "B"))


def test_where_nothing_says_whose_it_is_the_merchants_comes_first():
    slips = book(PrintedLines(("A",), closes=True), PrintedLines(("B",), closes=True))
    assert (slips.merchant.lines, slips.customer.lines) == (("A",), ("B",))


def test_a_single_slip_is_for_the_customer():
    slips = book(PrintedLines(("A",)))
    assert (slips.merchant, slips.customer.lines) == (None, ("A",))


def test_empty_lines_alone_are_no_slip():
    assert book(PrintedLines(("", " "), closes=True)).customer is None


def test_a_terminal_that_never_stops_printing_is_cut_off():
    slips = book(*[PrintedLines(("x",))] * 5000)
    assert len(slips.customer.lines) <= 400
