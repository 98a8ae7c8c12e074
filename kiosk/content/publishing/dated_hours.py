"""A day that differs from the usual week, put into the draft's `calendar.json` or taken out of it."""

import json
from collections.abc import Mapping
from datetime import date, time
from itertools import pairwise
from typing import Any

from kiosk.content.publishing.content_json import written


class HoursWrong(ValueError):
    """The sentence says what has to be written differently."""


def with_day(body: bytes, shop_id: str, day: date, hours: str, reason: Mapping[str, str]) -> bytes:
    """`hours`: "09:00-12:30, 13:30-17:00", or nothing for closed. Replaces what stood for that day. KeyError: no such shop."""
    if not reason.get("en", "").strip():
        raise HoursWrong("Say why in English: visitors read it beside the hours")
    exception = {"day": day.isoformat(), "spans": _spans(hours), "reason": {tag: text for tag, text in reason.items() if text}}
    sheet, shop = _shop(body, shop_id)
    others = [one for one in shop.get("exceptions", []) if one["day"] != exception["day"]]
    shop["exceptions"] = sorted([*others, exception], key=lambda one: str(one["day"]))
    return written(sheet)


def without_day(body: bytes, shop_id: str, day: date) -> bytes:
    """The day is as usual again. KeyError: no such shop."""
    sheet, shop = _shop(body, shop_id)
    shop["exceptions"] = [one for one in shop.get("exceptions", []) if one["day"] != day.isoformat()]
    return written(sheet)


def _shop(body: bytes, shop_id: str) -> tuple[dict[str, Any], dict[str, Any]]:
    sheet: dict[str, Any] = json.loads(body)
    for shop in sheet["shops"]:
        if shop["shop"] == shop_id:
            return sheet, shop
    raise KeyError(shop_id)


def _spans(hours: str) -> list[list[str]]:
    spans = []
    for part in filter(None, (part.strip() for part in hours.split(","))):
        ends = [_time(end.strip()) for end in part.replace("–", "-").split("-")]
        if len(ends) != 2 or ends[0] >= ends[1]:
            raise HoursWrong(f"“{part}” is not from one time to a later one, such as 09:00-17:00")
        spans.append(ends)
    if any(later[0] < earlier[1] for earlier, later in pairwise(spans)):
        raise HoursWrong("The hours overlap or are not in order")
    return spans


def _time(text: str) -> str:
    try:
        return time.fromisoformat(text.zfill(5)).strftime("%H:%M")
    except ValueError:
        raise HoursWrong(f"“{text}” is not a time, such as 09:00") from None
