"""A page of a form, for the buttons that change what it asks, when, and where it leads."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.content.building.field_kinds import FIELD_KINDS, WITHIN_ITEMS
from kiosk.content.building.form_logic import form_logic
from kiosk.forms.page import PageKind
from kiosk.hub.hub import Hub
from ui.console.content.lists import PAGE_KINDS, catalogue_of, english

KINDS = {kind.type: kind.label for kind in FIELD_KINDS}
KINDS_WITHIN = {kind.type: kind.label for kind in WITHIN_ITEMS}
ENDS = {kind.value: label for kind, label in PAGE_KINDS.items() if kind is not PageKind.QUESTION}


@dataclass(frozen=True, slots=True)
class Build:
    """As the draft has it; `logic` says conditions in words, by their places."""

    form_id: str
    page_id: str
    kind: str
    leads_to: str
    fields: list[dict[str, Any]]
    logic: Mapping[str, str]
    services: Mapping[str, str]
    kinds: Mapping[str, str]
    kinds_within: Mapping[str, str]
    ends: Mapping[str, str]

    @property
    def asks(self) -> bool:
        return self.kind == PageKind.QUESTION.value


def build_of(hub: Hub, body: bytes, name: str) -> Build:
    """`name`: the form's id and the page's, as in `missed-bin/which`."""
    form_id, _, page_id = name.partition("/")
    shown = next(one for one in json.loads(body)["pages"] if one["id"] == page_id)
    return Build(
        form_id,
        page_id,
        shown.get("kind", PageKind.QUESTION.value),
        shown.get("leads_to") or "",
        shown.get("fields", []),
        form_logic(body),
        {service["id"]: english(service["title"]) for service in catalogue_of(hub)["services"]},
        KINDS,
        KINDS_WITHIN,
        ENDS,
    )
