"""`devices pay`, `settle`, `reverse` and `end-of-day`: one payment terminal from the command line."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from devices.card_terminal.card_terminal import CardTerminal, NotPaidReason, PaymentResult, PaymentVerdict
from devices.card_terminal.till import Till, as_json
from devices.health import HealthReason
from devices.payment_card_guard import looks_like_payment_card
from ui.commands.device_tools import numbers
from ui.commands.device_tools.opened_till import OptionsRefused, TillRefused, opened_till, why_silent
from ui.commands.device_tools.ports import port
from ui.commands.device_tools.speaking import complain, refused, speaker
from ui.commands.device_tools.stopping_watcher import StoppingWatcher
from ui.commands.device_tools.terminal_options import add_terminal_options

_EXIT = {"paid": 0, "not_paid": 1, "unknown": 3}
_SILENT = ("unreachable", "timed_out")
_REFUSED = ("declined", "not_found", "terminal_fault")
_MOST_PENCE = 9_999_999
_MOST_RECEIPT = 9999
_TELIUM_REVERSES = "by command, which Telium E+ does not know: use its own menu"
_TELIUM_CLOSES = "a Telium terminal closes its day by itself, at the hour that its acquirer set"
_JOURNAL = """\
The journal is written before the money moves. Without --journal it is one file a port under ~/.local/state/first-stop."""


def add_pay(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument("--pence", type=_pence, required=True, metavar="N")
    parser.add_argument("--reference", type=_reference, default="", help="ours, for the journal")
    parser.add_argument("--cancel-after", type=numbers.seconds, metavar="SECONDS", help="the visitor wants to stop after so long")
    parser.epilog = f"""\
{_JOURNAL}
An earlier attempt with an unknown end is settled first, and nothing is charged while it stays unknown.
Ctrl-C asks the terminal to stop and waits for its word; a second one leaves it alone: settle it before anything else.

Example: first-stop devices pay --port /dev/serial/by-id/usb-Terminal --pence 1010 --json
Exit code: 0 paid, 1 not paid, 2 the command line was wrong, 3 unknown: settle it before anything else."""


def add_settle(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument(
        "--hand-over", action="store_true", help="close what is open without asking: staff have looked at the terminal's records"
    )
    parser.epilog = f"""\
Asks the terminal what became of the attempts whose end is unknown. {_JOURNAL}
Where nothing is open, `last` says how the last attempt ended: a command that was killed may not have said so.

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
    nothing = _Said("result", {"verdict": "not_paid", "pence": 0}, 1)
    return _at_the_till(options, _pay, nothing, _Said("result", {"verdict": "unknown", "pence": 0}, 3))


def run_settle(options: argparse.Namespace) -> int:
    unknown = _Said("settled", {"verdict": "unknown", "pence": 0}, 3)
    return _at_the_till(options, _settle, unknown, unknown)


def run_reverse(options: argparse.Namespace) -> int:
    """An earlier command may have given it back: where the terminal was not asked, nobody knows."""
    facts: dict[str, object] = {"pence": options.pence, "receipt_number": options.receipt, "given_back": False}
    unknown = _Said("result", {"verdict": "unknown", **facts}, 3)
    return _at_the_till(options, _reverse, unknown, unknown)


def run_end_of_day(options: argparse.Namespace) -> int:
    not_done = _Said("result", {"done": False, "pence": 0}, 1)
    return _at_the_till(options, _end_of_day, not_done, not_done)


@dataclass(frozen=True, slots=True)
class _Said:
    """The line that a command prints, and its exit code."""

    event: str
    facts: dict[str, object]
    code: int
    silent: bool = False
    """The terminal could not be reached: a sentence says why."""


def _at_the_till(options: argparse.Namespace, work: "_Work", nothing_done: _Said, left: _Said) -> int:
    """`left` where somebody ends it in the middle."""
    try:
        with opened_till(options) as (till, terminal):
            said = work(options, till, terminal)
    except OptionsRefused as refusal:
        return refused(options.json, refusal)
    except TillRefused as refusal:
        complain(refusal)
        said = replace(nothing_done, facts=nothing_done.facts | {"reason": refusal.reason})
    except KeyboardInterrupt:
        complain("left in the middle")
        said = left
    except Exception as trouble:  # noqa: BLE001 — the door to anybody's adapter: after it nobody knows how the money stands
        complain(f"something went wrong in the middle ({type(trouble).__name__}: {trouble})")
        said = left
    if said.silent:
        complain(why_silent(options.port, options.baud))
    speaker(options.json)(said.event, **said.facts)
    return said.code


def _pay(options: argparse.Namespace, till: Till, terminal: CardTerminal) -> _Said:
    watcher = StoppingWatcher(speaker(options.json, sys.stderr), options.cancel_after)
    with watcher.hearing_signals():
        earlier = till.settle()
        settled = [as_json(one) for one in earlier]
        if unknown := next((one for one in earlier if one.verdict is PaymentVerdict.UNKNOWN), None):
            return _still_unknown(unknown, terminal, settled)
        if watcher.wants_to_cancel():
            result = PaymentResult(PaymentVerdict.NOT_PAID, reason=NotPaidReason.CANCELLED)
        else:
            result = till.pay(options.pence, options.reference, watcher)
        return _ended("result", result, terminal, {"settled": settled} if settled else {})


def _still_unknown(earlier: PaymentResult, terminal: CardTerminal, settled: list[dict[str, object]]) -> _Said:
    """A terminal that cannot be reached may prove it yet; else staff have to look."""
    silent = not _answers(terminal, earlier)
    remedy = "" if silent else "; `settle --hand-over` once staff have looked"
    complain(f"an earlier payment is still unknown, so nothing was charged{remedy}")
    return _Said("result", {"verdict": "unknown", "pence": 0, "settled": settled}, _EXIT["unknown"], silent)


def _settle(options: argparse.Namespace, till: Till, terminal: CardTerminal) -> _Said:
    if options.hand_over:
        return _Said("handed_over", {"attempts": till.hand_over()}, 0)
    results = till.settle()
    worst = max(results, key=lambda result: _EXIT[result.verdict], default=None)
    if worst is None:
        last = till.last_end()
        return _Said("nothing_open", {"last": last} if last else {}, 0)
    return _ended("settled", worst, terminal, {"attempts": [as_json(one) for one in results]} if len(results) > 1 else {})


def _reverse(options: argparse.Namespace, till: Till, terminal: CardTerminal) -> _Said:
    result = till.reverse(options.receipt, options.pence)
    said = _ended("result", result, terminal, {"given_back": result.verdict is PaymentVerdict.NOT_PAID})
    if result.verdict is PaymentVerdict.PAID and result.reason in _REFUSED:
        telium = options.family == "telium"
        why = _TELIUM_REVERSES if telium else f"({result.reason}): it may hold no receipt {options.receipt}"
        complain(f"the terminal did not give it back {why}")
    return replace(said, code={"not_paid": 0, "paid": 1, "unknown": 3}[result.verdict])


def _end_of_day(options: argparse.Namespace, till: Till, _: CardTerminal) -> _Said:
    end = till.end_of_day()
    facts = {name: value for name, value in end.items() if value is not None}
    silent = end["reason"] in _SILENT
    if not end["done"] and not silent:
        complain(_TELIUM_CLOSES if options.family == "telium" else f"the terminal did not close its day ({end['reason']})")
    return _Said("result", facts, 0 if end["done"] else 1, silent)


def _ended(event: str, result: PaymentResult, terminal: CardTerminal, more: dict[str, object]) -> _Said:
    """With a sentence for whoever stands beside the terminal, where its own reason says little."""
    silent = result.reason in _SILENT or not _answers(terminal, result)
    if result.verdict is PaymentVerdict.UNKNOWN and not silent:
        complain("the terminal answers, but cannot prove what became of it: look at its records, then `settle --hand-over`")
    return _Said(event, as_json(result) | more, _EXIT[result.verdict], silent)


def _answers(terminal: CardTerminal, result: PaymentResult) -> bool:
    """Where an end is unknown: whether the terminal can be reached at all."""
    if result.verdict is not PaymentVerdict.UNKNOWN:
        return True
    return not terminal.health().reasons & {HealthReason.UNPLUGGED, HealthReason.OFFLINE, HealthReason.SILENT}


_Work = Callable[[argparse.Namespace, Till, CardTerminal], _Said]


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=port, required=True, help="/dev/serial/by-id/…, a pty, or tcp://host:port")
    parser.add_argument("--baud", type=numbers.baud, default=9600)
    add_terminal_options(parser, "zvt")
    parser.add_argument("--journal", type=Path, metavar="FILE", help="another journal than the port's own")
    parser.add_argument("--json", action="store_true", help="the result as one line of JSON; prompts go to standard error")


def _pence(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text[:20]) <= _MOST_PENCE:
        raise argparse.ArgumentTypeError(f"{text}: a whole number of pence between 1 and {_MOST_PENCE}, such as 1010 for £10.10")
    return int(text)


def _reference(text: str) -> str:
    if looks_like_payment_card(text.encode()):
        raise argparse.ArgumentTypeError("that looks like the number of a payment card, which is never kept")
    return text


def _receipt(text: str) -> str:
    if not text.isascii() or not text.isdigit() or not 0 < int(text[:20]) <= _MOST_RECEIPT:
        raise argparse.ArgumentTypeError(f"{text}: the number on the terminal's receipt, between 1 and {_MOST_RECEIPT}")
    return text
