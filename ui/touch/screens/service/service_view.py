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
    hindrance: str = ""
    """Why it cannot be begun just now: printer, room."""
    cost: str = ""
    ways: tuple[WayRow, ...] = ()
    lacks: tuple[str, ...] = ()
    """What will not work today, though the service can be begun: receipt, cards, cards_being_checked."""
