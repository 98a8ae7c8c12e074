"""Every decoder on bytes that nobody meant: 20,000 inputs, 1,000,000 with FIRST_STOP_TORTURE=1, no exception but its own."""

import os
import random
from contextlib import suppress

import pytest

from devices.card_terminal.telium_frames import TeliumSyntax, answer
from devices.card_terminal.zvt_apdu import ZvtSyntax, decoded
from devices.card_terminal.zvt_frames import FrameReader, Message, framed
from devices.card_terminal.zvt_news import printed_block, printed_line, status_information, terminal_state

INPUTS = 1_000_000 if os.environ.get("FIRST_STOP_TORTURE") else 20_000
pytestmark = pytest.mark.timeout(3600 if INPUTS > 20_000 else 300)
SEEDS = [
    bytes.fromhex(text)
    for text in (
        "040F0E2700040000000052000B000123870009",
        "040F2622F1F04761739001010119FFFF8BF0F5564953413CF0F0F34142430604240207000B000001",
        "06D31A06181F0701022512070B4B756E64656E62656C656707034142 43",
        "06D10581414243 44",
        "06D10C404142434406041F070101",
        "060F0227E0",
        "060F0BF0F0F7322E31342E313500",
        "060F1119002952001233490978060527031401FF",
        "04FF1E0A01061A241807164269747465204B617274652065696E737465636B656E",
        "FFFFFFFF00",
    )
]


def mangled(chosen: random.Random) -> bytes:
    data = bytearray(chosen.choice(SEEDS))
    for _ in range(chosen.randrange(6)):
        place = chosen.randrange(len(data) + 1)
        match chosen.randrange(4):
            case 0:
                data[place : place + 1] = chosen.randbytes(1)
            case 1:
                del data[place : place + chosen.randrange(1, 5)]
            case 2:
                data[place:place] = chosen.randbytes(chosen.randrange(1, 5))
            case _:
                data[place:place] = chosen.choice(
                    (b"\xff", b"\x00", b"\x10", b"\x06\x82\xff\xff", b"\x1f\xff\xff", b"\xf9\xf9\xf9")
                )
    return bytes(data)


def test_no_input_raises_anything_but_the_decoders_own_errors():
    chosen = random.Random(2026)
    reader = FrameReader()
    for _ in range(INPUTS):
        raw = mangled(chosen)
        with suppress(ZvtSyntax):
            data = decoded(raw).data
            for parse in (status_information, printed_line, printed_block, terminal_state):
                shown = repr(parse(data))
                assert "4761739001010119" not in shown
        with suppress(TeliumSyntax):
            answer(raw)
        list(reader.feed(raw))
        reader.silence()
        assert list(reader.feed(framed(raw))) == [Message(raw)]
