"""News items that come and go: the whole of one, in the draft's `news.json`."""

import json
from datetime import date, timedelta
from typing import Any

from kiosk.content.publishing.content_json import written
from kiosk.content.publishing.naming import free_id

SHOWN_FOR = timedelta(days=28)


def with_new_item(body: bytes, title: str, owner: str, today: date) -> tuple[bytes, str]:
    """A first version of an item under this headline, shown for four weeks; the file and the item's id."""
    sheet: dict[str, Any] = json.loads(body)
    item_id = free_id(title, {item["id"] for item in sheet["items"]}, "news")
    item = {
        "id": item_id,
        "title": {"en": title},
        "summary": {"en": title},
        "body": [{"type": "paragraph", "text": {"en": title}}],
        "valid_from": today.isoformat(),
        "valid_until": (today + SHOWN_FOR).isoformat(),
        "owner": owner,
    }
    sheet["items"].insert(0, item)
    return written(sheet), item_id


def without_item(body: bytes, item_id: str) -> bytes:
    """KeyError where there is none."""
    sheet: dict[str, Any] = json.loads(body)
    kept = [item for item in sheet["items"] if item["id"] != item_id]
    if len(kept) == len(sheet["items"]):
        raise KeyError(item_id)
    return written(sheet | {"items": kept})
