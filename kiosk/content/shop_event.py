"""A one-off event in a shop."""

from datetime import date, time

from kiosk.content.part import Part
from kiosk.text import Text


class ShopEvent(Part):
    """A drop-in, a stall, a late evening: shown on its day, and never changes the hours by itself."""

    day: date
    starts: time
    ends: time
    title: Text
    text: Text = {}
