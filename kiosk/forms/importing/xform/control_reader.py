"""One control of an XForm as a field of ours, without its conditions."""

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any
from xml.etree import ElementTree

from kiosk.forms.expressions.tree import Node
from kiosk.forms.importing.findings import Findings
from kiosk.forms.importing.logic import TRUE, either
from kiosk.forms.importing.xform.xform_document import XFORMS, Bind, Item, Label, XFormDocument, control_name, split_at_holes
from kiosk.forms.importing.xform.xpath_tree import XPathUnreadable
from kiosk.forms.template import escaped

FieldJson = dict[str, Any]
Hole = Callable[[str], str]
"""Turns the XPath of an output into an expression of ours. Raises XPathUnreadable."""
Narrow = Callable[[str, Item], Node]
"""Turns the filter of a list into the condition of one of its items. Raises XPathUnreadable."""

_INPUTS = {"int": "whole", "integer": "whole", "decimal": "decimal", "date": "date", "time": "time", "barcode": "scan"}
_PLACES = frozenset({"geopoint", "geotrace", "geoshape"})


def wording(label: Label, hole: Hole, findings: Findings, where: str) -> dict[str, str]:
    """A label as a text of ours: its outputs in braces."""
    holes: list[str] = []
    for path in label.holes:
        try:
            holes.append("{" + hole(path) + "}")
        except XPathUnreadable as trouble:
            findings.warning("output-dropped", where, f"The text shows {path.strip()!r}, which cannot be carried over: {trouble}")
            holes.append("…")
    found: dict[str, str] = {}
    for language, text in label.texts.items():
        parts = split_at_holes(_plain(text))
        pieces = [escaped(parts[0])]
        for number, part in enumerate(parts[1:]):
            pieces += [holes[number] if number < len(holes) else "…", escaped(part)]
        found[language] = "".join(pieces)
    return {language: text for language, text in found.items() if text.strip()}


def _plain(text: str) -> str:
    """Without the little markup that form tools allow in labels."""
    without_tags = re.sub(r"</?[A-Za-z][^<>]*>", "", text)
    return re.sub(r"(\*\*|__)(.+?)\1", r"\2", re.sub(r"^#+ ", "", without_tags))


class ControlReader:
    """Reads controls one by one."""

    def __init__(self, document: XFormDocument, findings: Findings) -> None:
        self._document = document
        self._findings = findings

    def field(self, control: ElementTree.Element, bind: Bind, common: FieldJson, where: str) -> FieldJson:
        """The field with its type and its limits; `common` has id, label and hint."""
        appearance = control.get("appearance", "")
        match control_name(control):
            case "select1" | "select" | "rank" | "odk:rank":
                return self._choice(control, appearance, common, where)
            case "trigger":
                return {**common, "type": "consent"}
            case "upload":
                return self._upload(control, appearance, common, where)
            case "range":
                return self._range(control, bind, common, where)
        return self._input(control, bind, common, where)

    def _input(self, control: ElementTree.Element, bind: Bind, common: FieldJson, where: str) -> FieldJson:
        appearance = control.get("appearance", "")
        if control.get("query"):
            message = "The options of this question are in a file of the source's app (itemsets.csv). It is asked as text"
            self._findings.warning("options-elsewhere", where, message)
            return {**common, "type": "text"}
        if bind.type in _PLACES:
            self._findings.warning("place-as-text", where, f"A {bind.type} is asked as text")
            return {**common, "type": "text"}
        if bind.type == "date" and "year" in appearance:
            return {**common, "type": "month"} if "month" in appearance else {**common, "type": "whole", "minimum": 1000}
        if bind.type == "dateTime":
            self._findings.warning("date-time-split", where, "A date with a time is asked as a date")
            return {**common, "type": "date"}
        if bind.type in _INPUTS:
            places = {"places": 6} if bind.type == "decimal" else {}
            return {**common, "type": _INPUTS[bind.type], **places}
        if bind.type not in ("string", "text", ""):
            self._findings.warning("unknown-type", where, f"The type {bind.type!r} is not known; it is asked as text")
        return {**common, "type": "long_text" if "multiline" in appearance else "text"}

    def _range(self, control: ElementTree.Element, bind: Bind, common: FieldJson, where: str) -> FieldJson:
        message = "A slider is asked as a number: what lies beyond its ends is refused, its steps are not kept to"
        self._findings.info("range-as-number", where, message)
        is_whole = bind.type in ("int", "integer")
        field: FieldJson = {**common, "type": "whole" if is_whole else "decimal"}
        for ours, theirs in (("minimum", "start"), ("maximum", "end")):
            try:
                limit = Decimal(control.get(theirs, ""))
            except InvalidOperation:
                continue
            field[ours] = int(limit) if is_whole else str(limit)
        return field

    def _upload(self, control: ElementTree.Element, appearance: str, common: FieldJson, where: str) -> FieldJson:
        kind = control.get("mediatype", "")
        if kind.startswith("image") and any(word in appearance for word in ("signature", "draw")):
            return {**common, "type": "signature"}
        message = "Files are handed over from the visitor's phone; the source's own upload is not carried over"
        self._findings.warning("upload", where, message)
        return {**common, "type": "handover", "maximum": 1, "accepts": "photo" if kind.startswith("image") else "file"}

    def _choice(self, control: ElementTree.Element, appearance: str, common: FieldJson, where: str) -> FieldJson:
        kind = control_name(control)
        if kind.endswith("rank"):
            self._findings.warning("rank-as-choices", where, "The visitor chooses; the order is not asked")
        type_ = "radios" if kind == "select1" else "checkboxes"
        if kind == "select1" and ("minimal" in appearance or "autocomplete" in appearance):
            type_ = "autocomplete" if "autocomplete" in appearance else "select"
        return {**common, "type": type_}

    def options(self, control: ElementTree.Element, where: str, hole: Hole, narrow: Narrow) -> list[dict[str, Any]]:
        """The options of a choice; of those with one value the first stays, offered where any of them would be."""
        items, narrowed = self._document.items(control)
        found: dict[str, dict[str, Any]] = {}
        conditions: dict[str, list[Node]] = {}
        for item in items:
            value = " ".join(item.value.split())
            if not value:
                self._findings.warning("option-empty", where, "An option without a value is left out")
                continue
            conditions.setdefault(value, []).append(self._narrowed(narrowed, item, where, narrow))
            if value not in found:
                found[value] = self._option(item, value, where, hole)
        self._tell_doubles([value for value, several in conditions.items() if len(several) > 1], where)
        return [_offered(option, either(*conditions[value])) for value, option in found.items()]

    def _tell_doubles(self, doubles: list[str], where: str) -> None:
        if doubles:
            shown = ", ".join(map(repr, doubles[:5])) + (" …" if len(doubles) > 5 else "")
            message = f"Several options have one value, and become one option: {shown}"
            self._findings.warning("option-twice", where, message)

    def _option(self, item: Item, value: str, where: str, hole: Hole) -> dict[str, Any]:
        text = wording(item.label, hole, self._findings, where)
        return {"value": value, "text": text or {self._document.languages[0]: escaped(value)}}

    def _narrowed(self, narrowed: str, item: Item, where: str, narrow: Narrow) -> Node:
        if not narrowed:
            return TRUE
        try:
            return narrow(narrowed, item)
        except XPathUnreadable as trouble:
            message = f"The filter {narrowed!r} cannot be carried over: {trouble}; all options are offered"
            self._findings.warning("filter-unsupported", where, message)
            return TRUE


def _offered(option: dict[str, Any], condition: Node) -> dict[str, Any]:
    return option if condition == TRUE else {**option, "when": condition}


def label_of(element: ElementTree.Element, name: str) -> ElementTree.Element | None:
    """The label or hint of an element of the body."""
    return element.find(f"{XFORMS}{name}")
