"""Lays a document out once, for one paper: the lines that printer, dev dock and pictures then show."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol, assert_never

from devices.printer.copy_words import copy_word
from devices.printer.document import (
    Barcode,
    Block,
    Document,
    Emphasis,
    Heading,
    Paragraph,
    QrCode,
    Reference,
    Row,
    Rule,
    Space,
)
from devices.printer.grouping import grouped
from devices.printer.line_breaks import broken, is_wide
from devices.printer.printed_line import BarcodeLine, BlankLine, PrintedLine, QrLine, RuleLine, TextLine, TextSize
from devices.printer.reading_direction import direction_of, isolated, whole_isolated, without_controls

_GAP_COLUMNS = 2


class TextMeasure(Protocol):
    """How wide a text comes out, in dots of the print head."""

    def dots(self, text: str, size: TextSize, bold: bool) -> int: ...


@dataclass(frozen=True, slots=True)
class Paper:
    """What the head can print across: 576 dots and 48 columns on 80 mm, 384 and 32 on 58 mm."""

    dots: int
    columns: int

    @property
    def column_dots(self) -> int:
        return self.dots // self.columns


class ColumnMeasure:
    """Every sign one column wide, Chinese ones two: right for a printer's resident font."""

    def __init__(self, paper: Paper) -> None:
        self._column = paper.column_dots

    def dots(self, text: str, size: TextSize, bold: bool) -> int:  # noqa: ARG002 - bold is no wider in a resident font
        return self._column * size.wide * sum(2 if is_wide(sign) else 1 for sign in text)


def lay_out(document: Document, paper: Paper, measure: TextMeasure | None = None) -> tuple[PrintedLine, ...]:
    """The lines from top to bottom. Without a measure every sign counts as one column of a resident font."""
    return tuple(_Layout(document, paper, measure or ColumnMeasure(paper)).lines())


class _Layout:
    def __init__(self, document: Document, paper: Paper, measure: TextMeasure) -> None:
        self._document = document
        self._paper = paper
        self._measure = measure
        self._direction = direction_of(document.language)
        self._body = TextSize.LARGE if document.large else TextSize.NORMAL
        self._title = TextSize.HUGE if document.large else TextSize.LARGE
        self._lesser_title = TextSize.LARGE if document.large else TextSize.TALL

    def lines(self) -> Iterator[PrintedLine]:
        if not self._document.copy:
            yield from self._blocks()
            return
        mark = tuple(self._text(copy_word(self._document.language), self._title, bold=True, centred=True))
        yield from mark
        yield RuleLine()
        yield from self._blocks()
        yield RuleLine()
        yield from mark

    def _blocks(self) -> Iterator[PrintedLine]:
        for block in self._document.blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[PrintedLine]:
        match block:
            case Heading(text):
                yield from self._text(text, self._heading_size(text), bold=True, centred=True)
            case Paragraph(text, emphasis, centred):
                yield from self._text(text, self._body, bold=emphasis is Emphasis.STRONG, centred=centred)
            case Row():
                yield from self._row(block)
            case Reference(text):
                yield from self._reference(text)
            case Rule():
                yield RuleLine()
            case Space(lines):
                yield from (BlankLine() for _ in range(lines))
            case QrCode(content):
                yield QrLine(content)
            case Barcode(content, symbology):
                yield BarcodeLine(content, symbology)
                yield from self._number(content, self._body, bold=False)
            case _:
                assert_never(block)

    def _heading_size(self, text: str) -> TextSize:
        return self._title if self._fits(text, self._title, bold=True) else self._lesser_title

    def _text(self, text: str, size: TextSize, *, bold: bool, centred: bool) -> Iterator[TextLine]:
        for line in broken(without_controls(text), lambda part: self._fits(part, size, bold)):
            yield self._line(line, "", size, bold, centred)

    def _row(self, row: Row) -> Iterator[TextLine]:
        """The value beside the label's last line where it fits, else on lines of its own at the far side."""
        size, bold = self._body, row.strong
        *labels, last = broken(without_controls(row.label), lambda part: self._fits(part, size, bold))
        values = broken(without_controls(row.value), lambda part: self._fits(part, size, bold))
        yield from (self._line(label, "", size, bold) for label in labels)
        if len(values) == 1 and self._fits_together(last, values[0], size, bold):
            yield self._line(last, values[0], size, bold)
        else:
            yield self._line(last, "", size, bold)
            yield from (self._line("", value, size, bold) for value in values)

    def _reference(self, text: str) -> Iterator[TextLine]:
        groups = " ".join(grouped(text))
        sizes = (self._title, self._lesser_title, TextSize.NORMAL)
        size = next((size for size in sizes if self._fits(groups, size, bold=True)), self._body)
        yield from self._number(text, size, bold=True)

    def _number(self, text: str, size: TextSize, *, bold: bool) -> Iterator[TextLine]:
        """In groups, and read from the left whatever the language is."""
        for line in broken(" ".join(grouped(text)), lambda part: self._fits(part, size, bold)):
            yield TextLine(whole_isolated(line, self._direction), "", size, bold, centred=True, direction=self._direction)

    def _line(self, start: str, end: str, size: TextSize, bold: bool, centred: bool = False) -> TextLine:
        line = TextLine(start, end, size, bold, centred, self._direction)
        return replace(line, start=isolated(start, self._direction), end=isolated(end, self._direction))

    def _fits(self, text: str, size: TextSize, bold: bool) -> bool:
        return self._measure.dots(text, size, bold) <= self._paper.dots

    def _fits_together(self, label: str, value: str, size: TextSize, bold: bool) -> bool:
        """Measured as one text: where one half needs shaping, the whole line is shaped."""
        return self._fits(f"{label}{' ' * _GAP_COLUMNS}{value}", size, bold)
