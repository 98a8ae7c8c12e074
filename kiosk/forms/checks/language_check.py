"""Texts missing in a language that the form declares."""

from collections.abc import Iterator

from kiosk.forms.checks.texts import texts_in
from kiosk.forms.finding import Finding, Severity
from kiosk.forms.form import Form


def language_findings(form: Form) -> Iterator[Finding]:
    """A gap is an error; a text in a language that is not declared a warning."""
    declared = set(form.languages)
    for place, text in texts_in(form):
        for language in sorted(declared - {tag for tag, written in text.items() if written.strip()}):
            yield Finding(Severity.ERROR, "text-missing", place, f"This text is missing in {language!r}")
        for language in sorted(set(text) - declared):
            message = f"This text is in {language!r}, which the form does not declare"
            yield Finding(Severity.WARNING, "language-undeclared", place, message)
