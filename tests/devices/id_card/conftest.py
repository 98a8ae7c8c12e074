"""Benches for the id-card port: a fake, each driver with its twin on a pty, a real reader with --port."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from devices.health import Health, HealthReason, HealthState
from devices.id_card.framed_card_reader import FramedCardReader
from devices.id_card.id_card_reader import IdCardReader
from devices.id_card.id_card_twin import IdCardTwin
from devices.id_card.identity_card import CardKind, CardRefusal, IdentityCard
from devices.id_card.library_card_frames import library_card_in
from devices.id_card.magstripe_frames import magnetic_card_in
from devices.id_card.rdm6300_reader import Rdm6300Reader
from devices.line.serial_line import SerialLine

MAGNETIC = IdentityCard(CardKind.MAGNETIC, "0012345678")
LIBRARY = IdentityCard(CardKind.LIBRARY, "21234567890124")
TAG = IdentityCard(CardKind.RFID, "01002A3B4C")


class FakeReader:
    """Fits `IdCardReader` without a wire."""

    def __init__(self) -> None:
        self.waiting: deque[IdentityCard | CardRefusal] = deque()
        self.plugged_in = True
        self._health = Health(HealthState.UNKNOWN)

    def health(self) -> Health:
        return self._health

    def read(self, timeout: float) -> IdentityCard | CardRefusal | None:
        if not self.plugged_in:
            self._health = Health(HealthState.FAULT, frozenset({HealthReason.UNPLUGGED}))
            return None
        if self._health.state is HealthState.FAULT:
            self._health = Health(HealthState.UNKNOWN)
        if not self.waiting:
            return None
        self._health = Health(HealthState.OK)
        return self.waiting.popleft()


def _by_hand() -> None:
    """On hardware somebody does it."""


@dataclass
class Bench:
    reader: IdCardReader
    card: IdentityCard | None = None
    present: Callable[[], object] = _by_hand
    take_away: Callable[[], object] = _by_hand
    unplug: Callable[[], object] = field(default=lambda: pytest.skip("needs a hand"))
    replug: Callable[[], object] = _by_hand

    def next(self, seconds: float = 10.0) -> IdentityCard | CardRefusal | None:
        found = (self.reader.read(0.1) for _ in range(int(seconds / 0.1)))
        return next((item for item in found if item is not None), None)


@pytest.fixture
def twin(pty_port, serving):
    twin = IdCardTwin(pty_port)
    serving(twin, pty_port)
    return twin


@pytest.fixture
def line(pty_port, hurried):
    line = hurried(lambda: SerialLine(pty_port.path, 9600))
    yield line
    line.close()


@pytest.fixture
def fake_bench():
    fake = FakeReader()

    def plug(is_in: bool) -> None:
        fake.plugged_in = is_in

    return Bench(fake, MAGNETIC, lambda: fake.waiting.append(MAGNETIC), _by_hand, lambda: plug(False), lambda: plug(True))


@pytest.fixture
def magstripe_bench(twin, line):
    reader = FramedCardReader(line, magnetic_card_in)
    return _on_twin(reader, MAGNETIC, lambda: twin.swipe("0012345678", "RESIDENT^SMITH"), _by_hand, twin)


@pytest.fixture
def library_bench(twin, line):
    reader = FramedCardReader(line, library_card_in)
    return _on_twin(reader, LIBRARY, lambda: twin.present("21234567890124"), _by_hand, twin)


@pytest.fixture
def rdm6300_bench(twin, line):
    return _on_twin(Rdm6300Reader(line), TAG, lambda: twin.hold("01002A3B4C"), twin.take_away, twin)


@pytest.fixture
def hardware_bench(request):
    path = request.config.getoption("--port")
    if not path:
        pytest.skip("needs --port with a real magnetic-stripe reader, and a hand")
    line = SerialLine(Path(path), 9600)
    yield Bench(FramedCardReader(line, magnetic_card_in))
    line.close()


@pytest.fixture(params=["fake", "magstripe", "library", "rdm6300", pytest.param("hardware", marks=pytest.mark.hardware)])
def bench(request) -> Bench:
    return request.getfixturevalue(f"{request.param}_bench")


def _on_twin(reader, card, present, take_away, twin) -> Bench:
    reader.read(0.05)  # opens the line: what came before is not ours
    return Bench(reader, card, present, take_away, twin.port.unplug, twin.port.replug)
