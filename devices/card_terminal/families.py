"""The families of payment terminals by name: our own two, and whatever an acquirer's package announces."""

from collections.abc import Callable, Mapping
from importlib.metadata import entry_points

from devices.card_terminal.card_terminal import CardTerminal
from devices.line.line import Line

ENTRY_POINT_GROUP = "first_stop.card_terminals"

Adapter = Callable[[Line, Mapping[str, str]], CardTerminal]
"""What an entry point names: given a line and its own settings as text, it makes the driver. Raises ValueError for a setting."""


class UnknownFamily(LookupError):
    """No terminal family of that name, or its package cannot be loaded; the message says which are known."""


def load_adapter(name: str) -> Adapter:
    """Our own families first, then the entry points. Imports only what is asked for. Raises UnknownFamily."""
    match name:
        case "zvt":
            return _zvt
        case "telium":
            return _telium
    announced = {point.name: point for point in entry_points(group=ENTRY_POINT_GROUP)}
    if name not in announced:
        raise UnknownFamily(f"{name}: known are {', '.join(['zvt', 'telium', *sorted(announced)])}")
    try:
        adapter: Adapter = announced[name].load()
    except (ImportError, AttributeError) as trouble:
        raise UnknownFamily(f"{name}: its package cannot be loaded ({trouble})") from trouble
    return adapter


def _zvt(line: Line, settings: Mapping[str, str]) -> CardTerminal:
    """`password`, `config` (hex), `currency` (ISO 4217 numeric), `quiet` (seconds; `inf`: never asked in mid-payment)."""
    from devices.card_terminal.zvt_settings import ZvtSettings
    from devices.card_terminal.zvt_terminal import ZvtTerminal
    from devices.card_terminal.zvt_timers import ZvtTimers

    usual = ZvtSettings()
    return ZvtTerminal(
        line,
        ZvtSettings(
            password=settings.get("password", usual.password),
            config=int(settings.get("config", f"{usual.config:x}"), 16),
            currency=int(settings.get("currency", usual.currency)),
        ),
        ZvtTimers(quiet=float(settings.get("quiet", ZvtTimers().quiet))),
    )


def _telium(line: Line, settings: Mapping[str, str]) -> CardTerminal:
    """`currency` (ISO 4217 numeric), `pos` (two digits)."""
    from devices.card_terminal.telium_terminal import TeliumTerminal

    return TeliumTerminal(line, currency=settings.get("currency", "826"), pos=settings.get("pos", "01"))
