"""One field of a form: as the question screen shows it, and what the screen says back as the form wants it."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from kiosk.forms.address import Address
from kiosk.forms.field import Field
from kiosk.forms.fields.content_field import ContentField
from kiosk.forms.fields.decimal_field import DecimalField
from kiosk.forms.fields.handover_field import HandoverField
from kiosk.forms.fields.items_field import ItemsField
from kiosk.forms.fields.scan_field import ScanField
from kiosk.forms.fields.signature_field import SignatureField
from kiosk.forms.fields.whole_field import WholeField
from kiosk.text import pick
from ui.touch.presenters.asked import Asked
from ui.touch.presenters.bills import words_for
from ui.touch.presenters.blocks import block_rows
from ui.touch.screens.question.question_view import ChoiceRow, FieldKind, FieldRow, ItemRow, LookUp

_KINDS = {"number_checked": FieldKind.CHECKED, "handover": FieldKind.PHOTO, "items": FieldKind.LIST}
_WITH_OPTIONS = frozenset({"radios", "checkboxes", "select", "autocomplete"})
_ADDRESS_PARTS = {"line1": "line_1", "line2": "line_2", "town": "town", "postcode": "postcode"}


def kind_of(field: Field) -> FieldKind:
    return _KINDS.get(field.type) or FieldKind(field.type)


def field_row(asked: Asked, field: Field, alone: bool) -> FieldRow:
    """`alone`: the page asks this one question, so that its heading is the label."""
    match field:
        case ContentField():
            return FieldRow(field.id, FieldKind.CONTENT, blocks=block_rows(field.blocks, asked.say))
        case ItemsField():
            return _list_row(asked, field, alone)
        case HandoverField():
            return asked.by_phone.row(_answer_row(asked, field, alone), field, asked.fields.raw(field))
        case _:
            return _answer_row(asked, field, alone)


def _list_row(asked: Asked, field: ItemsField, alone: bool) -> FieldRow:
    lines = asked.filling.lists.in_words(field.id, asked.language)
    wrong = (pick(error.messages, asked.language) if error else "" for error in asked.filling.lists.errors(field.id))
    return FieldRow(
        name=field.id,
        kind=FieldKind.LIST,
        label="" if alone else asked.say(field.label),
        hint=asked.say(field.hint),
        optional=field.optional,
        error=asked.errors.get(field.id, ""),
        items=tuple(map(ItemRow, lines, wrong)),
        most=field.maximum,
    )


def _bill_read(asked: Asked, field: Field, code: str) -> str:
    """What a bill under the scanner turned out to be, before the visitor goes on."""
    return words_for(asked.filling.bills, code, field.bills, asked.language) if isinstance(field, ScanField) else ""


def _answer_row(asked: Asked, field: Field, alone: bool) -> FieldRow:
    raw = asked.fields.raw(field)
    taken = _taken(asked, raw) if field.type == "address" else None
    looked_up = asked.found.get(field.id, (taken,) if taken else None)
    scanning, code = asked.read.get(field.id, (None, ""))
    return FieldRow(
        name=field.id,
        kind=kind_of(field),
        label="" if alone else asked.say(field.label),
        hint=_bill_read(asked, field, code) or asked.say(field.hint),
        optional=field.optional,
        error=asked.errors.get(field.id, ""),
        value=code or _value(raw),
        values=tuple(str(one) for one in raw) if isinstance(raw, list | tuple) else (),
        parts=_parts(field, asdict(taken) if taken else raw),
        choices=_choices(asked, field, looked_up),
        suffix=asked.say(field.unit) if isinstance(field, DecimalField | WholeField) else "",
        most=getattr(field, "max_length", 0) or 0,
        look_up=scanning or _look_up(asked, looked_up),
        strokes=_strokes(raw) if isinstance(field, SignatureField) else (),
    )


def _taken(asked: Asked, raw: object) -> Address | None:
    """The address that was chosen from a look-up before."""
    uprn, gazetteer = raw.get("uprn") if isinstance(raw, Mapping) else None, asked.filling.gazetteer
    return gazetteer.with_uprn(str(uprn)) if uprn and gazetteer else None


def _look_up(asked: Asked, found: tuple[Address, ...] | None) -> LookUp:
    if found is None:
        return LookUp.IDLE
    if found:
        return LookUp.FOUND
    return LookUp.NOTHING if asked.filling.gazetteer else LookUp.FAILED


def answer_of(field: Field, said: Any) -> object:
    """What the screen said for one field, as `Filling.submit_page` takes it; None where nothing was said."""
    match field.type:
        case "address" if isinstance(said, Mapping):
            return _address(said)
        case "consent" if isinstance(said, bool):
            return "yes" if said else "no"
        case "date" | "month" | "time" | "signature" if isinstance(said, Mapping):
            return dict(said) if any(said.values()) else None
        case _:
            return said if said not in ("", [], {}) else None


def _value(raw: object) -> str:
    """What a single line shows: of an address its UPRN, of a signature its typed name."""
    match raw:
        case None | list() | tuple():
            return ""
        case Mapping():
            return str(raw.get("uprn") or raw.get("name") or "")
        case _:
            return str(raw)


def _parts(field: Field, raw: object) -> tuple[tuple[str, str], ...]:
    match field.type, raw:
        case "date" | "month" | "time", Mapping():
            return tuple((str(name), str(part or "")) for name, part in raw.items())
        case "address", Mapping():
            boxes = {shown: str(raw.get(kept) or "") for shown, kept in _ADDRESS_PARTS.items()}
            return tuple({"uprn": str(raw.get("uprn") or ""), **boxes}.items())
        case _:
            return ()


def _strokes(raw: object) -> tuple[tuple[tuple[int, int], ...], ...]:
    strokes = raw.get("strokes") if isinstance(raw, Mapping) else raw
    if not isinstance(strokes, list | tuple):
        return ()
    return tuple(tuple((int(x), int(y)) for x, y in stroke) for stroke in strokes)


def _choices(asked: Asked, field: Field, found: tuple[Address, ...] | None) -> tuple[ChoiceRow, ...]:
    if found:
        return tuple(ChoiceRow(one.uprn or "", ", ".join(one.lines())) for one in found)
    if field.type not in _WITH_OPTIONS:
        return ()
    offered = asked.fields.options(field, asked.language)
    return tuple(ChoiceRow(one.value, one.text, one.hint, one.aside, one.exclusive) for one in offered)


def _address(said: Mapping[str, Any]) -> object:
    if said.get("uprn"):
        return {"uprn": said["uprn"]}
    boxes = {kept: str(said.get(shown) or "") for shown, kept in _ADDRESS_PARTS.items()}
    return boxes if any(boxes.values()) else None
