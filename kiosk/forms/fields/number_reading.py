"""Reads numbers as people write them."""

import re
from decimal import Decimal

from kiosk.forms.expressions.types import Type
from kiosk.forms.fields.raw import line_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong

_NUMBER = re.compile(r"[-−+]?(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\.[0-9]{0,12})?|[-−+]?\.[0-9]{1,12}")


def number_from(raw: object, trouble: ErrorCode) -> Decimal | None:
    """A number with or without thousands marks; None where nothing was given. Raises Wrong(trouble)."""
    text = line_from(raw).replace(" ", "")
    if not text:
        return None
    if not _NUMBER.fullmatch(text):
        raise Wrong(trouble)
    return Decimal(text.replace(",", "").replace("−", "-"))


def check_limits(value: object, minimum: object, maximum: object, type_: Type) -> None:
    """Raises Wrong where a number lies outside its limits (None: no limit)."""
    if minimum is not None and value < minimum:  # type: ignore[operator]
        raise Wrong(ErrorCode.TOO_SMALL, minimum=(minimum, type_))
    if maximum is not None and value > maximum:  # type: ignore[operator]
        raise Wrong(ErrorCode.TOO_LARGE, maximum=(maximum, type_))


def plain(number: Decimal) -> str:
    """Without an exponent and without idle noughts."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
