"""A form file that cannot be used.

Error tree: `FormUnreadable` is the only one; its reason says whether the file, its JSON or its content is at fault.
"""

from dataclasses import dataclass
from enum import Enum


class UnreadableReason(Enum):
    """What is at fault."""

    FILE = "file"
    JSON = "json"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: where in the file, what is wrong, what to do."""

    place: str
    what: str
    advice: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what}. {self.advice}" if self.place else f"{self.what}. {self.advice}"


class FormUnreadable(ValueError):
    """Names the file and every fault in it."""

    def __init__(self, reason: UnreadableReason, name: str, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(f"{name}: {fault}" for fault in faults))
        self.reason = reason
        self.name = name
        self.faults = faults
