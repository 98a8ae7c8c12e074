"""Benches for the lamp's port: a fake, each driver with its twin on a pty, a real relay board with --port."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from devices.health import Health, HealthReason, HealthState
from devices.lamp.help_lamp import HelpLamp, LampState
from devices.lamp.relay_lamp import RelayLamp
from devices.lamp.relay_twin import RelayTwin
from devices.lamp.tower_lamp import TowerLamp
from devices.lamp.tower_twin import TowerTwin
from devices.line.serial_line import SerialLine


class FakeLamp:
    """Fits `HelpLamp` without a wire."""

    def __init__(self) -> None:
        self.plugged_in = True
        self._wanted = LampState.DARK
        self._shown = LampState.DARK
        self._health = Health(HealthState.UNKNOWN)

    @property
    def lit(self) -> bool:
        return self.plugged_in and self._shown is not LampState.DARK

    def plug(self, is_in: bool) -> None:
        self.plugged_in = is_in
        self._shown = LampState.DARK

    def health(self) -> Health:
        return self._health

    def show(self, state: LampState) -> None:
        self._wanted = state
        self.refresh()

    def refresh(self) -> None:
        if not self.plugged_in:
            self._health = Health(HealthState.FAULT, frozenset({HealthReason.UNPLUGGED}))
            return
        self._health = Health(HealthState.UNKNOWN)
        self._shown = self._wanted


def _by_hand() -> None:
    """On hardware somebody does it."""


@dataclass
class Bench:
    lamp: HelpLamp
    is_lit: Callable[[], bool] | None = None
    """None on hardware: somebody looks."""
    unplug: Callable[[], None] = field(default=lambda: pytest.skip("needs a hand"))
    replug: Callable[[], None] = _by_hand

    def refresh_until(self, lit: bool) -> None:
        """Lets the twin's thread have its turn; a test that never gets there ends by the suite's time limit."""
        while self.is_lit and self.is_lit() is not lit:
            self.lamp.refresh()
            threading.Event().wait(0.02)


@pytest.fixture
def line(pty_port, hurried):
    line = hurried(lambda: SerialLine(pty_port.path, 9600))
    yield line
    line.close()


@pytest.fixture
def fake_bench():
    fake = FakeLamp()
    return Bench(fake, lambda: fake.lit, lambda: fake.plug(False), lambda: fake.plug(True))


@pytest.fixture
def relay_bench(pty_port, serving, line):
    twin = RelayTwin(pty_port)
    serving(twin, pty_port)
    return Bench(RelayLamp(line), lambda: twin.lit, pty_port.unplug, pty_port.replug)


@pytest.fixture
def tower_bench(pty_port, serving, line):
    twin = TowerTwin(pty_port)
    serving(twin, pty_port)
    return Bench(TowerLamp(line), lambda: twin.lit, pty_port.unplug, pty_port.replug)


@pytest.fixture
def hardware_bench(request):
    path = request.config.getoption("--port")
    if not path:
        pytest.skip("needs --port with a real relay board")
    line = SerialLine(Path(path), 9600)
    yield Bench(RelayLamp(line))
    line.close()


@pytest.fixture(params=["fake", "relay", "tower", pytest.param("hardware", marks=pytest.mark.hardware)])
def bench(request) -> Bench:
    return request.getfixturevalue(f"{request.param}_bench")
