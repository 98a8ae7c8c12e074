"""What every help lamp promises: on the fake, on each driver with its twin, and with --port on hardware."""

import pytest

from devices.health import HealthReason, HealthState
from devices.lamp.help_lamp import LampState


@pytest.mark.parametrize("state", [LampState.CALLING, LampState.COMING])
def test_a_call_lights_the_lamp_and_its_end_darkens_it(bench, state):
    bench.lamp.show(state)
    bench.refresh_until(lit=True)
    bench.lamp.show(LampState.DARK)
    bench.refresh_until(lit=False)
    assert bench.lamp.health().state is HealthState.UNKNOWN


def test_showing_the_same_again_changes_nothing(bench):
    bench.lamp.show(LampState.CALLING)
    bench.lamp.show(LampState.CALLING)
    bench.refresh_until(lit=True)
    bench.lamp.show(LampState.DARK)
    bench.refresh_until(lit=False)


def test_health_is_never_ok_because_nothing_is_acknowledged(bench):
    bench.lamp.show(LampState.CALLING)
    bench.lamp.refresh()
    assert bench.lamp.health().state is HealthState.UNKNOWN


def test_a_lamp_that_lost_its_line_is_a_fault_and_follows_again_by_itself(bench):
    bench.lamp.show(LampState.CALLING)
    bench.refresh_until(lit=True)
    bench.unplug()
    bench.refresh_until(lit=False)
    bench.lamp.refresh()
    unplugged = bench.lamp.health()
    bench.replug()
    bench.refresh_until(lit=True)
    assert (unplugged.state, unplugged.reasons) == (HealthState.FAULT, {HealthReason.UNPLUGGED})


def test_what_was_wanted_while_unplugged_is_shown_afterwards(bench):
    bench.unplug()
    bench.lamp.show(LampState.CALLING)
    bench.replug()
    bench.refresh_until(lit=True)
    assert bench.is_lit()
