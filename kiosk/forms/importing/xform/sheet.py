"""Turns an XLSForm into an XForm, by way of pyxform."""

import zipfile
from pathlib import Path

from kiosk.forms.importing.findings import Findings

_LARGEST_UNPACKED = 100_000_000
_NO_SHEET = "not recognized as a supported type"
"""pyxform's words for a file it can make nothing of."""


class SheetUnreadable(ValueError):
    """This is not an XLSForm, or not a valid one."""


def xform_of_sheet(path: Path, findings: Findings) -> bytes:
    """The XForm of a spreadsheet; pyxform's own warnings become findings. Raises SheetUnreadable."""
    _look_first(path)
    from pyxform.errors import PyXFormError  # late: pyxform takes half a second to import
    from pyxform.xls2xform import convert

    try:
        result = convert(path, validate=False, form_name="data")
    except (PyXFormError, OSError, KeyError, ValueError, TypeError, AttributeError, IndexError) as trouble:
        if _NO_SHEET in str(trouble):
            raise SheetUnreadable("There is no XLSForm in this file: it is empty, damaged or something else") from None
        raise SheetUnreadable(f"pyxform cannot read this spreadsheet: {trouble}") from None
    for warning in result.warnings or ():
        findings.info("sheet", path.name, " ".join(str(warning).split()))
    return str(result.xform).encode()


def _look_first(path: Path) -> None:
    """Raises SheetUnreadable for what would only fail later, in words that help less, or would fill the memory."""
    match path.suffix.lower():
        case ".ods":
            raise SheetUnreadable("An OpenDocument sheet is not read: save it as .xlsx and take that in")
        case ".csv" | ".md":
            try:
                path.read_text(encoding="utf-8-sig")
            except UnicodeDecodeError:
                raise SheetUnreadable("This text is not in UTF-8: save it as CSV UTF-8 and take that in") from None
        case ".xlsx" | ".xlsm":
            _look_into_the_archive(path)


def _look_into_the_archive(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except zipfile.BadZipFile:
        raise SheetUnreadable("This is not a spreadsheet, or it is damaged") from None
    if unpacked > _LARGEST_UNPACKED:
        raise SheetUnreadable("This spreadsheet unpacks to more than 100 MB")


def xform_of_survey(value: object) -> bytes:
    """The XForm of a survey in pyxform's own JSON. Raises SheetUnreadable."""
    from pyxform.builder import create_survey_element_from_dict
    from pyxform.errors import PyXFormError

    try:
        return str(create_survey_element_from_dict(value).to_xml(validate=False)).encode()
    except (PyXFormError, KeyError, ValueError, TypeError, AttributeError, IndexError) as trouble:
        raise SheetUnreadable(f"pyxform cannot read this survey: {trouble}") from None
