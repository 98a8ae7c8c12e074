"""What a ZVT twin can be told to do wrong, by name and number, as `first-stop devices twin zvt --fault` takes it."""

from dataclasses import dataclass, fields

FOR_EVER = 1e9
_TIMES = ("slow", "mute", "update")


class UnknownFault(ValueError):
    """A fault script that names no fault of this twin."""


@dataclass(slots=True)
class TwinFaults:
    """Counts run down as the faults happen; times are seconds. Set before the dialogue, or from any thread during it."""

    cut: int | None = None
    """Power goes after so many more bytes on the wire, both directions counted together."""
    nak: int = 0
    """So many messages of ours are answered 15 and forgotten."""
    lost_ack: int = 0
    """So many messages of ours are taken without a 06."""
    bad_crc: int = 0
    """So many of its messages go out with a wrong CRC."""
    half: int = 0
    """So many of its messages break off in the middle."""
    duplicate: int = 0
    """So many results (04 0F) are told twice, each waiting for an answer."""
    garbage: int = 0
    """So many bytes of noise before its next message."""
    busy: int = 0
    """So many commands are answered 84 9C."""
    slow: float = 0.0
    """Before each of its messages."""
    mute: float = 0.0
    """Hears and says nothing for so long, from now on; FOR_EVER until it is unmuted."""
    no_status: int = 0
    """So many payments end 06 0F without a 04 0F."""
    update: float = 0.0
    """After the next end of day it says E0 and is mute for so long."""

    def take(self, script: str) -> None:
        """ "nak:2", "cut:37", "slow:0.5", or a name alone: once, for a second, mute for ever. Several stand with commas.

        Raises UnknownFault.
        """
        for part in script.split(","):
            name, _, value = part.strip().replace("-", "_").partition(":")
            if name not in {known.name for known in fields(self)}:
                raise UnknownFault(f"{part.strip()}: known are {', '.join(known.name for known in fields(self))}")
            try:
                setattr(self, name, _seconds(name, value) if name in _TIMES else int(value or 1))
            except ValueError as trouble:
                raise UnknownFault(f"{part.strip()}: not a number") from trouble

    def once(self, name: str) -> bool:
        """True while the count of this fault has not run down; counts."""
        left: int = getattr(self, name)
        if left <= 0:
            return False
        setattr(self, name, left - 1)
        return True


def _seconds(name: str, value: str) -> float:
    """Raises ValueError."""
    if not value:
        return FOR_EVER if name == "mute" else 1.0
    seconds = float(value)
    if not 0 <= seconds <= FOR_EVER:
        raise ValueError(value)
    return seconds
