"""The driver against a printer that shares nothing with us: a plain emulator on a pty.

It knows text, `ESC` and `GS` commands by their lengths, `GS r` and `DLE EOT`, and takes everything else for text.
"""

import threading
from collections.abc import Iterator

import pytest

from devices.line.pty_port import PtyPort
from devices.line.serial_line import SerialLine
from devices.printer.document import Barcode, Document, Symbology
from devices.printer.escpos_printer import EscposPrinter
from devices.printer.receipt_printer import PrintStep

ONE, TWO = b"!-3EJMadt =RG", b"$\\"


class PlainEmulator:
    """Keeps the signs it printed, the pictures' sizes and the codes' data."""

    def __init__(self, port: PtyPort) -> None:
        self.port = port
        self.line, self.lines, self.slips = b"", [], []
        self.codes: list[bytes] = []
        self.pictures: list[tuple[int, int]] = []
        self.answers_sensor = True
        self._data = b""

    def serve(self) -> None:
        while not self.port.closed:
            self._data += self.port.read(0.02)
            while self._data and (used := self._one(self._data)):
                self._data = self._data[used:]

    def _one(self, data: bytes) -> int:
        """How many bytes the first command took; 0 while it is not all there."""
        if data[0] == 0x10:
            return self._status(data)
        if data[0] in (0x1B, 0x1D):
            return self._command(data) if len(data) > 2 else 2 * (data[:2] == b"\x1b@")
        if data[0] == 0x0A:
            self.lines.append(self.line)
            self.line = b""
        elif data[0] >= 0x20:
            self.line += data[:1]
        return 1

    def _status(self, data: bytes) -> int:
        if len(data) < 3:
            return 0
        self.port.write(b"\x12")
        return 3

    def _command(self, data: bytes) -> int:
        kind, sign = data[0], data[1]
        if data[:2] == b"\x1b@":
            self.line = b""
            return 2
        if data[:2] == b"\x1dr":
            self.port.write(b"\x00" if self.answers_sensor else b"")
        elif data[:2] == b"\x1dV":
            self.slips.append(self.lines)
            self.lines = []
        elif data[:2] == b"\x1dk":
            return self._code(data)
        elif data[:2] == b"\x1dv":
            return self._picture(data)
        elif data[:2] == b"\x1d(":
            return self._function(data)
        elif kind == 0x1B and sign in TWO:
            return 4 if len(data) >= 4 else 0
        return 3

    def _function(self, data: bytes) -> int:
        """Its length is believed, its meaning only known for QR codes."""
        if len(data) < 5 or len(data) < (size := 5 + data[3] + 256 * data[4]):
            return 0
        if data[2:3] == b"k" and data[6] == 0x50:
            self.codes.append(data[8:size])
        return size

    def _code(self, data: bytes) -> int:
        if len(data) < 4 or len(data) < 4 + data[3]:
            return 0
        self.codes.append(data[4 : 4 + data[3]])
        return 4 + data[3]

    def _picture(self, data: bytes) -> int:
        if len(data) < 8 or len(data) < (size := 8 + (data[4] + 256 * data[5]) * (data[6] + 256 * data[7])):
            return 0
        self.pictures.append((data[4] * 8, data[6] + 256 * data[7]))
        return size


@pytest.fixture
def emulator() -> Iterator[PlainEmulator]:
    port = PtyPort()
    found = PlainEmulator(port)
    thread = threading.Thread(target=found.serve)
    thread.start()
    yield found
    port.close()
    thread.join()


def test_a_plain_emulator_prints_the_receipt_and_it_is_proven(emulator, profile, shaper, receipt, journal, closing):
    line = SerialLine(emulator.port.path, 38400)
    closing.callback(line.close)
    printer = EscposPrinter(line, profile, shaper)
    document = Document((*receipt.blocks, Barcode("9826123456789012345", Symbology.CODE128, "x")))

    result = printer.print(document, "01", journal)

    assert result.step is PrintStep.DONE
    [lines] = emulator.slips
    assert b"Paid by card" in b"".join(lines)
    assert b"\x9c52.00" in b"".join(lines)
    assert emulator.codes == [
        b"https://tamarside.example/c/KT7XM9PQ",
        b"{C" + bytes([98, 26, 12, 34, 56, 78, 90, 12, 34]) + b"{B5",
    ]


def test_its_pictures_are_within_the_paper(emulator, profile, shaper, receipt, journal, closing):
    line = SerialLine(emulator.port.path, 38400)
    closing.callback(line.close)

    EscposPrinter(line, profile, shaper).print(Document(receipt.blocks, "ar"), "01", journal)

    assert emulator.pictures
    assert all(width <= 576 for width, _ in emulator.pictures)
