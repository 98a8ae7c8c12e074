"""Whether the hub can be reached, as far as the last exchange knows."""

from collections.abc import Callable
from enum import StrEnum
from threading import Lock

from kiosk import log_events
from kiosk.link.link_fault import LinkFault, LinkReason


class LinkState(StrEnum):
    UNKNOWN = "unknown"
    """Nothing was tried yet."""
    ONLINE = "online"
    OFFLINE = "offline"


class LinkWatch:
    """Told by every exchange; tells the listener when the state changes, on the thread that noticed."""

    def __init__(self, on_change: Callable[[LinkState], None]) -> None:
        self._on_change = on_change
        self._lock = Lock()
        self._state = LinkState.UNKNOWN

    @property
    def state(self) -> LinkState:
        return self._state

    def worked(self) -> None:
        self._become(LinkState.ONLINE, "")

    def failed(self, fault: LinkFault) -> None:
        """A hub that says no to one thing is there; one that does not know us is as good as gone."""
        if fault.reason not in (LinkReason.REFUSED, LinkReason.NOT_UNDERSTOOD):
            self._become(LinkState.OFFLINE, str(fault.reason))

    def _become(self, state: LinkState, why: str) -> None:
        with self._lock:
            changed, self._state = state is not self._state, state
        if changed:
            log_events.link_changed(state=state, why=why)
            self._on_change(state)
