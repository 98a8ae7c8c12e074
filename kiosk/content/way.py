"""How a service can be had at one moment."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.content.calendar import ShopCalendar
from kiosk.content.channel import Channel, ChannelKind
from kiosk.content.hours import WeeklyHours
from kiosk.content.service import Service
from kiosk.text import Text


@dataclass(frozen=True, slots=True)
class Way:
    """One channel as it stands now."""

    kind: ChannelKind
    text: Text
    number: str | None
    address: str | None
    hours: WeeklyHours | None
    """To be written out, where the channel has hours of its own."""
    open_now: bool | None
    """None where nothing is promised."""


def ways(service: Service, moment: datetime, calendar: ShopCalendar) -> tuple[Way, ...]:
    """Every channel of a service at an aware moment."""
    return tuple(_way(channel, moment, calendar) for channel in service.channels)


def _way(channel: Channel, moment: datetime, calendar: ShopCalendar) -> Way:
    own = channel.hours if isinstance(channel.hours, WeeklyHours) else None
    return Way(channel.kind, channel.text, channel.number, channel.address, own, _open(channel, moment, calendar))


def _open(channel: Channel, moment: datetime, calendar: ShopCalendar) -> bool | None:
    match channel.hours:
        case "always":
            return True
        case "shop":
            return calendar.opening(moment).open
        case None:
            return None
        case WeeklyHours() as weekly:
            return weekly.open_at(moment, ZoneInfo(calendar.zone)) and not calendar.is_bank_holiday(moment)
