"""One thing to know about a form before it is published, or after it was imported."""

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """ERROR stops publishing; WARNING wants a look; INFO tells what was done."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """`code` is stable and short, `where` a place in the form, `message` a sentence."""

    severity: Severity
    code: str
    where: str
    message: str

    def as_json(self) -> dict[str, str]:
        """As the command line prints it."""
        return {"severity": self.severity.value, "code": self.code, "where": self.where, "message": self.message}

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{self.severity.value}: {place}{self.message} [{self.code}]"
