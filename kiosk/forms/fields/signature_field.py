"""A signature, drawn on the screen or typed."""

from collections.abc import Mapping
from typing import Literal

from typing_extensions import override

from kiosk.forms.expressions.types import TEXT, Type, record
from kiosk.forms.fields.asking import Asking
from kiosk.forms.fields.common_field import CommonField
from kiosk.forms.fields.raw import line_from, list_from, parts_from
from kiosk.forms.fields.wrong import ErrorCode, Wrong
from kiosk.forms.signature import Signature, Stroke
from kiosk.forms.words import Words

_MOST_POINTS = 5000
_LONGEST_NAME = 200


class SignatureField(CommonField):
    """Given as {"strokes": [[[x, y], …], …], "name": "…"}, either left out; a list alone is strokes, a text alone a name."""

    type: Literal["signature"] = "signature"

    @override
    def value_type(self) -> Type:
        return record({"name": TEXT})

    @override
    def missing(self) -> ErrorCode:
        return ErrorCode.MISSING_SIGNATURE

    @override
    def read(self, raw: object, asking: Asking) -> Signature | None:
        boxes = _boxes(raw)
        strokes = tuple(_stroke(one) for one in list_from(boxes.get("strokes")))
        name = line_from(boxes.get("name"))
        if sum(map(len, strokes)) > _MOST_POINTS:
            raise Wrong(ErrorCode.NOT_AN_ANSWER)
        if len(name) > _LONGEST_NAME:
            raise Wrong(ErrorCode.TOO_LONG, maximum=_LONGEST_NAME)
        found = Signature(tuple(stroke for stroke in strokes if stroke), name)
        return found if found.strokes or found.name else None

    @override
    def in_words(self, value: object, words: Words) -> str:
        signed = words.sentence("signed")
        return f"{signed}: {value.name}" if isinstance(value, Signature) and value.name else signed

    @override
    def raw_from(self, value: object) -> object:
        if not isinstance(value, Signature):
            return None
        return {"strokes": [[list(point) for point in stroke] for stroke in value.strokes], "name": value.name}

    @override
    def kept(self, value: object) -> object:
        return self.raw_from(value)


def _boxes(raw: object) -> Mapping[str, object]:
    match raw:
        case None:
            return {}
        case str():
            return {"name": raw}
        case list() | tuple():
            return {"strokes": raw}
        case _:
            return parts_from(raw)


def _stroke(raw: object) -> Stroke:
    return tuple(_point(one) for one in list_from(raw))


def _point(raw: object) -> tuple[int, int]:
    match raw:
        case [int() | float() as x, int() | float() as y] if abs(x) < 1e6 and abs(y) < 1e6:
            return int(x), int(y)
        case _:
            raise Wrong(ErrorCode.NOT_AN_ANSWER)
