"""What every way to a back office has in common."""

from typing import Protocol

from kiosk.delivery.report import Report
from kiosk.delivery.settings import DeliveryRule


class Adapter(Protocol):
    """Used by one thread at a time. The same report may come again, after a kill or a lost answer: its key says so."""

    def deliver(self, report: Report, rule: DeliveryRule) -> str:
        """Their reference, "" where they give none. Raises DeliveryFault."""
        ...
