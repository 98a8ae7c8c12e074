"""A shop's usual week, the days that differ from it, and its events, in the draft's `calendar.json`."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from kiosk.content.publishing.content_json import written
from kiosk.content.publishing.hours_text import HoursWrong, spans_of, time_of


def with_day(body: bytes, shop_id: str, day: date, hours: str, reason: Mapping[str, str]) -> bytes:
    """`hours`: "09:00-12:30, 13:30-17:00", or nothing for closed. Replaces what stood for that day. KeyError: no such shop."""
    if not reason.get("en", "").strip():
        raise HoursWrong("Say why in English: visitors read it beside the hours")
    exception = {"day": day.isoformat(), "spans": spans_of(hours), "reason": {tag: text for tag, text in reason.items() if text}}
    sheet, shop = _shop(body, shop_id)
    others = [one for one in shop.get("exceptions", []) if one["day"] != exception["day"]]
    shop["exceptions"] = sorted([*others, exception], key=lambda one: str(one["day"]))
    return written(sheet)


def without_day(body: bytes, shop_id: str, day: date) -> bytes:
    """The day is as usual again. KeyError: no such shop."""
    sheet, shop = _shop(body, shop_id)
    shop["exceptions"] = [one for one in shop.get("exceptions", []) if one["day"] != day.isoformat()]
    return written(sheet)


def with_week(body: bytes, shop_id: str, hours: Mapping[str, str]) -> bytes:
    """`hours`: "mon" … "sun" → as people type them. KeyError: no such shop."""
    sheet, shop = _shop(body, shop_id)
    shop["weekly"] = {name: spans for name, text in hours.items() if (spans := spans_of(text))}
    return written(sheet)


def with_event(body: bytes, shop_id: str, day: date, starts: str, ends: str, title: Mapping[str, str]) -> bytes:
    """Shown on its day; it never changes the hours by itself. KeyError: no such shop."""
    if not title.get("en", "").strip():
        raise HoursWrong("Say what it is, in English")
    first, last = time_of(starts), time_of(ends)
    if first >= last:
        raise HoursWrong("It has to end after it begins")
    sheet, shop = _shop(body, shop_id)
    event = {"day": day.isoformat(), "starts": first, "ends": last, "title": {tag: text for tag, text in title.items() if text}}
    shop["events"] = sorted([*shop.get("events", []), event], key=lambda one: (str(one["day"]), str(one["starts"])))
    return written(sheet)


def without_event(body: bytes, shop_id: str, day: date, title: str) -> bytes:
    """By its English title. KeyError: no such shop or event."""
    sheet, shop = _shop(body, shop_id)
    kept = [one for one in shop.get("events", []) if (one["day"], one["title"].get("en")) != (day.isoformat(), title)]
    if len(kept) == len(shop.get("events", [])):
        raise KeyError(title)
    shop["events"] = kept
    return written(sheet)


def _shop(body: bytes, shop_id: str) -> tuple[dict[str, Any], dict[str, Any]]:
    sheet: dict[str, Any] = json.loads(body)
    for shop in sheet["shops"]:
        if shop["shop"] == shop_id:
            return sheet, shop
    raise KeyError(shop_id)
