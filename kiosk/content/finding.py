"""Something a check has to say about the content."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "error"
    """Keeps it from being published, and a kiosk from switching to it."""
    WARNING = "warning"
    """An admin should look; visitors are not misled yet."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence about one place, for the person who owns the content."""

    severity: Severity
    code: str
    where: str
    """A file and an id in it: `catalogue.json missed-bin title`."""
    message: str
