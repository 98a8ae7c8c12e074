"""The ways in which a service can be had, as admins change them: one row a channel, with its hours."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kiosk.content.hours import WEEKDAYS
from kiosk.content.publishing.content_json import written
from kiosk.content.publishing.hours_text import spans_of, typed
from kiosk.content.publishing.ordering import position
from kiosk.content.publishing.service_settings import checked


@dataclass(frozen=True, slots=True)
class WayRow:
    """One channel as typed. `hours`: "shop", "always", "" for no promise, or "own" with `week`."""

    kind: str
    text: Mapping[str, str] = field(default_factory=dict)
    number: str = ""
    address: str = ""
    hours: str = ""
    week: Mapping[str, str] = field(default_factory=dict)


def rows_of(service: Mapping[str, Any]) -> list[WayRow]:
    return [_row(channel) for channel in service["channels"]]


def with_ways(body: bytes, service_id: str, rows: Sequence[WayRow]) -> bytes:
    """KeyError: no such service; SettingWrong, HoursWrong."""
    catalogue: dict[str, Any] = json.loads(body)
    at = position(catalogue["services"], service_id)
    channels = [_channel(row) for row in rows]
    catalogue["services"][at] = checked(catalogue["services"][at] | {"channels": channels})
    return written(catalogue)


def _row(channel: Mapping[str, Any]) -> WayRow:
    hours, text = channel.get("hours"), channel.get("text", {})
    week = {name: typed(hours.get(name, ())) for name in WEEKDAYS} if isinstance(hours, dict) else {}
    named = "own" if isinstance(hours, dict) else hours or ""
    words = {"en": text} if isinstance(text, str) else text
    return WayRow(channel["kind"], words, channel.get("number") or "", channel.get("address") or "", named, week)


def _channel(row: WayRow) -> dict[str, Any]:
    channel: dict[str, Any] = {"kind": row.kind, "text": {tag: text for tag, text in row.text.items() if text}}
    channel |= {"number": row.number, "address": row.address, "hours": _hours(row)}
    return {key: value for key, value in channel.items() if value not in ("", None) and (value or key == "hours")}


def _hours(row: WayRow) -> object:
    if row.hours != "own":
        return row.hours
    return {name: spans for name in WEEKDAYS if (spans := spans_of(row.week.get(name, "")))}
