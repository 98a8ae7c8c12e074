"""What a frame of a scanner means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.scanner.scan import Scan, ScannedSymbology, ScanRefusal
from devices.scanner.scanner_frames import scan_in


@pytest.mark.parametrize(
    ("frame", "text", "symbology"),
    [
        (b"]C0FS1AB", "FS1AB", ScannedSymbology.CODE128),
        (b"]C1415505\x1d8020", "415505\x1d8020", ScannedSymbology.GS1_128),
        (b"]C2AB", "AB", ScannedSymbology.CODE128),
        (b"]I0123456", "123456", ScannedSymbology.ITF),
        (b"]F0A1234B", "A1234B", ScannedSymbology.CODABAR),
        (b"]E05012345678900", "5012345678900", ScannedSymbology.EAN),
        (b"]A0CODE39", "CODE39", ScannedSymbology.CODE39),
        (b"]Q1two\r\nlines", "two\r\nlines", ScannedSymbology.QR),
        (b"]d1matrix", "matrix", ScannedSymbology.DATAMATRIX),
        (b"]L0stack", "stack", ScannedSymbology.PDF417),
        (b"]z0aztec", "aztec", ScannedSymbology.OTHER),
        (b"no prefix", "no prefix", ScannedSymbology.UNNAMED),
        (b"]", "]", ScannedSymbology.UNNAMED),
        ("]Q1Tŷ Ŵyn £5".encode(), "Tŷ Ŵyn £5", ScannedSymbology.QR),
        (b"]Q1\xa35", "£5", ScannedSymbology.QR),
    ],
)
def test_the_prefix_names_the_symbology_and_leaves_the_text(frame, text, symbology):
    assert scan_in(bytearray(frame)) == Scan(text, symbology)


@pytest.mark.parametrize(
    ("frame", "text", "symbology"),
    [
        (b"]A7AIMID", "AIMID", ScannedSymbology.CODE39),
        (b"]C1AIMID", "AIMID", ScannedSymbology.GS1_128),
        (b"]I04123", "4123", ScannedSymbology.ITF),
        (b"]F04123", "4123", ScannedSymbology.CODABAR),
        (b"]E00012345678905", "0012345678905", ScannedSymbology.EAN),
        (b"]E412345670", "12345670", ScannedSymbology.EAN),
        (b"]e00110012345678902", "0110012345678902", ScannedSymbology.OTHER),
        (b"]X0123456789", "123456789", ScannedSymbology.OTHER),
    ],
)
def test_the_examples_in_the_makers_manuals_are_read(frame, text, symbology):
    """AIM code identifiers as Zebra, Motorola and NCR print them in their programming references."""
    assert scan_in(bytearray(frame)) == Scan(text, symbology)


@pytest.mark.parametrize("frame", [b"]Q1", b"]Q1\x00\x01", b"\x7f\x7f", b"abc\x02def"])
def test_line_noise_is_unreadable(frame):
    assert scan_in(bytearray(frame)) is ScanRefusal.UNREADABLE


def test_from_a_scanner_that_names_every_code_a_nameless_one_is_half_a_code():
    assert scan_in(bytearray(b"7XM9PQ"), always_named=True) is ScanRefusal.UNREADABLE
    assert scan_in(bytearray(b"]Q1FS1-KT7XM9PQ"), always_named=True) == Scan("FS1-KT7XM9PQ", ScannedSymbology.QR)


@pytest.mark.parametrize("frame", [b"4111111111111111", b"]Q14111111111111111", b"%B4111111111111111^DOE^2912?"])
def test_a_payment_card_is_refused(frame):
    assert scan_in(bytearray(frame)) is ScanRefusal.PAYMENT_CARD


def test_a_product_that_happens_to_start_like_a_card_is_a_product():
    assert scan_in(bytearray(b"]E04222222222222")) == Scan("4222222222222", ScannedSymbology.EAN)


@given(st.binary(min_size=1, max_size=200))
def test_any_frame_gives_a_scan_or_a_refusal(frame):
    assert isinstance(scan_in(bytearray(frame)), Scan | ScanRefusal)
