"""Collects what an import has to say."""

from kiosk.forms.finding import Finding, Severity


class Findings:
    """Grows while one file is taken in."""

    def __init__(self) -> None:
        self._found: list[Finding] = []

    def error(self, code: str, where: str, message: str) -> None:
        """The form cannot be used before someone has looked at this."""
        self._add(Severity.ERROR, code, where, message)

    def warning(self, code: str, where: str, message: str) -> None:
        """Something works otherwise than in the source."""
        self._add(Severity.WARNING, code, where, message)

    def info(self, code: str, where: str, message: str) -> None:
        """Something was left behind or arranged otherwise, without effect on the way."""
        self._add(Severity.INFO, code, where, message)

    def _add(self, severity: Severity, code: str, where: str, message: str) -> None:
        finding = Finding(severity, code, where, message)
        if finding not in self._found:
            self._found.append(finding)

    def all(self) -> tuple[Finding, ...]:
        """Everything so far, in order."""
        return tuple(self._found)
