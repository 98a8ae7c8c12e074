"""The menu: its order, and services that come and go, in the draft's `catalogue.json`."""

import json
from datetime import date, timedelta
from typing import Any

from kiosk.content.publishing.content_json import written
from kiosk.content.publishing.naming import free_id
from kiosk.content.publishing.ordering import Move, moved, position

REVIEW_AFTER = timedelta(days=365)


def with_subject_moved(body: bytes, subject_id: str, move: Move) -> bytes:
    """KeyError: no such subject."""
    catalogue: dict[str, Any] = json.loads(body)
    return written(catalogue | {"subjects": moved(catalogue["subjects"], subject_id, move)})


def with_service_moved(body: bytes, service_id: str, move: Move) -> bytes:
    """Among the services of its subject. KeyError: no such service."""
    catalogue: dict[str, Any] = json.loads(body)
    beside = moved(catalogue["services"], service_id, move, lambda one, other: one["subject"] == other["subject"])
    return written(catalogue | {"services": beside})


def with_new_service(body: bytes, title: str, subject_id: str, owner: str, today: date, form_id: str | None) -> tuple[bytes, str]:
    """At the end of its subject. The file and the service's id; KeyError: no such subject."""
    catalogue: dict[str, Any] = json.loads(body)
    position(catalogue["subjects"], subject_id)
    service_id = free_id(title, {one["id"] for one in catalogue["services"]}, "service")
    here = [{"kind": "here", "text": _same(catalogue, "here")}] if form_id else []
    service = {
        "id": service_id,
        "title": {"en": title},
        "summary": {"en": title},
        "subject": subject_id,
        "owner": owner,
        "channels": [*here, {"kind": "counter", "text": _same(catalogue, "counter"), "hours": "shop"}],
        **({"form": form_id} if form_id else {}),
        "review_on": (today + REVIEW_AFTER).isoformat(),
    }
    catalogue["services"].append(service)
    return written(catalogue), service_id


def without_service(body: bytes, service_id: str) -> bytes:
    """Other services no longer name it as related. KeyError where there is none."""
    catalogue: dict[str, Any] = json.loads(body)
    del catalogue["services"][position(catalogue["services"], service_id)]
    for service in catalogue["services"]:
        if service_id in service.get("related", ()):
            service["related"].remove(service_id)
    return written(catalogue)


def _same(catalogue: dict[str, Any], kind: str) -> dict[str, str]:
    """The words that most services use for this way."""
    texts = [
        channel.get("text", {}) for service in catalogue["services"] for channel in service["channels"] if channel["kind"] == kind
    ]
    return max(texts, key=texts.count) if texts else {}
