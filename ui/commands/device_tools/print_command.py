"""`devices print`: one document to one printer, and what became of it."""

import argparse
import dataclasses
import json
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from ui.commands.device_tools import numbers
from ui.commands.device_tools.ports import port, why_closed
from ui.commands.device_tools.speaking import complain, failed, refused, speaker

if TYPE_CHECKING:
    from devices.printer.barcodes import CodeRefused
    from devices.printer.document import Document
    from devices.printer.receipt_printer import PrintResult

_PRINTABLE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
_EXIT = {"done": 0, "failed": 1, "unknown": 3}
_WORDS = {
    "silent": "the printer does not answer (its power, cable, speed and profile?)",
    "unplugged": "its port went away",
    "offline": "it says that it is off line, and not why",
    "cover_open": "its cover is open",
    "cutter": "its knife is stuck",
    "paper_out": "it has no paper",
    "unrecoverable": "it has a fault that only a technician or switching it off ends",
}
_UNPROVEN = "it answers, but does not say that it has printed"
_LOOK = "look at the paper before printing again"
_MOST_BYTES = 4_000_000


def add(parser: argparse.ArgumentParser) -> None:
    where = "/dev/serial/by-id/…, a pty, or tcp://host:9100; not needed for --as speech or voice"
    parser.add_argument("--port", type=port, help=where)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--document", type=Path, metavar="FILE.json")
    what.add_argument("--trial", action="store_true", help="a slip with everything a receipt can hold, to try the printer")
    what.add_argument("--schema", action="store_true", help="the JSON Schema of a document, and no more")
    parser.add_argument(
        "--as",
        dest="form",
        choices=("paper", "speech", "voice"),
        default="paper",
        help="speech: the lines as they are read out; voice: reads them out",
    )
    parser.add_argument("--wav", type=Path, metavar="FILE", help="voice: into a sound file instead")
    parser.add_argument(
        "--profile", default="default", help="a printer of the escpos printer database, such as TM-T20II or TSP600"
    )
    parser.add_argument("--baud", type=numbers.baud, default=38400)
    parser.add_argument("--hardware-flow", action="store_true", help="RTS/CTS, where the cable has the wires")
    parser.add_argument(
        "--reload-seconds", type=numbers.wait, default=300.0, help="how long to wait for new paper or a closed cover (300)"
    )
    parser.add_argument("--copy", action="store_true", help="mark it COPY; what an interrupted job left is cut off first")
    parser.add_argument("--json", action="store_true", help="each step as a JSON line; the last is the result")
    parser.epilog = """\
A document: {"language": "en", "blocks": [{"kind": "heading", "text": "Hello"}, {"kind": "row", "label": "Paid", "value": "£5"}]}
Beside language: large (large print) and copy (marks a reprint), true or false. Kinds and their fields, the optional in brackets:
  heading text             paragraph text [emphasis normal|strong|small] [centred]
  reference text           row label value [strong]
  rule                     space [lines]
  qr_code content [spoken] barcode content symbology code128|gs1_128|itf [spoken]

--json: {"event": "step", "step": "sent", "reasons": []} a line for each of preflight, send_started, sent, waiting, printed,
cut, done; last {"event": "result", "step": "done"|"failed"|"unknown", "reasons": ["paper_out", …], "fed_mm": 87}.
What is refused: {"event": "refused", "why": "receipt.json: blocks[1].value: a text is needed, not 52"}.

Example: first-stop devices print --port /dev/serial/by-id/usb-EPSON --document receipt.json --profile TM-T20II --json
Exit code: 0 printed and proven, 1 nothing was printed, 2 the command line or the document was wrong,
3 unknown: some of it may be on paper."""


def run(options: argparse.Namespace) -> int:
    from devices.printer.document_json import DocumentRefused
    from devices.printer.profile_facts import ProfileUnknown

    if options.schema:
        return _schema()
    try:
        document = _trial(options.profile) if options.trial else _document(options.document)
    except OSError as trouble:
        return refused(options.json, f"{options.document}: {trouble.strerror or trouble}")
    except DocumentRefused as refusal:
        return refused(options.json, f"{options.document}: {refusal}")
    except ProfileUnknown as refusal:
        return refused(options.json, refusal)
    if options.copy:
        document = dataclasses.replace(document, copy=True)
    match options.form:
        case "speech":
            return _spoken(options, document)
        case "voice":
            return _read_out(options, document)
        case _:
            return _print(options, document)


def _schema() -> int:
    from devices.printer.document_schema import document_schema

    print(json.dumps(document_schema(), ensure_ascii=False, indent=2))
    return 0


def _spoken(options: argparse.Namespace, document: "Document") -> int:
    from devices.printer.speech import render_speech

    lines = render_speech(document)
    if options.json:
        speaker(True)("speech", language=document.language, lines=lines)
    else:
        print("\n".join(lines))
    return 0


def _read_out(options: argparse.Namespace, document: "Document") -> int:
    from devices.printer.speech import render_speech
    from devices.voice.espeak_voice import EspeakVoice, VoiceFault

    lines, voice = render_speech(document), EspeakVoice()
    try:
        if options.wav:
            voice.keep(lines, document.language, options.wav)
        else:
            voice.say(lines, document.language)
    except VoiceFault as fault:
        return failed(options.json, fault)
    if options.json:
        speaker(True)("voice", language=document.language, lines=lines)
    return 0


def _print(options: argparse.Namespace, document: "Document") -> int:
    from devices.line.fault_health import reasons_of
    from devices.line.line import LineFault
    from devices.printer.barcodes import CodeRefused
    from devices.printer.profile_facts import ProfileUnknown

    if options.port is None:
        return refused(options.json, "--port is needed to print")
    say = speaker(options.json)
    try:
        result = _printed(options, document)
    except LineFault as fault:
        say("result", step="failed", reasons=sorted(reasons_of(fault)), fed_mm=0)
        complain(f"nothing was printed on {options.port}: {why_closed(options.port, fault)}")
        return _EXIT["failed"]
    except KeyboardInterrupt:
        say("result", step="unknown", reasons=[], fed_mm=0)
        complain(f"left in the middle; {_LOOK}")
        return _EXIT["unknown"]
    except CodeRefused as refusal:
        return refused(options.json, f"{_place(document, refusal)}: {refusal}")
    except ProfileUnknown as refusal:
        return refused(options.json, refusal)
    say("result", step=result.step, reasons=sorted(result.reasons), fed_mm=result.fed_mm)
    _explain(options.port, result)
    return _EXIT[result.step]


def _place(document: "Document", refusal: "CodeRefused") -> str:
    blocks = enumerate(document.blocks)
    return next((f"blocks[{at}].content" for at, block in blocks if getattr(block, "content", None) == refusal.content), "blocks")


def _explain(port: str, result: "PrintResult") -> None:
    """What went wrong, in words, beside what programs read."""
    reasons = ", ".join(_WORDS.get(reason, reason.replace("_", " ")) for reason in sorted(result.reasons)) or _UNPROVEN
    if result.step == "failed":
        complain(f"nothing was printed on {port}: {reasons}")
    elif result.step == "unknown":
        complain(f"nobody knows how much was printed on {port}: {reasons}; {_LOOK}")


def _document(file: Path) -> "Document":
    from devices.printer.document_json import from_json

    with file.open("rb") as source:
        text = source.read(_MOST_BYTES + 1)
    if len(text) > _MOST_BYTES:
        raise OSError(f"larger than {_MOST_BYTES // 1_000_000} MB")
    return from_json(text)


def _trial(profile: str) -> "Document":
    from datetime import datetime

    from devices.printer.profile_facts import ProfileFacts
    from devices.printer.trial_slip import trial_slip

    now = datetime.now().astimezone()
    return trial_slip(
        ProfileFacts().profile(profile), "first-stop devices print --trial", f"{now:%A} {now.day} {now:%B %Y, %H:%M}"
    )


def _printed(options: argparse.Namespace, document: "Document") -> "PrintResult":
    """Raises LineFault where the port does not open."""
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
        printer = printer_on(line, section, LateShaper(), left_over=document.copy)
        line.drop_input()  # opens it
        job = "".join(secrets.choice(_PRINTABLE) for _ in range(2))
        return printer.print(document, job, lambda step, reasons: say("step", step=step, reasons=sorted(reasons)))
    finally:
        line.close()
