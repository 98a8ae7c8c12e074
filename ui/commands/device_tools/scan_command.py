"""`devices scan` and `devices card`: what a scanner or a card reader reads, a line each."""

import argparse
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ui.commands.device_tools import numbers
from ui.commands.device_tools.ports import port, why_closed
from ui.commands.device_tools.speaking import complain, failed, speaker

if TYPE_CHECKING:
    from devices.feed import Reading
    from devices.line.reopening_line import ReopeningLine

_READ = 0.2
CARD_FAMILIES = ("magstripe", "rdm6300", "library", "pcsc")


def add_scan(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument("--aim", action="store_true", help="the scanner sends AIM identifiers: refuse what comes without one")
    parser.add_argument("--triggered", action="store_true", help="tell the scanner to look (SYN T CR)")
    parser.add_argument(
        "--bill-prefix",
        action="append",
        type=numbers.digits,
        default=[],
        metavar="DIGITS",
        help="how the council's own numbers begin, where they could be taken for a payment card's",
    )
    parser.epilog = """\
What looks like a payment card is refused and not shown.

Example: first-stop devices scan --port /dev/serial/by-id/usb-Honeywell --count 1 --json
Exit code: 0 everything asked for was read, 1 the time was over or the port is gone, 2 the command line was wrong."""


def add_card(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument("--family", choices=CARD_FAMILIES, default="magstripe")
    parser.epilog = """\
Payment cards are refused and not shown. For pcsc, --port is part of the reader's name.

Example: first-stop devices card --port /dev/serial/by-id/usb-RFID --family rdm6300 --json
Exit code: 0 everything asked for was read, 1 the time was over or the port is gone, 2 the command line was wrong."""


def run_scan(options: argparse.Namespace) -> int:
    from devices.line.line import LineFault
    from devices.scanner.scan import Scan
    from devices.scanner.serial_scanner import SerialScanner

    def facts(scan: Any) -> dict[str, object]:
        return {"text": scan.text, "symbology": scan.symbology} if isinstance(scan, Scan) else {"refused": scan}

    try:
        with _line(options) as line:
            scanner = SerialScanner(line, triggered=options.triggered, aim=options.aim, bill_prefixes=tuple(options.bill_prefix))
            scanner.trigger(True)
            code = _read(options, scanner, "scan", facts)
            scanner.trigger(False)
            return code
    except LineFault as fault:
        return failed(options.json, f"{options.port}: {why_closed(options.port, fault)}")


def run_card(options: argparse.Namespace) -> int:
    from devices.driver_missing import DriverMissing
    from devices.drivers import contactless_reader, id_card_reader_on
    from devices.id_card.identity_card import IdentityCard
    from devices.line.line import LineFault
    from devices.settings import IdCardSection

    def facts(card: Any) -> dict[str, object]:
        return {"kind": card.kind, "number": card.number} if isinstance(card, IdentityCard) else {"refused": card}

    section = IdCardSection(port=options.port, family=options.family)
    try:
        if options.family == "pcsc":
            return _read(options, contactless_reader(section), "card", facts)
        with _line(options) as line:
            return _read(options, id_card_reader_on(line, section), "card", facts)
    except DriverMissing as missing:
        return failed(options.json, missing)
    except LineFault as fault:
        return failed(options.json, f"{options.port}: {why_closed(options.port, fault)}")


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=port, required=True)
    parser.add_argument("--baud", type=numbers.baud, default=9600)
    parser.add_argument("--count", type=numbers.count, default=0, metavar="N", help="stop after N (else by Ctrl-C or time)")
    parser.add_argument("--seconds", type=numbers.seconds, default=float("inf"), metavar="S", help="stop after so long")
    parser.add_argument("--json", action="store_true", help="JSON lines")


@contextmanager
def _line(options: argparse.Namespace) -> "Iterator[ReopeningLine]":
    """Open. Raises LineFault."""
    from devices.line.address import open_address
    from devices.line.reopening_line import ReopeningLine

    line = ReopeningLine(lambda: open_address(options.port, options.baud), options.baud)
    try:
        line.drop_input()
        yield line
    finally:
        line.close()


def _read(options: argparse.Namespace, device: "Reading[Any]", event: str, facts: Callable[[Any], dict[str, object]]) -> int:
    """Until enough was read or the time is over; what goes away meanwhile may be plugged in again."""
    from devices.health import HealthState

    say = speaker(options.json)
    deadline = time.monotonic() + options.seconds
    read, listening, gone = 0, False, False
    while time.monotonic() < deadline:
        item = device.read(_READ)
        health = device.health()
        was_gone, gone = gone, health.state is HealthState.FAULT
        if item is not None:
            say(event, **facts(item))
            read += 1
            if read == options.count:
                return 0
        if gone and not listening:
            return failed(options.json, health.detail)
        if gone is not was_gone:
            complain(f"{options.port} went away; plugged in again it is listened to" if gone else f"{options.port} is back")
        if gone:
            time.sleep(_READ)
        if not listening:
            complain("listening")
            listening = True
    if read and not options.count:
        return 0
    wanted = f"{read} of {options.count} were" if options.count else "nothing was"
    return failed(options.json, f"{wanted} read in {options.seconds:g} seconds{'; the port is gone' if gone else ''}")
