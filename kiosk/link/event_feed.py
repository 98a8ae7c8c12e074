"""The hub's events for this kiosk, each handed on at least once and in order, across restarts."""

from collections.abc import Callable

from kiosk.link.client import HubClient
from kiosk.link.messages import KioskEvent
from offline_cache.facts import Facts

WAIT_SECONDS = 20.0


class EventFeed:
    """Belongs to one thread. Raises LinkFault, CacheFault, and whatever the listener raises."""

    def __init__(self, client: HubClient, facts: Facts, kiosk_id: str, on_event: Callable[[KioskEvent], bool]) -> None:
        """`on_event` says whether it has dealt with the event; if not, it and all after it are left for the next listener."""
        self._name = f"last_event_of_{kiosk_id}"
        """A kiosk that is enrolled again has another id: another hub may be there now, which counts its events from 1."""
        self._client = client
        self._facts = facts
        self._on_event = on_event

    def listen(self, wait: float = WAIT_SECONDS) -> int:
        """Waits up to `wait` seconds for events and hands them on. How many were dealt with."""
        dealt_with = 0
        for event in self._client.events(self.last(), wait):
            if not self._on_event(event):
                break
            self._facts.put(self._name, str(event.id))
            dealt_with += 1
        return dealt_with

    def last(self) -> int:
        """The id of the last event that was handed on; 0 before the first, and where it rotted: then they come again."""
        kept = self._facts.get(self._name) or "0"
        return int(kept) if kept.isdecimal() else 0
