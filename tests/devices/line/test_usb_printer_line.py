"""The line to a USB printer, on a pty that stands in for /dev/usb/lp0."""

import pytest

from devices.line.address import open_address
from devices.line.line import LineFault, LineFaultReason
from devices.line.pty_port import PtyPort
from devices.line.usb_printer_line import UsbPrinterLine


@pytest.fixture
def port(tmp_path):
    (tmp_path / "usb").mkdir()
    port = PtyPort(tmp_path / "usb" / "lp0")
    yield port
    port.close()


@pytest.fixture
def line(port):
    line = open_address(str(port.path), 38400)
    yield line
    line.close()


def test_its_name_chooses_the_line(line):
    assert isinstance(line, UsbPrinterLine)


def test_bytes_pass_in_both_directions(line, port):
    line.write(b"\x10\x04\x01", 1)
    port.write(b"\x12")
    assert (port.read(1), line.read(10, 1), line.read(10, 0.01)) == (b"\x10\x04\x01", b"\x12", b"")


def test_drop_input_forgets_what_arrived(line, port):
    port.write(b"old")
    assert line.read(1, 1) == b"o"
    line.drop_input()
    port.write(b"new")
    assert line.read(3, 1) == b"new"


def test_an_unplugged_printer_is_gone(line, port):
    port.unplug()
    with pytest.raises(LineFault) as fault:
        line.write(b"x", 1)
    assert fault.value.reason is LineFaultReason.GONE


def test_a_printer_that_takes_nothing_is_stuck(line):
    with pytest.raises(LineFault) as fault:
        line.write(bytes(200_000), 0.05)
    assert fault.value.reason is LineFaultReason.STUCK


def test_a_printer_that_another_program_has_is_refused(line, port):
    with pytest.raises(LineFault) as fault:
        UsbPrinterLine(port.path)
    assert fault.value.reason is LineFaultReason.REFUSED


def test_a_name_that_is_not_there_is_gone(tmp_path):
    with pytest.raises(LineFault) as fault:
        UsbPrinterLine(tmp_path / "lp9")
    assert fault.value.reason is LineFaultReason.GONE
