"""`devices pay`, `settle`, `reverse` and `end-of-day`: one payment terminal from the command line."""

import argparse
import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ui.commands.device_tools.speaking import complain, speaker

if TYPE_CHECKING:
    from devices.card_terminal.card_terminal import CardTerminal, PaymentResult, TerminalPrompt
    from devices.card_terminal.till import Till
    from devices.line.line import Line
    from devices.settings import CardTerminalSection

_EXIT = {"paid": 0, "not_paid": 1, "unknown": 3}
_SILENT = ("unreachable", "timed_out")
_MOST_PENCE = 9_999_999
_MOST_RECEIPT = 9999
_JOURNAL = """\
The journal is written before the money moves. Without --journal it is one file a port under ~/.local/state/first-stop."""


def add_pay(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument("--pence", type=_pence, required=True, metavar="N")
    parser.add_argument("--reference", default="", help="ours, for the journal")
    parser.add_argument("--cancel-after", type=float, metavar="SECONDS", help="the visitor wants to stop after so long")
    parser.epilog = f"""\
{_JOURNAL}
An earlier attempt with an unknown end is settled first, and nothing is charged while it stays unknown.

Example: first-stop devices pay --port /dev/serial/by-id/usb-Terminal --pence 1010 --json
Exit code: 0 paid, 1 not paid, 2 the command line was wrong, 3 unknown: settle it before anything else."""


def add_settle(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument(
        "--hand-over", action="store_true", help="close what is open without asking: staff have looked at the terminal's records"
    )
    parser.epilog = f"""\
Asks the terminal what became of the attempts whose end is unknown. {_JOURNAL}

Example: first-stop devices settle --port /dev/serial/by-id/usb-Terminal --json
Exit code: 0 paid, or nothing was open, 1 not paid, 2 the command line was wrong, 3 still unknown. Of several attempts the
worst."""


def add_reverse(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument("--receipt", type=_receipt, required=True, metavar="NUMBER", help="the receipt number of the payment")
    parser.add_argument("--pence", type=_pence, required=True, metavar="N")
    parser.epilog = """\
Example: first-stop devices reverse --port /dev/serial/by-id/usb-Terminal --receipt 12 --pence 1010
`given_back` says whether it was; where it was not, the verdict stays paid.

Exit code: 0 given back, 1 refused, 2 the command line was wrong, 3 unknown."""


def add_end_of_day(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.epilog = """\
Example: first-stop devices end-of-day --port /dev/serial/by-id/usb-Terminal --json
Exit code: 0 the day is closed, 1 it is not, 2 the command line was wrong."""


def run_pay(options: argparse.Namespace) -> int:
    from devices.card_terminal.till import as_json

    with _till(options) as (till, terminal):
        earlier = till.settle()
        settled = [as_json(one) for one in earlier]
        if any(one.verdict == "unknown" for one in earlier):
            complain("an earlier payment is still unknown, so nothing was charged; `settle --hand-over` once staff have looked")
            speaker(options.json)("result", verdict="unknown", pence=0, settled=settled)
            return _EXIT["unknown"]
        result = till.pay(options.pence, options.reference, _Watcher(options))
        answers = _answers(terminal, result)
    _explain(options, result, answers)
    speaker(options.json)("result", **as_json(result), **({"settled": settled} if settled else {}))
    return _EXIT[result.verdict]


def run_settle(options: argparse.Namespace) -> int:
    from devices.card_terminal.till import as_json

    with _till(options) as (till, terminal):
        if options.hand_over:
            speaker(options.json)("handed_over", attempts=till.hand_over())
            return 0
        results = till.settle()
        worst = max(results, key=lambda result: _EXIT[result.verdict], default=None)
        answers = worst is not None and _answers(terminal, worst)
    if worst is None:
        speaker(options.json)("nothing_open")
        return 0
    _explain(options, worst, answers)
    more = {"attempts": [as_json(one) for one in results]} if len(results) > 1 else {}
    speaker(options.json)("settled", **as_json(worst), **more)
    return _EXIT[worst.verdict]


def run_reverse(options: argparse.Namespace) -> int:
    from devices.card_terminal.till import as_json

    with _till(options) as (till, terminal):
        result = till.reverse(options.receipt, options.pence)
        answers = _answers(terminal, result)
    if result.verdict == "paid":
        complain(f"the terminal did not give it back ({result.reason}): it may hold no receipt {options.receipt}")
    else:
        _explain(options, result, answers)
    speaker(options.json)("result", **as_json(result), given_back=result.verdict == "not_paid")
    return {"not_paid": 0, "paid": 1, "unknown": 3}[result.verdict]


def run_end_of_day(options: argparse.Namespace) -> int:
    with _till(options) as (till, _):
        end = till.end_of_day()
    if end["reason"] in _SILENT:
        complain(_why_silent(options))
    speaker(options.json)("result", **{name: value for name, value in end.items() if value is not None})
    return 0 if end["done"] else 1


class _Watcher:
    """Says each prompt beside the result, and wants to stop when told to."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._say = speaker(options.json, sys.stderr)
        self._stop_at = None if options.cancel_after is None else time.monotonic() + options.cancel_after

    def prompt(self, prompt: "TerminalPrompt") -> None:
        self._say("prompt", prompt=prompt)

    def wants_to_cancel(self) -> bool:
        return self._stop_at is not None and time.monotonic() >= self._stop_at


def _answers(terminal: "CardTerminal", result: "PaymentResult") -> bool:
    """Where an end is unknown: whether the terminal can be reached at all."""
    from devices.health import HealthReason

    if result.verdict != "unknown":
        return True
    return not terminal.health().reasons & {HealthReason.UNPLUGGED, HealthReason.OFFLINE, HealthReason.SILENT}


def _explain(options: argparse.Namespace, result: "PaymentResult", answers: bool) -> None:
    """A sentence for whoever stands beside the terminal, where its own reason says little."""
    if result.reason in _SILENT or not answers:
        complain(_why_silent(options))
    elif result.verdict == "unknown":
        complain("the terminal answers, but cannot prove what became of it: look at its records, then `settle --hand-over`")


def _why_silent(options: argparse.Namespace) -> str:
    from devices.line.address import open_address
    from devices.line.line import LineFault, LineFaultReason

    try:
        open_address(options.port, options.baud).close()
    except LineFault as fault:
        if fault.reason is LineFaultReason.GONE:
            return f"{options.port}: there is no such port; is the terminal plugged in? `devices list` shows what there is"
        return f"{options.port}: it is in use by another program, or this user may not use it ({fault})"
    return f"{options.port}: the line is open, but no terminal answers; is it switched on, and set to {options.baud} baud?"


def _driver(line: "Line", section: "CardTerminalSection") -> "CardTerminal":
    """Ends the command where nobody has a driver of that family."""
    from devices.driver_missing import DriverMissing
    from devices.drivers import card_terminal_on

    try:
        return card_terminal_on(line, section)
    except DriverMissing as missing:
        complain(missing)
        raise SystemExit(2) from missing


@contextmanager
def _till(options: argparse.Namespace) -> "Iterator[tuple[Till, CardTerminal]]":
    from devices.card_terminal.file_journal import FileJournal
    from devices.card_terminal.till import Till
    from devices.line.address import open_address
    from devices.line.reopening_line import ReopeningLine
    from devices.settings import CardTerminalSection

    section = CardTerminalSection(
        port=options.port, baud=options.baud, password=options.password, family=options.family, options=dict(options.option)
    )
    line = ReopeningLine(lambda: open_address(options.port, section.baud, stop_bits=section.stop_bits_on_the_line), section.baud)
    try:
        terminal = _driver(line, section)
        yield Till(terminal, FileJournal(options.journal or _usual_journal(options.port))), terminal
    finally:
        line.close()


def _usual_journal(port: str) -> Path:
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return state / "first-stop" / f"payments-{re.sub(r'[^A-Za-z0-9.-]+', '_', port).strip('_')}.jsonl"


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", required=True, help="/dev/serial/by-id/…, a pty, or tcp://host:port")
    parser.add_argument("--baud", type=int, default=9600)
    parser.add_argument("--family", default="zvt", help="zvt, telium, or the name of an acquirer's adapter")
    parser.add_argument("--password", type=_password, default="000000", help="the terminal's merchant password, six digits")
    parser.add_argument(
        "--option",
        type=_option,
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="the family's own settings, such as config=3e",
    )
    parser.add_argument("--journal", type=Path, metavar="FILE", help="another journal than the port's own")
    parser.add_argument("--json", action="store_true", help="the result as one line of JSON; prompts go to standard error")


def _pence(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text[:20]) <= _MOST_PENCE:
        raise argparse.ArgumentTypeError(f"{text}: a whole number of pence between 1 and {_MOST_PENCE}, such as 1010 for £10.10")
    return int(text)


def _receipt(text: str) -> str:
    if not text.isascii() or not text.isdigit() or not 0 < int(text[:20]) <= _MOST_RECEIPT:
        raise argparse.ArgumentTypeError(f"{text}: the number on the terminal's receipt, between 1 and {_MOST_RECEIPT}")
    return text


def _option(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not name or not equals:
        raise argparse.ArgumentTypeError(f"{text}: a name and its value, such as config=3e")
    return name, value


def _password(text: str) -> str:
    if not re.fullmatch(r"[0-9]{6}", text):
        raise argparse.ArgumentTypeError("six digits, as the acquirer set the terminal up")
    return text
