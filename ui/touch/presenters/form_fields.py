"""One field of a form: as the question screen shows it, and what the screen says back as the form wants it."""

from collections.abc import Mapping
from typing import Any

from kiosk.forms.address import Address
from kiosk.forms.blocks import Block, Bullets, texts_of
from kiosk.forms.field import Field
from kiosk.forms.fields.items_field import ItemsField
from kiosk.forms.filling import Filling
from ui.touch.screens.question.question_view import ChoiceRow, FieldKind, FieldRow, LookUp

_KINDS = {"number_checked": FieldKind.CHECKED, "handover": FieldKind.PHOTO, "items": FieldKind.LIST}
_WITH_OPTIONS = frozenset({"radios", "checkboxes", "select", "autocomplete"})
_ADDRESS_PARTS = {"line1": "line_1", "line2": "line_2", "town": "town", "postcode": "postcode"}

Found = Mapping[str, tuple[Address, ...]]
"""Addresses looked up on the page that shows, by field id."""
Read = Mapping[str, tuple[LookUp, str]]
"""Codes read on the page that shows, by field id: where the scanner stands, and what it read."""


def kind_of(field: Field) -> FieldKind:
    return _KINDS.get(field.type) or FieldKind(field.type)


def field_row(filling: Filling, field: Field, language: str, error: str, found: Found, read: Read, alone: bool) -> FieldRow:
    """`alone`: the page asks this one question, so that its heading is the label."""
    kind = kind_of(field)
    looked_up = found.get(field.id)
    value, values, parts = _given(field, filling.raw(field))
    scanning, code = read.get(field.id, (None, ""))
    return FieldRow(
        name=field.id,
        kind=kind,
        label=content_text(filling, field.blocks, language)
        if field.type == "content"
        else _label(filling, field, language, alone),
        hint=filling.text(field.hint, language) if field.hint else "",
        optional=field.optional,
        error=error,
        value=code or value,
        values=values,
        parts=parts,
        choices=_choices(filling, field, language, looked_up),
        prefix="£" if kind is FieldKind.MONEY else "",
        most=getattr(field, "max_length", 0) or 0,
        look_up=scanning or _look_up(looked_up),
    )


def _look_up(found: tuple[Address, ...] | None) -> LookUp:
    if found is None:
        return LookUp.IDLE
    return LookUp.FOUND if found else LookUp.NOTHING


def answer_of(field: Field, said: Any) -> object:
    """What the screen said for one field, as `Filling.submit_page` takes it; None where nothing was said."""
    match field.type:
        case "address" if isinstance(said, Mapping):
            return _address(said)
        case "consent" if isinstance(said, bool):
            return "yes" if said else "no"
        case "date" | "month" | "time" if isinstance(said, Mapping):
            return {name: str(part) for name, part in said.items()} if any(said.values()) else None
        case "items" if isinstance(said, list):
            return [_item(field, one) for one in said]
        case _:
            return said if said not in ("", [], {}) else None


def _label(filling: Filling, field: Field, language: str, alone: bool) -> str:
    if field.type == "content":
        return content_text(filling, field.blocks, language)
    return "" if alone else filling.text(field.label, language)


def content_text(filling: Filling, blocks: tuple[Block, ...], language: str) -> str:
    """Blocks as plain lines, bullets marked."""
    lines = []
    for block in blocks:
        mark = "• " if isinstance(block, Bullets) else ""
        lines += [mark + filling.text(text, language) for text in texts_of(block)]
    return "\n".join(lines)


def _given(field: Field, raw: object) -> tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Value, values or parts to refill a field with."""
    match raw:
        case None:
            return "", (), ()
        case Mapping():
            return str(raw.get("uprn") or ""), (), _parts(field, raw)
        case list() | tuple():
            return "", tuple(_in_a_line(one) for one in raw), ()
        case _:
            return str(raw), (), ()


def _parts(field: Field, raw: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    if field.type != "address":
        return tuple((str(name), str(part or "")) for name, part in raw.items())
    boxes = {shown: str(raw.get(kept) or "") for shown, kept in _ADDRESS_PARTS.items()}
    return tuple({"uprn": str(raw.get("uprn") or ""), **boxes}.items())


def _in_a_line(one: object) -> str:
    return ", ".join(str(part) for part in one.values()) if isinstance(one, Mapping) else str(one)


def _choices(filling: Filling, field: Field, language: str, found: tuple[Address, ...] | None) -> tuple[ChoiceRow, ...]:
    if found:
        return tuple(ChoiceRow(one.uprn or "", ", ".join(one.lines())) for one in found)
    if field.type not in _WITH_OPTIONS:
        return ()
    offered = filling.options(field, language)
    return tuple(ChoiceRow(one.value, one.text, one.hint, one.aside, one.exclusive) for one in offered)


def _address(said: Mapping[str, Any]) -> object:
    if said.get("uprn"):
        return {"uprn": said["uprn"]}
    boxes = {kept: str(said.get(shown) or "") for shown, kept in _ADDRESS_PARTS.items()}
    return boxes if any(boxes.values()) else None


def _item(field: Field, said: object) -> object:
    """The screen's list is of single lines; an item of one question takes such a line."""
    if isinstance(field, ItemsField) and isinstance(said, str):
        return {field.fields[0].id: said}
    return said
