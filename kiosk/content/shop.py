"""`shop.json`: the council, its shops and kiosks, how its bills are numbered, and where they can be paid in cash."""

from pydantic import Field

from kiosk.bills.bill_layout import BillLayout
from kiosk.content.council import Council, Language, Phone
from kiosk.content.hours import WeeklyHours
from kiosk.content.part import Part
from kiosk.text import Text


class KioskPlace(Part):
    """Where in the shop a kiosk stands, as staff would say it."""

    name: str
    text: Text


class Shop(Part):
    id: str
    name: Text
    address: Text
    phone: Phone
    kiosks: tuple[KioskPlace, ...] = ()
    way_finding: tuple[Text, ...] = ()
    """Lines for the public display: where things are."""


class PayPoint(Part):
    """A place near by that takes cash for a bill with a barcode."""

    name: str
    address: str
    hours: WeeklyHours
    walk_minutes: int | None = Field(default=None, ge=0)
    shops: tuple[str, ...] = ()


class ShopSheet(Part):
    """The whole of `shop.json`."""

    council: Council
    languages: tuple[Language, ...]
    shops: tuple[Shop, ...] = Field(min_length=1)
    pay_points: tuple[PayPoint, ...] = ()
    bills: tuple[BillLayout, ...] = ()
    """The kinds of bills that can be paid by their number."""
