"""Turns an XLSForm into an XForm, by way of pyxform."""

from pathlib import Path

from kiosk.forms.importing.findings import Findings


class SheetUnreadable(ValueError):
    """This is not an XLSForm, or not a valid one."""


def xform_of_sheet(path: Path, findings: Findings) -> bytes:
    """The XForm of a spreadsheet; pyxform's own warnings become findings. Raises SheetUnreadable."""
    from pyxform.errors import PyXFormError  # late: pyxform takes half a second to import
    from pyxform.xls2xform import convert

    try:
        result = convert(path, validate=False, form_name="data")
    except (PyXFormError, OSError, KeyError, ValueError, TypeError, AttributeError, IndexError) as trouble:
        raise SheetUnreadable(f"pyxform cannot read this spreadsheet: {trouble}") from None
    for warning in result.warnings or ():
        findings.info("sheet", path.name, " ".join(str(warning).split()))
    return str(result.xform).encode()


def xform_of_survey(value: object) -> bytes:
    """The XForm of a survey in pyxform's own JSON. Raises SheetUnreadable."""
    from pyxform.builder import create_survey_element_from_dict
    from pyxform.errors import PyXFormError

    try:
        return str(create_survey_element_from_dict(value).to_xml(validate=False)).encode()
    except (PyXFormError, KeyError, ValueError, TypeError, AttributeError, IndexError) as trouble:
        raise SheetUnreadable(f"pyxform cannot read this survey: {trouble}") from None
