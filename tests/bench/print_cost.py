"""What a document costs on the wire, beside what it would cost done plainly."""

from dataclasses import dataclass

from devices.printer import escpos_frames
from devices.printer.document import Document, Heading, Paragraph, QrCode, Reference, Row, Rule
from devices.printer.layout import lay_out
from devices.printer.printed_line import QrLine, RuleLine, TextLine
from devices.printer.profile import PrinterProfile
from devices.printer.receipt_renderer import ReceiptRenderer
from devices.printer.shaper import LineShaper

_RASTER_HEAD = 8
_DEFAULT_PITCH_DOTS = 34
"""A printer's own line spacing, 1/6 inch, at 8 dots a millimetre: a yardstick that does not move with our typeface."""


@dataclass(frozen=True, slots=True)
class PrintCost:
    """Bytes, without the opening and the fences that every job has."""

    ours: int
    plain: int

    @property
    def ratio(self) -> float:
        return self.ours / self.plain


def text_cost(document: Document, profile: PrinterProfile, shaper: LineShaper) -> PrintCost:
    """Beside the bare signs of each line, a line feed each, and the QR codes by the printer's own command."""
    renderer = ReceiptRenderer(profile, shaper, escpos_frames)
    plain = 0
    for line in lay_out(document, profile.paper, renderer):
        match line:
            case TextLine(start, end, size):
                plain += (profile.paper.columns // size.wide if end else len(start)) + 1
            case RuleLine():
                plain += profile.paper.columns + 1
            case QrLine(content):
                plain += len(escpos_frames.qr_code(content.encode(), 6))
            case _:
                plain += 1
    return PrintCost(len(renderer.render(document).data), plain)


def shaped_cost(document: Document, profile: PrinterProfile, shaper: LineShaper) -> PrintCost:
    """Beside every line as one raster as wide as the paper and as high as the printer's own line spacing."""
    renderer = ReceiptRenderer(profile, shaper, escpos_frames)
    row_bytes = (profile.paper.dots + 7) // 8
    lines = [line for line in lay_out(document, profile.paper, shaper) if isinstance(line, TextLine)]
    plain = len(lines) * (_RASTER_HEAD + row_bytes * _DEFAULT_PITCH_DOTS)
    return PrintCost(len(renderer.render(document).data), plain)


def forty_line_receipt() -> Document:
    """A long receipt with a QR code, as a basket of services would make it."""
    rows = tuple(Row(f"Garden waste collection, bin number {number}", "£52.00") for number in range(1, 29))
    return Document(
        (
            Heading("Tamarside Council"),
            Paragraph("First-stop shop, 12 Harbour Street, Tamarside", centred=True),
            Rule(),
            Row("Date", "Thursday 4 December 2026, 10:42"),
            Row("Served at", "Self-service point 3"),
            Rule(),
            *rows,
            Rule(),
            Row("Paid by card ending 4242", "£1,456.00", strong=True),
            Row("Authorisation", "083412"),
            Reference("KT-7XM9P-Q"),
            Paragraph("Scan this code to follow your case on your phone."),
            QrCode("https://tamarside.example/c/KT7XM9PQ", "A code to follow your case"),
            Paragraph("Questions? Call 01632 960000 or ask a person."),
        )
    )


def six_arabic_lines() -> Document:
    """A short receipt in Arabic: heading, two sentences, amount, reference and thanks."""
    return Document(
        (
            Paragraph("مجلس تامارسايد"),
            Paragraph("تم تجديد اشتراك نفايات الحديقة"),
            Paragraph("المبلغ المدفوع £52.00"),
            Paragraph("المرجع KT-7XM9P-Q"),
            Paragraph("للمساعدة: 01632 960000"),
            Paragraph("شكرا لك"),
        ),
        language="ar",
    )


def six_long_arabic_lines() -> Document:
    """Six lines of running text that fill the paper's width: the worst case for what is cropped to its ink."""
    sentence = "تم تجديد اشتراك نفايات الحديقة وسنرسل الملصق الجديد بالبريد خلال عشرة أيام عمل"
    return Document(tuple(Paragraph(sentence) for _ in range(3)), language="ar")
