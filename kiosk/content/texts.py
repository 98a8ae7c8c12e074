"""`texts.json`: sentences of the council's own that belong to no service."""

from kiosk.content.part import Part
from kiosk.text import Text


class Texts(Part):
    """Said by the kiosk in the council's voice."""

    attract: tuple[Text, ...]
    """Lines the attract screen shows in turn."""
    closed: Text
    """While the shop is closed; the kiosk adds when it opens next."""
    urgent: Text
    """On every menu, above the way to urgent help."""
    finish: Text
    privacy: Text
