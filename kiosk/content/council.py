"""The council itself: its name, numbers, colours and languages."""

from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import StringConstraints

from kiosk.content.brand import Brand
from kiosk.content.part import Part
from kiosk.text import Text

Phone = Annotated[str, StringConstraints(pattern=r"^0[0-9 ]{9,13}$")]
"""As people read it: "01632 960 100"."""


class Language(Part):
    tag: str
    name: str
    """As its own speakers write it."""
    complete: bool = False
    """Every text has to be there in it; in other languages what is missing is said in English."""


class Council(Part):
    name: Text
    short_name: Text
    website: str
    phone: Phone
    out_of_hours_phone: Phone
    brand: Brand = Brand()
    zone: str = "Europe/London"

    @property
    def time_zone(self) -> ZoneInfo:
        """In which its shops live."""
        return ZoneInfo(self.zone)
