"""The checks that stand before publishing, run on a set of files as a kiosk would read them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.content.content import Content
from kiosk.content.finding import Finding, Severity
from kiosk.content.refused import ContentRefused


def lay_out(files: Mapping[str, bytes], folder: Path) -> None:
    """Writes a bundle's files where a kiosk would have them."""
    for path, body in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body)


def findings_in(files: Mapping[str, bytes], today: date) -> tuple[Finding, ...]:
    """What the kiosk's own self-test and the forms' publishing checks say."""
    with TemporaryDirectory(prefix="first-stop-draft-") as name:
        folder = Path(name)
        lay_out(files, folder)
        try:
            return Content.load(folder).check(today)
        except ContentRefused as refused:
            return (Finding(Severity.ERROR, "unreadable", refused.where, refused.sentence),)
