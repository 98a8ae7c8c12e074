"""The hub's events for this kiosk, each handed on at least once and in order, across restarts."""

from collections.abc import Callable

from kiosk.link.client import HubClient
from kiosk.link.messages import KioskEvent
from offline_cache.facts import Facts

WAIT_SECONDS = 20.0
_LAST = "last_event"


class EventFeed:
    """Belongs to one thread. Raises LinkFault, CacheFault, and whatever the listener raises."""

    def __init__(self, client: HubClient, facts: Facts, on_event: Callable[[KioskEvent], None]) -> None:
        self._client = client
        self._facts = facts
        self._on_event = on_event

    def listen(self, wait: float = WAIT_SECONDS) -> int:
        """Waits for events and hands them on. How many."""
        events = self._client.events(self.last(), wait)
        for event in events:
            self._on_event(event)
            self._facts.put(_LAST, str(event.id))
        return len(events)

    def last(self) -> int:
        """The id of the last event that was handed on."""
        return int(self._facts.get(_LAST) or 0)
