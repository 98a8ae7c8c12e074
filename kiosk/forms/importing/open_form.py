"""Opens a form, ours or a source file as it stands."""

from pathlib import Path

from kiosk.forms.form import Form
from kiosk.forms.form_unreadable import Fault, FormUnreadable, UnreadableReason
from kiosk.forms.importing.import_files import import_file
from kiosk.forms.load_form import load_form


def open_form(path: Path) -> Form:
    """The form in a file of any known format. Raises FormUnreadable."""
    report = import_file(path)
    if report.form is not None:
        return report.form
    if report.format.value == "first-stop":
        return load_form(path)
    faults = tuple(Fault(finding.where, finding.message, "Correct the file or choose another") for finding in report.findings)
    raise FormUnreadable(UnreadableReason.CONTENT, str(path), faults)
