"""Speaks to one device, or stands in for one: print, pay, scan, light, ask, find, twin."""

import argparse
import importlib

from ui.commands.device_tools.verb_parser import VerbParser

_VERBS = {
    "twin": ("twin_command", "add", "run", "stand in for a device, on a pty"),
    "print": ("print_command", "add", "run", "print a document and wait for the proof"),
    "pay": ("pay_command", "add_pay", "run_pay", "take a payment at the terminal"),
    "settle": ("pay_command", "add_settle", "run_settle", "ask the terminal what became of a payment"),
    "reverse": ("pay_command", "add_reverse", "run_reverse", "give a payment back"),
    "end-of-day": ("pay_command", "add_end_of_day", "run_end_of_day", "close the terminal's day"),
    "scan": ("scan_command", "add_scan", "run_scan", "show what a scanner reads"),
    "card": ("scan_command", "add_card", "run_card", "show what an identity-card reader reads"),
    "lamp": ("lamp_command", "add", "run", "show one state on a lamp"),
    "status": ("status_command", "add_status", "run_status", "ask one device how it is"),
    "list": ("status_command", "add_list", "run_list", "find what is plugged in, and what it answers"),
}
"""Verb → module, how it adds its arguments, how it runs, its line of help."""


def add(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True, parser_class=VerbParser)
    for verb, (module, add_name, _, line) in _VERBS.items():
        command = verbs.add_parser(verb, help=line, description=line, formatter_class=argparse.RawDescriptionHelpFormatter)
        getattr(_module(module), add_name)(command)
    parser.epilog = """\
Example: first-stop devices twin printer --link /tmp/printer &
         first-stop devices print --port /tmp/printer --document receipt.json
Exit code of most: 0 done, 1 it could not, 2 the command line was wrong, 3 unknown. Each verb's --help says its own."""


def run(options: argparse.Namespace) -> int:
    module, _, run_name, _ = _VERBS[options.verb]
    code: int = getattr(_module(module), run_name)(options)
    return code


def _module(name: str) -> object:
    return importlib.import_module(f"ui.commands.device_tools.{name}")
