"""Reads what a screen or a JSON file gives before its field looks at it."""

import unicodedata
from collections.abc import Mapping
from decimal import Decimal

from kiosk.forms.fields.wrong import ErrorCode, Wrong

MOST_CHARACTERS = 20_000


def text_from(raw: object) -> str:
    """A tidy text: composed, trimmed, without control characters; "" where nothing was given."""
    match raw:
        case None:
            return ""
        case bool():
            return "yes" if raw else "no"
        case str() if len(raw) <= MOST_CHARACTERS:
            kept = "".join(letter for letter in raw if letter in "\n\t" or unicodedata.category(letter) not in {"Cc", "Cs", "Co"})
            return unicodedata.normalize("NFC", kept).strip()
        case int() | float() | Decimal():
            return str(raw)
        case _:
            raise Wrong(ErrorCode.NOT_AN_ANSWER)


def line_from(raw: object) -> str:
    """A tidy text on one line."""
    return " ".join(text_from(raw).split())


def parts_from(raw: object) -> Mapping[str, object]:
    """The boxes of a date, a time or an address."""
    if not isinstance(raw, Mapping):
        raise Wrong(ErrorCode.NOT_AN_ANSWER)
    return {str(key): value for key, value in raw.items()}


def list_from(raw: object) -> tuple[object, ...]:
    """Several answers; a single one counts as a list of one."""
    match raw:
        case None | "":
            return ()
        case list() | tuple():
            return tuple(raw)
        case _:
            return (raw,)
