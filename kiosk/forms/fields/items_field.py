"""A list of items, each answering the same questions."""

from collections.abc import Iterator, Mapping
from typing import Literal

from pydantic import Field, model_validator
from typing_extensions import override

from kiosk.forms.expressions.expression import Expression
from kiosk.forms.expressions.types import Type, list_of, record
from kiosk.forms.expressions.unknown import UNKNOWN
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.field_union import SimpleField
from kiosk.forms.fields.raw import list_from, parts_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong
from kiosk.forms.words import Words
from kiosk.text import Text

MOST_ITEMS = 100


def _read_one(field: CommonField, raw: object, asking: Asking) -> object | None:
    """The answer to one question of an item. Raises Wrong with its id as the only part."""
    try:
        value = field.read(raw, asking)
    except Wrong as wrong:
        raise Wrong(wrong.code, (field.id,), **wrong.params) from None
    if value is None and not field.optional:
        raise Wrong(field.missing(), (field.id,))
    return value


def _check_one(field: CommonField, asking: Asking) -> None:
    """The form's own rules on one question of an item."""
    for check in field.checks:
        if asking.result(check.must) is False:
            raise Wrong(ErrorCode.CHECK_FAILED, (field.id,), says=check.says)


class ItemsField(CommonField):
    """Between `minimum` and `maximum` items; `item_name` says what one is ("person")."""

    type: Literal["items"] = "items"
    fields: tuple[SimpleField, ...] = Field(min_length=1)
    minimum: int = Field(default=1, ge=1)
    maximum: int = Field(default=10, ge=1, le=MOST_ITEMS)
    item_name: Text | None = None

    @model_validator(mode="after")
    def _all_usable(self) -> "ItemsField":
        names = [field.id for field in self.fields]
        if len(set(names)) != len(names):
            raise ValueError("two questions of one item have the same id")
        return self

    @override
    def value_type(self) -> Type:
        return list_of(record({field.id: field.value_type() for field in self.fields if field.asks()}))

    @override
    def missing(self) -> ErrorCode:
        return ErrorCode.MISSING_ITEM

    @override
    def read(self, raw: object, asking: Asking) -> tuple[Mapping[str, object], ...] | None:
        items = tuple(self.read_item(one, asking) for one in list_from(raw))
        if len(items) > self.maximum:
            raise Wrong(ErrorCode.TOO_MANY_ITEMS, maximum=self.maximum)
        if items and len(items) < self.minimum:
            raise Wrong(ErrorCode.TOO_FEW_ITEMS, minimum=self.minimum)
        return items or None

    def read_item(self, raw: object, asking: Asking) -> Mapping[str, object]:
        """One item. Raises Wrong for the first question at fault, its id as the only part."""
        boxes, here = parts_from(raw), asking.inside()
        found: dict[str, object] = {}
        for field in self.fields:
            here.learn(field.id, UNKNOWN)
        for field in self.fields:
            if not field.asks() or not here.holds(field.when):
                continue
            value = _read_one(field, boxes.get(field.id), here)
            if value is not None:
                found[field.id] = value
                here.learn(field.id, value)
        for field in self.fields:
            _check_one(field, here)
        return found

    @override
    def in_words(self, value: object, words: Words) -> str:
        items = value if isinstance(value, tuple) else ()
        return "\n".join(self.item_in_words(item, words) for item in items)

    def item_in_words(self, item: Mapping[str, object], words: Words) -> str:
        """One item on one line."""
        said = (field.in_words(item[field.id], words).replace("\n", ", ") for field in self.fields if field.id in item)
        return ", ".join(said)

    @override
    def raw_from(self, value: object) -> object:
        items = value if isinstance(value, tuple) else ()
        return [{field.id: field.raw_from(item[field.id]) for field in self.fields if field.id in item} for item in items]

    @override
    def kept(self, value: object) -> object:
        items = value if isinstance(value, tuple) else ()
        return [{field.id: field.kept(item[field.id]) for field in self.fields if field.id in item} for item in items]

    @override
    def expressions(self) -> Iterator[tuple[str, Expression, Type]]:
        for field in self.fields:
            for place, expression, type_ in field.expressions():
                yield f"fields.{field.id}.{place}", expression, type_
