"""A date in three boxes."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal

from typing_extensions import override

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.types import DATE, Type
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.raw import line_from, parts_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T.*)?")
_PARTS = ("day", "month", "year")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class DateField(CommonField):
    """A real date between its limits, which may depend on today and on other answers."""

    type: Literal["date"] = "date"
    earliest: Expression | None = None
    latest: Expression | None = None

    @override
    def value_type(self) -> Type:
        return DATE

    @override
    def read(self, raw: object, asking: Asking) -> date | None:
        found = any_date(raw)
        if found is not None:
            self._check(found, asking)
        return found

    def _check(self, found: date, asking: Asking) -> None:
        earliest, latest = asking.result(self.earliest), asking.result(self.latest)
        if isinstance(earliest, date) and found < earliest:
            raise Wrong(ErrorCode.TOO_EARLY, minimum=(earliest, DATE))
        if isinstance(latest, date) and found > latest:
            raise Wrong(ErrorCode.TOO_LATE, maximum=(latest, DATE))

    @override
    def raw_from(self, value: object) -> object:
        return {"day": str(value.day), "month": str(value.month), "year": str(value.year)} if isinstance(value, date) else None

    @override
    def kept(self, value: object) -> object:
        return value.isoformat() if isinstance(value, date) else str(value)

    @override
    def expressions(self) -> Iterator[tuple[str, Expression, Type]]:
        if self.earliest is not None:
            yield "earliest", self.earliest, DATE
        if self.latest is not None:
            yield "latest", self.latest, DATE


def any_date(raw: object) -> date | None:
    """The date of an answer, whatever its limits; None for nothing. Raises Wrong."""
    boxes = _iso(raw) if isinstance(raw, str) else raw
    if boxes is None:
        return None
    given = parts_from(boxes)
    texts = {part: line_from(given.get(part)) for part in _PARTS}
    return real_date(texts) if any(texts.values()) else None


def _iso(text: str) -> object:
    found = _ISO.fullmatch(text.strip())
    if found:
        return dict(zip(("year", "month", "day"), found.groups(), strict=True))
    if not text.strip():
        return None
    raise Wrong(ErrorCode.NOT_A_DATE, parts=_PARTS)


def real_date(texts: dict[str, str]) -> date:
    """The date in three boxes; the month also by its English name. Raises Wrong naming the boxes at fault."""
    empty = tuple(part for part in _PARTS if not texts[part])
    if empty:
        raise Wrong(ErrorCode.DATE_INCOMPLETE, parts=empty)
    year, month, day = whole(texts["year"]), month_number(texts["month"]), whole(texts["day"])
    if year is None or month is None or day is None or not 1000 <= year <= 9999:
        raise Wrong(ErrorCode.NOT_A_DATE, parts=_PARTS)
    try:
        return date(year, month, day)
    except ValueError:
        raise Wrong(ErrorCode.NOT_A_DATE, parts=_PARTS) from None


def whole(text: str) -> int | None:
    """A box of a date."""
    return int(text) if re.fullmatch("[0-9]{1,4}", text) else None


def month_number(text: str) -> int | None:
    """1 to 12, from a number or an English name."""
    if text[:3].lower() in _MONTHS:
        return _MONTHS.index(text[:3].lower()) + 1
    number = whole(text)
    return number if number is not None and 1 <= number <= 12 else None
