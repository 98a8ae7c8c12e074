"""Finds what the names in a source's conditions stand for, also where the source asks for them under another name."""

from collections.abc import Iterable, Mapping
from typing import Any

from kiosk.forms.importing.builder.script_tree import Constant, Operation, Path, Script
from kiosk.forms.importing.findings import Findings

FieldJson = dict[str, Any]
Asked = dict[tuple[str, ...], list[Constant]]
"""Each name and the constants it is compared with."""

_NEVER_NAMES = frozenset({"PI", "E"})


def asked_names(scripts: Iterable[Script], conditions: Mapping[str, object]) -> Asked:
    """Every name that a condition reads and that is not itself a condition."""
    found: Asked = {}
    for script in scripts:
        _collect(script, found)
    return {path: seen for path, seen in found.items() if path[-1] not in conditions and path[0] not in _NEVER_NAMES}


def _collect(script: Script, found: Asked) -> None:
    match script:
        case Path(names=names):
            found.setdefault(names, [])
        case Operation(name="-" | "+" | "*" | "/" | "%" | "^"):
            return
        case Operation(arguments=arguments):
            constants = [one for one in arguments if isinstance(one, Constant)]
            for one in arguments:
                _collect(one, found)
                if isinstance(one, Path):
                    found[one.names] += constants


def fact_json(name: str, path: tuple[str, ...], compared: list[Constant], language: str) -> FieldJson:
    """A fact of its own for a name that the form never asks, typed by what it is compared with."""
    written = ".".join(path)
    fact: FieldJson = {"id": name, "label": {language: written}, "imported_as": written, "optional": True}
    values = [one.value for one in compared]
    if any(isinstance(value, bool) for value in values):
        return {**fact, "type": "yes_no"}
    if values and all(not isinstance(value, str) for value in values):
        return {**fact, "type": "decimal", "places": 12}
    return {**fact, "type": "text", "max_length": 2000}


def list_fact_json(name: str, path: tuple[str, ...], compared: list[Constant], language: str) -> FieldJson:
    """The same for a name in which something is looked for."""
    written = ".".join(path)
    values = dict.fromkeys(str(one.value) for one in compared if one.value != "") or {"-": None}
    options = [{"value": value, "text": {language: value}} for value in values]
    return {
        "id": name,
        "label": {language: written},
        "imported_as": written,
        "optional": True,
        "type": "checkboxes",
        "options": options,
    }


def section_fact_json(name: str, section: str, language: str) -> FieldJson:
    """Whether the source's answers have a section at all, be it empty."""
    return {"id": name, "label": {language: section}, "imported_as": section, "optional": True, "type": "yes_no"}


def looked_into(scripts: Iterable[Script]) -> frozenset[tuple[str, ...]]:
    """Names that stand at the right of `in`."""
    found: set[tuple[str, ...]] = set()
    waiting = list(scripts)
    while waiting:
        script = waiting.pop()
        if isinstance(script, Operation):
            if script.name == "in" and isinstance(script.arguments[-1], Path):
                found.add(script.arguments[-1].names)
            waiting += script.arguments
    return frozenset(found)


def told_alias(path: tuple[str, ...], real: str, findings: Findings) -> None:
    """The finding for a question that conditions ask for under another name."""
    message = f"Conditions ask for {'.'.join(path)!r}, but the answer is kept as {real!r}; here they look at that answer"
    findings.warning("condition-name-elsewhere", f"fields.{real}", message)
