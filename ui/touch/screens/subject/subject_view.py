"""What a subject shows."""

from dataclasses import dataclass
from enum import StrEnum


class Availability(StrEnum):
    HERE = "here"
    """It can be done at this kiosk, now."""
    NOT_NOW = "not_now"
    """It could, but something it needs does not work at the moment."""
    ELSEWHERE = "elsewhere"
    """By phone, at the counter or on the web."""


@dataclass(frozen=True, slots=True)
class ServiceRow:
    id: str
    title: str
    summary: str = ""
    availability: Availability = Availability.HERE
    price: str = ""
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class SubjectView:
    title: str = ""
    description: str = ""
    services: tuple[ServiceRow, ...] = ()
