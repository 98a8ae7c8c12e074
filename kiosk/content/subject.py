"""A card on the main menu."""

from enum import StrEnum

from kiosk.content.icon import Icon
from kiosk.content.part import Part
from kiosk.text import Text


class Opens(StrEnum):
    """What touching the card leads to."""

    SERVICES = "services"
    CHECK = "check"
    """Look up a case by its reference or slip."""
    PERSON = "person"
    """A ticket for the counter, or an appointment."""


class Subject(Part):
    """A group of services as visitors think of them."""

    id: str
    icon: Icon
    title: Text
    description: Text
    opens: Opens = Opens.SERVICES
