"""A time of day."""

import re
from datetime import time
from typing import Literal

from typing_extensions import override

from kiosk.forms.expressions.types import TIME, Type
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.raw import line_from, parts_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong

_TIME = re.compile(r"([0-9]{1,2})(?:[:.h]?([0-9]{2}))?(?::[0-9]{2})? ?([ap]\.?m\.?)?", re.IGNORECASE)


class TimeField(CommonField):
    """Two boxes, or one text such as 14:30 or 2.30pm."""

    type: Literal["time"] = "time"

    @override
    def value_type(self) -> Type:
        return TIME

    @override
    def read(self, raw: object, asking: Asking) -> time | None:
        text = raw if isinstance(raw, str) or raw is None else _joined(raw)
        text = line_from(text)
        if not text:
            return None
        found = _TIME.fullmatch(text)
        if not found:
            raise Wrong(ErrorCode.NOT_A_TIME)
        return _time(int(found.group(1)), int(found.group(2) or 0), (found.group(3) or "")[:1].lower())

    @override
    def raw_from(self, value: object) -> object:
        return {"hour": f"{value:%H}", "minute": f"{value:%M}"} if isinstance(value, time) else None

    @override
    def kept(self, value: object) -> object:
        return f"{value:%H:%M}" if isinstance(value, time) else str(value)


def _joined(raw: object) -> str:
    boxes = parts_from(raw)
    hour, minute = line_from(boxes.get("hour")), line_from(boxes.get("minute"))
    return f"{hour}:{minute.zfill(2)}" if hour or minute else ""


def _time(hour: int, minute: int, half: str) -> time:
    if half:
        hour = hour % 12 + (12 if half == "p" else 0) if 1 <= hour <= 12 else 99
    if hour > 23 or minute > 59:
        raise Wrong(ErrorCode.NOT_A_TIME)
    return time(hour, minute)
