"""The options of a choice, from a list of the source or from the component itself."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.loose import Json, mapping, objects, string
from kiosk.forms.importing.wording import Wording


@dataclass(frozen=True, slots=True)
class SourceOptions:
    """Options as JSON of ours, whether their values are numbers, and the source's items in the same order."""

    options: tuple[dict[str, Any], ...]
    numbers: bool
    items: tuple[Json, ...]


def items_of(component: Json, lists: Mapping[str, Json]) -> tuple[Json, ...] | None:
    """The source's items of a component, None where its list is missing."""
    values = mapping(component.get("values"))
    if values.get("type") == "static":
        return tuple(
            {"text": item.get("label"), "description": item.get("hint"), **item} for item in objects(values.get("items"))
        )
    name = string(values.get("list")) or string(component.get("list")) or string(mapping(component.get("options")).get("list"))
    found = lists.get(name)
    return None if found is None else objects(found.get("items"))


def read_options(items: tuple[Json, ...], where: str, wording: Wording, findings: Findings) -> SourceOptions:
    """Options with one value each; doubles are left out with a finding."""
    options: list[dict[str, Any]] = []
    kept: list[Json] = []
    seen: set[str] = set()
    for item in items:
        value = written_value(item)
        if not value:
            findings.warning("option-empty", where, "An option without value and text is left out")
        elif value in seen:
            findings.warning("option-twice", where, f"Two options have the value {value!r}; the second is left out")
        else:
            seen.add(value)
            kept.append(item)
            options.append(_option(value, item, wording))
    numbers = bool(kept) and all(
        isinstance(item.get("value"), int | float) and not isinstance(item.get("value"), bool) for item in kept
    )
    return SourceOptions(tuple(options), numbers, tuple(kept))


def written_value(item: Json) -> str:
    """An option's value as text: what the source compares with."""
    value = item.get("value")
    if isinstance(value, bool):
        return "true" if value else "false"
    return _tidy(string(value)) or _tidy(string(item.get("text")))


def _tidy(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _option(value: str, item: Json, wording: Wording) -> dict[str, Any]:
    option: dict[str, Any] = {"value": value, "text": wording.text(item.get("text")) or {wording.language: value}}
    hint = wording.text(
        mapping(item.get("hint")).get("text") if isinstance(item.get("hint"), Mapping) else item.get("description")
    )
    return {**option, "hint": hint} if hint else option
