"""`devices print`: one document to one printer, and what became of it."""

import argparse
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from ui.commands.device_tools.speaking import complain, speaker

if TYPE_CHECKING:
    from devices.printer.document import Document
    from devices.printer.receipt_printer import PrintResult

_PRINTABLE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
_EXIT = {"done": 0, "failed": 1, "unknown": 3}


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", required=True, help="/dev/serial/by-id/…, a pty, or tcp://host:9100")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--document", type=Path, metavar="FILE.json")
    what.add_argument("--trial", action="store_true", help="a slip with everything a receipt can hold, to try the printer")
    parser.add_argument(
        "--profile", default="default", help="a printer of the escpos printer database, such as TM-T20II or TSP600"
    )
    parser.add_argument("--baud", type=int, default=38400)
    parser.add_argument("--hardware-flow", action="store_true", help="RTS/CTS, where the cable has the wires")
    parser.add_argument("--reload-seconds", type=float, default=300.0, help="how long to wait for new paper or a closed cover")
    parser.add_argument("--json", action="store_true", help="each step as a JSON line; the last is the result")
    parser.epilog = """\
A document: {"language": "en", "blocks": [{"kind": "heading", "text": "Hello"}, {"kind": "row", "label": "Paid", "value": "£5"}]}
Beside language: large (large print) and copy (marks a reprint), true or false. Kinds and their fields, the optional in brackets:
  heading text             paragraph text [emphasis normal|strong|small] [centred]
  reference text           row label value [strong]
  rule                     space [lines]
  qr_code content [spoken] barcode content symbology code128|gs1_128|itf [spoken]

Example: first-stop devices print --port /dev/serial/by-id/usb-EPSON --document receipt.json --profile TM-T20II --json
Exit code: 0 printed and proven, 1 nothing was printed, 2 the command line or the document was wrong,
3 unknown: some of it may be on paper."""


def run(options: argparse.Namespace) -> int:
    from devices.printer.document_json import DocumentRefused
    from devices.printer.profile_facts import ProfileUnknown

    try:
        document = _trial(options.profile) if options.trial else _document(options.document)
    except (OSError, UnicodeDecodeError) as trouble:
        complain(f"the document cannot be read: {trouble}")
        return 2
    except DocumentRefused as refusal:
        complain(f"{options.document}: {refusal}")
        return 2
    except ProfileUnknown as refusal:
        complain(refusal)
        return 2
    return _print(options, document)


def _print(options: argparse.Namespace, document: "Document") -> int:
    from devices.printer.barcodes import CodeRefused
    from devices.printer.profile_facts import ProfileUnknown

    say = speaker(options.json)
    try:
        result = _printed(options, document)
    except (ProfileUnknown, CodeRefused) as refusal:
        complain(refusal)
        return 2
    say("result", step=result.step, reasons=sorted(result.reasons))
    return _EXIT[result.step]


def _document(file: Path) -> "Document":
    from devices.printer.document_json import from_json

    return from_json(file.read_text(encoding="utf-8"))


def _trial(profile: str) -> "Document":
    from datetime import datetime

    from devices.printer.profile_facts import ProfileFacts
    from devices.printer.trial_slip import trial_slip

    now = datetime.now().astimezone()
    return trial_slip(
        ProfileFacts().profile(profile), "first-stop devices print --trial", f"{now:%A} {now.day} {now:%B %Y, %H:%M}"
    )


def _printed(options: argparse.Namespace, document: "Document") -> "PrintResult":
    from devices.drivers import printer_on
    from devices.line.address import open_address
    from devices.line.reopening_line import ReopeningLine
    from devices.settings import PrinterSection
    from ui.commands.device_tools.late_shaper import LateShaper

    section = PrinterSection(
        port=options.port,
        baud=options.baud,
        profile=options.profile,
        hardware_flow=options.hardware_flow,
        reload_seconds=options.reload_seconds,
    )
    say = speaker(options.json)
    line = ReopeningLine(lambda: open_address(options.port, section.baud, hardware_flow=section.hardware_flow), section.baud)
    try:
        printer = printer_on(line, section, LateShaper())
        job = "".join(secrets.choice(_PRINTABLE) for _ in range(2))
        return printer.print(document, job, lambda step, reasons: say("step", step=step, reasons=sorted(reasons)))
    finally:
        line.close()
