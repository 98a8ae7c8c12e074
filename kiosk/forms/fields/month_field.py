"""A month and a year."""

import re
from typing import Literal

from typing_extensions import override

from kiosk.forms.expressions.month import Month
from kiosk.forms.expressions.types import MONTH, Type
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.date_field import month_number, whole
from kiosk.forms.fields.raw import line_from, parts_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong


class MonthField(CommonField):
    """Two boxes: month and year."""

    type: Literal["month"] = "month"

    @override
    def value_type(self) -> Type:
        return MONTH

    @override
    def read(self, raw: object, asking: Asking) -> Month | None:
        if isinstance(raw, str):
            found = re.fullmatch(r"\s*([0-9]{4})-([0-9]{1,2})\s*", raw)
            raw = (
                {"year": found.group(1), "month": found.group(2)}
                if found
                else {"month": raw, "year": ""}
                if raw.strip()
                else None
            )
        if raw is None:
            return None
        boxes = parts_from(raw)
        texts = {part: line_from(boxes.get(part)) for part in ("month", "year")}
        return _month(texts) if any(texts.values()) else None

    @override
    def raw_from(self, value: object) -> object:
        return {"month": str(value.month), "year": str(value.year)} if isinstance(value, Month) else None


def _month(texts: dict[str, str]) -> Month:
    empty = tuple(part for part, text in texts.items() if not text)
    if empty:
        raise Wrong(ErrorCode.DATE_INCOMPLETE, parts=empty)
    month, year = month_number(texts["month"]), whole(texts["year"])
    if month is None or year is None or not 1000 <= year <= 9999:
        raise Wrong(ErrorCode.NOT_A_DATE, parts=("month", "year"))
    return Month(year, month)
