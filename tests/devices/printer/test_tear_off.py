"""Paper is fed by what every printer means alike, and far enough for the knife."""

import io

import pytest
from PIL import Image

from devices.printer import escpos_frames
from devices.printer.document import Barcode, Document, Heading, Paragraph, QrCode, Row, Rule, Space, Symbology
from devices.printer.profile import TEAR_OFF_MM
from devices.printer.receipt_renderer import ReceiptRenderer
from tests.devices.printer.reference_escpos import ReferenceEscpos

MARGIN = 32
"""Blank paper around a slip's picture."""
DOCUMENT = Document(
    (
        Heading("Tŷ"),
        Paragraph("شكرا لك"),
        Row("Paid", "£5"),
        Rule(),
        Space(2),
        QrCode("https://x.example", "x"),
        Barcode("12345678", Symbology.ITF, "x"),
    )
)


@pytest.mark.parametrize("family", ["escpos", "star"])
def test_the_last_line_is_past_the_knife_before_it_cuts(family, request):
    bench, twin = request.getfixturevalue(f"{family}_bench"), request.getfixturevalue(f"{family}_twin")
    bench.printer.print(Document((Paragraph("The last line"),)), "01", lambda *_: None)

    slip = Image.open(io.BytesIO(twin.slips[-1].png)).convert("L").point(lambda shade: 255 * (shade < 128))
    below = slip.height - MARGIN - slip.getbbox()[3]
    assert below >= TEAR_OFF_MM * 8


@pytest.mark.parametrize("name", ["TM-T20II", "TM-T88V", "POS-5890"])
def test_no_feed_counts_in_units_that_makers_take_differently(facts, shaper, name):
    data = ReceiptRenderer(facts.profile(name), shaper, escpos_frames).render(DOCUMENT).data

    told = {command.name for command in ReferenceEscpos().feed(data)}
    assert b"\n" in told
    assert not told & {b"\x1bJ", b"\x1b3"}
