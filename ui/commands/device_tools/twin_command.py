"""`devices twin`: a device that is not one, for drivers of any maker to talk to."""

import argparse
import contextlib
import io
import os
import re
import select
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from devices.line.faulty_port import FaultyPort
from ui.commands.device_tools import numbers
from ui.commands.device_tools.order import Order, OrderRefused
from ui.commands.device_tools.speaking import complain, failed, refused, speaker

KINDS = ("printer", "zvt", "telium", "scanner", "id-card", "lamp")
CARDS = ("approve", "decline", "none", "partial", "wrong-pin", "stays", "stop-key")
_BAUD = {"printer": 38400}
_LOOK = 0.1
_IN_A_WHILE = re.compile(r"(?P<word>[a-z0-9-]+)@(?P<seconds>[0-9.]+) +(?P<rest>.+)")
"""`present@3 TEXT`: in three seconds, when somebody listens."""


class Played(Protocol):
    def serve(self) -> None: ...
    def do(self, order: Order) -> None: ...


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--link", type=Path, help="a name for the port that stays when it is unplugged and plugged in again")
    parser.add_argument("--baud", type=numbers.pace, help="pace of the line (default: the device's usual speed; 0: at once)")
    parser.add_argument(
        "--fault", action="append", default=[], metavar="FAULT[@N]", help="see below; may be given more than once"
    )
    parser.add_argument("--json", action="store_true", help="events as JSON lines")
    parser.add_argument("--slips", type=Path, metavar="DIR", help="printer: write each slip as a picture and as text")
    parser.add_argument(
        "--profile", default="TM-T20II", help="printer: its paper and its maker, as for `devices print` (TM-T20II: 80 mm)"
    )
    parser.add_argument("--card", choices=CARDS, default="approve", help="zvt; telium: approve, decline or none")
    parser.add_argument(
        "--card-after", type=numbers.seconds, default=0.5, metavar="SECONDS", help="zvt, telium: when the card comes"
    )
    parser.add_argument(
        "--partial-pence", type=int, metavar="N", help="zvt: what a partial approval takes (more than asked: a fault)"
    )
    parser.add_argument("--triggered", action="store_true", help="scanner: looks for codes only when told to")
    parser.add_argument("--family", choices=("relay", "tower"), default="relay", help="lamp: which board")
    parser.epilog = """\
The first line printed is the port; then one line an event. It runs until SIGINT or SIGTERM. Orders may also be typed,
a line each, while it runs.

Orders and faults, now or @N (a printed line for paper-out and cover, a byte on the wire for power-cut, a count, seconds):
  every twin   unplug[@SECONDS] replug[@SECONDS]
  printer      paper-out@LINE cover@LINE cutter unrecoverable xoff power-cut@BYTE mute garbage half slow
               duplicate-status near-end no-process-id no-sensor no-causes no-automatic
               reload close-cover tear mend[@SECONDS]
  zvt          nak bad-crc lost-ack half duplicate-status garbage busy slow mute[@SECONDS] power-cut@BYTE no-status update
               card decline stop-key take-card mend[@SECONDS]
  telium       card decline stop-key mute mend bad-crc@COUNT
  scanner      present[@SECONDS] TEXT, present-as[@SECONDS] SYMBOLOGY TEXT,
               mute garbage half slow power-cut@BYTE mend[@SECONDS]
  id-card      swipe[@SECONDS] TRACK-2, hold[@SECONDS] TAG, away, present[@SECONDS] NUMBER,
               mute garbage half slow power-cut@BYTE mend[@SECONDS]
  lamp         power-cut (dark until it is told again)
What is presented while nobody has the port open is lost, as on a real line.

A printer's events: {"event": "slip", "number": 1, "lines": 12, "file": "slips/slip-0001.png"} for each slip that is cut,
or torn off where the profile has no knife (what hangs in it at the end is one too),
{"event": "unknown", "command": "…"} for each command that it does not know.

Example: first-stop devices twin printer --link /tmp/printer --slips slips --fault paper-out@12
Exit code: 0 ended by a signal, 1 the port could not be made, 2 the command line or a fault was wrong."""


def run(options: argparse.Namespace) -> int:
    ended = threading.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, lambda _sign, _frame: ended.set())
    baud = _BAUD.get(options.kind, 9600) if options.baud is None else options.baud
    try:
        port = FaultyPort(options.link, baud or None)
    except OSError as trouble:
        why = f"{options.link}: {trouble.strerror}" if trouble.strerror else trouble
        return failed(options.json, f"the port could not be made: {why}")
    with contextlib.closing(port):
        return _play(options, port, ended)


def _play(options: argparse.Namespace, port: FaultyPort, ended: threading.Event) -> int:
    from devices.printer.profile_facts import ProfileUnknown

    try:
        played = _played(options, port)
        agenda = _Agenda(played, port)
        with contextlib.redirect_stdout(io.StringIO()) as said_already:
            for fault in options.fault:
                agenda.take(fault)
    except (OrderRefused, ProfileUnknown) as refusal:
        return refused(options.json, refusal)
    print(os.path.realpath(port.path), said_already.getvalue(), sep="\n", end="", flush=True)
    with _serving(played, port):
        _obey(agenda, ended)
    return 0


def _obey(agenda: "_Agenda", ended: threading.Event) -> None:
    lines = _typed_lines()
    while not ended.is_set():
        try:
            agenda.do_what_is_due()
            if line := next(lines, ""):
                agenda.take(line)
        except OrderRefused as refusal:
            complain(refusal)
        ended.wait(0 if line else _LOOK)


class _Agenda:
    """Orders for now go to the twin; unplugging, plugging in and mending may wait their seconds."""

    def __init__(self, played: Played, port: FaultyPort) -> None:
        self._played = played
        self._plugs: dict[str, Callable[[], None]] = {"unplug": port.unplug, "replug": port.replug}
        self._later: list[tuple[float, Callable[[], None]]] = []

    def take(self, text: str) -> None:
        if match := _IN_A_WHILE.fullmatch(text.strip()):
            presented = Order(match["word"], match["rest"])
            self._later.append((time.monotonic() + Order("", match["seconds"]).number(), lambda: self._played.do(presented)))
            return
        order = Order.read(text)
        if order.word == "mend" and order.value.replace(".", "", 1).isdigit():
            self._later.append((time.monotonic() + order.number(), lambda: self._played.do(Order("mend"))))
        elif order.word not in self._plugs:
            self._played.do(order)
        elif order.value:
            self._later.append((time.monotonic() + order.number(), self._plugs[order.word]))
        else:
            self._plugs[order.word]()

    def do_what_is_due(self) -> None:
        now = time.monotonic()
        due = [action for when, action in self._later if when <= now]
        self._later = [(when, action) for when, action in self._later if when > now]
        for action in due:
            action()


def _played(options: argparse.Namespace, port: FaultyPort) -> Played:
    say = speaker(options.json)
    match options.kind:
        case "printer":
            from devices.printer.profile_facts import ProfileFacts
            from ui.commands.device_tools.played_printer import PlayedPrinter

            return PlayedPrinter(port, say, options.slips, ProfileFacts().profile(options.profile))
        case "zvt":
            from ui.commands.device_tools.played_terminal import PlayedTerminal

            return PlayedTerminal(port, say, options.card, options.card_after, options.partial_pence)
        case "telium":
            from ui.commands.device_tools.played_telium import PlayedTelium

            return PlayedTelium(port, say, options.card, options.card_after)
        case "scanner":
            from ui.commands.device_tools.played_reading import PlayedScanner

            return PlayedScanner(port, say, options.triggered)
        case "id-card":
            from ui.commands.device_tools.played_reading import PlayedIdCard

            return PlayedIdCard(port, say)
        case _:
            from ui.commands.device_tools.played_lamp import PlayedLamp

            return PlayedLamp(port, say, options.family)


@contextlib.contextmanager
def _serving(played: Played, port: FaultyPort) -> Iterator[None]:
    thread = threading.Thread(target=played.serve, name="twin")
    thread.start()
    try:
        yield
    finally:
        port.close()
        thread.join()


def _typed_lines() -> Iterator[str]:
    """What was typed since last asked, a line each; "" when there is nothing. Ends with the input."""
    try:
        source = sys.stdin.fileno()
    except (ValueError, OSError, AttributeError):
        return
    gathered = ""
    while True:
        while "\n" in gathered:
            line, gathered = gathered.split("\n", 1)
            if line.strip():
                yield line
        if not select.select([source], [], [], 0)[0]:
            yield ""
            continue
        data = os.read(source, 4096)
        if not data:
            return
        gathered += data.decode("utf-8", errors="replace")
