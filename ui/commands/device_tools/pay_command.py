"""`devices pay`, `settle`, `reverse` and `end-of-day`: one payment terminal from the command line."""

import argparse
import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from ui.commands.device_tools.speaking import complain, speaker

if TYPE_CHECKING:
    from devices.card_terminal.card_terminal import CardTerminal, PaymentIntent, PaymentResult

_EXIT = {"paid": 0, "not_paid": 1, "unknown": 3}
_MOST_PENCE = 99_999_99


def add_pay(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument("--pence", type=_pence, required=True, metavar="N")
    parser.add_argument("--reference", default="", help="ours, for the journal")
    parser.add_argument("--journal", type=Path, metavar="FILE", help="written before the money moves; settle reads it")
    parser.add_argument("--cancel-after", type=float, metavar="SECONDS", help="the visitor wants to stop after so long")
    parser.epilog = """\
With --journal, an earlier attempt with an unknown end is settled first, and nothing is charged while it stays unknown.

Example: first-stop devices pay --port /dev/serial/by-id/usb-Terminal --pence 1010 --journal payments.jsonl --json
Exit code: 0 paid, 1 not paid, 2 the command line was wrong, 3 unknown: settle it before anything else."""


def add_settle(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument("--journal", type=Path, metavar="FILE", help="settles every attempt in it whose end is unknown")
    parser.add_argument("--pence", type=_pence, metavar="N", help="without a journal: the amount that was asked for")
    parser.add_argument("--trace-before", default="", metavar="N", help="without a journal: the last trace number before it")
    parser.epilog = """\
Example: first-stop devices settle --port /dev/serial/by-id/usb-Terminal --journal payments.jsonl --json
Exit code: 0 paid, 1 not paid, 2 the command line was wrong, 3 still unknown. Of several
attempts the worst; 0 where there was nothing to settle."""


def add_reverse(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument("--receipt", required=True, metavar="NUMBER", help="the receipt number of the payment")
    parser.add_argument("--pence", type=_pence, required=True, metavar="N")
    parser.epilog = """\
Example: first-stop devices reverse --port /dev/serial/by-id/usb-Terminal --receipt 12 --pence 1010
Exit code: 0 given back, 1 refused, 2 the command line was wrong, 3 unknown."""


def add_end_of_day(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.epilog = """\
Example: first-stop devices end-of-day --port /dev/serial/by-id/usb-Terminal --json
Exit code: 0 the day is closed, 1 it is not, 2 the command line was wrong."""


def run_pay(options: argparse.Namespace) -> int:
    from devices.card_terminal.card_terminal import PaymentIntent, PaymentVerdict
    from ui.commands.device_tools.payment_file import PaymentFile

    journal = PaymentFile(options.journal)
    with _terminal(options) as terminal:
        for earlier in journal.unsettled():
            if _settled(options, terminal, journal, earlier).verdict is PaymentVerdict.UNKNOWN:
                complain(f"attempt {earlier.id} is still unsettled, so nothing was charged; ask the terminal's help desk")
                return _EXIT["unknown"]
        terminal.health()  # learns the last trace number, which a later settling needs
        intent = PaymentIntent(str(uuid4()), options.pence, options.reference, terminal.last_trace(), datetime.now(UTC))
        journal.begin(intent)
        result = terminal.pay(intent, journal, _Watcher(options))
        journal.closed(intent.id, result)
    speaker(options.json)("result", attempt=intent.id, trace_before=intent.trace_before, **_facts(result))
    return _EXIT[result.verdict]


def run_settle(options: argparse.Namespace) -> int:
    from devices.card_terminal.card_terminal import PaymentIntent
    from ui.commands.device_tools.payment_file import PaymentFile

    journal = PaymentFile(options.journal)
    intents = journal.unsettled()
    if options.pence:
        intents.append(PaymentIntent(str(uuid4()), options.pence, "", options.trace_before))
    if not intents and options.journal is None:
        complain("name a journal or an amount to settle")
        return 2
    with _terminal(options) as terminal:
        return max((_EXIT[_settled(options, terminal, journal, intent).verdict] for intent in intents), default=0)


def run_reverse(options: argparse.Namespace) -> int:
    with _terminal(options) as terminal:
        result = terminal.reverse(options.receipt, options.pence)
    speaker(options.json)("result", **_facts(result))
    return {"not_paid": 0, "paid": 1, "unknown": 3}[result.verdict]


def run_end_of_day(options: argparse.Namespace) -> int:
    with _terminal(options) as terminal:
        end = terminal.end_of_day()
    speaker(options.json)("result", **_facts(end))
    return 0 if end.done else 1


class _Watcher:
    """Says each prompt, and wants to stop when told to."""

    def __init__(self, options: argparse.Namespace) -> None:
        import time

        self._say = speaker(options.json)
        self._steady = time.monotonic
        self._stop_at = None if options.cancel_after is None else self._steady() + options.cancel_after

    def prompt(self, prompt: str) -> None:
        self._say("prompt", prompt=prompt)

    def wants_to_cancel(self) -> bool:
        return self._stop_at is not None and self._steady() >= self._stop_at


def _settled(options: argparse.Namespace, terminal: "CardTerminal", journal: Any, intent: "PaymentIntent") -> "PaymentResult":
    result = terminal.settle(intent)
    journal.closed(intent.id, result)
    speaker(options.json)("settled", attempt=intent.id, **_facts(result))
    return result


@contextmanager
def _terminal(options: argparse.Namespace) -> "Iterator[CardTerminal]":
    from devices.drivers import card_terminal_on
    from devices.line.address import open_address
    from devices.line.reopening_line import ReopeningLine
    from devices.settings import CardTerminalSection

    section = CardTerminalSection(port=options.port, baud=options.baud, password=options.password, family=options.family)
    line = ReopeningLine(lambda: open_address(options.port, section.baud, stop_bits=section.stop_bits), section.baud)
    try:
        yield card_terminal_on(line, section)
    finally:
        line.close()


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", required=True, help="/dev/serial/by-id/…, a pty, or tcp://host:port")
    parser.add_argument("--baud", type=int, default=9600)
    parser.add_argument("--family", default="zvt", help="zvt, or the name of an acquirer's adapter")
    parser.add_argument("--password", default="000000", help="the terminal's merchant password, six digits")
    parser.add_argument("--json", action="store_true", help="events as JSON lines; the last is the result")


def _facts(result: Any) -> dict[str, Any]:
    facts = dataclasses.asdict(result)
    return {name: value for name, value in facts.items() if value not in (None, "")}


def _pence(text: str) -> int:
    pence = int(text)
    if not 0 < pence <= _MOST_PENCE:
        raise argparse.ArgumentTypeError(f"between 1 and {_MOST_PENCE} pence")
    return pence
