"""Each lamp's own commands, with its twin on a pty: states, channels, buzzer, the line cut at each byte."""

import threading

import pytest

from devices.health import HealthReason
from devices.lamp.help_lamp import LampState
from devices.lamp.lamp_frames import lights_for, relay_command
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


LCUS_TABLE = """
1 A00101A2 A00100A1
2 A00201A3 A00200A2
3 A00301A4 A00300A3
4 A00401A5 A00400A4
8 A00801A9 A00800A8
"""
"""Channel, on, off: as the boards' maker and those who built on them print them."""
TOWER_TABLE = {
    "red": (0x11, 0x21, 0x41),
    "yellow": (0x12, 0x22, 0x42),
    "green": (0x14, 0x24, 0x44),
    "buzzer": (0x18, 0x28, 0x48),
}
"""On, off, blinking: from the maker's own program for the USB tower light (Adafruit 5125)."""


@pytest.mark.parametrize("row", LCUS_TABLE.split("\n")[1:-1])
def test_relay_commands_are_those_of_the_boards_table(row):
    channel, on, off = row.split()
    assert relay_command(int(channel), True).hex().upper() == on
    assert relay_command(int(channel), False).hex().upper() == off


@pytest.mark.parametrize("part", TOWER_TABLE)
def test_the_towers_twin_obeys_the_makers_table(pty_port, serving, line, part):
    twin = TowerTwin(pty_port)
    serving(twin, pty_port)
    for command, glow in zip(TOWER_TABLE[part], (Glow.ON, Glow.OFF, Glow.BLINK), strict=True):
        line.write(bytes((command,)), 1)
        until(lambda glow=glow: twin.glows[part] is glow)
    assert twin.glows[part] is Glow.BLINK


def test_a_lamp_says_nothing_to_a_tower_but_what_is_in_the_makers_table():
    said = {byte for state in LampState for byte in lights_for(state)}
    assert said <= {command for commands in TOWER_TABLE.values() for command in commands}


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
