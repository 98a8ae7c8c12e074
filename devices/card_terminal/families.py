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

    _expect_only(settings, "password", "config", "currency", "quiet")
    usual = ZvtSettings()
    return ZvtTerminal(
        line,
        ZvtSettings(
            password=settings.get("password", usual.password),
            config=_whole(settings, "config", usual.config, (0, 0xFF), base=16),
            currency=_whole(settings, "currency", usual.currency, (1, 999)),
        ),
        ZvtTimers(quiet=_seconds(settings, "quiet", ZvtTimers().quiet)),
    )


def _telium(line: Line, settings: Mapping[str, str]) -> CardTerminal:
    """`currency` (ISO 4217 numeric), `pos` (two digits). A password it has none, and takes none amiss."""
    from devices.card_terminal.telium_terminal import TeliumTerminal

    _expect_only(settings, "password", "currency", "pos")
    currency = _whole(settings, "currency", 826, (1, 999))
    pos = _whole(settings, "pos", 1, (0, 99))
    return TeliumTerminal(line, currency=f"{currency:03d}", pos=f"{pos:02d}")


def _expect_only(settings: Mapping[str, str], *known: str) -> None:
    """Raises ValueError: a mistyped setting would count for nothing, and nobody would see it."""
    for name in settings:
        if name not in known:
            raise ValueError(f"{name}: known are {', '.join(known)}")


def _whole(settings: Mapping[str, str], name: str, usual: int, bounds: tuple[int, int], base: int = 10) -> int:
    """Raises ValueError."""
    said = settings.get(name)
    if said is None:
        return usual
    kind, shown = ("hexadecimal number", "x") if base == 16 else ("whole number", "d")
    try:
        value = int(said, base)
    except ValueError:
        raise ValueError(f"{name}: {said!r} is no {kind}") from None
    if not bounds[0] <= value <= bounds[1]:
        raise ValueError(f"{name}: {said!r} is no {kind} between {bounds[0]:{shown}} and {bounds[1]:{shown}}")
    return value


def _seconds(settings: Mapping[str, str], name: str, usual: float) -> float:
    """Raises ValueError."""
    try:
        seconds = float(settings.get(name, usual))
    except ValueError:
        seconds = 0.0
    if not seconds > 0:
        raise ValueError(f"{name}: {settings[name]!r} is no number of seconds")
    return seconds
