"""What an admin settles about a service besides its words: where it stands, who owns it, and where and when it is offered."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from kiosk.content.publishing.content_json import written
from kiosk.content.publishing.ordering import position
from kiosk.content.service import Service

Given = Mapping[str, Sequence[str]]
"""Form field → what was sent, one or several."""
LINES = ("owner", "subject", "form")
NUMBERS = ("lgsl", "lgil")
SEVERAL = ("needs", "related")


class SettingWrong(ValueError):
    """The sentence says what has to be put right."""


def service_of(body: bytes, service_id: str) -> dict[str, Any]:
    """KeyError where there is none."""
    services: list[dict[str, Any]] = json.loads(body)["services"]
    return services[position(services, service_id)]


def with_settings(body: bytes, service_id: str, given: Given) -> bytes:
    """KeyError where there is none; SettingWrong."""
    catalogue: dict[str, Any] = json.loads(body)
    at = position(catalogue["services"], service_id)
    before = catalogue["services"][at]
    changed = before | {name: _one(given, name) for name in LINES} | {name: _number(given, name) for name in NUMBERS}
    changed |= {name: list(given.get(name, ())) for name in SEVERAL} | {"available": _available(given, before)}
    catalogue["services"][at] = checked({key: changed[key] for key in changed if changed[key] not in ("", None, [], {})})
    return written(catalogue)


def checked(service: dict[str, Any]) -> dict[str, Any]:
    """The service, if kiosks can read it. SettingWrong."""
    try:
        Service.model_validate_json(json.dumps(service))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        words = str(first["msg"]).removeprefix("Value error, ")
        raise SettingWrong(f"{' '.join(str(step) for step in first['loc'])}: {words}".lstrip(": ")) from None
    return service


def _available(given: Given, before: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {"shops": list(given.get("shops", ()))}
    found |= {name: _one(given, name) for name in ("starts_on", "ends_on")}
    if _one(given, "trial.name"):
        found["trial"] = {
            "name": _one(given, "trial.name"),
            "shops": list(given.get("trial.shops", ())),
            "starts_on": _one(given, "trial.starts_on"),
            "ends_on": _one(given, "trial.ends_on"),
            "measures": [line.strip() for line in _one(given, "trial.measures").split("\n") if line.strip()],
        }
        if not found["trial"]["shops"]:
            raise SettingWrong("Choose at least one shop for the trial")
    return {key: found[key] for key in found if found[key]} if before.get("available") or any(found.values()) else {}


def _one(given: Given, name: str) -> str:
    return next(iter(given.get(name, ())), "").replace("\r\n", "\n").strip()


def _number(given: Given, name: str) -> int | None:
    text = _one(given, name)
    if text and not text.isdecimal():
        raise SettingWrong(f"{name.upper()}: a whole number, or nothing")
    return int(text) if text else None
