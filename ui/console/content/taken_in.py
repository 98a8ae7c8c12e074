"""A form that the council has already, taken in from an uploaded file."""

from dataclasses import dataclass
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Any

from kiosk.content.publishing.content_json import written
from kiosk.content.publishing.naming import free_id
from kiosk.forms.importing.import_files import import_files
from kiosk.forms.importing.import_report import ImportReport
from kiosk.forms.importing.write_forms import form_json


@dataclass(frozen=True, slots=True)
class Upload:
    """One file as it came: its name is a stranger's."""

    name: str
    body: bytes


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What the importer says of it."""

    report: ImportReport

    def body(self, form_id: str) -> bytes | None:
        """The form's file under its new id; None where nothing could be made of it."""
        if self.report.form is None:
            return None
        return written(_with_plain_page_ids(form_json(self.report.form)) | {"id": form_id, "version": 1})


def _with_plain_page_ids(form: dict[str, Any]) -> dict[str, Any]:
    """Page names of form builders are addresses ("/your-name"); nothing in a form refers to a page by its id."""
    ids: set[str] = set()
    for page in form["pages"]:
        page.setdefault("imported_as", page["id"])
        page["id"] = free_id(page["id"], ids, "page")
        ids.add(page["id"])
    return form


def take_in(uploads: list[Upload]) -> TakenIn:
    """The English form, with its Welsh twin merged into it where both came."""
    with TemporaryDirectory(prefix="first-stop-import-") as folder:
        files = [Path(folder) / f"{number}-{PurePath(upload.name).name[-80:]}" for number, upload in enumerate(uploads)]
        for file, upload in zip(files, uploads, strict=True):
            file.write_bytes(upload.body)
        reports = import_files(files)
    return TakenIn(next((one for one in reports if one.form is not None and one.merged_into is None), reports[0]))
