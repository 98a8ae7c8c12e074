"""Every code that is printed is read back from the paper, exactly."""

import io
import os
import random

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from devices.printer import escpos_frames
from devices.printer.barcodes import CodeRefusal, CodeRefused, code128_parts, escpos_code128
from devices.printer.document import Barcode, Document, QrCode, Symbology
from devices.printer.drawn_codes import drawn_barcode, drawn_qr
from devices.printer.escpos_frames import defused
from devices.printer.receipt_renderer import ReceiptRenderer
from devices.printer.slip import Slip

EXAMPLES = 2000 if os.environ.get("FIRST_STOP_TORTURE") else 25


def read(slip: Slip) -> list[tuple[str, str]]:
    picture = Image.open(io.BytesIO(slip.png)).convert("L")
    return [(found.text, found.symbology_identifier) for found in zxingcpp.read_barcodes(picture)]


def printed(printer, twin, *blocks) -> Slip:
    printer.print(Document(blocks), "01", lambda *_: None)
    return twin.slips[-1]


@pytest.mark.parametrize(
    ("content", "symbology", "says"),
    [
        ("9826123456789012345", Symbology.CODE128, ("9826123456789012345", "]C0")),
        ("KT-7XM9P-Q", Symbology.CODE128, ("KT-7XM9P-Q", "]C0")),
        ("160400160516201604", Symbology.CODE128, ("160400160516201604", "]C0")),
        ("1{2}", Symbology.CODE128, ("1{2}", "]C0")),
        ("123", Symbology.CODE128, ("123", "]C0")),
        ("(8018)123456789012345678", Symbology.GS1_128, ("(8018)123456789012345678", "]C1")),
        ("(400)AB12(8018)123456789012345678", Symbology.GS1_128, ("(400)AB12(8018)123456789012345678", "]C1")),
        ("(01)05012345678900(21)AB12", Symbology.GS1_128, ("(01)05012345678900(21)AB12", "]C1")),
        ("00123456789012", Symbology.ITF, ("00123456789012", "]I1")),
    ],
)
def test_a_printed_barcode_reads_back(escpos_printer, escpos_twin, content, symbology, says):
    slip = printed(escpos_printer, escpos_twin, Barcode(content, symbology, "x"))

    assert says in read(slip)
    assert not escpos_twin.unknown_commands


def test_a_printed_qr_code_reads_back(escpos_printer, escpos_twin):
    url = "https://tamarside.example/c/KT7XM9PQ?n=ŵŷ"

    assert (url, "]Q1") in read(printed(escpos_printer, escpos_twin, QrCode(url, "x")))


@settings(max_examples=EXAMPLES, deadline=None)
@given(
    st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=1, max_size=12)
    | st.from_regex(r"[0-9]{1,19}", fullmatch=True)
)
def test_any_code_128_that_is_drawn_reads_back(content):
    bitmap = drawn_barcode(content, Symbology.CODE128, 576, 60)
    picture = Image.frombytes("1", (bitmap.width, bitmap.height), bytes(byte ^ 0xFF for byte in bitmap.packed()))
    canvas = Image.new("L", (bitmap.width + 40, bitmap.height + 40), 255)
    canvas.paste(picture, (20, 20))

    [found] = zxingcpp.read_barcodes(canvas, formats=zxingcpp.BarcodeFormat.Code128)
    assert found.bytes == content.encode()


@settings(max_examples=EXAMPLES * 20, deadline=None)
@given(st.from_regex(r"[0-9]{1,40}", fullmatch=True))
def test_no_code_128_holds_a_real_time_command(content):
    data = escpos_code128(code128_parts(content, Symbology.CODE128))

    assert not any(data[index] == 0x10 and data[index + 1] in (4, 5, 0x14) for index in range(len(data) - 1))


@given(st.binary(max_size=60))
def test_no_raster_holds_a_real_time_command(data):
    safe = defused(data)

    assert len(safe) == len(data)
    assert not any(safe[index] == 0x10 and safe[index + 1] in (4, 5, 0x14) for index in range(len(safe) - 1))


def test_nineteen_digits_fit_80_mm_at_three_dots_a_module(profile, shaper):
    data = (
        ReceiptRenderer(profile, shaper, escpos_frames)
        .render(Document((Barcode("9826123456789012345", Symbology.CODE128, "x"),)))
        .data
    )

    assert b"\x1dw\x03" in data


@pytest.mark.parametrize(
    ("content", "symbology", "reason"),
    [
        ("", Symbology.CODE128, CodeRefusal.EMPTY),
        ("ŵ", Symbology.CODE128, CodeRefusal.NOT_PRINTABLE),
        ("x" * 81, Symbology.CODE128, CodeRefusal.TOO_LONG),
        ("x" * 60, Symbology.CODE128, CodeRefusal.TOO_WIDE),
        ("123", Symbology.ITF, CodeRefusal.ODD_DIGITS),
        ("12a4", Symbology.ITF, CodeRefusal.NOT_PRINTABLE),
        ("(8020)12(abc)34", Symbology.GS1_128, CodeRefusal.NOT_GS1),
        ("(8020)", Symbology.GS1_128, CodeRefusal.NOT_GS1),
        ("(01)0501234567890(21)AB12", Symbology.GS1_128, CodeRefusal.NOT_GS1),
    ],
)
def test_what_cannot_be_a_code_is_refused_before_anything_is_sent(profile, shaper, content, symbology, reason):
    with pytest.raises(CodeRefused) as refused:
        ReceiptRenderer(profile, shaper, escpos_frames).render(Document((Barcode(content, symbology, "x"),)))

    assert refused.value.reason is reason


def test_a_printer_that_draws_no_codes_is_sent_them_as_dots(facts, shaper):
    narrow = facts.profile("POS-5890")
    data = (
        ReceiptRenderer(narrow, shaper, escpos_frames)
        .render(Document((QrCode("https://x.example", "x"), Barcode("1234", Symbology.ITF, "x"))))
        .data
    )

    assert b"\x1dv0" in data
    assert b"\x1d(k" not in data
    assert b"\x1dk" not in data


def test_drawn_qr_codes_read_back_at_58_mm():
    content = "".join(random.Random(1).choices("abcdefghij", k=120))
    bitmap = drawn_qr(content, 384)
    picture = Image.frombytes("1", (bitmap.width, bitmap.height), bytes(byte ^ 0xFF for byte in bitmap.packed()))

    assert [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))] == [content]
