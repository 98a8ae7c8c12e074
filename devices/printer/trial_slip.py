"""A slip to try a printer with: everything a receipt can hold, so that a glance shows what does not come out."""

from devices.printer.document import Barcode, Document, Emphasis, Heading, Paragraph, QrCode, Reference, Row, Rule, Symbology
from devices.printer.profile import PrinterProfile

_SIGNS = (
    ("Pounds", "£1,234.56 −£0.50"),
    ("Cymraeg", "dŵr, tŷ, tân, gwên"),
    ("Polski", "zażółć gęślą jaźń"),
    ("Română", "așteptăm mulțumiri"),
    ("Українська", "їжак, ґанок, є"),
    ("العربية", "شكرا لك"),
    ("中文", "谢谢"),
)


def trial_slip(profile: PrinterProfile, place: str, printed_at: str) -> Document:
    """`place` names the self-service point, `printed_at` the time as people read it."""
    return Document(
        (
            Heading("Trial slip"),
            Paragraph(place, centred=True),
            Row("Printed", printed_at),
            Row("Profile", profile.name),
            Row("Paper", f"{profile.paper.dots} dots, {profile.paper.columns} columns"),
            Rule(),
            Paragraph("Each line reaches from edge to edge:", Emphasis.STRONG),
            Paragraph(("1234567890" * 8)[: profile.paper.columns]),
            Rule(),
            *(Row(language, words) for language, words in _SIGNS),
            Rule(),
            Reference("AB-12345-C"),
            QrCode("https://www.example/trial", "A code that says: trial"),
            Barcode("12345678", Symbology.CODE128, "A bar code that says 12345678"),
            Paragraph("If a line is missing or a sign is wrong, choose another printer profile in the settings."),
        )
    )
