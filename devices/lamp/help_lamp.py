"""The port every help lamp fits."""

from enum import StrEnum
from typing import Protocol

from devices.health import Health


class LampState(StrEnum):
    DARK = "dark"
    CALLING = "calling"
    """A visitor wants a person and nobody has come yet."""
    COMING = "coming"
    """Somebody has taken the call."""
    NEEDS_STAFF = "needs_staff"
    """No visitor waits, but the kiosk needs a hand: paper out, line unplugged."""


class HelpLamp(Protocol):
    """Called from one thread, the one that owns its line. Trouble on the line is no exception: it is in the health."""

    def health(self) -> Health:
        """Never OK: lamps acknowledge nothing. UNKNOWN while the line takes our commands, FAULT when it doesn't."""
        ...

    def show(self, state: LampState) -> None:
        """Idempotent. Shown as soon as the line is there."""
        ...

    def refresh(self) -> None:
        """Says again what is to be shown, every second or two: a lamp that lost power, or a byte, follows."""
        ...
