"""`devices lamp`: shows one state on a lamp, to see that it works."""

import argparse
import time
from typing import TYPE_CHECKING

from ui.commands.device_tools import numbers
from ui.commands.device_tools.ports import port, why_closed
from ui.commands.device_tools.speaking import failed, speaker

if TYPE_CHECKING:
    from devices.lamp.help_lamp import HelpLamp

STATES = ("dark", "calling", "coming", "needs_staff")
_REFRESH = 1.0


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=port, required=True)
    parser.add_argument("--family", choices=("relay", "tower"), default="relay")
    parser.add_argument("--channel", type=int, default=1, choices=range(1, 9), metavar="1-8", help="which relay")
    parser.add_argument("--buzzer", action="store_true", help="tower: sound for a new call")
    parser.add_argument("--show", choices=STATES, required=True)
    parser.add_argument("--seconds", type=numbers.seconds, default=0.0, help="keep saying it for so long, then go dark")
    parser.add_argument("--json", action="store_true")
    parser.epilog = """\
Lamps acknowledge nothing: look at it.

Example: first-stop devices lamp --port /dev/serial/by-id/usb-1a86 --show calling --seconds 5
Exit code: 0 the line took the command, 1 it did not, 2 the command line was wrong."""


def run(options: argparse.Namespace) -> int:
    from devices.drivers import lamp_on
    from devices.health import HealthState
    from devices.lamp.help_lamp import LampState
    from devices.line.address import open_address
    from devices.line.line import LineFault
    from devices.line.reopening_line import ReopeningLine
    from devices.settings import LampSection

    section = LampSection(port=options.port, family=options.family, channel=options.channel, buzzer=options.buzzer)
    line = ReopeningLine(lambda: open_address(options.port, section.baud), section.baud)
    lamp = lamp_on(line, section)
    try:
        line.drop_input()  # opens it
        lamp.show(LampState(options.show))
        _keep_showing(lamp, options.seconds)
    except LineFault as fault:
        return failed(options.json, f"{options.port}: {why_closed(options.port, fault)}")
    finally:
        line.close()
    health = lamp.health()
    if health.state is HealthState.FAULT:
        return failed(options.json, f"{options.port}: the line did not take it: {health.detail}")
    speaker(options.json)("lamp", shown=options.show)
    return 0


def _keep_showing(lamp: "HelpLamp", seconds: float) -> None:
    from devices.lamp.help_lamp import LampState

    until = time.monotonic() + seconds
    while time.monotonic() < until:
        time.sleep(min(_REFRESH, max(0.0, until - time.monotonic())))
        lamp.refresh()
    if seconds:
        lamp.show(LampState.DARK)
