"""A service of the council, as the catalogue describes it."""

from datetime import date
from enum import StrEnum

from kiosk.content.availability import Availability
from kiosk.content.channel import Channel, ChannelKind
from kiosk.content.part import Part
from kiosk.text import Text


class Need(StrEnum):
    """What has to work at the kiosk for the service to be done here in full."""

    PRINTER = "printer"
    PAYMENT = "payment"


class Service(Part):
    """What it is, who answers for it, and every way of getting it."""

    id: str
    lgsl: int | None = None
    """Local Government Service List id."""
    lgil: int | None = None
    """Local Government Interaction List id: 0 applications, 8 information, 9 reporting, …"""
    title: Text
    summary: Text
    synonyms: dict[str, tuple[str, ...]] = {}
    """Language tag → the visitor's own words for it."""
    subject: str
    owner: str
    """The team that answers for these words; staff see it, visitors do not."""
    provider: Text = {}
    channels: tuple[Channel, ...]
    form: str | None = None
    related: tuple[str, ...] = ()
    review_on: date
    valid_until: date | None = None
    """The last day it is shown."""
    available: Availability = Availability()
    urgent: bool = False
    fee_note: Text | None = None
    needs: tuple[Need, ...] = ()

    @property
    def here(self) -> bool:
        """It can be done at this kiosk from start to end."""
        return self.form is not None and any(channel.kind is ChannelKind.HERE for channel in self.channels)

    def shown_on(self, day: date, shop_id: str) -> bool:
        if self.valid_until and day > self.valid_until:
            return False
        return self.available.allows(day, shop_id)
