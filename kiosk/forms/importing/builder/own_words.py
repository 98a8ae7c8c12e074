"""The sentences a council wrote for wrong answers, by what is wrong."""

from kiosk.forms.fields.wrong import ErrorCode
from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.loose import Json, mapping, string
from kiosk.forms.importing.wording import Wording

_MISSING = {
    "radios": ErrorCode.MISSING_CHOICE,
    "select": ErrorCode.MISSING_CHOICE,
    "autocomplete": ErrorCode.MISSING_CHOICE,
    "checkboxes": ErrorCode.MISSING_CHOICE,
    "yes_no": ErrorCode.MISSING_YES_NO,
    "address": ErrorCode.MISSING_ADDRESS,
    "handover": ErrorCode.MISSING_FILE,
    "consent": ErrorCode.MISSING_CONSENT,
    "items": ErrorCode.MISSING_ITEM,
}
_FORMAT = {
    "email": ErrorCode.NOT_AN_EMAIL,
    "phone": ErrorCode.NOT_A_PHONE,
    "website": ErrorCode.NOT_A_WEBSITE,
    "number_checked": ErrorCode.NOT_NATIONAL_INSURANCE,
    "text": ErrorCode.WRONG_FORMAT,
}
_OTHERS = {
    "string.min": ErrorCode.TOO_SHORT,
    "string.max": ErrorCode.TOO_LONG,
    "string.maxWords": ErrorCode.TOO_MANY_WORDS,
    "number.base": ErrorCode.NOT_A_NUMBER,
    "number.integer": ErrorCode.NOT_WHOLE,
    "number.precision": ErrorCode.TOO_MANY_PLACES,
    "number.min": ErrorCode.TOO_SMALL,
    "number.max": ErrorCode.TOO_LARGE,
    "any.only": ErrorCode.NOT_AN_OPTION,
    "array.min": ErrorCode.TOO_FEW_CHOICES,
    "array.max": ErrorCode.TOO_MANY_CHOICES,
    "date.base": ErrorCode.NOT_A_DATE,
    "date.format": ErrorCode.NOT_A_DATE,
    "date.min": ErrorCode.TOO_EARLY,
    "date.max": ErrorCode.TOO_LATE,
}
_PLACEHOLDER = "{"


def own_words(component: Json, type_: str, wording: Wording, where: str, findings: Findings) -> dict[str, dict[str, str]]:
    """By our codes; a sentence that has no place here, or that the source fills in itself, is told."""
    options = mapping(component.get("options"))
    found: dict[str, dict[str, str]] = {}
    for key, text in _sentences(options):
        code = _code(key, type_)
        if code is None or _PLACEHOLDER in text:
            findings.info("error-text-dropped", where, f"The own sentence for {key!r} is not carried over: {text}")
        else:
            found.setdefault(code.value, wording.text(text))
    return found


def _sentences(options: Json) -> list[tuple[str, str]]:
    """Sentences by the source's own codes; one for all is what it says of a wrong format."""
    found = [(string(key), string(text)) for key, text in mapping(options.get("customValidationMessages")).items()]
    return [
        (key, text) for key, text in [*found, ("string.pattern.base", string(options.get("customValidationMessage")))] if text
    ]


def _code(key: str, type_: str) -> ErrorCode | None:
    match key:
        case "any.required" | "string.empty" | "any.empty" | "string.base":
            return _MISSING.get(type_, ErrorCode.MISSING)
        case "string.pattern.base" | "string.regex.base" | "string.email" | "string.uri":
            return _FORMAT.get(type_)
        case _:
            return _OTHERS.get(key)
