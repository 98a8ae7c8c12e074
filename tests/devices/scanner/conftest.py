"""Benches for the scanner's port: a fake, the driver with its twin on a pty, a real scanner with --port."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from devices.health import Health, HealthReason, HealthState
from devices.line.serial_line import SerialLine
from devices.scanner.scan import Scan, ScannedSymbology, ScanRefusal
from devices.scanner.scanner import Scanner
from devices.scanner.scanner_twin import ScannerTwin
from devices.scanner.serial_scanner import SerialScanner


class FakeScanner:
    """Fits `Scanner` without a wire."""

    def __init__(self) -> None:
        self.waiting: deque[Scan | ScanRefusal] = deque()
        self.plugged_in = True
        self.looking = True
        self._health = Health(HealthState.UNKNOWN)

    def health(self) -> Health:
        return self._health

    def read(self, timeout: float) -> Scan | ScanRefusal | None:
        if not self.plugged_in:
            self._health = Health(HealthState.FAULT, frozenset({HealthReason.UNPLUGGED}))
            return None
        if self._health.state is HealthState.FAULT:
            self._health = Health(HealthState.UNKNOWN)
        if not self.waiting:
            return None
        self._health = Health(HealthState.OK)
        return self.waiting.popleft()

    def trigger(self, on: bool) -> None:
        self.looking = on


def _by_hand(*_: object) -> None:
    """On hardware somebody does it, as the screen says."""


@dataclass
class Bench:
    scanner: Scanner
    present: Callable[[str], object] = _by_hand
    present_card: Callable[[], object] = _by_hand
    unplug: Callable[[], None] = field(default=lambda: pytest.skip("needs a hand"))
    replug: Callable[[], None] = _by_hand
    knows_what_is_presented: bool = True

    def next(self, seconds: float = 10.0) -> Scan | ScanRefusal | None:
        found = (self.scanner.read(0.1) for _ in range(int(seconds / 0.1)))
        return next((item for item in found if item is not None), None)


def fake_bench() -> Bench:
    fake = FakeScanner()
    return Bench(
        fake,
        present=lambda text: fake.waiting.append(Scan(text, ScannedSymbology.QR)),
        present_card=lambda: fake.waiting.append(ScanRefusal.PAYMENT_CARD),
        unplug=lambda: setattr(fake, "plugged_in", False),
        replug=lambda: setattr(fake, "plugged_in", True),
    )


@pytest.fixture
def twin(pty_port, serving):
    twin = ScannerTwin(pty_port)
    serving(twin, pty_port)
    return twin


@pytest.fixture
def line(pty_port, hurried):
    line = hurried(lambda: SerialLine(pty_port.path, 9600))
    yield line
    line.close()


@pytest.fixture
def scanner(twin, line):
    scanner = SerialScanner(line)
    scanner.read(0.05)  # opens the line: what came before is not ours
    return scanner


@pytest.fixture(params=["fake", "twin", pytest.param("hardware", marks=pytest.mark.hardware)])
def bench(request):
    match request.param:
        case "fake":
            return fake_bench()
        case "twin":
            scanner, twin = request.getfixturevalue("scanner"), request.getfixturevalue("twin")
            return Bench(scanner, twin.present, lambda: twin.present("4111111111111111"), twin.port.unplug, twin.port.replug)
        case _:
            return hardware_bench(request)


def hardware_bench(request) -> Bench:
    path = request.config.getoption("--port")
    if not path:
        pytest.skip("needs --port with a real scanner, and a hand")
    line = SerialLine(Path(path), 9600)
    request.addfinalizer(line.close)
    return Bench(SerialScanner(line), knows_what_is_presented=False)
