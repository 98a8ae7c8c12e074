"""The command `first-stop`: finds a command's module by its name and imports nothing that the command does not need."""

import argparse
import ast
import importlib
import sys
from pathlib import Path

from kiosk.event_log.open_log import keep_quiet

COMMANDS = (
    "run",
    "kiosk",
    "hub",
    "doctor",
    "forms",
    "content",
    "search",
    "submit",
    "sync",
    "outbox",
    "devices",
    "preview",
)


def main(arguments: list[str] | None = None) -> int:
    """Runs one command and returns its exit code: 0 done, 1 it could not, 2 the command line was wrong."""
    words = sys.argv[1:] if arguments is None else arguments
    parser = _parser(words)
    options = parser.parse_args(words)
    if options.command is None:
        parser.print_help()
        return 2
    keep_quiet()
    try:
        code: int = importlib.import_module(f"ui.commands.{options.command}").run(options)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    return code


def _parser(words: list[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="first-stop",
        description="Self-service points for a council's first-stop shop.",
        epilog="Example: first-stop run --data build/shop",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    asked = next((word for word in words if not word.startswith("-")), None)
    for name in (asked,) if asked in COMMANDS else COMMANDS:
        line = _first_line(name)
        command = commands.add_parser(name, help=line, description=line, formatter_class=argparse.RawDescriptionHelpFormatter)
        if name == asked:
            importlib.import_module(f"ui.commands.{name}").add(command)
    return parser


def _first_line(name: str) -> str:
    """A command's one-line help, read without importing it."""
    source = Path(__file__).with_name("commands") / f"{name}.py"
    doc = ast.get_docstring(ast.parse(source.read_text(encoding="utf-8"))) or ""
    return doc.split("\n", 1)[0].replace("%", "%%")


if __name__ == "__main__":
    sys.exit(main())
