"""Every byte that the driver sends, read by a strict decoder that shares nothing with it."""

import json
from importlib.metadata import distribution
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from devices.printer import escpos_frames
from devices.printer.document import Barcode, Document, Emphasis, Heading, Paragraph, QrCode, Reference, Row, Symbology
from devices.printer.receipt_renderer import ReceiptRenderer
from devices.printer.trial_slip import trial_slip
from tests.bench.print_cost import forty_line_receipt, six_long_arabic_lines
from tests.devices.printer.reference_escpos import NotInTheReference, PlainReading, ReferenceEscpos
from tests.devices.printer.test_any_document import DOCUMENTS, EXAMPLES

DATABASE = json.loads(Path(str(distribution("python-escpos").locate_file("escpos/capabilities.json"))).read_text("utf-8"))
NAMES = tuple(
    name
    for name, facts in DATABASE["profiles"].items()
    if facts["features"]["bitImageRaster"] and not facts["features"]["starCommands"]
)


def pages_of(name: str) -> dict[int, str]:
    """Page number → codec, read from the database itself."""
    encodings = DATABASE["encodings"]
    return {
        int(number): encodings[page].get("python_encode", "ascii")
        for number, page in DATABASE["profiles"][name]["codePages"].items()
        if page in encodings
    }


def read(data: bytes, pages: dict[int, str]) -> PlainReading:
    assert not any(bytes((0x10, second)) in data for second in (0x04, 0x05, 0x14)), "a printer would obey it wherever it stands"
    decoder, reading = ReferenceEscpos(), PlainReading(pages)
    for command in decoder.feed(data):
        reading.take(command)
    assert not decoder.held, "ends in the middle of a command"
    assert not decoder.real_time, "no real-time command belongs into a receipt"
    return reading


@pytest.mark.parametrize("name", NAMES)
def test_the_trial_slip_of_every_printer_is_read_whole(facts, shaper, name):
    profile = facts.profile(name)
    data = ReceiptRenderer(profile, shaper, escpos_frames).render(trial_slip(profile, "Point 3", "10:42")).data

    reading = read(data, pages_of(name))

    assert max(width for width, _ in reading.pictures) <= profile.paper.dots
    assert all(len(line) <= profile.paper.columns for line in reading.lines)
    if profile.native_qr:
        assert reading.qr_codes == ["https://www.example/trial"]


@pytest.mark.parametrize("document", [forty_line_receipt(), six_long_arabic_lines()], ids=["forty lines", "arabic"])
def test_long_receipts_are_read_whole(profile, shaper, document):
    read(ReceiptRenderer(profile, shaper, escpos_frames).render(document).data, pages_of("TM-T20II"))


def test_the_words_arrive_as_they_were_written(profile, shaper):
    document = Document(
        (
            Heading("Siop Un Stop"),
            Row("Talwyd gyda cherdyn", "£52.00", strong=True),
            Paragraph("zażółć gęślą jaźń", Emphasis.STRONG),
            Paragraph("їжак – ґанок"),
            Reference("KT-7XM9P-Q"),
            QrCode("https://tamarside.example/c/ŵ"),
            Barcode("9826123456789012345", Symbology.CODE128),
            Barcode("123456", Symbology.ITF),
        )
    )

    reading = read(ReceiptRenderer(profile, shaper, escpos_frames).render(document).data, pages_of("TM-T20II"))

    printed = "\n".join(reading.lines)
    assert "Talwyd gyda cherdyn                       £52.00" in printed
    assert "zażółć gęślą jaźń" in printed
    assert "KT-7XM9P-Q" in printed
    assert reading.qr_codes == ["https://tamarside.example/c/ŵ"]
    assert [code[:1] for code in reading.barcodes] == [b"\x49", b"\x46"]


@settings(deadline=None, max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(document=DOCUMENTS)
def test_any_document_is_read_whole(profile, shaper, document):
    try:
        data = ReceiptRenderer(profile, shaper, escpos_frames).render(document).data
    except ValueError:  # the driver's own refusal of a code that cannot be printed
        return
    read(data, pages_of("TM-T20II"))


@pytest.mark.parametrize("wrong", [b"\x1b\x7f", b"\x1d!\x88", b"\x10\x07\x01", b"\x01", b"\x1dkA\x01a", b"\x1dk\x49\x02{Z"])
def test_the_reference_refuses_what_it_does_not_know(wrong):
    with pytest.raises(NotInTheReference):
        read(wrong, {0: "cp437"})
