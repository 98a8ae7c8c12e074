"""What the dev dock shows of the machines beside the screen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LineRow:
    """A device's line: its name and whether it is plugged in."""

    id: str
    name: str
    plugged: bool = True


@dataclass(frozen=True, slots=True)
class CodeRow:
    """Something to hold under the scanner."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class DevDockView:
    slip: str = ""
    """A file URL or data URL of the slip as it was printed, top to bottom; empty while nothing was."""
    slips: int = 0
    """How many came out so far."""
    paper: bool = True
    cover_closed: bool = True
    terminal: tuple[str, ...] = ()
    """The lines on the terminal's own display."""
    terminal_waiting: bool = False
    """It waits for a card."""
    lamp: str = "off"
    """off, on, green, yellow, red, or blink-… of these."""
    hub_running: bool = True
    console: str = ""
    """The console's address and sign-ins, as printed by run."""
    lines: tuple[LineRow, ...] = ()
    codes: tuple[CodeRow, ...] = ()
