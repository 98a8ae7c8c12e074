"""The contactless reader through the real PC/SC service, with a virtual chip laid on its virtual reader."""

import importlib.util
import os
import shutil
import socket
import struct
import subprocess
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from devices.health import HealthReason, HealthState
from devices.id_card.identity_card import CardKind, CardRefusal, IdentityCard
from devices.id_card.pcsc_reader import PcscReader

_VIRTUAL_READER = Path("/etc/reader.conf.d/vpcd")
_HAS_ALL = importlib.util.find_spec("smartcard") and shutil.which("pcscd") and _VIRTUAL_READER.exists() and os.geteuid() == 0

pytestmark = pytest.mark.skipif(not _HAS_ALL, reason="needs root, pyscard, pcscd and vsmartcard-vpcd")


class VirtualChip:
    """Answers by the first two bytes of a command; everything else it does not know."""

    def __init__(self, answers: dict[str, str]) -> None:
        self._answers = answers
        self._socket = socket.create_connection(("127.0.0.1", 0x8C7B))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def take_away(self) -> None:
        """The service may just be asking whether it is still there."""
        self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._socket.close()

    def _serve(self) -> None:
        with self._socket.makefile("rb") as asked, suppress(OSError):
            while len(size := asked.read(2)) == 2:
                self._answer(asked.read(struct.unpack(">H", size)[0]))

    def _answer(self, command: bytes) -> None:
        if command == b"\x04":
            self._tell(bytes.fromhex("3B8F8001804F0CA000000306030001000000006A"))
        elif len(command) > 1:
            self._tell(bytes.fromhex(self._answers.get(command[:2].hex(), "6A82")))

    def _tell(self, answer: bytes) -> None:
        self._socket.sendall(struct.pack(">H", len(answer)) + answer)


@pytest.fixture
def reader():
    from devices.id_card.pyscard_slot import PyscardSlot

    return PcscReader(PyscardSlot())


@pytest.fixture
def service(reader):
    running = subprocess.Popen(["pcscd", "--foreground"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while reader.health().state is not HealthState.OK:
        reader.read(0.1)
    yield
    running.terminate()
    running.wait()


def read_until_something(reader):
    found = None
    while found is None:
        found = reader.read(0.1)
    return found


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"ffca": "04A2B3C4D5E6809000"}, IdentityCard(CardKind.CONTACTLESS, "04A2B3C4D5E680")),
        ({"ffca": "08A2B3C49000"}, CardRefusal.NOT_AN_IDENTITY),
        ({"ffca": "04A2B3C49000", "00a4": "6F009000"}, CardRefusal.PAYMENT_CARD),
    ],
)
def test_a_chip_is_read_once_and_again_after_it_was_away(service, reader, answers, expected):
    seen = []
    for _ in range(2):
        chip = VirtualChip(answers)
        seen.append(read_until_something(reader))
        seen.append(reader.read(0.3))
        chip.take_away()
        reader.read(2)
    assert seen == [expected, None, expected, None]


def test_without_the_service_the_reader_is_unplugged(reader):
    reader.read(0.1)
    assert reader.health().reasons == {HealthReason.UNPLUGGED}
