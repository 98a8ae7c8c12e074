"""The twin understands hosts that know nothing of us: python-escpos as text, codes, pictures, status and cut."""

import io

import pytest
import zxingcpp
from PIL import Image

from devices.printer.escpos_twin import EscposTwin
from devices.printer.twin_fault import TwinFault


@pytest.fixture
def host(escpos_twin: EscposTwin, closing, tmp_path, monkeypatch):
    """python-escpos keeps a pickled cache in the home folder unless told otherwise."""
    monkeypatch.setenv("ESCPOS_CAPABILITIES_PICKLE_DIR", str(tmp_path))
    from escpos.printer import Serial

    serial = Serial(str(escpos_twin.port_path), 38400, timeout=1, dsrdtr=False, profile="TM-T20II")
    closing.callback(serial.close)
    return serial


def arrived(twin: EscposTwin, host) -> None:
    """All that was sent before has been carried out once a queued question is answered."""
    host._raw(b"\x1dr\x01")
    assert host.device.read(1)


def test_text_codes_and_cut_of_python_escpos_come_out(host, escpos_twin):
    host.set(align="center", bold=True, double_height=True)
    host.textln("Tamarside £52.00")
    host.set_with_default()
    host.textln("Zażółć gęślą jaźń")
    host.qr("https://tamarside.example/1", native=True, size=6)
    host.barcode("123456789012", "EAN13", function_type="B")
    host.barcode("{BABC-123", "CODE128", function_type="B")
    host.cut()
    arrived(escpos_twin, host)

    [slip] = escpos_twin.slips
    assert slip.finished
    assert "Tamarside £52.00" in slip.lines
    assert "Zażółć gęślą jaźń" in slip.lines
    picture = Image.open(io.BytesIO(slip.png)).convert("L")
    assert {found.text for found in zxingcpp.read_barcodes(picture)} == {
        "https://tamarside.example/1",
        "1234567890128",
        "ABC-123",
    }
    assert not escpos_twin.unknown_commands


@pytest.mark.parametrize(
    ("kind", "code", "says"),
    [
        ("EAN13", "978020137962", "9780201379624"),
        ("EAN8", "9638507", "96385074"),
        ("UPC-A", "03600029145", "0036000291452"),
        ("CODE39", "CASE-42", "CASE-42"),
        ("ITF", "12345678", "12345678"),
        ("NW7", "A2123456789B", "2123456789"),
        ("CODE128", "{BKT-7XM", "KT-7XM"),
    ],
)
def test_every_bar_code_of_python_escpos_reads_back(host, escpos_twin, kind, code, says):
    host.barcode(code, kind, function_type="B", pos="OFF")
    host.cut()
    arrived(escpos_twin, host)

    picture = Image.open(io.BytesIO(escpos_twin.slips[0].png)).convert("L")
    [found] = zxingcpp.read_barcodes(picture)
    assert found.text.strip("ABCD") in (says, says.lstrip("0")) or found.text == says


@pytest.mark.parametrize("way", ["bitImageRaster", "graphics", "bitImageColumn"])
def test_a_picture_of_python_escpos_comes_out_dot_by_dot(host, escpos_twin, way):
    picture = Image.new("1", (48, 48), 1)
    for at in range(48):
        picture.putpixel((at, at), 0)
        picture.putpixel((0, at), 0)
    host.image(picture, impl=way, center=False)
    host.cut()
    arrived(escpos_twin, host)

    paper = Image.open(io.BytesIO(escpos_twin.slips[0].png)).convert("L").point(lambda value: 255 if value < 128 else 0)
    left, top, right, bottom = paper.getbbox()
    assert (left, right - left, bottom - top) == (32, 48, 48)
    assert all(paper.getpixel((left + at, top + at)) == 255 for at in range(48))


def test_python_escpos_reads_paper_and_line_status(host, escpos_twin):
    assert host.paper_status() == 2
    assert host.is_online()

    escpos_twin.fault(TwinFault.PAPER_OUT)

    assert host.paper_status() == 0
    assert not host.is_online()


def test_a_dialogue_by_the_command_table_alone(escpos_twin, open_line):
    """Asked as the maker's manual says, by nobody's library."""
    import serial

    with serial.Serial(str(escpos_twin.port_path), 38400, timeout=1) as line:
        line.write(b"\x1b@\x1da\x0e")
        assert line.read(4) == b"\x10\x00\x00\x00"
        line.write(b"Hello\n\x1d(H\x06\x000042ab")
        assert line.read(7) == b'7"42ab\x00'
        line.write(b"\x10\x04\x01\x10\x04\x04\x1dr\x01\x1dIC")
        assert line.read(3) == b"\x12\x12\x00"
        assert line.read_until(b"\x00").startswith(b"_")
        escpos_twin.paper_out()
        assert line.read(4) == b"\x18\x00\x0f\x00"
        line.write(b"\x10\x04\x04\x10\x04\x02")
        assert line.read(2) == b"\x7e\x32"
        line.write(b"After\n\x1dV\x00\x1d(H\x06\x000042ac")
        escpos_twin.reload()
        assert line.read(4 + 7) == b"\x10\x00\x00\x00" + b'7"42ac\x00'
    assert escpos_twin.slips[0].lines[:2] == ("Hello", "After")


def test_a_picture_with_what_only_looks_like_a_real_time_command_is_whole(escpos_twin, closing):
    import serial

    line = serial.Serial(str(escpos_twin.port_path), 38400, timeout=1)
    closing.callback(line.close)
    line.write(b"\x1dv0\x00\x03\x00\x02\x00" + b"\x10\x04\xff" + b"\x10\x10\x05" + b"\x1dV\x00\x1dr\x01")

    assert line.read(1) == b"\x00"
    paper = Image.open(io.BytesIO(escpos_twin.slips[0].png)).convert("L").point(lambda value: 255 if value < 128 else 0)
    assert paper.getbbox() == (32 + 3, 32, 32 + 24, 32 + 2)
