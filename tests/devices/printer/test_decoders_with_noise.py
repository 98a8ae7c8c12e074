"""Nothing that comes over a wire raises anything: driver's decoders and twins' interpreters, fed with broken bytes."""

import os
import random

import pytest

from devices.printer.escpos_replies import EscposReplies, RealTimeStatus
from devices.printer.escpos_twin import EscposTwin
from devices.printer.star_replies import StarReplies, StarStatus
from devices.printer.star_twin import StarTwin

ROUNDS = 1_000_000 if os.environ.get("FIRST_STOP_TORTURE") else 4_000
pytestmark = pytest.mark.timeout(3600 if ROUNDS > 4_000 else 300)
ESCPOS_REPLIES = (b"\x12", b"\x16", b"\x10\x00\x0f\x00", b'7"P011\x00', b"_EPSON\x00", b"\x00", b"\x0f", b"\x11", b"\x13")
STAR_REPLIES = (b"\x23\x06\x00\x00\x00\x00\x00\x04\x00", b"\x0f\x06\x28\x08\x00\x0c\x00", b"\x11", b"\x13")
ESCPOS_COMMANDS = (
    b"\x1b@",
    b"\x1d(k\x04\x001A2\x00",
    b"\x1d(k\x08\x001P0hello",
    b"\x1d(k\x03\x001Q0",
    b"\x1dv0\x00\x02\x00\x02\x00abcd",
    b"\x1b*\x21\x02\x00abcdef",
    b"\x1dkI\x06{B1234",
    b"\x1dkF\x041234",
    b"\x1dk\x04ABC\x00",
    b"\x1dkC\x0c123456789012",
    b"\x1dL\x10\x00",
    b"\x1dW\x40\x00",
    b"\x1b$\x10\x02",
    b"\x1b\\\xff\xff",
    b"\x1d!\x77",
    b"\x1b-\x02",
    b"\x1bM\x01",
    b"Text \x9c\n",
    b"\x1dV\x42\x10",
    b"\x1d(H\x06\x000042ab",
    b"\x1dr\x01",
    b"\x10\x04\x01",
    b"\x1d8L\x0e\x00\x00\x000p0\x01\x011\x08\x00\x02\x00ab",
    b"\x1d(L\x02\x0002",
    b"\x1b&\x03ab\x01abc\x01abc",
    b"\x1bD\x01\x02\x00",
    b"\t",
    b"\x1bJ\xff",
)
STAR_COMMANDS = (
    b"\x1b@",
    b"\x1b\x1dyS0\x02\x1b\x1dyS1\x01\x1b\x1dyS2\x06",
    b"\x1b\x1dyD1\x00\x05\x00hello\x1b\x1dyP",
    b"\x1b\x1dS\x01\x02\x00\x02\x00\x00abcd",
    b"\x1bi\x02\x02",
    b"\x1bE",
    b"\x1b\x1da\x01",
    b"\x1b\x1dt\x04",
    b"\x1bb5111234\x1e",
    b"\x1bX\x02\x00abcdef",
    b"\x1bk\x01\x00" + bytes(24),
    b"\x1bd\x03",
    b"\x17",
    b"\x1b\x1eE\x00",
    b"\x1b\x06\x01",
    b"Text\n",
    b"\x18",
    b"\x1bz1",
    b"\x1bJ\xff",
)


def broken(pieces: tuple[bytes, ...], chance: random.Random) -> bytes:
    """A few pieces, bytes changed, left out and put in."""
    data = bytearray(b"".join(chance.choices(pieces, k=chance.randint(1, 4))))
    for _ in range(chance.randint(0, 3)):
        place = chance.randrange(len(data) + 1)
        match chance.randrange(3):
            case 0:
                data[place:place] = bytes([chance.randrange(256)])
            case 1:
                data[place : place + 1] = b""
            case _:
                data[place : place + 1] = bytes([chance.randrange(256)])
    return bytes(data)


class DeafPort:
    closed = False

    def __init__(self) -> None:
        self.data = b""

    def read(self, timeout: float) -> bytes:
        data, self.data = self.data, b""
        return data

    def write(self, data: bytes) -> None: ...
    def unplug(self) -> None: ...
    def replug(self) -> None: ...


@pytest.mark.parametrize(
    ("replies", "pieces", "good", "kind"),
    [(EscposReplies, ESCPOS_REPLIES, b"\xff\x16", RealTimeStatus), (StarReplies, STAR_REPLIES, STAR_REPLIES[0] * 5, StarStatus)],
)
def test_after_any_noise_a_good_reply_is_understood(replies, pieces, good, kind):
    chance = random.Random(7)
    for _ in range(ROUNDS):
        decoder = replies()
        decoder.feed(broken(pieces, chance))
        assert any(isinstance(reply, kind) for reply in decoder.feed(good))


@pytest.mark.parametrize(("twin", "pieces"), [(EscposTwin, ESCPOS_COMMANDS), (StarTwin, STAR_COMMANDS)])
def test_no_bytes_stop_a_twin(twin, pieces):
    chance = random.Random(11)
    for _ in range(max(4, ROUNDS // 500)):
        port = DeafPort()
        printer = twin(port, speed=None)
        for _ in range(60):
            port.data = broken(pieces, chance)
            printer.turn(0)
        assert printer.received_bytes
        printer.slips  # noqa: B018 - drawing what came out must not raise either


def test_a_qr_code_with_too_much_in_it_is_not_drawn():
    port = DeafPort()
    printer = EscposTwin(port, speed=None)
    port.data = b"\x1d(k" + (3003).to_bytes(2, "little") + b"1P0" + b"x" * 3000 + b"\x1d(k\x03\x001Q0"
    printer.turn(0)

    assert printer.slips == ()
    assert printer.unknown_commands
