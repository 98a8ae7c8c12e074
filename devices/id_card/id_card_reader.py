"""The port every reader of identity cards fits. Payment cards have their own, and share nothing with it."""

from typing import Protocol

from devices.health import Health
from devices.id_card.identity_card import CardRefusal, IdentityCard


class IdCardReader(Protocol):
    """Called from one thread, the one that owns its line. Trouble on the line is no exception: it is in the health."""

    def health(self) -> Health:
        """OK once a card was read since the line was opened; an open line alone is UNKNOWN."""
        ...

    def read(self, timeout: float) -> IdentityCard | CardRefusal | None:
        """The next card, or None when `timeout` seconds (at least 0.05) passed without one, or at once while the line is away.

        A card that stays is read once.
        """
        ...
