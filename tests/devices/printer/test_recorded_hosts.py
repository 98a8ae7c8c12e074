"""What other people's libraries wrote for real printers comes out of the twins as they meant it, Star's among them.

`foreign_streams/` holds the bytes of ReceiptPrinterEncoder 4.0.1 (ESC/POS, StarPRNT, Star Line Mode), receiptline 4.0.4 (Epson,
Citizen, StarPRNT, Star Line Mode, Star Graphic Mode), node-thermal-printer 4.6.1 (Epson, Star) and escpos-thermal 1.0.0 (Epson),
all given our own texts.
"""

import io
import json
from pathlib import Path

import pytest
import serial
import zxingcpp
from PIL import Image

from devices.health import HealthReason
from devices.printer.escpos_twin import EscposTwin
from devices.printer.printer_twin import PrinterTwin
from devices.printer.star_replies import StarFlow, StarReplies, StarStatus
from devices.printer.star_twin import StarTwin
from devices.printer.twin_fault import TwinFault

STREAMS = Path(__file__).parent / "foreign_streams"
RECORDED = json.loads((STREAMS / "streams.json").read_text("utf-8"))
each_stream = pytest.mark.parametrize("recorded", RECORDED, ids=lambda recorded: recorded["stream"])


class RecordedPort:
    closed = False

    def __init__(self, data: bytes) -> None:
        self.data = data

    def read(self, timeout: float) -> bytes:
        data, self.data = self.data, b""
        return data

    def write(self, data: bytes) -> None: ...
    def unplug(self) -> None: ...
    def replug(self) -> None: ...


def printed(recorded: dict) -> PrinterTwin:
    port = RecordedPort((STREAMS / f"{recorded['stream']}.bin").read_bytes())
    twin = (StarTwin if recorded["family"] == "star" else EscposTwin)(port, speed=None)
    twin.turn(0)
    return twin


def pictures(twin: PrinterTwin) -> list[Image.Image]:
    """Twice as large, since a reader wants more than one dot between bars of two."""
    drawn = [Image.open(io.BytesIO(slip.png)).convert("L") for slip in twin.slips]
    return [picture.resize((picture.width * 2, picture.height * 2), Image.Resampling.NEAREST) for picture in drawn]


@each_stream
def test_the_words_come_out_and_the_slips_are_cut(recorded):
    twin = printed(recorded)

    assert sum(slip.finished for slip in twin.slips) == 2
    text = "\n".join(slip.text for slip in twin.slips)
    assert [line for line in recorded["lines"] if line not in text] == []
    assert [refused.decode() for refused in twin.unknown_commands] == recorded["refused"]


@each_stream
def test_a_reader_reads_every_code(recorded):
    read = {found.text for picture in pictures(printed(recorded)) for found in zxingcpp.read_barcodes(picture)}

    assert [code for code in recorded["codes"] if not read & {code, f"0{code}", code.strip("ABCD")}] == []


@each_stream
def test_the_picture_is_whole(recorded):
    """A frame of 48 × 48 dots with a diagonal, wherever the host puts it."""
    twin = printed(recorded)
    found = [_frame(Image.open(io.BytesIO(slip.png)).convert("1")) for slip in twin.slips]

    assert any(found)


def _frame(paper: Image.Image) -> bool:
    ink = paper.load()
    return any(
        not ink[left, top]
        and all(not ink[left + at, top + at] and not ink[left + at, top] and not ink[left + at, top + 47] for at in range(48))
        and ink[left + 10, top + 5]
        for top in range(paper.height - 48)
        for left in range(paper.width - 48)
        if not ink[left, top] and not ink[left + 47, top + 47] and not ink[left + 47, top]
    )


def test_a_host_that_waits_for_unasked_status_learns_of_the_end(star_twin):
    """As receiptio asks: status, automatic status with ETB before and behind the receipt, a block at each count."""
    with serial.Serial(str(star_twin.port_path), 38400, timeout=1) as line:
        line.write(b"\x1b\x06\x01")
        assert line.read(9) == bytes.fromhex("230600000000000000")
        line.write(b"\x1b@\x1b\x1ea\x01\x17Hello\n\x1bd3\x17")
        assert line.read(9) == bytes.fromhex("230600000000000000")
        assert [line.read(9)[7], line.read(9)[7]] == [2, 4]
        star_twin.paper_out()
        assert line.read(9)[5] & 0x08


def test_a_host_that_does_not_know_the_family_finds_out(star_twin, escpos_twin):
    """Both questions at once: each printer answers its own and prints nothing."""
    for twin, first in ((star_twin, 0x23), (escpos_twin, 0x12)):
        with serial.Serial(str(twin.port_path), 38400, timeout=1) as line:
            line.write(b"\x1b\x06\x01\x10\x04\x01")
            assert line.read(1)[0] == first
        assert twin.slips == ()


def test_a_star_printer_says_its_model(star_twin):
    with serial.Serial(str(star_twin.port_path), 38400, timeout=1) as line:
        line.write(b"\x1b#*\n\0")
        assert line.read_until(b"\0") == b"\x1b#*,TSP654Ver1.0\n\0"


def test_a_longer_status_block_is_read_to_its_end():
    """Its version's highest bit adds two to the length, as receiptio reads it."""
    replies = StarReplies()

    assert replies.feed(bytes.fromhex("23 86 20 00 00 08 00 04 00 00 00")) == (
        StarStatus(frozenset({HealthReason.COVER_OPEN, HealthReason.PAPER_OUT}), 2),
    )
    assert replies.feed(b"\x13") == (StarFlow(may_send=False),)


def test_automatic_status_can_be_asked_for_out_of_turn(escpos_twin):
    escpos_twin.fault(TwinFault.COVER_OPEN)
    with serial.Serial(str(escpos_twin.port_path), 38400, timeout=1) as line:
        line.write(b"\x10\x14\x07\x01")
        assert line.read(4) == b"\x38\x00\x00\x00"
