"""Small forms of the digital form builder, made for the tests."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.forms.importing.import_files import import_file
from kiosk.forms.importing.import_report import ImportReport

Json = dict[str, Any]
Take = Callable[[Json], ImportReport]


def question(path: str, *components: Json, to: tuple[object, ...] = (), **more: Any) -> Json:
    """A page; a link is a path, or a path and a condition."""
    links = [{"path": link} if isinstance(link, str) else {"path": link[0], "condition": link[1]} for link in to]  # type: ignore[index]
    return {"path": path, "title": path.strip("/"), "components": list(components), "next": links, **more}


def field(type_: str, name: str, **more: Any) -> Json:
    return {"type": type_, "name": name, "title": name, "options": {}, "schema": {}, **more}


def rule(name: str, field_name: str, type_: str, operator: str, value: str, **more: Any) -> Json:
    """A named condition of one row."""
    return {
        "name": name,
        "displayName": name,
        "value": {"name": name, "conditions": [row(field_name, type_, operator, value, **more)]},
    }


def row(field_name: str, type_: str, operator: str, value: str, **more: Any) -> Json:
    return {
        "field": {"name": field_name, "type": type_, "display": field_name},
        "operator": operator,
        "value": {"type": "Value", "value": value, "display": value},
        **more,
    }


class Maker:
    """The pieces above, for tests that cannot import this file."""

    question = staticmethod(question)
    field = staticmethod(field)
    rule = staticmethod(rule)
    row = staticmethod(row)

    @staticmethod
    def form(*pages: Json, conditions: tuple[Json, ...] = (), **more: Any) -> Json:
        return {
            "startPage": pages[0]["path"],
            "pages": [*pages, {"path": "/summary", "title": "Summary", "controller": "./pages/summary.js", "components": []}],
            "lists": [],
            "sections": [],
            "conditions": list(conditions),
            **more,
        }


@pytest.fixture
def make() -> type[Maker]:
    return Maker


@pytest.fixture
def take(tmp_path: Path) -> Take:
    def taken(value: Json, name: str = "form.json") -> ImportReport:
        path = tmp_path / name
        path.write_text(json.dumps(value), encoding="utf-8")
        return import_file(path)

    return taken
