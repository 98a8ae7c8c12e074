"""A document as JSON and back: `{"language": "en", "blocks": [{"kind": "heading", "text": "…"}, …]}`."""

import json
import re
from dataclasses import MISSING, Field, fields
from enum import StrEnum
from typing import Any

from devices.payment_card_guard import looks_like_payment_card
from devices.printer.document import (
    Barcode,
    Block,
    Document,
    Emphasis,
    Heading,
    Paragraph,
    QrCode,
    Reference,
    Row,
    Rule,
    Space,
    Symbology,
)

KINDS: dict[str, type[Block]] = {
    "heading": Heading,
    "paragraph": Paragraph,
    "row": Row,
    "reference": Reference,
    "rule": Rule,
    "space": Space,
    "qr_code": QrCode,
    "barcode": Barcode,
}
_NAMES = {block: kind for kind, block in KINDS.items()}
_FIELD_TYPES: dict[object, type] = {str: str, int: int, bool: bool, Emphasis: Emphasis, Symbology: Symbology}
MOST_BLOCKS = 1000
LONGEST_TEXT = 2000
_MOST_SHOWN = 12
LANGUAGE = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"
"""A BCP 47 tag, as far as its shape goes."""
_IN_WORDS: dict[type, str] = {str: "a text", int: "a whole number", bool: "true or false"}


class DocumentRefusal(StrEnum):
    NOT_JSON = "not_json"
    MISSING = "missing"
    UNKNOWN = "unknown"
    WRONG_TYPE = "wrong_type"
    TOO_LONG = "too_long"
    PAYMENT_CARD = "payment_card"


class DocumentRefused(ValueError):
    """What is wrong, and where (`blocks[3].label`)."""

    def __init__(self, reason: DocumentRefusal, place: str, detail: str) -> None:
        super().__init__(f"{place}: {detail}" if place else detail)
        self.reason = reason
        self.place = place


def to_json(document: Document) -> str:
    blocks = [{"kind": _NAMES[type(block)]} | _values(block) for block in document.blocks]
    settings = {"language": document.language, "large": document.large, "copy": document.copy}
    return json.dumps(settings | {"blocks": blocks}, ensure_ascii=False, indent=2)


def from_json(text: str | bytes) -> Document:
    """Bytes are UTF-8. Raises DocumentRefused."""
    try:
        source = json.loads(text.decode("utf-8-sig") if isinstance(text, bytes) else text)
    except (ValueError, RecursionError) as error:
        raise DocumentRefused(DocumentRefusal.NOT_JSON, "", _why_not_json(text, error)) from error
    source = _mapping(source, "")
    blocks = source.pop("blocks", None)
    if not isinstance(blocks, list):
        raise DocumentRefused(DocumentRefusal.MISSING, "blocks", "a list of blocks is needed")
    if len(blocks) > MOST_BLOCKS:
        raise DocumentRefused(DocumentRefusal.TOO_LONG, "blocks", f"at most {MOST_BLOCKS} blocks")
    settings = _checked(Document, source, "", leave_out="blocks")
    if not blocks:
        raise DocumentRefused(DocumentRefusal.MISSING, "blocks", "at least one block is needed")
    return Document(tuple(_block(block, f"blocks[{index}]") for index, block in enumerate(blocks)), **settings)


def _block(source: object, place: str) -> Block:
    values = _mapping(source, place)
    known = ", ".join(KINDS)
    if "kind" not in values:
        raise DocumentRefused(DocumentRefusal.MISSING, f"{place}.kind", f"is needed, one of {known}")
    kind = values.pop("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        raise DocumentRefused(DocumentRefusal.UNKNOWN, f"{place}.kind", f"{_shown(kind)} is not one of {known}")
    return KINDS[kind](**_checked(KINDS[kind], values, place))


def _values(block: Block) -> dict[str, object]:
    return {field.name: getattr(block, field.name) for field in fields(block)}


def _why_not_json(text: str | bytes, error: Exception) -> str:
    if not text.strip():
        return "there is nothing in it"
    match error:
        case UnicodeDecodeError():
            return f"not UTF-8: byte {error.start + 1} begins no character"
        case RecursionError():
            return "not a document: too deeply nested"
        case _:
            return f"not JSON: {error}"


def _mapping(source: object, place: str) -> dict[str, object]:
    if not isinstance(source, dict):
        raise DocumentRefused(DocumentRefusal.WRONG_TYPE, place, "an object is needed here")
    return dict(source)


def _checked(kind: type, source: dict[str, object], place: str, leave_out: str = "") -> dict[str, Any]:
    known = {field.name: field for field in fields(kind) if field.name != leave_out}
    for name in sorted(source.keys() - known.keys()):
        raise DocumentRefused(DocumentRefusal.UNKNOWN, _joined(place, name), "there is no such field")
    for name, field in known.items():
        if name not in source and field.default is MISSING:
            raise DocumentRefused(DocumentRefusal.MISSING, _joined(place, name), "is needed")
    return {name: _value(known[name], value, _joined(place, name)) for name, value in source.items()}


def _value(field: "Field[object]", value: object, place: str) -> object:
    wanted = _FIELD_TYPES[field.type]
    if issubclass(wanted, StrEnum):
        if not isinstance(value, str) or value not in list(wanted):
            raise DocumentRefused(DocumentRefusal.UNKNOWN, place, f"{_shown(value)} is not one of {', '.join(wanted)}")
        return wanted(value)
    if type(value) is not wanted:
        raise DocumentRefused(DocumentRefusal.WRONG_TYPE, place, f"{_IN_WORDS[wanted]} is needed, not {_shown(value)}")
    if isinstance(value, str):
        _check_text(field.name, value, place)
    if field.name == "lines" and not 0 <= int(str(value)) <= MOST_BLOCKS:
        raise DocumentRefused(DocumentRefusal.TOO_LONG, place, f"between 0 and {MOST_BLOCKS} lines")
    return value


def _check_text(name: str, value: str, place: str) -> None:
    if len(value) > LONGEST_TEXT:
        raise DocumentRefused(DocumentRefusal.TOO_LONG, place, f"{len(value)} signs; at most {LONGEST_TEXT} are printed")
    if looks_like_payment_card(value.encode("utf-8", "replace")):
        raise DocumentRefused(
            DocumentRefusal.PAYMENT_CARD, place, "looks like the number of a payment card, which is never printed"
        )
    if name == "language" and not re.match(LANGUAGE, value):
        raise DocumentRefused(DocumentRefusal.UNKNOWN, place, f"{_shown(value)} is no language tag such as en, cy or zh-Hans")


def _shown(value: object) -> str:
    """Enough of it to be found again; never a whole card number."""
    shown = repr(value)
    return shown if len(shown) <= _MOST_SHOWN else f"{shown[: _MOST_SHOWN - 1]}…"


def _joined(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name
