"""The languages that a council's kiosks offer."""

import json

from kiosk.hub.hub import Hub
from kiosk.language import RIGHT_TO_LEFT


def languages_of(hub: Hub) -> dict[str, str]:
    """Tag → name, as its speakers write it, English first."""
    body = hub.publishing.draft.files().get("shop.json")
    listed = json.loads(body)["languages"] if body else []
    return {"en": "English"} | {language["tag"]: language["name"] for language in listed}


def direction(tag: str) -> str:
    return "rtl" if tag.split("-")[0] in RIGHT_TO_LEFT else "ltr"
