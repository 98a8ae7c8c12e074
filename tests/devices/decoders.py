"""Every decoder of bytes from outside, called as its driver calls it, with what it should know.

Each lets its own refusal pass and nothing else.
"""

import contextlib
from collections.abc import Callable

from devices.card_terminal.telium_frames import TeliumSyntax
from devices.card_terminal.telium_frames import answer as telium_answer
from devices.card_terminal.zvt_apdu import ZvtSyntax
from devices.card_terminal.zvt_apdu import decoded as zvt_decoded
from devices.card_terminal.zvt_frames import FrameReader
from devices.card_terminal.zvt_news import printed_block, printed_line, status_information, terminal_state
from devices.id_card.chip_answers import card_of_uid, is_payment_card
from devices.id_card.library_card_frames import library_card_in
from devices.id_card.magstripe_frames import magnetic_card_in
from devices.id_card.rdm6300_frames import Rdm6300Frames
from devices.lamp.relay_twin import RelayTwin
from devices.lamp.tower_twin import TowerTwin
from devices.line.terminated_frames import TerminatedFrames
from devices.payment_card_guard import looks_like_payment_card
from devices.printer.document_json import DocumentRefused, from_json
from devices.printer.escpos_replies import EscposReplies
from devices.printer.star_replies import StarReplies
from devices.scanner.scanner_frames import scan_in


def scanner(data: bytes) -> None:
    frames = TerminatedFrames(longest=64)
    for start in range(0, len(data), 7):
        frames.arrived(data[start : start + 7])
    frame = frames.silent(0.03)
    if frame is not None:
        scan_in(frame)
    scan_in(bytearray(data))


def id_card(data: bytes) -> None:
    magnetic_card_in(bytearray(data))
    library_card_in(bytearray(data))
    Rdm6300Frames().arrived(data)
    is_payment_card(data)
    card_of_uid(data)


def guard(data: bytes) -> None:
    assert looks_like_payment_card(data) is looks_like_payment_card(bytearray(data))


def escpos(data: bytes) -> None:
    replies = EscposReplies()
    for start in range(0, len(data), 3):
        replies.feed(data[start : start + 3])


def star(data: bytes) -> None:
    replies = StarReplies()
    for start in range(0, len(data), 4):
        replies.feed(data[start : start + 4])


def zvt_line(data: bytes) -> None:
    reader = FrameReader()
    for start in range(0, len(data), 5):
        list(reader.feed(data[start : start + 5]))
    reader.silence()


def zvt_messages(data: bytes) -> None:
    with contextlib.suppress(ZvtSyntax):
        zvt_decoded(data)
    for read in (status_information, printed_line, printed_block, terminal_state):
        with contextlib.suppress(ZvtSyntax):
            read(data)


def telium(data: bytes) -> None:
    with contextlib.suppress(TeliumSyntax):
        telium_answer(data)


def documents(data: bytes) -> None:
    with contextlib.suppress(DocumentRefused):
        from_json(data)


class _Wire:
    """A port that brings these bytes once."""

    plugged_in = True

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.closed = False

    def read(self, _timeout: float) -> bytes:
        data, self._data = self._data, b""
        self.closed = not data
        return data

    def write(self, data: bytes) -> None:
        """Nobody listens."""


def lamps(data: bytes) -> None:
    """The twins' reading of relay and tower commands: lamps themselves say nothing."""
    RelayTwin(_Wire(data)).serve()
    TowerTwin(_Wire(data)).serve()


SEEDS: dict[Callable[[bytes], None], list[bytes]] = {
    scanner: [b"]C0FS1-KT7XM\r", b"]Q1two\r\nlines\r", b"]E05012345678900\r", b"4111 1111 1111 1111\r", b"\xa35\r"],
    id_card: [
        b"%RESIDENT^SMITH?;0012345678?0",
        b"%B4000001234567899^DOE^2912?;4000001234567899=2912?",
        b"A21234567890124B",
        b"\x0201002A3B4C5C\x03",
        bytes.fromhex("04A2B3C4D5E6809000"),
    ],
    guard: [b"4111111111111111", b"12 5555-5555-5555-4444 34", b";4000001234567899=2912", b"9826123456789012345"],
    star: [bytes.fromhex("230600000000000400 0F06280800 0C00 11 13".replace(" ", ""))],
    lamps: [bytes.fromhex("A00101A2A00100A1112241482128")],
    escpos: [b'\x12\x16\x10\x00\x00\x0f7"A001\x00_EPSON\x00\x13\x11', b"\x00\x0c\x72\x7e"],
    zvt_line: [
        bytes.fromhex("10020601070400000000101010100 3F304".replace(" ", "")),
        b"\x06\x15\x10\x02\x80\x00\x00\x10\x03\xf5\x1f",
    ],
    zvt_messages: [
        bytes.fromhex("040F1327000400000000101049082629540001230B000007"),
        bytes.fromhex("06D10300484921"),
        bytes.fromhex("06D30D06821025080B1F07018007044849"),
    ],
    telium: [b"\x0201000000101012345678901234567890\x03\x00", b"\x02" + b"0" * 25 + b"\x03\x41"],
    documents: [b'{"blocks": [{"kind": "row", "label": "a", "value": "b"}, {"kind": "space", "lines": 2}]}'],
}
