"""A payment terminal with its journal, as a command line names them; and in words why one does not answer."""

import argparse
import os
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from devices.card_terminal.card_terminal import CardTerminal, NotPaidReason
from devices.card_terminal.file_journal import FileJournal, JournalInUse
from devices.card_terminal.till import Till
from devices.line.address import open_address
from devices.line.line import Line, LineFault
from devices.line.reopening_line import ReopeningLine
from ui.commands.device_tools.impatient_line import ImpatientLine
from ui.commands.device_tools.ports import why_closed
from ui.commands.device_tools.speaking import complain

if TYPE_CHECKING:
    from devices.settings import CardTerminalSection


class TillRefused(Exception):
    """Nothing was done; the text is a sentence."""

    def __init__(self, reason: NotPaidReason, sentence: str) -> None:
        super().__init__(sentence)
        self.reason = reason


class OptionsRefused(Exception):
    """The command line names no terminal that there can be; the text is a sentence."""


@contextmanager
def opened_till(options: argparse.Namespace) -> Iterator[tuple[Till, CardTerminal]]:
    """Nobody else uses the journal meanwhile. Raises TillRefused and OptionsRefused."""
    section = _section(options)
    journal = FileJournal(options.journal or _usual_journal(options.port))
    line = ReopeningLine(lambda: open_address(options.port, section.baud, stop_bits=section.stop_bits_on_the_line), section.baud)
    with ExitStack() as until:
        until.callback(line.close)
        terminal = _driver(ImpatientLine(line, lambda: complain(_not_yet(options.port))), section)
        _alone(journal, until)
        yield Till(terminal, journal, numbers_bookings=section.family != "telium"), terminal


def terminal_on(line: Line, options: argparse.Namespace) -> CardTerminal:
    """To ask how it is, without a journal. Raises OptionsRefused."""
    return _driver(line, _section(options))


def why_silent(port: str, baud: int) -> str:
    try:
        open_address(port, baud).close()
    except LineFault as fault:
        return f"{port}: {why_closed(port, fault)}"
    return f"{port}: the line is open, but no terminal answers; is it switched on, and set to {baud} baud?"


def _not_yet(port: str) -> str:
    return f"no answer from {port} yet; the terminal is asked again"


def _alone(journal: FileJournal, until: ExitStack) -> None:
    """Raises TillRefused."""
    try:
        until.enter_context(journal.alone())
    except JournalInUse as held:
        sentence = "another command is at work with this terminal; nothing was done"
        raise TillRefused(NotPaidReason.TERMINAL_BUSY, sentence) from held
    except OSError as trouble:
        sentence = f"the journal cannot be kept, so no money moves: {trouble}"
        raise TillRefused(NotPaidReason.JOURNAL, sentence) from trouble


def _section(options: argparse.Namespace) -> "CardTerminalSection":
    """Raises OptionsRefused."""
    from pydantic import ValidationError

    from devices.settings import CardTerminalSection

    try:
        return CardTerminalSection(
            port=options.port, baud=options.baud, password=options.password, family=options.family, options=dict(options.option)
        )
    except ValidationError as wrong:
        said = (f"--{'.'.join(map(str, error['loc']))}: {error['msg']}" for error in wrong.errors())
        raise OptionsRefused("; ".join(said)) from wrong


def _driver(line: Line, section: "CardTerminalSection") -> CardTerminal:
    """Raises OptionsRefused where nobody has a driver of that family, or it has no such settings."""
    from devices.driver_missing import DriverMissing
    from devices.drivers import card_terminal_on

    try:
        return card_terminal_on(line, section)
    except DriverMissing as missing:
        raise OptionsRefused(str(missing)) from missing


def _usual_journal(port: str) -> Path:
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return state / "first-stop" / f"payments-{re.sub(r'[^A-Za-z0-9.-]+', '_', port).strip('_')}.jsonl"
