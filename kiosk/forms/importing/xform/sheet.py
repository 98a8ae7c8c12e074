"""Turns an XLSForm into an XForm, by way of pyxform."""

import contextlib
import io
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

from kiosk.forms.importing.findings import Findings

_LARGEST_UNPACKED = 100_000_000
_NO_SHEET = "not recognized as a supported type"
"""pyxform's words for a file it can make nothing of."""
_ALONE = "A sheet alone is no XLSForm: as text it names its sheets in the first column. Save the whole workbook as .xlsx"


class SheetUnreadable(ValueError):
    """This is not an XLSForm, or not a valid one."""


def xform_of_sheet(path: Path, findings: Findings) -> bytes:
    """The XForm of a spreadsheet; pyxform's own warnings become findings. Raises SheetUnreadable."""
    text = _look_first(path)

    def converted() -> bytes:
        from pyxform.xls2xform import convert

        type_ = None if text is None else path.suffix.lower()
        result = convert(path if text is None else text, validate=False, form_name="data", file_type=type_)
        for warning in result.warnings or ():
            findings.info("sheet", path.name, _tidy(warning))
        return str(result.xform).encode()

    return _quietly(converted)


def xform_of_survey(value: object) -> bytes:
    """The XForm of a survey in pyxform's own JSON. Raises SheetUnreadable."""

    def converted() -> bytes:
        from pyxform.builder import create_survey_element_from_dict

        return str(create_survey_element_from_dict(value).to_xml(validate=False)).encode()

    return _quietly(converted)


def _quietly(deed: Callable[[], bytes]) -> bytes:
    """Without what pyxform and its readers print, who find their output when they are first imported. Raises SheetUnreadable."""
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _refusing(deed)


def _refusing(deed: Callable[[], bytes]) -> bytes:
    """With every trouble as SheetUnreadable."""
    from pyxform.errors import PyXFormError  # late: it takes half a second

    try:
        return deed()
    except PyXFormError as trouble:
        if _NO_SHEET in str(trouble):
            raise SheetUnreadable("There is no XLSForm in this file: it is empty, damaged or something else") from None
        raise SheetUnreadable(f"This is not a valid XLSForm: {_tidy(trouble)}") from None
    except TypeError as trouble:
        if "DefinitionData" in str(trouble):
            raise SheetUnreadable(_ALONE) from None
        raise SheetUnreadable(f"This XLSForm cannot be understood: {_tidy(trouble)}") from None
    except Exception as trouble:  # noqa: BLE001 - the door to pyxform: its readers fail in any way on a damaged file, which is then refused
        raise SheetUnreadable(f"This spreadsheet is damaged ({type(trouble).__name__}: {_tidy(trouble)})") from None


def _tidy(message: object) -> str:
    return " ".join(str(message).split())


def _look_first(path: Path) -> str | None:
    """The text of a sheet that is one. Raises SheetUnreadable for what would only fail later, in words that help less."""
    match path.suffix.lower():
        case ".ods":
            raise SheetUnreadable("An OpenDocument sheet is not read: save it as .xlsx and take that in")
        case ".csv" | ".md":
            try:
                return path.read_text(encoding="utf-8-sig")
            except UnicodeDecodeError:
                raise SheetUnreadable("This text is not in UTF-8: save it as CSV UTF-8 and take that in") from None
        case ".xlsx" | ".xlsm":
            _look_into_the_archive(path)
    return None


def _look_into_the_archive(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError):  # also versions of the archive and names that nobody can read
        raise SheetUnreadable("This is not a spreadsheet, or it is damaged") from None
    if unpacked > _LARGEST_UNPACKED:
        raise SheetUnreadable("This spreadsheet unpacks to more than 100 MB")
