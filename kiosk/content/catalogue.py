"""`catalogue.json`: every subject and service."""

from kiosk.content.part import Part
from kiosk.content.service import Service
from kiosk.content.subject import Subject


class Catalogue(Part):
    """In the order of the menu."""

    subjects: tuple[Subject, ...]
    services: tuple[Service, ...]
