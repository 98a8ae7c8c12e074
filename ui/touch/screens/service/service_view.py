"""What a service's own page shows."""

from dataclasses import dataclass
from enum import StrEnum


class WayKind(StrEnum):
    """How else it can be done; also the name of its icon."""

    PHONE = "phone"
    COUNTER = "counter"
    WEB = "web"
    OUT_OF_HOURS = "out-of-hours"


@dataclass(frozen=True, slots=True)
class WayRow:
    kind: WayKind
    text: str
    """A number, an address or a place, as it is read."""
    note: str = ""
    """When: "Open now, until 8pm"."""


@dataclass(frozen=True, slots=True)
class ServiceView:
    id: str = ""
    title: str = ""
    summary: str = ""
    here: bool = False
    why_not: str = ""
    """Why it cannot be started just now: "printer", or a sentence of the content's own."""
    cost: str = ""
    minutes: int = 0
    """About how long it takes; 0 says nothing."""
    needs: tuple[str, ...] = ()
    """What to have ready."""
    ways: tuple[WayRow, ...] = ()
    urgent: bool = False
    lacks: tuple[str, ...] = ()
    """What will not work today, though the service can be begun: receipt, cards, cards_being_checked."""
