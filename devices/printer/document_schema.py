"""The JSON Schema of a document, for whoever writes one outside of this program."""

from dataclasses import MISSING, Field, fields
from typing import Any

from devices.printer.document import Block, Document, Emphasis, Symbology
from devices.printer.document_json import KINDS, LANGUAGE, LONGEST_TEXT, MOST_BLOCKS

_TYPES: dict[object, dict[str, Any]] = {
    str: {"type": "string", "maxLength": LONGEST_TEXT},
    int: {"type": "integer", "minimum": 0, "maximum": MOST_BLOCKS},
    bool: {"type": "boolean"},
    Emphasis: {"enum": [str(one) for one in Emphasis]},
    Symbology: {"enum": [str(one) for one in Symbology]},
}


def document_schema() -> dict[str, Any]:
    """Draft 2020-12. What it lets pass, `from_json` reads, but for payment cards; codes may be refused for what they hold."""
    settings = {field.name: _property(field) for field in fields(Document) if field.name != "blocks"}
    settings["language"]["pattern"] = LANGUAGE
    blocks = {"type": "array", "minItems": 1, "maxItems": MOST_BLOCKS, "items": {"oneOf": [_block(name) for name in KINDS]}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A receipt for first-stop devices print",
        "type": "object",
        "properties": settings | {"blocks": blocks},
        "required": ["blocks"],
        "additionalProperties": False,
    }


def _block(name: str) -> dict[str, Any]:
    kind: type[Block] = KINDS[name]
    return {
        "type": "object",
        "properties": {"kind": {"const": name}} | {field.name: _property(field) for field in fields(kind)},
        "required": ["kind", *(field.name for field in fields(kind) if field.default is MISSING)],
        "additionalProperties": False,
    }


def _property(field: "Field[Any]") -> dict[str, Any]:
    return _TYPES[field.type] | ({} if field.default is MISSING else {"default": field.default})
