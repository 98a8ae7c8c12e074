"""What became of one file."""

from dataclasses import dataclass
from enum import Enum

from kiosk.forms.finding import Finding, Severity
from kiosk.forms.form import Form


class SourceFormat(Enum):
    """Where a form comes from."""

    XGOV_V1 = "xgov-v1"
    XGOV_V2 = "xgov-v2"
    XLSFORM = "xlsform"
    XFORM = "xform"
    FIRST_STOP = "first-stop"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ImportReport:
    """`pages`, `fields` and `conditions` count what the source has; `form` is None where nothing could be made of it."""

    file: str
    format: SourceFormat
    form: Form | None
    pages: int
    fields: int
    conditions: int
    findings: tuple[Finding, ...]
    merged_into: str | None = None
    """The file of the English form that took over this one's texts."""

    @property
    def ok(self) -> bool:
        """Whether there is a form."""
        return self.form is not None

    @property
    def usable(self) -> bool:
        """Whether the form can be tried as it is."""
        return self.ok and not any(finding.severity is Severity.ERROR for finding in self.findings)

    def as_json(self) -> dict[str, object]:
        """As the command line prints it."""
        return {
            "file": self.file,
            "format": self.format.value,
            "ok": self.ok,
            "usable": self.usable,
            "pages": self.pages,
            "fields": self.fields,
            "conditions": self.conditions,
            "findings": [finding.as_json() for finding in self.findings],
        }

    def __str__(self) -> str:
        state = "usable" if self.usable else "needs work" if self.ok else "could not be read"
        counts = f"{self.pages} pages, {self.fields} questions, {self.conditions} conditions"
        return "\n".join([f"{self.file}: {self.format.value}, {state}: {counts}", *(f"  {finding}" for finding in self.findings)])
