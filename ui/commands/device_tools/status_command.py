"""`devices status` and `devices list`: how one device is, and what there is."""

import argparse
import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.commands.device_tools import numbers
from ui.commands.device_tools.ports import port, why_closed
from ui.commands.device_tools.speaking import complain, refused, speaker
from ui.commands.device_tools.terminal_options import add_terminal_options

if TYPE_CHECKING:
    from devices.health import Health
    from devices.line.line import Line

KINDS = ("printer", "zvt", "telium", "scanner", "id-card", "lamp")
_BAUD = {"printer": 38400}
_EXIT = {"ok": 0, "fault": 1, "unknown": 3}


def add_status(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=port, required=True)
    parser.add_argument("--kind", required=True, choices=KINDS)
    parser.add_argument("--baud", type=numbers.baud, help="default: the device's usual speed")
    parser.add_argument("--profile", default="default", help="printer: its name in the escpos printer database")
    add_terminal_options(parser, None)
    parser.add_argument("--json", action="store_true")
    parser.epilog = """\
Scanners, card readers and lamps acknowledge nothing: with an open line they are unknown, never ok.

An acquirer's own terminal is asked with --kind zvt --family NAME.

Example: first-stop devices status --port /dev/serial/by-id/usb-EPSON --kind printer --json
Exit code: 0 ok, 1 fault, 2 the command line was wrong, 3 unknown."""


def add_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=port, action="append", help="ask only this one; may be given more than once")
    parser.add_argument("--json", action="store_true")
    parser.epilog = """\
Asks every serial port questions that move neither paper nor money nor lamps. A silent port takes about three seconds.

Example: first-stop devices list
Exit code: 0 at least one device answered, 1 none did."""


def run_status(options: argparse.Namespace) -> int:
    from devices.health import HealthReason
    from devices.line.address import open_address
    from devices.line.fault_health import health_of
    from devices.line.line import LineFault
    from devices.line.reopening_line import ReopeningLine
    from devices.printer.profile_facts import ProfileUnknown
    from ui.commands.device_tools.opened_till import OptionsRefused

    baud = options.baud or _BAUD.get(options.kind, 9600)
    stop_bits = 2 if options.kind == "zvt" else 1
    line = ReopeningLine(lambda: open_address(options.port, baud, stop_bits=stop_bits), baud)
    try:
        ask = _question(options, line)
        line.drop_input()  # opens it
        health = ask()
    except LineFault as fault:
        complain(f"{options.port}: {why_closed(options.port, fault)}")
        health = health_of(fault)
    except (ProfileUnknown, OptionsRefused) as refusal:
        return refused(options.json, refusal)
    finally:
        line.close()
    if HealthReason.SILENT in health.reasons:
        device = "printer" if options.kind == "printer" else "payment terminal"
        complain(f"{options.port}: it opens, and no {device} answers; is it switched on, and set to {baud} baud?")
    speaker(options.json)("status", state=health.state, reasons=sorted(health.reasons), detail=health.detail)
    return _EXIT[health.state]


def run_list(options: argparse.Namespace) -> int:
    from devices.finding import Finding, find_devices

    say = speaker(options.json)
    found = find_devices(options.port)
    for device in found:
        say("found", **dataclasses.asdict(device))
    if not found:
        complain("this machine has no serial port; is the device plugged in, and its driver loaded?")
    return 0 if any(device.finding is Finding.ANSWERED for device in found) else 1


def _question(options: argparse.Namespace, line: "Line") -> Callable[[], "Health"]:
    """Raises ProfileUnknown and OptionsRefused."""
    from devices.health import Health, HealthState

    match options.kind:
        case "printer":
            return _question_to_printer(options, line)
        case "zvt" | "telium":
            from ui.commands.device_tools.opened_till import terminal_on

            said = {"family": options.family or options.kind, "baud": line.baud}
            return terminal_on(line, argparse.Namespace(**vars(options) | said)).health
        case _:
            silent = Health(HealthState.UNKNOWN, detail="its line is open; scanners, card readers and lamps answer no questions")
            return lambda: silent


def _question_to_printer(options: argparse.Namespace, line: "Line") -> Callable[[], "Health"]:
    """Its health has make and model as its detail, where the printer says them. Raises ProfileUnknown."""
    from devices.drivers import printer_on
    from devices.settings import PrinterSection
    from ui.commands.device_tools.late_shaper import LateShaper

    printer = printer_on(line, PrinterSection(port=options.port, profile=options.profile), LateShaper())

    def ask() -> "Health":
        health = printer.health()
        return dataclasses.replace(health, detail=health.detail or printer.identity())

    return ask
