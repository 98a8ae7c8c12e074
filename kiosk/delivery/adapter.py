"""What every way to a back office has in common."""

from typing import Protocol, runtime_checkable

from kiosk.delivery.report import Report
from kiosk.delivery.settings import DeliveryRule

PROMISED = "token "
"""Begins what stands for their reference until they have one."""


class Adapter(Protocol):
    """Used by one thread at a time. The same report may come again, after a kill or a lost answer: its key says so."""

    def deliver(self, report: Report, rule: DeliveryRule) -> str:
        """Their reference, "" where they give none, or PROMISED and a token. Raises DeliveryFault."""
        ...


@runtime_checkable
class GivesTokens(Protocol):
    """A back office that may tell its reference later. Asked by a thread of its own, while another delivers."""

    def reference_for(self, token: str) -> str:
        """ "" while they have none. Raises DeliveryFault."""
        ...
