"""Forms and what their checks say, remembered by their bytes: most of a draft is the same from one look to the next."""

from collections import OrderedDict
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import Lock

from kiosk.forms.checks.check_form import check_form
from kiosk.forms.finding import Finding
from kiosk.forms.form import Form
from kiosk.forms.load_form import load_form

MOST = 500


@dataclass(frozen=True, slots=True)
class CheckedForm:
    form: Form
    findings: tuple[Finding, ...]


class FormMemory:
    """Safe to be asked from several threads."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, CheckedForm] = OrderedDict()
        self._lock = Lock()

    def form(self, path: Path) -> Form:
        """As `load_form`."""
        return self.checked(path).form

    def checked(self, path: Path) -> CheckedForm:
        """The form with its publishing checks. Raises FormUnreadable."""
        try:
            digest = sha256(path.read_bytes()).hexdigest()
        except OSError:
            digest = ""
        with self._lock:
            known = self._known.get(digest)
        return known or self._remember(digest, path)

    def _remember(self, digest: str, path: Path) -> CheckedForm:
        form = load_form(path)
        checked = CheckedForm(form, check_form(form))
        with self._lock:
            self._known[digest] = checked
            while len(self._known) > MOST:
                self._known.popitem(last=False)
        return checked
