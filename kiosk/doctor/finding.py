"""One thing the doctor has looked at."""

from dataclasses import dataclass
from enum import StrEnum


class Condition(StrEnum):
    WELL = "well"
    CARE = "care"
    """Works now, and will need somebody soon."""
    ILL = "ill"


@dataclass(frozen=True, slots=True)
class Finding:
    """`says` is what is so, `remedy` what to do about it (empty while it is well)."""

    about: str
    condition: Condition
    says: str
    remedy: str = ""


def well(about: str, says: str) -> Finding:
    return Finding(about, Condition.WELL, says)


def care(about: str, says: str, remedy: str) -> Finding:
    return Finding(about, Condition.CARE, says, remedy)


def ill(about: str, says: str, remedy: str) -> Finding:
    return Finding(about, Condition.ILL, says, remedy)
