"""Each lamp's own commands, with its twin on a pty: states, channels, buzzer, the line cut at each byte."""

import threading

import pytest

from devices.health import HealthReason
from devices.lamp.help_lamp import LampState
from devices.lamp.lamp_frames import relay_command
from devices.lamp.relay_lamp import RelayLamp
from devices.lamp.relay_twin import RelayTwin
from devices.lamp.tower_lamp import TowerLamp
from devices.lamp.tower_twin import Glow, TowerTwin
from devices.line.faulty_line import FaultyLine, LineTrouble
from devices.line.line import LineFault, LineFaultReason
from devices.line.serial_line import SerialLine


def until(true):
    """Gives the twin's thread its turn; a test that never gets there ends by the suite's time limit."""
    while not true():
        threading.Event().wait(0.01)


def refreshed_until(true, lamp):
    while not true():
        lamp.refresh()
        threading.Event().wait(0.05)


def test_relay_commands_are_those_of_the_manual():
    assert relay_command(1, True) == bytes.fromhex("A00101A2")
    assert relay_command(1, False) == bytes.fromhex("A00100A1")
    assert relay_command(2, True) == bytes.fromhex("A00201A3")


@pytest.mark.parametrize("cut", range(5))
def test_a_command_cut_at_each_byte_is_made_good_by_the_next_refresh(pty_port, serving, hurried, cut):
    twin = RelayTwin(pty_port)
    serving(twin, pty_port)
    troubles = iter([LineTrouble(cut_after_written=cut)])
    line = hurried(lambda: FaultyLine(SerialLine(pty_port.path, 9600), next(troubles, LineTrouble())))
    lamp = RelayLamp(line)
    lamp.show(LampState.CALLING)
    refreshed_until(lambda: twin.lit, lamp)
    assert twin.on == {1}
    line.close()


def test_only_its_own_channel_is_switched(pty_port, serving, line):
    twin = RelayTwin(pty_port)
    serving(twin, pty_port)
    twin.on = frozenset({3})
    RelayLamp(line, channel=2).show(LampState.CALLING)
    until(lambda: 2 in twin.on)
    assert twin.on == {2, 3}


@pytest.mark.parametrize(
    ("state", "red", "yellow", "green"),
    [
        (LampState.CALLING, Glow.BLINK, Glow.OFF, Glow.OFF),
        (LampState.COMING, Glow.OFF, Glow.OFF, Glow.ON),
        (LampState.NEEDS_STAFF, Glow.OFF, Glow.ON, Glow.OFF),
        (LampState.DARK, Glow.OFF, Glow.OFF, Glow.OFF),
    ],
)
def test_each_state_has_its_light(pty_port, serving, line, state, red, yellow, green):
    twin = TowerTwin(pty_port)
    serving(twin, pty_port)
    twin.glows = dict.fromkeys(twin.glows, Glow.ON)
    TowerLamp(line).show(state)
    until(lambda: twin.glows == {"red": red, "yellow": yellow, "green": green, "buzzer": Glow.OFF})
    assert twin.glows["red"] is red


def test_a_new_call_sounds_once_and_a_repeated_one_does_not(pty_port, serving, line):
    twin = TowerTwin(pty_port)
    serving(twin, pty_port)
    lamp = TowerLamp(line, buzzer=True)
    lamp.show(LampState.CALLING)
    lamp.refresh()
    lamp.show(LampState.CALLING)
    lamp.show(LampState.COMING)
    until(lambda: twin.glows["green"] is Glow.ON)
    assert (twin.buzzes, twin.glows["buzzer"]) == (1, Glow.OFF)


class Refusing:
    """A line that takes nothing."""

    baud = 9600

    def write(self, data: bytes, timeout: float) -> None:
        raise LineFault(LineFaultReason.STUCK)


def test_a_board_that_takes_nothing_is_silent():
    lamp = RelayLamp(Refusing())
    lamp.show(LampState.CALLING)
    assert lamp.health().reasons == {HealthReason.SILENT}


@pytest.mark.parametrize(("make_twin", "make_lamp"), [(RelayTwin, RelayLamp), (TowerTwin, TowerLamp)])
def test_a_lamp_that_lost_its_power_is_lit_again_by_the_next_refresh(pty_port, serving, line, make_twin, make_lamp):
    twin, lamp = make_twin(pty_port), make_lamp(line)
    serving(twin, pty_port)
    lamp.show(LampState.CALLING)
    until(lambda: twin.lit)

    twin.lose_power()
    lamp.refresh()

    until(lambda: twin.lit)
