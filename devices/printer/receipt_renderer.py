"""A document as bytes for a printer: text where a code page can say it, shaped dots where not, codes drawn by the printer."""

from dataclasses import dataclass
from typing import assert_never

from devices.printer.barcodes import (
    LEAST_MODULE,
    CodeRefusal,
    CodeRefused,
    code128_modules,
    code128_parts,
    escpos_code128,
    itf_digits,
    itf_modules,
)
from devices.printer.bitmap import Bitmap
from devices.printer.code_pages import CodePages, EncodedRun
from devices.printer.document import Document, Symbology
from devices.printer.drawn_codes import drawn_barcode, drawn_qr, qr_cell
from devices.printer.layout import ColumnMeasure, lay_out
from devices.printer.line_breaks import is_wide
from devices.printer.printed_line import BarcodeLine, BlankLine, Direction, PrintedLine, QrLine, RuleLine, TextLine, TextSize
from devices.printer.printer_commands import Justify, PrinterCommands
from devices.printer.profile import PrinterProfile
from devices.printer.reading_direction import direction_of, without_controls
from devices.printer.shaper import LineShaper

LINE_DOTS = 30
"""What a line of text feeds at the printer's default spacing."""
_CELL_HEIGHT = 24
_BARCODE_HEIGHT = 96
_BARCODE_GAP = 8
_ITF_KIND, _CODE128_KIND = 70, 73
_MOST_BAR = 3
_QR_BYTES = (
    14,
    26,
    42,
    62,
    84,
    106,
    122,
    152,
    180,
    213,
    251,
    287,
    331,
    362,
    412,
    450,
    504,
    560,
    624,
    666,
    711,
    779,
    857,
    911,
    997,
)
"""What a QR code of version 1, 2, … holds at error correction M (ISO/IEC 18004, table 7)."""
_QR_QUIET = 4
"""Modules of blank paper that a reader needs around the code."""
_OVERHANG = 2
"""Dots by which slanted strokes may stand out of a text's measured width."""


@dataclass(frozen=True, slots=True)
class ReceiptContent:
    """`height` is what it feeds, in dots; `pauses` are the places between two lines, where no command is under way."""

    data: bytes
    height: int
    pauses: tuple[int, ...]


class ReceiptRenderer:
    """Renders documents for one printer. Nothing in its output is larger or more than what the lines need."""

    def __init__(self, profile: PrinterProfile, shaper: LineShaper, commands: PrinterCommands) -> None:
        self._profile = profile
        self._shaper = shaper
        self._commands = commands
        self._pages = CodePages(profile.code_pages)
        self._columns = ColumnMeasure(profile.paper)

    def render(self, document: Document) -> ReceiptContent:
        """Raises CodeRefused for a code that no printer could print."""
        job = _Job(self._profile, self._shaper, self._commands, self._pages)
        always_shaped = direction_of(document.language) is Direction.RIGHT_TO_LEFT
        for line in lay_out(document, self._profile.paper, self._shaper if always_shaped else self):
            job.add(line)
        return job.content()

    def dots(self, text: str, size: TextSize, bold: bool) -> int:
        """As wide as it will be printed from left to right: in the printer's font where that can say it."""
        if self._pages.can_say(text):
            return self._columns.dots(text, size, bold)
        return self._shaper.dots(text, size, bold)


class _Job:
    """The bytes of one document; knows what the printer is set to, so that nothing is set twice."""

    def __init__(self, profile: PrinterProfile, shaper: LineShaper, commands: PrinterCommands, pages: CodePages) -> None:
        self._profile = profile
        self._shaper = shaper
        self._commands = commands
        self._pages = pages
        self._data = bytearray(commands.code_page(pages.first))
        self._page = pages.first
        self._size = TextSize.NORMAL
        self._bold = False
        self._justify = Justify.LEFT
        self._height = 0
        self._pauses: list[int] = []

    def content(self) -> ReceiptContent:
        return ReceiptContent(bytes(self._data), self._height, tuple(self._pauses))

    def add(self, line: PrintedLine) -> None:
        self._print(line)
        self._pauses.append(len(self._data))

    def _print(self, line: PrintedLine) -> None:
        match line:
            case TextLine():
                self._text(line)
            case RuleLine():
                stroke = "─" if self._pages.can_say("─") else "-"
                self._text(TextLine(stroke * self._profile.paper.columns))
            case BlankLine():
                self._data += self._commands.LINE_FEED
                self._height += LINE_DOTS
            case QrLine(content):
                self._qr(content)
            case BarcodeLine():
                self._barcode(line)
            case _:
                assert_never(line)

    def _text(self, line: TextLine) -> None:
        runs = self._pages.runs(self._padded(line)) if line.direction is Direction.LEFT_TO_RIGHT else None
        if runs is None:
            self._picture(self._shaped(line), self._side(line))
            return
        self._set_justify(Justify.CENTRE if line.centred else Justify.LEFT)
        self._set_size(line.size)
        self._set_bold(line.bold)
        self._runs(runs)
        self._height += max(LINE_DOTS, _CELL_HEIGHT * line.size.high) if line.start or line.end else LINE_DOTS

    def _runs(self, runs: tuple[EncodedRun, ...]) -> None:
        for run in runs:
            if run.page not in (None, self._page):
                self._page = run.page
                self._data += self._commands.code_page(run.page)
            self._data += run.data
        self._data += self._commands.LINE_FEED

    def _padded(self, line: TextLine) -> str:
        start, end = without_controls(line.start), without_controls(line.end)
        if not end:
            return start
        taken = sum(2 if is_wide(sign) else 1 for sign in start + end)
        return start + " " * (self._profile.paper.columns // line.size.wide - taken) + end

    def _shaped(self, line: TextLine) -> Bitmap:
        """The start flush with its side, the end with the other."""
        dots = self._profile.paper.dots
        if line.centred:
            middle = self._shaped_text(line.start, line)
            return middle.placed((dots - middle.width) // 2, dots)
        picture = self._shaper.shape(line.start, dots, line.size, line.direction, line.bold)
        if not line.end:
            return picture
        end = self._shaped_text(line.end, line)
        at_left = line.direction is Direction.RIGHT_TO_LEFT
        return picture.over(end.placed(0 if at_left else dots - end.width, dots))

    def _shaped_text(self, text: str, line: TextLine) -> Bitmap:
        """No wider than it needs to be."""
        width = min(self._profile.paper.dots, self._shaper.dots(text, line.size, line.bold) + _OVERHANG)
        return self._shaper.shape(text, width, line.size, line.direction, line.bold)

    def _side(self, line: TextLine) -> Justify:
        if line.centred:
            return Justify.CENTRE
        return Justify.RIGHT if line.direction is Direction.RIGHT_TO_LEFT else Justify.LEFT

    def _picture(self, picture: Bitmap, side: Justify) -> None:
        self._set_justify(side)
        data, height = self._commands.picture(picture, side)
        self._data += data
        self._height += height

    def _qr(self, content: str) -> None:
        data = without_controls(content).encode("utf-8", "replace")
        modules = _qr_modules(data, content)
        cell = qr_cell(modules, self._profile.paper.dots, content)
        if not self._profile.native_qr:
            self._picture(drawn_qr(content, self._profile.paper.dots), Justify.CENTRE)
            return
        self._set_justify(Justify.CENTRE)
        quiet, high = self._commands.blank(_QR_QUIET * cell)
        self._data += quiet + self._commands.qr_code(data, cell) + quiet
        self._height += (modules - 2 * _QR_QUIET) * cell + 2 * high

    def _barcode(self, line: BarcodeLine) -> None:
        if not self._profile.native_barcodes:
            dots = self._profile.paper.dots
            self._picture(drawn_barcode(line.content, line.symbology, dots, _BARCODE_HEIGHT), Justify.CENTRE)
            return
        if line.symbology is Symbology.ITF:
            digits = itf_digits(line.content)
            kind, data, modules = _ITF_KIND, digits.encode(), itf_modules(digits)
        else:
            parts = code128_parts(line.content, line.symbology)
            kind, data, modules = _CODE128_KIND, escpos_code128(parts), code128_modules(parts)
        module = min(_MOST_BAR, self._profile.paper.dots // modules)
        if module < LEAST_MODULE:
            raise CodeRefused(CodeRefusal.TOO_WIDE, line.content)
        self._set_justify(Justify.CENTRE)
        gap, high = self._commands.picture(Bitmap(8, (0,) * _BARCODE_GAP), Justify.CENTRE)
        self._data += gap + self._commands.barcode(kind, data, module, _BARCODE_HEIGHT) + gap
        self._height += _BARCODE_HEIGHT + 2 * high

    def _set_size(self, size: TextSize) -> None:
        if size is not self._size:
            self._data += self._commands.magnified(size.wide, size.high)
            self._size = size

    def _set_bold(self, bold: bool) -> None:
        if bold is not self._bold:
            self._data += self._commands.emphasised(bold)
            self._bold = bold

    def _set_justify(self, side: Justify) -> None:
        if side is not self._justify:
            self._data += self._commands.justified(side)
            self._justify = side


def _qr_modules(data: bytes, content: str) -> int:
    """Modules a side with the quiet zone."""
    if not data:
        raise CodeRefused(CodeRefusal.EMPTY, content)
    version = next((index for index, most in enumerate(_QR_BYTES, 1) if len(data) <= most), 0)
    if not version:
        raise CodeRefused(CodeRefusal.TOO_LONG, content)
    return 17 + 4 * version + 2 * _QR_QUIET
