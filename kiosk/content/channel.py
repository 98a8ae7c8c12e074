"""One way of getting a service."""

from enum import StrEnum
from typing import Literal

from kiosk.content.hours import WeeklyHours
from kiosk.content.part import Part
from kiosk.text import Text


class ChannelKind(StrEnum):
    HERE = "here"
    WEB = "web"
    PHONE = "phone"
    COUNTER = "counter"
    OUT_OF_HOURS = "out-of-hours"


class Channel(Part):
    """A way in, and when it answers."""

    kind: ChannelKind
    text: Text = {}
    number: str | None = None
    """A phone number as people read it, "01632 960 100"."""
    address: str | None = None
    """A web address."""
    hours: WeeklyHours | Literal["always", "shop"] | None = None
    """`shop`: as the shop's own calendar says. None: nothing is promised."""
