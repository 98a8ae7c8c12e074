"""Takes in files one by one: finds out what each is, and never gives up with anything but a finding."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

from kiosk.forms.checks.order_check import order_findings
from kiosk.forms.checks.texts import texts_in
from kiosk.forms.finding import Finding, Severity
from kiosk.forms.form import Form, OffPath
from kiosk.forms.form_unreadable import FormUnreadable
from kiosk.forms.importing.builder.builder_import import BuilderImport
from kiosk.forms.importing.builder.source_form import SourceForm
from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.import_report import ImportReport, SourceFormat
from kiosk.forms.importing.loose import Json
from kiosk.forms.importing.welsh_twin import merge_twins
from kiosk.forms.importing.xform.sheet import SheetUnreadable, xform_of_sheet, xform_of_survey
from kiosk.forms.importing.xform.xform_document import XFormDocument, XFormUnreadable
from kiosk.forms.importing.xform.xform_import import XFormImport
from kiosk.forms.load_form import read_form

_LARGEST = 20_000_000
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\x00 \r\n\t"
"""Marks of the byte order, spaces, and the noughts of two-byte letters."""
_HALF_CHARACTER = re.compile(rb"\\u[dD][89a-fA-F]")
_SHEETS = frozenset({".xlsx", ".xls", ".xlsm", ".ods", ".csv", ".md"})


def import_files(paths: Sequence[Path]) -> tuple[ImportReport, ...]:
    """One report a file, in order; Welsh twins are merged into their English forms."""
    return merge_twins(tuple(import_file(path) for path in paths))


def import_file(path: Path) -> ImportReport:
    """Takes in one file."""
    try:
        return _import(path)
    except Exception as trouble:  # noqa: BLE001 - the door of the importer: a file nobody foresaw becomes a finding, the next file goes on
        message = f"This file could not be taken in: {type(trouble).__name__}: {trouble}"
        return _refused(path, SourceFormat.UNKNOWN, "import-failed", message)


def _import(path: Path) -> ImportReport:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as trouble:
        return _refused(path, SourceFormat.UNKNOWN, "file-unreadable", f"The file cannot be read: {trouble.strerror}")
    if len(content) > _LARGEST:
        return _refused(path, SourceFormat.UNKNOWN, "file-too-large", "The file is larger than 20 MB")
    if path.suffix.lower() in _SHEETS:
        return _import_sheet(path)
    if content.lstrip(_BEFORE_XML).startswith(b"<"):
        return _import_xform(path, content, SourceFormat.XFORM, Findings())
    return _import_json(path, content)


def _import_sheet(path: Path) -> ImportReport:
    """An XLSForm becomes an XForm first."""
    findings = Findings()
    try:
        content = xform_of_sheet(path, findings)
    except SheetUnreadable as trouble:
        return _refused(path, SourceFormat.XLSFORM, "sheet-unreadable", str(trouble))
    return _import_xform(path, content, SourceFormat.XLSFORM, findings)


def _import_survey(path: Path, value: Json) -> ImportReport:
    """pyxform's own JSON becomes an XForm first, too."""
    try:
        content = xform_of_survey(value)
    except SheetUnreadable as trouble:
        return _refused(path, SourceFormat.XLSFORM, "sheet-unreadable", str(trouble))
    return _import_xform(path, content, SourceFormat.XLSFORM, Findings())


def _import_xform(path: Path, content: bytes, source: SourceFormat, findings: Findings) -> ImportReport:
    try:
        document = XFormDocument(content, path.parent)
    except XFormUnreadable as trouble:
        return _refused(path, source, "xform-unreadable", f"This is not an XForm: {trouble}")
    taken = XFormImport(document, path.name, findings)
    value = taken.form_json()
    form = None
    if value["pages"]:
        form = _looking_ahead(valid_form(value, str(path), findings), findings)
    else:
        findings.error("no-pages", "", "The form asks nothing")
    if form is not None:
        _tell_missing_texts(form, findings)
    return ImportReport(str(path), source, form, len(value["pages"]), taken.fields, taken.conditions, findings.all())


def _looking_ahead(form: Form | None, findings: Findings) -> Form | None:
    """The form, made to look ahead where its conditions ask what comes later."""
    ahead = () if form is None else tuple(order_findings(form))
    for one in ahead:
        message = f"{one.message}: the visitor is led back here where that answer makes it necessary"
        findings.info("forward-reference", one.where, message)
    return form.model_copy(update={"off_path": OffPath.AHEAD}) if form is not None and ahead else form


def _import_json(path: Path, content: bytes) -> ImportReport:
    try:
        value = _whole_characters(json.loads(content), content)
    except (ValueError, RecursionError) as trouble:
        return _refused(
            path, SourceFormat.UNKNOWN, "not-json", f"This is neither a form's JSON nor an XLSForm or XForm: {trouble}"
        )
    if isinstance(value, dict) and value.get("type") == "survey" and isinstance(value.get("children"), list):
        return _import_survey(path, value)
    if not isinstance(value, dict) or not isinstance(value.get("pages"), list):
        return _refused(path, SourceFormat.UNKNOWN, "format-unknown", "This JSON is not a form: it has no pages")
    if value.get("schema") == 1 and "title" in value and "startPage" not in value and "conditions" not in value:
        return _own(path, value)
    return _import_builder(path, value)


def _whole_characters(value: object, content: bytes) -> object:
    """The same JSON; an escape that is half a character, which no text can hold, becomes a question mark."""
    if _HALF_CHARACTER.search(content) is None:
        return value
    return json.loads(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))


def _tell_missing_texts(form: Form, findings: Findings) -> None:
    """How many texts each language lacks: they show in the first language instead."""
    places = [(language, place) for place, text in texts_in(form) for language in form.languages if language not in text]
    for language in form.languages:
        count = sum(1 for lacking, _ in places if lacking == language)
        if count:
            findings.warning("text-missing", "languages", f"{count} texts are missing in {language!r}")


def _refused(path: Path, source: SourceFormat, code: str, message: str) -> ImportReport:
    return ImportReport(str(path), source, None, 0, 0, 0, (Finding(Severity.ERROR, code, "", message),))


def _own(path: Path, value: Json) -> ImportReport:
    try:
        form = read_form(value, str(path))
    except FormUnreadable as trouble:
        return _refused(path, SourceFormat.FIRST_STOP, "form-invalid", str(trouble))
    fields = sum(1 for field in form.fields() if field.asks())
    return ImportReport(str(path), SourceFormat.FIRST_STOP, form, len(form.pages), fields, len(form.calculations), ())


def _import_builder(path: Path, value: Json) -> ImportReport:
    findings = Findings()
    source = SourceForm(value)
    format_ = SourceFormat.XGOV_V2 if source.is_v2 else SourceFormat.XGOV_V1
    form = _builder_form(path, source, findings)
    return ImportReport(
        str(path), format_, form, len(source.pages), source.count_fields(), len(source.conditions), findings.all()
    )


def _builder_form(path: Path, source: SourceForm, findings: Findings) -> Form | None:
    if not source.pages:
        findings.error("no-pages", "pages", "The form has no pages")
        return None
    return valid_form(BuilderImport(source, path.name, findings).form_json(), str(path), findings)


def valid_form(value: Json, name: str, findings: Findings) -> Form | None:
    """The form, or a finding for each thing that makes it invalid."""
    try:
        return read_form(value, name)
    except FormUnreadable as trouble:
        for fault in trouble.faults:
            findings.error("form-invalid", fault.place, fault.what)
        return None
